"""Meetings in a line each, and what is still missing before one is closed."""

from dataclasses import dataclass
from datetime import date

from data.rules.follow_ups import OPEN, follow_up_states
from data.rules.meetings import (
    Attendance,
    AttendanceTotals,
    MeetingLine,
    MeetingState,
    attendance_totals,
    code_of_decision,
)
from data.rules.roles import Viewer
from data.services.errors import store_guarded
from data.services.follow_ups import load_decisions
from data.services.meeting_course import NewerData, load_newer_data
from data.services.meetings import list_meetings, load_meeting
from data.store import meetings, readings
from data.store.engine import Store


@dataclass(frozen=True)
class MeetingSummary:
    """A meeting with who came, how many decisions it took, and how many of them are open now."""

    line: MeetingLine
    totals: AttendanceTotals
    decided: int
    unfinished: int


@dataclass(frozen=True)
class Unfinished:
    """What an open meeting would be closed without; nothing of it keeps it from being closed.

    uncounted: codes of invited OPD. undated: numbers of decisions without a due date.
    """

    uncounted: tuple[str, ...]
    decided: int
    undated: tuple[str, ...]
    ranking_approved: bool
    newer: NewerData | None


@store_guarded
def list_summaries(store: Store, viewer: Viewer, kabupaten: str, today: date) -> tuple[MeetingSummary, ...]:
    """The meetings the viewer may see, newest first; what is open is counted on `today`."""
    lines = list_meetings(store, viewer, kabupaten)
    states = follow_up_states(readings.follow_ups(store, kabupaten), today)
    codes = [code_of_decision(str(number)) for number in states["number"]]
    still_open = [
        code for code, state in zip(codes, states["state"], strict=True) if state in {*map(str, OPEN)}
    ]
    with store.reading() as connection:
        came = meetings.attendances(connection, kabupaten)
    return tuple(
        MeetingSummary(
            line,
            attendance_totals(came.get(line.id, ())),
            codes.count(line.code),
            still_open.count(line.code),
        )
        for line in lines
    )


@store_guarded
def load_unfinished(store: Store, viewer: Viewer, meeting: int) -> Unfinished:
    """What to look at before closing a meeting; raises NotAllowed, UnknownMeeting."""
    record = load_meeting(store, viewer, meeting)
    decisions = load_decisions(store, viewer, record.line)
    without_date = decisions.loc[decisions["due_on"].isna(), "number"]
    return Unfinished(
        uncounted=uncounted(record.attendance),
        decided=len(decisions),
        undated=tuple(str(number) for number in without_date),
        ranking_approved=record.line.ranking_approved,
        newer=load_newer_data(store, viewer, meeting) if record.line.state is MeetingState.OPEN else None,
    )


def uncounted(lines: tuple[Attendance, ...]) -> tuple[str, ...]:
    """The codes of invited OPD of which nobody was counted, absent ones not among them."""
    return tuple(each.opd_code for each in lines if each.invited and each.present is None)
