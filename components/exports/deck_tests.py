"""Bahan rapat on urine tests: who was tested, the money and how far it reaches, the results."""

from collections.abc import Iterator

from components import text_deck as text
from components import text_papers, text_screens, text_slides, text_tests
from components.dates import month_short
from components.exports.deck_model import Bars, Cell, Column, Columns, DeckPage, Names, Series, Steps, Table
from components.exports.deck_words import muted, table_pages, warned
from components.formats import number, opening, percent_of, rupiah, rupiah_short, share, target
from components.sentences import count_in_cell
from components.sentences_slides import planner_title
from components.sentences_tests import (
    budget_title,
    coverage_title,
    findings_title,
    months_title,
    untested_opd_title,
)
from components.widgets.wording import cost_words, sources_words
from data.rules.papers import PaperFacts, PaperOpd, PaperPot
from data.rules.suppression import TOTAL, ProtectedCounts
from data.rules.target_plans import TargetPlan

PER_PAGE = 9


def coverage_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """Coverage by OPD, the OPD nobody was tested in, the months, the money, the results."""
    source = tests_source(facts)
    yield from _by_opd(facts, source)
    found = facts.coverage
    if found.untested:
        names = Names((f"{', '.join(found.untested)}.",))
        subtitle = text.UNTESTED_SUBTITLE.format(year=found.year)
        yield DeckPage(untested_opd_title(found.untested), names, subtitle=subtitle, source=source)
    if not found.is_empty:
        yield _months(facts, source)
    if not facts.money.is_empty:
        yield _steps(facts, source)
        yield from _sources(facts, source)
    if not found.is_empty:
        yield _findings(facts, source)


def planner_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """What the target and higher ones take, and how many each OPD still has to test."""
    source, goal = tests_source(facts), target(facts.coverage.target)
    yield from _plans(facts, source)
    below = sorted(
        (each for each in facts.opd if each.tests.to_test), key=lambda each: -(each.tests.to_test or 0)
    )
    title = text.BELOW_TITLE.format(opening=opening(len(below)), goal=goal)
    title = title if below else text.BELOW_NONE.format(goal=goal)
    yield from table_pages(title, _below(below), text.BELOW_SUBTITLE, source)


def _plans(facts: PaperFacts, source: str) -> Iterator[DeckPage]:
    money = facts.money
    if money.is_empty:
        title = text_tests.NO_MONEY_TITLE.format(year=facts.coverage.year)
        yield DeckPage(title, Names((text_tests.NO_MONEY,)), source=source)
        return
    if not facts.coverage.staff:
        words = Names((text_slides.PLANNER_NO_STAFF,))
        yield DeckPage(text_slides.PLANNER_NO_STAFF_TITLE, words, source=source)
        return
    subtitle = text.PLANNER_SUBTITLE.format(
        tested=number(facts.coverage.tested),
        money=rupiah_short(money.total.usable),
        cost=cost_words(money.cost),
    )
    columns = (
        Column(text_slides.HEAD_TARGET, 16),
        *(Column(head, 21, figures=True) for head in (text_slides.HEAD_PEOPLE, text_slides.HEAD_TO_TEST)),
        *(Column(head, 21, figures=True) for head in (text_slides.HEAD_LACKING, text_slides.HEAD_RUPIAH)),
    )
    table = Table(columns, tuple(map(_plan_row, money.plans)))
    yield from table_pages(planner_title(money.plans), table, subtitle, source)


def tests_source(facts: PaperFacts) -> str:
    """Where figures of tests and money are from."""
    days = facts.positions
    return sources_words([(text_screens.SOURCE_TESTS, days.tests), (text_screens.SOURCE_MONEY, days.money)])


def _budget_title(facts: PaperFacts) -> str:
    short = facts.money.shortfall
    return budget_title(facts.money.total.people_possible, short.people_to_test, facts.coverage.target)


def _by_opd(facts: PaperFacts, source: str) -> Iterator[DeckPage]:
    found, lacking = facts.coverage, facts.money.shortfall.rupiah_missing
    tested = None if found.is_empty else found.tested + found.tested_staff_unknown
    title = coverage_title(tested, found.staff, found.target, lacking, found.year)
    opd = [each for each in facts.opd if each.tests.tested and each.tests.staff]
    opd.sort(key=lambda each: -each.tests.tested / (each.tests.staff or 1))
    subtitle = text.COVERAGE_SUBTITLE.format(goal=target(found.target))
    if not opd:
        yield DeckPage(title, Names((subtitle,)), source=source)
    starts = range(0, len(opd), PER_PAGE)
    most = max(map(_share, opd), default=1.0)
    for page, start in enumerate(starts, 1):
        words = text.CONTINUED.format(title=subtitle, page=page, pages=len(starts))
        below = words if len(starts) > 1 else subtitle
        yield DeckPage(
            title, _bars(opd[start : start + PER_PAGE], found.target, most), subtitle=below, source=source
        )


def _bars(opd: list[PaperOpd], goal: float, most: float) -> Bars:
    both = (
        (True, text.REACHED, "accent", "on_accent"),
        (False, text.NOT_REACHED, "attention", "on_attention"),
    )
    series = tuple(
        Series(name, tuple(_share(each) if each.tests.reached is full else None for each in opd), fill, ink)
        for full, name, fill, ink in both
        if any(each.tests.reached is full for each in opd)
    )
    return Bars(tuple(each.short for each in opd), tuple(map(_tested, opd)), series, goal, most)


