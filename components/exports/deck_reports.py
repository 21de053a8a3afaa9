"""Bahan rapat on reports: how far each aksi is, who has not reported, what changed since the last meeting."""

from collections.abc import Iterator

from components import text_deck as text
from components import text_screens, text_slides
from components.charts.states import COUNTED, looks
from components.exports.deck_model import Bars, Cell, Column, DeckPage, Names, Series, Table
from components.exports.deck_words import muted, table_pages, warned
from components.exports.opd_tables import report_state
from components.formats import number, percent_of
from components.sentences_progress import (
    ActionCount,
    not_reported_title,
    overview_title,
    progress_title,
    worst_action_title,
)
from components.sentences_slides import changes_title
from components.widgets.wording import sources_words
from data.rules.papers import PaperAction, PaperChange, PaperFacts
from data.rules.progress import State


def progress_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """The aksi as bars, then by name who has not reported each, then who reported nothing at all."""
    source = sources_words([(text_screens.SOURCE_REPORTS, facts.positions.reports)])
    period = f"{facts.line.period} {facts.line.year}"
    if facts.reporting.is_empty:
        yield no_reports(facts, source)
        return
    totals = facts.reporting.totals
    yield DeckPage(
        progress_title(totals.submitted, totals.obliged),
        action_bars(facts),
        subtitle=text.PROGRESS_SUBTITLE.format(period=facts.line.period, year=facts.line.year),
        source=source,
    )
    counted = [ActionCount(each.label, each.done, each.obliged) for each in facts.reporting.actions]
    yield from table_pages(worst_action_title(counted), _missing(facts), text.MISSING_SUBTITLE, source)
    silent = facts.reporting.silent
    title = overview_title(
        totals.opd_submitted, totals.opd_obliged, facts.line.period, facts.period.due, facts.today
    )
    if silent:
        title = not_reported_title([each.opd for each in silent], period)
        yield from table_pages(title, _silent(facts), text.SILENT_SUBTITLE, source)


def no_reports(facts: PaperFacts, source: str) -> DeckPage:
    """That nobody has reported anything, as the slides say it."""
    title = text_screens.NO_REPORTS_TITLE.format(period=facts.line.period, year=facts.line.year)
    return DeckPage(title, Names((text_screens.NO_REPORTS,)), source=source)


def action_bars(facts: PaperFacts) -> Bars:
    """One bar an aksi, worst first, with a segment for each state that occurs."""
    actions = facts.reporting.actions
    shown = looks(due=facts.period.is_due(facts.today))
    series = tuple(
        Series(
            name=shown[state].word,
            values=tuple(each.counts[state] or None for each in actions),
            fill=f"state_{shown[state].token}",
            ink=f"on_{shown[state].token}",
            outline="line_nil" if state is State.NIL else "",
        )
        for state in COUNTED
        if any(each.counts[state] for each in actions)
    )
    return Bars(tuple(each.label for each in actions), tuple(map(_done, actions)), series)


def changes_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """What changed since the last meeting, OPD by OPD."""
    changes = facts.changes
    source = sources_words([(text_screens.SOURCE_REPORTS, facts.positions.reports)])
    if changes.since is None:
        yield DeckPage(text_slides.NO_PREVIOUS_TITLE, Names((text_slides.NO_PREVIOUS,)), source=source)
        return
    title = changes_title(changes.newly_submitted, len(changes.states), changes.since)
    if not changes.states:
        yield DeckPage(title, Names((text.CHANGES_NOTHING,)), source=source)
        return
    table = Table(_CHANGED, tuple(_changed(facts, each) for each in changes.states))
    yield from table_pages(title, table, text.CHANGES_SUBTITLE, source)


_CHANGED = (
    Column(text.OPD, 34),
    Column(text.ACTION, 30),
    Column(text_slides.HEAD_BEFORE, 18),
    Column(text_slides.HEAD_AFTER, 18),
)


def _done(action: PaperAction) -> str:
    if not action.obliged:
        return text.NOBODY_OBLIGED
    return text.WORDS_OF_ACTION.format(done=number(action.done), obliged=number(action.obliged))


def _missing(facts: PaperFacts) -> Table:
    columns = (Column(text.ACTION, 20), Column(text.DONE, 18), Column(text.MISSING, 62))
    due = facts.period.is_due(facts.today)
    return Table(columns, tuple(_missing_row(each, due=due) for each in facts.reporting.actions))


def _missing_row(action: PaperAction, *, due: bool) -> tuple[Cell, ...]:
    done = _done(action)
    if action.obliged:
        done = f"{done} ({percent_of(action.done, action.obliged)})"
    names = ", ".join(action.missing)
    missing = warned(f"{number(len(action.missing))}: {names}", when=due)
    everybody = muted(text.ALL_REPORTED if action.obliged else text.NOBODY_OBLIGED)
    return (Cell(action.label, "strong"), Cell(done), missing if names else everybody)


def _silent(facts: PaperFacts) -> Table:
    columns = (Column(text.OPD, 50), Column(text.OWES, 30), Column(text.LATENESS, 20, figures=True))
    rows = tuple(
        (Cell(each.opd), Cell(", ".join(each.periods)), _late(each.days_late))
        for each in facts.reporting.silent
    )
    return Table(columns, rows)


def _late(days: int) -> Cell:
    return warned(text.DAYS.format(days=number(days)), when=True) if days else muted(text.NOT_LATE)


def _changed(facts: PaperFacts, change: PaperChange) -> tuple[Cell, ...]:
    before = change.before.value if change.before else text_slides.NO_STATE
    return Cell(change.opd), Cell(change.aksi), muted(before), report_state(facts, change.after)
