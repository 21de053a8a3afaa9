"""Planning a meeting and looking at one: agenda, invited OPD, order of the screens, notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from data import reference
from data.rules.meetings import (
    Attendance,
    MeetingEventKind,
    MeetingLine,
    MeetingPlan,
    MeetingState,
    Slide,
    meeting_code,
    plan_faults,
    slide_faults,
)
from data.rules.periods import running
from data.rules.progress import opd_in_force
from data.rules.roles import Permission, Viewer, allows, authorise
from data.rules.steering import Place, kept_place
from data.rules.view import View
from data.services.errors import MeetingRefused, UnknownMeeting, store_guarded
from data.store import meetings, readings
from data.store.engine import Store
from data.store.meetings import Event

CASES = ("kasus", "barang_bukti", "kawasan_rawan", "rehab", "penduduk", "indikator")
"""The templates that screens with protected counts are computed from."""


@dataclass(frozen=True)
class MeetingRecord:
    """A meeting with what belongs to it; notes stand only in slides of the viewer's own.

    `previous` is the last closed meeting before it. Events are for those who lead meetings.
    """

    line: MeetingLine
    attendance: tuple[Attendance, ...]
    slides: tuple[Slide, ...]
    events: tuple[Event, ...]
    previous: MeetingLine | None


@store_guarded
def usual_plan(store: Store, viewer: Viewer, kabupaten: str, today: date) -> MeetingPlan:
    """What the form of a new meeting starts with: the agenda of the template, every OPD in force invited.

    Hour, place and offices are those of the newest meeting, because they seldom change.
    """
    authorise(viewer, Permission.LEAD_MEETING, kabupaten=kabupaten)
    current = running(today)
    with store.reading() as connection:
        last = next(iter(meetings.meeting_lines(connection, kabupaten)), None)
    return MeetingPlan(
        held_on=today,
        starts_at=last.starts_at if last else "09.00",
        place=last.place if last else "",
        chair_office=last.chair_office if last else "",
        organiser=last.organiser if last else "",
        year=today.year,
        period=current.code,
        agenda=reference.agenda_template(),
        invited=_opd_codes(store, kabupaten, today),
    )


def usual_slides() -> tuple[Slide, ...]:
    """The screens that a new meeting starts with."""
    return tuple(Slide(each.code) for each in reference.screens() if each.usual)


@store_guarded
def plan_meeting(store: Store, viewer: Viewer, kabupaten: str, plan: MeetingPlan) -> int:
    """Keep a new meeting with the usual screens, return its number; raises NotAllowed, MeetingRefused."""
    authorise(viewer, Permission.LEAD_MEETING, kabupaten=kabupaten)
    _check(store, kabupaten, plan)
    with store.writing() as connection:
        taken = {line.code for line in meetings.meeting_lines(connection, kabupaten)}
        values = {"kabupaten": kabupaten, "code": meeting_code(plan.held_on, taken), **_columns(plan)}
        number = meetings.insert_meeting(connection, values)
        meetings.put_invited(connection, number, plan.invited)
        meetings.put_slides(connection, number, usual_slides(), viewer.name)
        record(connection, viewer, number, MeetingEventKind.PLANNED)
    return number


@store_guarded
def change_plan(store: Store, viewer: Viewer, meeting: int, plan: MeetingPlan) -> None:
    """Replace the plan of a meeting that is not open yet; its code stays. Raises as `plan_meeting`."""
    line = read_line(store, viewer, meeting)
    _check(store, line.kabupaten, plan)
    with store.writing() as connection:
        still(connection, meeting, MeetingState.PLANNED)
        meetings.update_meeting(connection, meeting, **_columns(plan))
        meetings.put_invited(connection, meeting, plan.invited)
        record(connection, viewer, meeting, MeetingEventKind.CHANGED)


def prepare_slides(store: Store, viewer: Viewer, meeting: int, slides: tuple[Slide, ...]) -> None:
    """Choose and order the screens, with the viewer's notes; possible until the meeting is closed."""
    rearrange_slides(store, viewer, meeting, lambda _: slides)


@store_guarded
def rearrange_slides(
    store: Store, viewer: Viewer, meeting: int, change: Callable[[Sequence[Slide]], tuple[Slide, ...]]
) -> None:
    """Change the order of the screens as it stands now, by a function of it: two who change at once both do.

    Raises NotAllowed, UnknownMeeting, MeetingRefused.
    """
    line = read_line(store, viewer, meeting)
    opd = _opd_codes(store, line.kabupaten, line.held_on)
    with store.writing() as connection:
        now = still(connection, meeting, MeetingState.PLANNED, MeetingState.OPEN)
        before = meetings.slides(connection, meeting, viewer.name)
        slides = change(before)
        if slides == before:
            return
        if faults := slide_faults(slides, {each.code: each.per_opd for each in reference.screens()}, opd):
            raise MeetingRefused(*faults)
        meetings.put_slides(connection, meeting, slides, viewer.name)
        kept = kept_place(before, slides, Place(now.slide, now.slide_page, now.is_blank))
        place = {**meetings.place_columns(kept), "slide_version": now.slide_version + 1}
        meetings.update_meeting(connection, meeting, **place)
        record(connection, viewer, meeting, MeetingEventKind.PREPARED, now.frozen_id)


