"""What the frozen figures say, as parts of the minutes: reports, tests and money, cases, ranking."""

from collections.abc import Iterator

from components import text_papers as text
from components.charts.states import COUNTED, StateLook, looks
from components.exports.document import Cell, Column, Section, Table, rows_of
from components.exports.minutes_cases import cases_section
from components.exports.opd_tables import role_of
from components.formats import listing, number
from components.sentences_papers import (
    changes_sentence,
    done_sentence,
    due_sentence,
    money_sentence,
    part_words,
    shortfall_sentence,
    target_sentence,
    tests_sentence,
)
from components.sentences_tests import findings_title
from data.rules.calendar import days_until
from data.rules.papers import PaperAction, PaperFacts

BEST = 3
"""How many of each size class the minutes name."""


def result_sections(facts: PaperFacts) -> Iterator[Section]:
    """The results, in the order of the agenda that meetings begin with."""
    yield Section(text.RESULTS)
    yield _reports(facts)
    yield _tests(facts)
    yield cases_section(facts)
    yield _ranking(facts)


def _reports(facts: PaperFacts) -> Section:
    found, period = facts.reporting, f"{facts.line.period} {facts.line.year}"
    totals = found.totals
    silent = [each.opd for each in found.silent]
    done = f"menyampaikan laporan {period}"
    sentences = [
        done_sentence(totals.opd_submitted, totals.opd_obliged, done, silent),
        done_sentence(totals.submitted, totals.obliged, "masuk", (), who="laporan aksi yang wajib"),
        due_sentence(period, facts.period.due, -days_until(facts.period.due, facts.today)),
        *_least_done(found.actions),
        changes_sentence(
            facts.changes.since.held_on if facts.changes.since else None,
            facts.changes.newly_submitted,
            len(facts.changes.states),
        ),
    ]
    return Section(text.REPORTS, items=tuple(sentences), table=_actions(facts), level=2)


def _least_done(actions: tuple[PaperAction, ...]) -> Iterator[str]:
    """The aksi that lags most, with the names that have not reported it."""
    worst = next((each for each in actions if each.obliged and each.missing), None)
    if worst:
        missing = listing(worst.missing)
        yield (
            f"Paling tertinggal: {worst.label}, {part_words(worst.done, worst.obliged)} dari "
            f"{number(worst.obliged)} OPD yang wajib telah melaksanakan; belum melapor: {missing}."
        )


def _actions(facts: PaperFacts) -> Table:
    shown = looks(due=facts.period.is_due(facts.today))
    columns = (
        Column(text.ACTION, 20),
        Column(text.OBLIGED, 9, figures=True),
        *(Column(shown[state].word.capitalize(), 14, figures=True) for state in COUNTED),
        Column(text.DONE, 16, figures=True),
    )
    rows = (
        (
            Cell(each.label),
            Cell(number(each.obliged)),
            *(_counted(each, shown[state]) for state in COUNTED),
            Cell(part_words(each.done, each.obliged) if each.obliged else number(0)),
        )
        for each in facts.reporting.actions
    )
    return Table(columns, tuple(rows))


def _counted(action: PaperAction, look: StateLook) -> Cell:
    count = action.counts[look.state]
    return Cell(number(count), role_of(look) if count else "plain")


def _tests(facts: PaperFacts) -> Section:
    found, money = facts.coverage, facts.money
    sentences = [tests_sentence(found.tested, found.staff, facts.positions.tests)]
    if not found.is_empty:
        done = "melaksanakan tes urine tahun ini"
        sentences += [
            target_sentence(found.target, found.target_people, found.tested),
            done_sentence(found.opd_tested, found.opd_total, done, found.untested),
            _findings(facts),
        ]
    if not money.is_empty:
        total = money.total
        sentences += [
            money_sentence(total.pagu, total.realisasi, total.blocked, total.remaining),
            shortfall_sentence(
                total.people_possible, money.shortfall.people_lacking, money.shortfall.rupiah_missing
            ),
        ]
    note = text.REPEATED if found.may_repeat else ""
    return Section(text.TESTS, items=tuple(sentences), note=note, level=2)


def _findings(facts: PaperFacts) -> str:
    findings = facts.coverage.findings
    if findings is None:
        return text.FINDINGS_WITHHELD
    confirmed = findings.cell("confirmed", findings.columns[0])
    return f"{findings_title(confirmed, findings.k)}."


def _ranking(facts: PaperFacts) -> Section:
    ranking = facts.ranking
    approval = text.APPROVED if ranking.is_approved else text.DRAFT
    by_code = {each.code: each for each in facts.opd}
    rows = [
        (name, by_code[code].short, by_code[code].score.rank_label, number(score, 1))
        for name, codes in ranking.order.items()
        for code in codes[:BEST]
        if (score := by_code[code].score.score) is not None
    ]
    columns = (
        Column(text.SIZE_CLASS, 30),
        Column(text.OPD, 40),
        Column(text.RANK, 15, figures=True),
        Column(text.SCORE, 15, figures=True),
    )
    formula = listing([text.PART.format(label=each.label, weight=each.weight) for each in ranking.weights])
    return Section(
        f"{text.RANKING} ({approval})",
        table=Table(columns, rows_of(rows)) if rows else None,
        paragraphs=() if rows else (text.WITHOUT_ANY_SCORE,),
        note=text.RANKING_NOTE.format(formula=formula, bonus=ranking.bonus),
        level=2,
    )
