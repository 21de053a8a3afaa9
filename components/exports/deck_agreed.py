"""Bahan rapat on what meetings agreed: what earlier ones left open, and what is decided today."""

from collections import Counter
from collections.abc import Iterator, Sequence

from components import text_deck as text
from components import text_slides
from components.charts.agreed_tables import responsible_words
from components.dates import date_full
from components.exports.deck_model import Bars, Cell, Column, DeckPage, Names, Series, Table
from components.exports.deck_words import one_line, table_pages
from components.exports.minutes_tables import due_words, state_cell
from components.formats import number
from components.sentences_slides import decisions_title, earlier_title, late_title
from data.rules.follow_ups import OPEN, FollowUpState
from data.rules.meetings import MeetingState
from data.rules.papers import PaperFacts, PaperFollowUp

MOST_OPD = 9
_LOOKS = {
    FollowUpState.LATE: ("state_missing", "on_missing", ""),
    FollowUpState.WAITING: ("state_nil", "on_nil", "line_nil"),
    FollowUpState.ONGOING: ("state_reported", "on_reported", ""),
    FollowUpState.DONE: ("state_verified", "on_verified", ""),
}


def follow_up_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """How far the follow-ups are, by OPD, then one by one, late first."""
    found = facts.follow_ups
    source = text_slides.SOURCE_MEETING.format(date=date_full(facts.today))
    if not found:
        yield DeckPage(text_slides.NO_EARLIER_TITLE, Names((text_slides.NO_EARLIER,)), source=source)
        return
    counts = facts.follow_up_counts
    yield from _opd_pages(earlier_title(counts), found, source)
    left = sum(counts[state] for state in OPEN)
    listed = late_title(counts[FollowUpState.LATE], max(each.days_late for each in found), left)
    yield from table_pages(listed, _table(found), text.FOLLOW_UPS_LISTED, source)


def decision_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """What this meeting decided; says so where nothing is written down."""
    found, year = facts.decisions, facts.line.held_on.year
    source = text_slides.SOURCE_MEETING.format(date=date_full(facts.line.held_on))
    if not found and facts.line.state is MeetingState.CLOSED:
        words = Names((text_slides.NO_DECISIONS_CLOSED,))
        yield DeckPage(text_slides.NO_DECISIONS_CLOSED_TITLE, words, source=source)
        return
    if not found:
        yield DeckPage(text_slides.NO_DECISIONS_TITLE, Names((text_slides.NO_DECISIONS,)), source=source)
        return
    due = sum(each.due_on is not None and each.due_on.year == year for each in found)
    title = decisions_title(len(found), due, year)
    yield from table_pages(title, _table(found), text.DECISIONS_SUBTITLE, source)


def _opd_pages(title: str, found: Sequence[PaperFollowUp], source: str) -> Iterator[DeckPage]:
    """The OPD with the most late ones first; what was cancelled is nobody's any more."""
    by_opd: dict[str, Counter[FollowUpState]] = {}
    for each in found:
        if each.state is not FollowUpState.CANCELLED:
            by_opd.setdefault(each.opd or "–", Counter())[each.state] += 1
    names = sorted(by_opd, key=lambda name: (-by_opd[name][FollowUpState.LATE], -by_opd[name].total(), name))
    for start in range(0, len(names), MOST_OPD):
        bars = _bars({name: by_opd[name] for name in names[start : start + MOST_OPD]})
        heading = text_slides.BY_OPD_MORE if start else title
        yield DeckPage(heading, bars, subtitle=text.FOLLOW_UPS_BY_OPD, source=source)


def _bars(by_opd: dict[str, Counter[FollowUpState]]) -> Bars:
    series = tuple(
        Series(state.value, tuple(counts[state] or None for counts in by_opd.values()), *look)
        for state, look in _LOOKS.items()
        if any(counts[state] for counts in by_opd.values())
    )
    words = tuple(
        text.WORDS_OF_ACTION.format(done=number(counts[FollowUpState.DONE]), obliged=number(counts.total()))
        for counts in by_opd.values()
    )
    return Bars(tuple(by_opd), words, series)


def _table(found: Sequence[PaperFollowUp]) -> Table:
    columns = (
        Column(text.NUMBER, 10),
        Column(text.DIRECTION, 31),
        Column(text.RESPONSIBLE, 21),
        Column(text.OUTPUT, 15),
        Column(text.DUE, 13),
        Column(text.STATE, 14),
    )
    return Table(columns, tuple(map(_row, found)))


def _row(each: PaperFollowUp) -> tuple[Cell, ...]:
    return (
        Cell(each.number),
        Cell(one_line(each.direction), "strong"),
        Cell(responsible_words(each.opd, each.supporting)),
        Cell(one_line(each.output)),
        Cell(due_words(each), "plain" if each.due_on else "muted"),
        state_cell(each),
    )
