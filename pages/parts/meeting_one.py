"""The page of one meeting."""

from components import text_frame
from components import text_meeting as text
from components.widgets.frame import Heading, heading, notice
from data.rules.roles import NotAllowed
from data.services import process_stores
from data.services.errors import UnknownMeeting
from data.services.meetings import MeetingRecord, load_meeting
from pages.here import Here, address

MOST_DIGITS = 9


def asked(value: str | None) -> int | None:
    """The number in the address, where it could be one."""
    known = value is not None and value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS
    return int(value) if value is not None and known else None


def draw(here: Here, number: int) -> None:
    """The page, or a sentence why there is none."""
    record = found(here, number)
    if record is None:
        words = text.UNKNOWN.format(url=address("/rapat", here))
        notice("empty", text.UNKNOWN_TITLE.format(number=number), words)
        return
    top(here, record)


def found(here: Here, number: int) -> MeetingRecord | None:
    """The meeting, where it is one of this kabupaten that the viewer may see."""
    try:
        record = load_meeting(process_stores()[here.view.store], here.viewer, number)
    except (UnknownMeeting, NotAllowed):
        return None
    return record if record.line.kabupaten == here.view.kabupaten else None


def top(here: Here, record: MeetingRecord) -> None:
    """Trail and title."""
    line = record.line
    trail = text.TRAIL_ONE.format(
        screen=text_frame.MEETINGS, url=address("/rapat", here), title=line.title, kabupaten=here.kabupaten
    )
    heading(Heading(trail, "", line.title, here.is_contoh, here.kabupaten, here.past_words))
