"""Meetings as the store keeps them: lines, the OPD that come, slides, events, and newer changesets."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from data.rules.meetings import Attendance, MeetingEventKind, MeetingLine, MeetingState, Slide
from data.rules.steering import Place
from data.store.history import CHANGESET
from data.store.shape import table_of
from data.store.tables import Meeting, MeetingEvent, MeetingNote, MeetingOpd, MeetingSlide

MEETING, OPD = table_of(Meeting), table_of(MeetingOpd)
SLIDE, NOTE, EVENT = table_of(MeetingSlide), table_of(MeetingNote), table_of(MeetingEvent)


class Event(NamedTuple):
    """What was done with a meeting, by whom, and the changeset its figures stood at then."""

    kind: str
    at: datetime
    by_name: str
    by_role: str
    frozen_id: int | None


class RowCounts(NamedTuple):
    """How much was written: changesets, and the rows they began, replaced and ended (None: not shown)."""

    changesets: int
    new: int | None
    changed: int | None
    ended: int | None


def insert_meeting(connection: Connection, values: Mapping[str, Any]) -> int:
    """Write a planned meeting and return its number."""
    line = insert(MEETING).values(**values, state=MeetingState.PLANNED.value, slide=0, slide_version=0)
    return int(connection.execute(line.returning(MEETING.c.id)).scalar_one())


def update_meeting(connection: Connection, meeting: int, **values: Any) -> None:
    """Set columns of a meeting."""
    connection.execute(update(MEETING).where(MEETING.c.id == meeting).values(**values))


def meeting_line(connection: Connection, meeting: int) -> MeetingLine | None:
    """One meeting by its number."""
    return next(iter(_lines(connection, MEETING.c.id == meeting)), None)


def meeting_lines(connection: Connection, kabupaten: str) -> tuple[MeetingLine, ...]:
    """The meetings of a kabupaten, newest first."""
    return tuple(_lines(connection, MEETING.c.kabupaten == kabupaten))


def line_by_join_code(connection: Connection, code: str) -> MeetingLine | None:
    """The open meeting that a second screen joins with this code."""
    return next(iter(_lines(connection, MEETING.c.join_code == code)), None)


def previous_meeting(connection: Connection, line: MeetingLine) -> MeetingLine | None:
    """The last closed meeting of the kabupaten before this one."""
    found = _lines(
        connection,
        MEETING.c.kabupaten == line.kabupaten,
        MEETING.c.state == MeetingState.CLOSED.value,
        MEETING.c.id != line.id,
        MEETING.c.held_on <= line.held_on,
    )
    return next(iter(found), None)


def move_slide(connection: Connection, meeting: int, place: Place, seen: int) -> bool:
    """Set what is on the wall if nobody moved it since version `seen`; whether it was set."""
    wanted = (MEETING.c.id == meeting, MEETING.c.slide_version == seen)
    step = update(MEETING).where(*wanted).values(slide_version=seen + 1, **place_columns(place))
    return connection.execute(step).rowcount == 1


def place_columns(place: Place) -> dict[str, int | bool]:
    """A place as the columns of its meeting."""
    return {"slide": place.slide, "slide_page": place.page, "is_blank": place.blank}


def opened_at(connection: Connection, meeting: int) -> datetime | None:
    """When a meeting was opened; None for one that is planned."""
    wanted = (EVENT.c.meeting_id == meeting, EVENT.c.kind == MeetingEventKind.OPENED.value)
    found = connection.execute(select(EVENT.c.at).where(*wanted).order_by(EVENT.c.id)).scalars().first()
    return cast("datetime | None", found)


def put_invited(connection: Connection, meeting: int, opd_codes: Iterable[str]) -> None:
    """Invite exactly these OPD; for a meeting that is still planned, so that no count is lost."""
    connection.execute(delete(OPD).where(OPD.c.meeting_id == meeting))
    rows = [{"meeting_id": meeting, "opd_code": code, "invited": True} for code in dict.fromkeys(opd_codes)]
    if rows:
        connection.execute(insert(OPD), rows)


def put_present(connection: Connection, meeting: int, present: Mapping[str, int | None]) -> None:
    """Set how many came from these OPD; one that came without an invitation gets a line of its own."""
    known = {row.opd_code for row in attendance(connection, meeting)}
    for code, count in present.items():
        if code in known:
            own = (OPD.c.meeting_id == meeting, OPD.c.opd_code == code)
            connection.execute(update(OPD).where(*own).values(present=count))
        else:
            values = {"meeting_id": meeting, "opd_code": code, "invited": False, "present": count}
            connection.execute(insert(OPD).values(**values))


def attendance(connection: Connection, meeting: int) -> tuple[Attendance, ...]:
    """The OPD of a meeting by code."""
    query = select(OPD.c.opd_code, OPD.c.invited, OPD.c.present).where(OPD.c.meeting_id == meeting)
    return tuple(Attendance(*row) for row in connection.execute(query.order_by(OPD.c.opd_code)))


def attendances(connection: Connection, kabupaten: str) -> dict[int, tuple[Attendance, ...]]:
    """Meeting -> its OPD by code, of those meetings of a kabupaten that have any."""
    query = select(OPD.c.meeting_id, OPD.c.opd_code, OPD.c.invited, OPD.c.present).join(MEETING)
    wanted = query.where(MEETING.c.kabupaten == kabupaten).order_by(OPD.c.meeting_id, OPD.c.opd_code)
    rows = groupby(connection.execute(wanted), key=itemgetter(0))
    return {meeting: tuple(Attendance(*each) for _, *each in group) for meeting, group in rows}


def put_slides(connection: Connection, meeting: int, slides: Iterable[Slide], by: str) -> None:
    """Put slides in the place of those that a meeting had, and what `by` notes on them.

    Notes of others stay. So does one on a slide that is gone: it is there again when the slide comes back.
    """
    query = select(SLIDE.c.screen, SLIDE.c.subject).where(SLIDE.c.meeting_id == meeting)
    before = {tuple(row) for row in connection.execute(query)}
    connection.execute(delete(SLIDE).where(SLIDE.c.meeting_id == meeting))
    for place, each in enumerate(slides):
        values = {"place": place, "screen": each.screen, "subject": each.subject}
        connection.execute(insert(SLIDE).values(meeting_id=meeting, **values))
        if each.note or (each.screen, each.subject) in before:
            _put_note(connection, meeting, each, by)


def _put_note(connection: Connection, meeting: int, slide: Slide, by: str) -> None:
    key = {"meeting_id": meeting, "screen": slide.screen, "subject": slide.subject, "noted_by": by}
    connection.execute(delete(NOTE).where(*(NOTE.c[name] == value for name, value in key.items())))
    if slide.note:
        connection.execute(insert(NOTE).values(**key, note=slide.note))


def slides(connection: Connection, meeting: int, reader: str) -> tuple[Slide, ...]:
    """The slides of a meeting in order, with the notes that `reader` wrote on them."""
    own = [NOTE.c[name] == SLIDE.c[name] for name in ("meeting_id", "screen", "subject")]
    query = (
        select(SLIDE.c.screen, SLIDE.c.subject, func.coalesce(NOTE.c.note, ""))
        .outerjoin(NOTE, and_(*own, NOTE.c.noted_by == reader))
        .where(SLIDE.c.meeting_id == meeting)
        .order_by(SLIDE.c.place)
    )
    return tuple(Slide(*row) for row in connection.execute(query))


def add_event(connection: Connection, meeting: int, event: Event) -> None:
    """Record what was done with a meeting."""
    connection.execute(insert(EVENT).values(meeting_id=meeting, **event._asdict()))


def events(connection: Connection, meeting: int) -> tuple[Event, ...]:
    """What was done with a meeting, oldest first."""
    columns = (EVENT.c[name] for name in Event._fields)
    query = select(*columns).where(EVENT.c.meeting_id == meeting).order_by(EVENT.c.id)
    return tuple(Event(*row) for row in connection.execute(query))


def newer_changesets(connection: Connection, kabupaten: str, after: int) -> dict[str, int]:
    """Template -> how many changesets were written after one, oldest template first.

    What was typed into a form, and its undo, is a decision of the meeting itself and never counted.
    """
    undone = CHANGESET.alias("undone")
    query = (
        select(CHANGESET.c.template, func.count())
        .outerjoin(undone, undone.c.id == CHANGESET.c.undoes_id)
        .where(CHANGESET.c.kabupaten == kabupaten, CHANGESET.c.id > after)
        .where(CHANGESET.c.form.is_(None), undone.c.form.is_(None))
        .group_by(CHANGESET.c.template)
        .order_by(func.min(CHANGESET.c.id))
    )
    return {template: int(count) for template, count in connection.execute(query)}


def row_counts(connection: Connection, kabupaten: str, after: int, until: int) -> dict[str, RowCounts]:
    """Template -> what the changesets after one, up to and with another, did to its rows."""
    counted = (func.sum(CHANGESET.c[f"rows_{name}"]) for name in ("new", "changed", "ended"))
    query = (
        select(CHANGESET.c.template, func.count(), *counted)
        .where(CHANGESET.c.kabupaten == kabupaten, CHANGESET.c.id > after, CHANGESET.c.id <= until)
        .group_by(CHANGESET.c.template)
        .order_by(func.min(CHANGESET.c.id))
    )
    return {template: RowCounts(*map(int, counts)) for template, *counts in connection.execute(query)}


def _lines(connection: Connection, *conditions: Any) -> list[MeetingLine]:
    columns = (MEETING.c[field.name] for field in fields(MeetingLine))
    query = select(*columns).where(*conditions).order_by(MEETING.c.held_on.desc(), MEETING.c.id.desc())
    rows = (row._asdict() for row in connection.execute(query))
    return [MeetingLine(**row | {"state": MeetingState(row["state"])}) for row in rows]
