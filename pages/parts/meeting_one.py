"""The page of one meeting: its title, and what its state asks for."""

import streamlit as st

from components import text_frame
from components import text_meeting as text
from components.dates import date_full, date_weekday
from components.sentences_meeting import course_title, planned_title
from components.widgets.frame import Heading, heading, notice
from data.rules.meetings import MeetingLine, MeetingState, attendance_totals
from data.rules.roles import NotAllowed, Permission
from data.services import process_stores
from data.services.errors import UnknownMeeting
from data.services.meetings import MeetingRecord, load_meeting
from pages import loading_follow_ups
from pages.here import Here, address
from pages.parts import meeting_course, meeting_facts, meeting_planned, meeting_show

MOST_DIGITS = 9


def asked(value: str | None, digits: int = MOST_DIGITS) -> int | None:
    """The number in the address, where it could be one of so many digits."""
    known = value is not None and value.isascii() and value.isdigit() and len(value) <= digits
    return int(value) if value is not None and known else None


def draw(here: Here, number: int) -> None:
    """The page, or a sentence why there is none."""
    record = found(here, number)
    if record is None:
        words = text.UNKNOWN.format(url=address("/rapat", here))
        notice("empty", text.UNKNOWN_TITLE.format(number=number), words)
        return
    top(here, record)
    if here.past is not None:
        st.caption(text.PAST.format(url=meeting_facts.address_now(here, number)))
    leads = here.past is None and here.may(Permission.LEAD_MEETING)
    if leads and record.line.state is MeetingState.PLANNED:
        meeting_planned.draw(here, record)
    elif leads and record.line.state is MeetingState.OPEN:
        meeting_course.draw(here, record)
    else:
        meeting_show.draw(here, record, leads=leads)


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
    head = Heading(trail, position(line), title_of(here, record), here.is_contoh, here.kabupaten)
    heading(head)


def title_of(here: Here, record: MeetingRecord) -> str:
    """The finding: what is planned, or who came and how much was decided."""
    totals = attendance_totals(record.attendance)
    if record.line.state is MeetingState.PLANNED:
        return planned_title(record.line, totals.invited, len(record.slides))
    decided = len(loading_follow_ups.agreed(here, record.line).rows)
    return course_title(record.line, totals, decided)


def position(line: MeetingLine) -> str:
    """When it is held; once it is open, at which figures it stands."""
    if line.frozen_on is None:
        return text.WHEN.format(date=date_weekday(line.held_on), hour=line.starts_at)
    return text.POSITION.format(date=date_full(line.frozen_on), number=line.frozen_id)
