"""A meeting to look at: closed, or open for those who do not lead it."""

from functools import partial

import streamlit as st

from components import text_frame
from components import text_meeting_course as text
from data.rules.meetings import MeetingState
from data.services.meetings import MeetingRecord
from pages.here import Here
from pages.parts import meeting_attendance, meeting_facts, meeting_ranking
from pages.parts.decisions import decisions_today
from pages.parts.meeting_facts import address_of_part, address_of_wall
from pages.parts.meeting_parts import parts
from pages.parts.papers import papers_panel

SCREENS = {
    "/": text_frame.OVERVIEW,
    "/progres-opd": text_frame.PROGRESS,
    "/tes-urine": text_frame.URINE_TESTS,
    "/peta-kasus": text_frame.CASE_MAP,
}


def draw(here: Here, record: MeetingRecord, *, leads: bool) -> None:
    """The wall again, the decisions, who came; the history of the meeting for those who lead."""
    if record.line.state is MeetingState.PLANNED:  # by a leader who looks back: nothing happened yet
        meeting_facts.draw(record)
        return
    again(here, record)
    parts(
        {
            "decisions": partial(decisions_today, here, record.line),
            "attendance": partial(meeting_attendance.show, here, record),
            "ranking": partial(meeting_ranking.draw, here, record.line, leads=False),
            **({"papers": partial(papers_panel, here, record)} if leads else {}),
            "facts": partial(meeting_facts.draw, record),
            **({"events": partial(meeting_facts.events, here, record)} if leads else {}),
        }
    )


def again(here: Here, record: MeetingRecord) -> None:
    """The wall, and the screens at the figures of the meeting."""
    line = record.line
    with st.container(horizontal=True, vertical_alignment="center", key="meeting_ways"):
        st.link_button(text.SHOW_WALL, address_of_wall(here, line.id), type="primary")
        links = [
            text.AGAIN.format(screen=name, url=address_of_part(here, path, line))
            for path, name in SCREENS.items()
        ]
        st.markdown(text.SCREENS_AGAIN.format(links=" · ".join(links)), width="content")
