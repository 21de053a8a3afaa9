"""The course of a meeting: open it, take newer data in, count who came, approve the ranking, close it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from secrets import choice

from sqlalchemy import Connection

from data import reference
from data.rules.meetings import MeetingEventKind, MeetingLine, MeetingState, attendance_faults
from data.rules.progress import opd_in_force
from data.rules.roles import Viewer
from data.services.errors import MeetingRefused, store_guarded
from data.services.meetings import read_line, record, still, visible_line
from data.store import meetings, readings
from data.store.engine import Store
from data.store.touched import newest_changeset

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without the letters and figures that are taken for each other."""

CODE_LENGTH = 8


@dataclass(frozen=True)
class NewerData:
    """What came in since the figures were frozen: the newest changeset, and how many of each template."""

    newest: int
    by_template: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many changesets came in."""
        return sum(self.by_template.values())


@store_guarded
def open_meeting(store: Store, viewer: Viewer, meeting: int, today: date) -> MeetingLine:
    """Freeze the figures at the newest changeset and let a second screen join; raises MeetingRefused."""
    read_line(store, viewer, meeting)
    with store.writing() as connection:
        line = still(connection, meeting, MeetingState.PLANNED)
        _refuse_second(connection, line)
        newest = newest_changeset(connection)
        if newest == 0:
            raise MeetingRefused("Belum ada data: unggah data OPD sebelum membuka rapat.")
        frozen = {"frozen_id": newest, "frozen_on": today}
        opened = {"state": MeetingState.OPEN.value, "join_code": _free_code(connection)}
        meetings.update_meeting(connection, meeting, **frozen, **opened)
        record(connection, viewer, meeting, MeetingEventKind.OPENED, newest)
        return still(connection, meeting, MeetingState.OPEN)


@store_guarded
def load_newer_data(store: Store, viewer: Viewer, meeting: int) -> NewerData | None:
    """What the frozen figures of an open meeting do not hold yet, or None; raises NotAllowed."""
    with store.reading() as connection:
        line = visible_line(connection, viewer, meeting)
        if line.state is not MeetingState.OPEN or line.frozen_id is None:
            return None
        newest = newest_changeset(connection)
        found = meetings.newer_changesets(connection, line.kabupaten, line.frozen_id)
    return NewerData(newest, found) if found else None


@store_guarded
def take_in_newer(store: Store, viewer: Viewer, meeting: int, newest: int, today: date) -> MeetingLine:
    """Move the frozen figures to the changeset that was announced, and no further.

    An approved ranking becomes a draft again, because its figures may have changed.
    """
    read_line(store, viewer, meeting)
    with store.writing() as connection:
        line = still(connection, meeting, MeetingState.OPEN)
        if not (line.frozen_id or 0) < newest <= newest_changeset(connection):
            raise MeetingRefused("Data ini sudah diambil.")
        meetings.update_meeting(connection, meeting, frozen_id=newest, frozen_on=today)
        record(connection, viewer, meeting, MeetingEventKind.TAKEN_IN, newest)
        return still(connection, meeting, MeetingState.OPEN)


def most_present() -> int:
    """The most people of one OPD that a count may say."""
    return reference.attendance_max()


@store_guarded
def record_attendance(store: Store, viewer: Viewer, meeting: int, present: Mapping[str, int | None]) -> None:
    """Set how many people came from these OPD (None: not counted); no names. Raises MeetingRefused."""
    line = read_line(store, viewer, meeting)
    known = set(opd_in_force(readings.opd(store, line.kabupaten), line.held_on)["opd_code"])
    with store.writing() as connection:
        now = still(connection, meeting, MeetingState.OPEN)
        known |= {each.opd_code for each in meetings.attendance(connection, meeting)}
        if faults := attendance_faults(present, known, most_present()):
            raise MeetingRefused(*faults)
        meetings.put_present(connection, meeting, present)
        record(connection, viewer, meeting, MeetingEventKind.ATTENDANCE, now.frozen_id)


@store_guarded
def approve_ranking(store: Store, viewer: Viewer, meeting: int, seen: int) -> MeetingLine:
    """Write down that the chair approved the ranking of the figures of changeset `seen`."""
    read_line(store, viewer, meeting)
    with store.writing() as connection:
        line = still(connection, meeting, MeetingState.OPEN)
        if seen != line.frozen_id:
            raise MeetingRefused("Data rapat sudah berubah: periksa dahulu peringkat yang baru.")
        meetings.update_meeting(connection, meeting, ranking_id=seen)
        record(connection, viewer, meeting, MeetingEventKind.RANKING, seen)
        return still(connection, meeting, MeetingState.OPEN)


@store_guarded
def close_meeting(store: Store, viewer: Viewer, meeting: int) -> MeetingLine:
    """End the meeting: its code expires and nothing of it changes any more, decisions included."""
    read_line(store, viewer, meeting)
    with store.writing() as connection:
        line = still(connection, meeting, MeetingState.OPEN)
        final = {"final_id": newest_changeset(connection), "join_code": None}
        meetings.update_meeting(connection, meeting, state=MeetingState.CLOSED.value, **final)
        record(connection, viewer, meeting, MeetingEventKind.CLOSED, line.frozen_id)
        return still(connection, meeting, MeetingState.CLOSED)


def _refuse_second(connection: Connection, line: MeetingLine) -> None:
    others = meetings.meeting_lines(connection, line.kabupaten)
    running = [each for each in others if each.state is MeetingState.OPEN]
    if running:
        raise MeetingRefused(f"{running[0].title} masih dibuka: tutup rapat itu lebih dahulu.")


def _free_code(connection: Connection) -> str:
    while True:
        code = "".join(choice(LETTERS) for _ in range(CODE_LENGTH))
        if meetings.line_by_join_code(connection, code) is None:
            return code
