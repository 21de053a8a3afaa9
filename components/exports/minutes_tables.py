"""The tables of the minutes: decisions, follow-ups, attendance."""

from collections.abc import Sequence

from components import text_papers as text
from components.dates import date_short
from components.exports.document import Cell, Column, Table, rows_of
from components.formats import DASH, number
from data.rules.follow_ups import FollowUpState
from data.rules.papers import PaperFacts, PaperFollowUp


def decision_table(decisions: Sequence[PaperFollowUp]) -> Table:
    """Number, what, who, with whom, what comes out, until when."""
    columns = (
        Column(text.NUMBER, 12),
        Column(text.DIRECTION, 28),
        Column(text.RESPONSIBLE, 17),
        Column(text.SUPPORTING, 15),
        Column(text.OUTPUT, 14),
        Column(text.DUE, 15),
    )
    rows = (
        (
            each.number,
            _with_subject(each),
            each.opd or DASH,
            ", ".join(each.supporting) or DASH,
            each.output or DASH,
            due_words(each),
        )
        for each in decisions
    )
    return Table(columns, rows_of(rows))


def follow_up_table(follow_ups: Sequence[PaperFollowUp]) -> Table:
    """Number, what, who, until when, and how it stands; what is late stands out."""
    columns = (
        Column(text.NUMBER, 12),
        Column(text.DIRECTION, 33),
        Column(text.RESPONSIBLE, 18),
        Column(text.DUE, 15),
        Column(text.STATE, 22),
    )
    rows = (
        (each.number, each.direction, each.opd or DASH, due_words(each), state_cell(each))
        for each in follow_ups
    )
    return Table(columns, rows_of(rows))


def attendance_table(facts: PaperFacts) -> Table:
    """Every OPD that was invited or came: whether invited, and how many people came; never names."""
    names = {each.code: each.name for each in facts.opd}
    columns = (
        Column(text.NUMBER, 6, figures=True),
        Column(text.OPD, 60),
        Column(text.INVITED, 15),
        Column(text.PRESENT, 19, figures=True),
    )
    rows = (
        (
            str(place),
            names.get(each.opd_code, each.opd_code),
            text.YES if each.invited else text.NO,
            Cell(text.NOT_COUNTED, "muted") if each.present is None else number(each.present),
        )
        for place, each in enumerate(facts.attendance, 1)
    )
    people = number(facts.came.people) if facts.is_counted else Cell(text.NOT_COUNTED, "muted")
    total = rows_of([("", text.TOTAL, number(facts.came.invited), people)])[0]
    return Table(columns, rows_of(rows), total)


def due_words(follow_up: PaperFollowUp) -> str:
    """The day it is due, as tables write it."""
    return date_short(follow_up.due_on) if follow_up.due_on else text.NO_DUE


def state_cell(follow_up: PaperFollowUp) -> Cell:
    """The state in words; late with its days."""
    if follow_up.state is FollowUpState.LATE:
        return Cell(text.LATE.format(days=number(follow_up.days_late)), "attention")
    return Cell(follow_up.state.value)


def _with_subject(decision: PaperFollowUp) -> str:
    """What is to be done, and in brackets the aksi, area and money it concerns."""
    about = ", ".join(filter(None, (decision.aksi, decision.area, decision.funding_source)))
    return f"{decision.direction} ({about})" if about else decision.direction
