"""A meeting to look at: closed, or open for those who do not lead it."""

from functools import partial

import streamlit as st

from components import text_frame
from components import text_meeting_course as text
from data.services.meetings import MeetingRecord
from pages.here import Here
from pages.parts import meeting_attendance, meeting_facts, meeting_ranking
from pages.parts.decisions import decisions_today
from pages.parts.meeting_facts import address_of_part, address_of_wall
from pages.parts.meeting_parts import parts

SCREENS = {
    "/": text_frame.OVERVIEW,
    "/progres-opd": text_frame.PROGRESS,
    "/tes-urine": text_frame.URINE_TESTS,
    "/peta-kasus": text_frame.CASE_MAP,
}


def draw(here: Here, record: MeetingRecord, *, leads: bool) -> None:
    """The wall again, the decisions, who came; the history of the meeting for those who lead."""
    again(here, record)
    drawn = {
        "decisions": partial(decisions_today, here, record.line),
        "attendance": partial(meeting_attendance.show, here, record),
        "facts": partial(meeting_facts.draw, record),
        "ranking": partial(meeting_ranking.draw, here, record.line, leads=False),
    }
    parts(drawn)
    if leads:
        meeting_facts.events(record)


def again(here: Here, record: MeetingRecord) -> None:
    """The wall, and the screens at the figures of the meeting."""
    line = record.line
    with st.container(horizontal=True, vertical_alignment="center", key="meeting_ways"):
        st.link_button(text.SHOW_WALL, address_of_wall(here, line.id), type="primary")
        links = [
            text.AGAIN.format(screen=name, url=address_of_part(here, path, line))
            for path, name in SCREENS.items()
        ]
        st.markdown(" · ".join(links), width="content")