def _share(opd: PaperOpd) -> float:
    return round(opd.tests.tested / (opd.tests.staff or 1), 4)


def _tested(opd: PaperOpd) -> str:
    staff = opd.tests.staff or 1
    return f"{share(opd.tests.tested, staff)} ({percent_of(opd.tests.tested, staff)})"


def _months(facts: PaperFacts, source: str) -> DeckPage:
    months = facts.coverage.months
    series = Series(text.TESTED, tuple(months.values()), "accent", "text")
    columns = Columns(tuple(map(month_short, months)), series)
    return DeckPage(months_title(months), columns, subtitle=text.MONTHS_SUBTITLE, source=source)


def _steps(facts: PaperFacts, source: str) -> DeckPage:
    total, needed = facts.money.total, facts.money.shortfall.rupiah_needed
    left = max(total.remaining, 0)
    looks = (("faint", ""), ("border_strong", "h"), ("accent", ""), ("state_reported", ""), ("attention", ""))
    values = [total.pagu, total.blocked, total.realisasi, left, needed or 0]
    bottoms = [0, total.pagu - total.blocked, max(total.remaining, 0), 0, 0]
    shown = 5 if needed else 4
    series = tuple(
        Series(
            text.STEPS[place],
            tuple(values[place] if at == place else None for at in range(shown)),
            fill,
            "text",
            hatched=bool(hatched),
        )
        for place, (fill, hatched) in enumerate(looks[:shown])
    )
    written = [rupiah_short(value) for value in (*values[:3], total.remaining, needed or 0)]
    steps = Steps(text.STEPS[:shown], tuple(written[:shown]), tuple(bottoms[:shown]), series)
    subtitle = text.MONEY_SUBTITLE.format(year=facts.coverage.year, cost=cost_words(facts.money.cost))
    return DeckPage(_budget_title(facts), steps, subtitle=subtitle, source=source)


def _sources(facts: PaperFacts, source: str) -> Iterator[DeckPage]:
    heads = (text.PAGU, text.BLOCKED, text.SPENT, text.LEFT, text.PEOPLE)
    columns = (Column(text.SOURCE_OF_MONEY, 25), *(Column(head, 15, figures=True) for head in heads))
    total = facts.money.total
    whole = PaperPot(
        text.TOTAL, total.pagu, total.blocked, total.realisasi, total.remaining, total.people_possible
    )
    table = Table(columns, tuple(map(_pot, facts.money.sources)), _pot(whole))
    subtitle = text.SOURCES_SUBTITLE.format(cost=cost_words(facts.money.cost))
    yield from table_pages(_budget_title(facts), table, subtitle, source)


def _pot(pot: PaperPot) -> tuple[Cell, ...]:
    pagu = muted(text.UNKNOWN) if pot.pagu is None else Cell(rupiah(pot.pagu))
    left = muted(text.UNKNOWN) if pot.remaining is None else Cell(rupiah(pot.remaining))
    people = muted(text.UNKNOWN)
    if pot.people is not None:
        people = Cell(text.PEOPLE_UNIT.format(people=number(pot.people)), "strong")
    return Cell(pot.source, "strong"), pagu, Cell(rupiah(pot.blocked)), Cell(rupiah(pot.spent)), left, people


def _findings(facts: PaperFacts, source: str) -> DeckPage:
    findings = facts.coverage.findings
    if findings is None:
        return DeckPage(text.FINDINGS_WITHHELD_TITLE, Names((text_papers.FINDINGS_WITHHELD,)), source=source)
    columns = (Column(text.RESULT_OF_TEST, 70), Column(text.COUNT, 30, figures=True))
    rows = [
        (Cell(words), _count(findings, row))
        for row, words in text_tests.RESULTS.items()
        if row in findings.rows
    ]
    title = findings_title(findings.cell("confirmed", TOTAL), findings.k)
    note = text.FINDINGS_NOTE.format(most=findings.k - 1)
    return DeckPage(
        title, Table(columns, tuple(rows)), Names((note,)), text.FINDINGS_SUBTITLE, source, share=0.55
    )


def _count(findings: ProtectedCounts, row: str) -> Cell:
    count = findings.cell(row, TOTAL)
    words = count_in_cell(count, findings.k)
    return Cell(words) if count.value is not None else muted(words)


def _plan_row(plan: TargetPlan) -> tuple[Cell, ...]:
    lacking = muted(text.UNKNOWN)
    if plan.people_lacking is not None:
        lacking = warned(number(plan.people_lacking), when=plan.people_lacking > 0)
    money = muted(text.UNKNOWN)
    if plan.rupiah_missing is not None:
        money = warned(rupiah(plan.rupiah_missing), when=plan.rupiah_missing > 0)
    people = (number(plan.people), number(plan.to_test))
    return Cell(target(plan.target), "strong"), *(Cell(words) for words in people), lacking, money


def _below(opd: list[PaperOpd]) -> Table:
    heads = (text.STAFF, text.TESTED.capitalize(), text.TO_TEST)
    columns = (Column(text.OPD, 46), *(Column(head, 18, figures=True) for head in heads))
    rows = [
        (
            Cell(each.short, "strong"),
            Cell(number(each.tests.staff or 0)),
            Cell(number(each.tests.tested)),
            warned(number(each.tests.to_test or 0), when=True),
        )
        for each in opd
    ]
    return Table(columns, tuple(rows))
