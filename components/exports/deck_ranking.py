"""Bahan rapat on the score: the ranking of each size class, its formula, and one OPD on its own page."""

from collections.abc import Iterator

from components import text_deck as text
from components import text_screens, text_slides
from components.dates import date_short
from components.exports.deck_model import Cell, Column, DeckPage, Figure, Figures, Table
from components.exports.deck_reports import no_reports
from components.exports.deck_words import muted, table_pages, warned
from components.exports.opd_tables import report_state
from components.formats import change, in_words, number, percent, percent_of, rupiah_short, target
from components.sentences_progress import opd_title
from components.sentences_slides import ranking_title
from components.widgets.wording import sources_words
from data.rules.follow_ups import OPEN, FollowUpState
from data.rules.papers import PaperFacts, PaperOpd, PaperReport


def ranking_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """Each size class, best first, then how the score is computed; a draft until the chair approves."""
    source = sources_words([(text_screens.SOURCE_REPORTS, facts.positions.reports)])
    if facts.reporting.is_empty:
        yield no_reports(facts, source)
        return
    badge = text.APPROVED if facts.ranking.is_approved else text.DRAFT
    for size_class, codes in facts.ranking.order.items():
        opd = [found for code in codes if (found := facts.opd_of(code))]
        subtitle = text.RANKING_SUBTITLE.format(size_class=size_class)
        yield from table_pages(_title(size_class, opd), _ranked(facts, opd), subtitle, source, badge)
    weights = [each.weight for each in facts.ranking.weights]
    title = text_slides.FORMULA_TITLE.format(count=in_words(len(weights)), whole=number(sum(weights)))
    yield from table_pages(title, _formula(facts), text.FORMULA_SUBTITLE, source, badge)


def opd_pages(facts: PaperFacts, code: str) -> Iterator[DeckPage]:
    """One OPD: its aksi beside its figures; nothing where it is no longer in force."""
    opd = facts.opd_of(code)
    if opd is None:
        return
    parts = sources_words(
        [
            (text_screens.SOURCE_REPORTS, facts.positions.reports),
            (text_screens.SOURCE_TESTS, facts.positions.tests),
        ]
    )
    title = opd_title(opd.short, len(opd.obliged) - len(opd.missing), [each.label for each in opd.missing])
    subtitle = text.OPD_SUBTITLE.format(period=facts.line.period, year=facts.line.year)
    badge = "" if facts.ranking.is_approved else f"{text.SCORE} {text.DRAFT}"
    yield DeckPage(
        title,
        _reports(facts, opd),
        Figures(tuple(_figures(facts, opd))),
        f"{opd.name}. {subtitle}",
        parts,
        badge,
        0.7,
    )


def _title(size_class: str, opd: list[PaperOpd]) -> str:
    best = [each.short for each in opd if each.score.rank == 1]
    without = sum(each.score.score is None for each in opd)
    return ranking_title(size_class, best, opd[0].score.score if opd else None, without)


def _ranked(facts: PaperFacts, opd: list[PaperOpd]) -> Table:
    parts = [Column(each.label, 10, figures=True) for each in facts.ranking.weights]
    columns = (
        Column(text.RANK, 9, figures=True),
        Column(text.OPD, 22),
        *parts,
        Column(text.SCORE, 12, figures=True),
        Column(text.CHANGE, 10, figures=True),
    )
    return Table(columns, tuple(map(_ranked_row, opd)))


def _ranked_row(opd: PaperOpd) -> tuple[Cell, ...]:
    score = opd.score
    parts = [muted("–") if share is None else Cell(percent(share, 0)) for _, share in score.components]
    moved = muted("–") if score.change is None else Cell(change(score.change, 1))
    own = (
        warned(text.WITHOUT_SCORE, when=True)
        if score.score is None
        else Cell(number(score.score, 1), "strong")
    )
    return (Cell(score.rank_label or "–"), Cell(opd.short, "strong"), *parts, own, moved)


def _formula(facts: PaperFacts) -> Table:
    columns = (Column(text.COMPONENT, 30), Column(text.FORMULA, 52), Column(text.WEIGHT, 18, figures=True))
    rows = [
        (Cell(each.label, "strong"), Cell(each.formula), Cell(number(each.weight)))
        for each in facts.ranking.weights
    ]
    bonus = text.UP_TO.format(points=number(facts.ranking.bonus))
    rows.append((Cell(text.BONUS, "strong"), Cell(text.BONUS_FORMULA), Cell(bonus)))
    return Table(columns, tuple(rows))


def _reports(facts: PaperFacts, opd: PaperOpd) -> Table:
    columns = (
        Column(text.ACTION, 26),
        Column(text.STATE, 20),
        Column(text.RESULT, 26),
        Column(text.CAPAIAN, 12, figures=True),
        Column(text.REPORTED_ON, 16),
    )
    return Table(columns, tuple(_report_row(facts, each) for each in opd.reports))


def _report_row(facts: PaperFacts, report: PaperReport) -> tuple[Cell, ...]:
    state = report_state(facts, report.state)
    capaian = muted("–") if report.capaian is None else Cell(percent(report.capaian))
    day = muted("–") if report.reported_on is None else Cell(date_short(report.reported_on))
    return Cell(report.label, "strong"), state, _result(report), capaian, day


def _result(report: PaperReport) -> Cell:
    if report.realisasi is None:
        return muted("–")
    done = _plain(report.realisasi)
    if report.target is None:
        return Cell(text.NO_TARGET.format(done=done, unit=report.unit))
    return Cell(text.OF_TARGET.format(done=done, target=_plain(report.target), unit=report.unit))


def _plain(value: float) -> str:
    return number(value, 0 if value == int(value) else 1)


def _figures(facts: PaperFacts, opd: PaperOpd) -> Iterator[Figure]:
    yield _tested(facts, opd)
    score = opd.score
    rank = text.WITHOUT_SCORE
    if score.rank is not None:
        rank = text.RANK_OF.format(rank=score.rank, ranked=score.ranked, size_class=score.size_class)
    value = "–" if score.score is None else number(score.score, 1)
    yield Figure(text.OPD_SCORE.format(period=facts.line.period), value, "", rank)
    pagu, spent = (sum(getattr(each, name) or 0 for each in opd.reports) for name in ("pagu", "spent"))
    money = text.SPENT_OF.format(pagu=rupiah_short(pagu)) if pagu else text.NO_BUDGET
    yield Figure(text.OPD_BUDGET, rupiah_short(spent), "", money)
    left = [each for each in opd.follow_ups if each.state in OPEN]
    late = sum(each.state is FollowUpState.LATE for each in left)
    yield Figure(
        text.OPD_OWED,
        number(len(left)),
        "",
        text.LATE_COUNT.format(count=number(late)) if late else text.NONE_LATE,
    )


def _tested(facts: PaperFacts, opd: PaperOpd) -> Figure:
    tests, goal = opd.tests, target(facts.coverage.target)
    if not tests.staff or tests.target_people is None:
        return Figure(text.OPD_TESTED, number(tests.tested), "", text.STAFF_UNKNOWN)
    people = text.TARGET_PEOPLE.format(goal=goal, people=number(tests.target_people))
    note = f"{percent_of(tests.tested, tests.staff)}; {people}"
    return Figure(text.OPD_TESTED, number(tests.tested), text.OF.format(whole=number(tests.staff)), note)
