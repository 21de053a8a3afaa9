"""What is on the wall of a meeting; moving it from the room, or from a second screen that joined by code."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from data.rules.meetings import MeetingLine, MeetingState
from data.rules.roles import NotAllowed, Permission, Viewer, allows, authorise
from data.rules.steering import Move, Place
from data.services.errors import MeetingRefused, UnknownMeeting, store_guarded
from data.services.meetings import may_see, visible_line
from data.store import meetings
from data.store.engine import Store

MOST_PAGES = 100
"""Far more than any slide has; how many it really has is known where it is drawn."""


@dataclass(frozen=True)
class SlidePosition:
    """Where a meeting stands: what is on the wall, and the version to move it from.

    opened_at: None for a plan.
    moved: whether the move that was asked for was made. False: somebody moved it first, and this is where to.
    """

    meeting: int
    kabupaten: str
    place: Place
    version: int
    is_open: bool
    opened_at: datetime | None
    moved: bool = True


@store_guarded
def join_meeting(store: Store, viewer: Viewer, code: str) -> SlidePosition:
    """The open meeting of a code, however it is typed; raises UnknownMeeting, NotAllowed."""
    with store.reading() as connection:
        line = meetings.line_by_join_code(connection, _plain(code))
        if line is None:
            raise UnknownMeeting
        authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
        return _position(connection, line)


@store_guarded
def load_position(store: Store, viewer: Viewer, meeting: int) -> SlidePosition:
    """Where a meeting stands; raises UnknownMeeting, NotAllowed."""
    with store.reading() as connection:
        return _position(connection, visible_line(connection, viewer, meeting))


@store_guarded
def steer(store: Store, viewer: Viewer, move: Move) -> SlidePosition:
    """Move from the version that was seen; two who steer at once do not undo each other.

    For those who lead meetings, and for whoever has the code. Raises NotAllowed, MeetingRefused.
    """
    with store.writing() as connection:
        line = meetings.meeting_line(connection, move.meeting)
        # Of a plan nobody learns but who leads meetings: to others it is no meeting yet.
        if line is None or not may_see(viewer, line):
            raise UnknownMeeting
        _authorise(viewer, line, move.code)
        if line.state is not MeetingState.OPEN:
            raise MeetingRefused("Rapat ini tidak sedang dibuka.")
        _check(move.place, len(meetings.slides(connection, line.id, viewer.name)))
        moved = meetings.move_slide(connection, line.id, move.place, move.seen)
        now = meetings.meeting_line(connection, line.id) or line
        return _position(connection, now, moved=moved)


def _authorise(viewer: Viewer, line: MeetingLine, code: str) -> None:
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    holds_code = line.join_code is not None and _plain(code) == line.join_code
    if not holds_code and not allows(viewer, Permission.LEAD_MEETING):
        raise NotAllowed("Layar rapat hanya dipindahkan oleh pemimpin rapat atau dengan kode rapat.")


def _check(place: Place, slides: int) -> None:
    if not 0 <= place.slide < slides:
        raise MeetingRefused(f"Layar nomor {place.slide + 1} tidak ada.")
    if not 0 <= place.page < MOST_PAGES:
        raise MeetingRefused(f"Layar nomor {place.slide + 1} tidak mempunyai halaman {place.page + 1}.")


def _position(connection: Connection, line: MeetingLine, *, moved: bool = True) -> SlidePosition:
    return SlidePosition(
        meeting=line.id,
        kabupaten=line.kabupaten,
        place=Place(line.slide, line.slide_page, line.is_blank),
        version=line.slide_version,
        is_open=line.state is MeetingState.OPEN,
        opened_at=meetings.opened_at(connection, line.id),
        moved=moved,
    )


def _plain(code: str) -> str:
    return "".join(code.upper().replace("-", " ").split())
