"""The first sheet of the recap: every main figure with its whole, unit and day."""

from collections.abc import Iterator
from datetime import date

from components import text_papers as text
from components.exports.recap_notes import notes_of, title_of
from components.exports.sheet_model import Field, Page, Value
from components.sentences import count_in_cell
from data.rules.follow_ups import FollowUpState
from data.rules.papers import PaperFacts
from data.rules.suppression import Count, Shown

Line = tuple[Value, ...]


def summary_page(facts: PaperFacts) -> Page:
    """One row a figure."""
    heads = text.RECAP_HEADS
    fields = (
        Field(heads["subject"], "text", 44),
        Field(heads["value"], "whole", 18),
        Field(heads["whole"], "whole", 12),
        Field(heads["share"], "percent", 10),
        Field(heads["unit"], "text", 12),
        Field(heads["position"], "date", 14),
    )
    rows = (*_reports(facts), *_tests(facts), *_money(facts), *_cases(facts), *_meeting(facts))
    notes = notes_of(facts, facts.today, text.RECAP_SOURCE)
    return Page(text.RECAP_SUMMARY, title_of(facts, text.RECAP), notes, fields, rows)


def _line(subject: str, value: Value, unit: str, day: date | None, whole: int | None = None) -> Line:
    share = value / whole if whole and isinstance(value, int) else None
    return subject, value, whole, share, text.UNITS[unit], day


def _reports(facts: PaperFacts) -> Iterator[Line]:
    totals, day = facts.reporting.totals, facts.positions.reports
    period = f"{facts.line.period} {facts.line.year}"
    reported = text.SUBJECTS["opd_reported"].format(period=period)
    yield _line(reported, totals.opd_submitted, "opd", day, totals.opd_obliged)
    yield _line(text.SUBJECTS["reports"], totals.submitted, "reports", day, totals.obliged)
    for each in facts.reporting.actions:
        label = text.SUBJECTS["action"].format(label=each.label)
        yield _line(label, each.done, "opd", day, each.obliged)


def _tests(facts: PaperFacts) -> Iterator[Line]:
    found, day = facts.coverage, facts.positions.tests
    if found.is_empty:
        return
    tested = text.SUBJECTS["tested"].format(year=found.year)
    yield _line(tested, found.tested, "people", day, found.staff)
    yield _line(text.SUBJECTS["target"], found.target_people, "people", facts.positions.staff)
    yield _line(text.SUBJECTS["opd_tested"], found.opd_tested, "opd", day, found.opd_total)
    if found.findings is not None:
        confirmed = found.findings.cell("confirmed", found.findings.columns[0])
        yield _line(text.SUBJECTS["confirmed"], counted(confirmed, found.findings.k), "people", day)


def _money(facts: PaperFacts) -> Iterator[Line]:
    money, day = facts.money, facts.positions.money
    if money.is_empty:
        return
    for name, rupiah in (
        ("pagu", money.total.pagu),
        ("spent", money.total.realisasi),
        ("remaining", money.total.remaining),
        ("missing", money.shortfall.rupiah_missing),
    ):
        if rupiah is not None:
            yield _line(text.SUBJECTS[name], rupiah, "rupiah", day)


def _cases(facts: PaperFacts) -> Iterator[Line]:
    if facts.cases is None or facts.cases.years.total.status is Shown.NONE:
        return
    subject = text.SUBJECTS["cases"].format(year=facts.cases.years.year)
    yield _line(subject, counted(facts.cases.years.total, facts.cases.k), "cases", facts.positions.cases)


def _meeting(facts: PaperFacts) -> Iterator[Line]:
    came, held = facts.came, facts.line.held_on
    present = came.came if facts.is_counted else text.NOT_COUNTED
    yield _line(text.SUBJECTS["came"], present, "opd", held, came.invited)
    counts = facts.follow_up_counts
    done, whole = counts[FollowUpState.DONE], len(facts.follow_ups) - counts[FollowUpState.CANCELLED]
    yield _line(text.SUBJECTS["follow_ups"], done, "items", facts.today, whole)
    yield _line(text.SUBJECTS["decisions"], len(facts.decisions), "items", held)


def counted(count: Count, k: int) -> Value:
    """A protected count: a figure where it may be shown, otherwise the words of the screens."""
    return count_in_cell(count, k) if count.value is None else count.value