@store_guarded
def list_meetings(store: Store, viewer: Viewer, kabupaten: str) -> tuple[MeetingLine, ...]:
    """The meetings that the viewer may see, newest first; a plan only by those who lead meetings."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=kabupaten)
    with store.reading() as connection:
        lines = meetings.meeting_lines(connection, kabupaten)
    return tuple(_shown(viewer, line) for line in lines if may_see(viewer, line))


@store_guarded
def load_meeting(store: Store, viewer: Viewer, meeting: int) -> MeetingRecord:
    """A meeting with all that belongs to it; raises NotAllowed, UnknownMeeting."""
    with store.reading() as connection:
        line = visible_line(connection, viewer, meeting)
        leads = allows(viewer, Permission.LEAD_MEETING)
        return MeetingRecord(
            line=line,
            attendance=meetings.attendance(connection, meeting),
            slides=meetings.slides(connection, meeting, viewer.name),
            events=meetings.events(connection, meeting) if leads else (),
            previous=meetings.previous_meeting(connection, line),
        )


@store_guarded
def meeting_view(store: Store, viewer: Viewer, line: MeetingLine) -> View:
    """What the screens of a meeting show: its period, at its frozen figures.

    For a viewer who must not look back at protected counts, `counts_view` is the one to ask with.
    """
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    return View(store.name, line.kabupaten, line.year, line.period, line.frozen_id)


@store_guarded
def counts_view(store: Store, viewer: Viewer, line: MeetingLine) -> View:
    """The view to ask for cases and area classes with: the present, where it is the frozen state.

    The past is closed to a projector, because two states can give a hidden count away. Where nothing they are
    computed from has changed there is one state only. Otherwise it stays the past, and the service refuses.
    """
    view = meeting_view(store, viewer, line)
    if line.frozen_id is None:
        return view
    with store.reading() as connection:
        newer = meetings.newer_changesets(connection, line.kabupaten, line.frozen_id)
    return view if set(newer) & set(CASES) else replace(view, as_of=None)


def read_previous(store: Store, line: MeetingLine) -> MeetingLine | None:
    """The last closed meeting before this one; a closed meeting is no secret of anybody."""
    with store.reading() as connection:
        return meetings.previous_meeting(connection, line)


def read_line(store: Store, viewer: Viewer, meeting: int) -> MeetingLine:
    """A meeting for one who leads it; raises NotAllowed, UnknownMeeting."""
    with store.reading() as connection:
        line = meetings.meeting_line(connection, meeting)
    if line is None:
        raise UnknownMeeting
    authorise(viewer, Permission.LEAD_MEETING, kabupaten=line.kabupaten)
    return line


def visible_line(connection: Connection, viewer: Viewer, meeting: int) -> MeetingLine:
    """A meeting as the viewer may see it, without its code for those who do not lead it."""
    line = meetings.meeting_line(connection, meeting)
    if line is None or not may_see(viewer, line):
        raise UnknownMeeting
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    return _shown(viewer, line)


def still(connection: Connection, meeting: int, *states: MeetingState) -> MeetingLine:
    """The meeting inside a transaction; raises MeetingRefused unless it is in one of these states."""
    line = meetings.meeting_line(connection, meeting)
    if line is None:
        raise UnknownMeeting
    if line.state not in states:
        raise MeetingRefused(
            f"Rapat ini sudah {line.state}." if line.frozen_id else "Rapat ini belum dibuka."
        )
    return line


def record(
    connection: Connection,
    viewer: Viewer,
    meeting: int,
    kind: MeetingEventKind,
    frozen: int | None = None,
) -> None:
    """Write down that the viewer did something with a meeting."""
    event = Event(kind.value, datetime.now(UTC), viewer.name, viewer.role.value, frozen)
    meetings.add_event(connection, meeting, event)


def may_see(viewer: Viewer, line: MeetingLine) -> bool:
    """Whether there is such a meeting for a viewer: a plan is for those who lead meetings."""
    return line.state is not MeetingState.PLANNED or allows(viewer, Permission.LEAD_MEETING)


def _shown(viewer: Viewer, line: MeetingLine) -> MeetingLine:
    return line if allows(viewer, Permission.LEAD_MEETING) else replace(line, join_code=None)


def _check(store: Store, kabupaten: str, plan: MeetingPlan) -> None:
    periods = {each.code for each in reference.periods(plan.year)}
    faults = plan_faults(plan, _opd_codes(store, kabupaten, plan.held_on))
    if plan.period not in periods:
        faults = (*faults, f"Periode {plan.period} tidak ada pada tahun {plan.year}.")
    if faults:
        raise MeetingRefused(*faults)


def _columns(plan: MeetingPlan) -> dict[str, date | int | str]:
    items = (" ".join(item.split()) for item in plan.agenda)
    return {
        "held_on": plan.held_on,
        "starts_at": plan.starts_at.replace(":", "."),
        "place": plan.place.strip(),
        "chair_office": plan.chair_office.strip(),
        "organiser": plan.organiser.strip(),
        "agenda": "\n".join(item for item in items if item),
        "year": plan.year,
        "period": plan.period,
    }


def _opd_codes(store: Store, kabupaten: str, on: date) -> tuple[str, ...]:
    return tuple(opd_in_force(readings.opd(store, kabupaten), on)["opd_code"])
