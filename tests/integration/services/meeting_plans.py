"""Plans of meetings, and short ways to bring one to a state."""

from dataclasses import replace
from datetime import date
from typing import Any

from data.rules.meetings import MeetingLine, MeetingPlan
from data.rules.roles import Viewer
from data.rules.view import View
from data.services.follow_up_matrix import FollowUps, load_matrix
from data.services.follow_up_progress import Progress, note_all
from data.services.meeting_course import close_meeting, open_meeting
from data.services.meetings import plan_meeting
from data.store.engine import Store
from data.store.follow_ups import Note
from tests.integration.services.conftest import TODAY

KABUPATEN = "51.08"

PLAN = MeetingPlan(
    held_on=date(2026, 11, 25),
    starts_at="09.00",
    place="Ruang rapat Unit IV",
    chair_office="Asisten Administrasi Pemerintahan dan Kesra",
    organiser="Bagian Kesra",
    year=2026,
    period="B12",
    agenda=("Pembukaan", "Penutupan"),
    invited=("OPD-A", "OPD-B"),
    weekday="Rabu",
)


def planned(store: Store, viewer: Viewer, **changes: Any) -> int:
    """A planned meeting."""
    return plan_meeting(store, viewer, KABUPATEN, replace(PLAN, **changes))


def opened(store: Store, viewer: Viewer, **changes: Any) -> MeetingLine:
    """An open meeting."""
    return open_meeting(store, viewer, planned(store, viewer, **changes), TODAY)


def closed(store: Store, viewer: Viewer, **changes: Any) -> MeetingLine:
    """A closed meeting in which nothing was done."""
    return close_meeting(store, viewer, opened(store, viewer, **changes).id)


def matrix(store: Store, viewer: Viewer, as_of: int | None = None) -> FollowUps:
    """The follow-ups as the viewer sees them on TODAY."""
    return load_matrix(store, viewer, View(store.name, KABUPATEN, 2026, "B12", as_of), TODAY)


def noted(store: Store, viewer: Viewer, number: str, note: Note) -> int:
    """The changeset of a note, written on its day onto what the viewer sees."""
    line = matrix(store, viewer).line(number)
    assert line is not None
    entry = Progress(number, line.version, note.status, note.text, note.day)
    return note_all(store, viewer, KABUPATEN, [entry], note.day) or 0
