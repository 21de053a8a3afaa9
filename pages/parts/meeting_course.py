"""A meeting that is open: the wall and its code, newer data, decisions, attendance, ranking, closing."""

from functools import partial

import streamlit as st

from components import text_meeting_course as text
from components.formats import listing, number
from components.widgets.frame import notice
from data.rules.meetings import MeetingEventKind, MeetingLine
from data.services import process_settings, process_stores, today
from data.services.meeting_course import NewerData, load_newer_data, take_in_newer
from data.services.meetings import MeetingRecord
from data.services.templates import template_titles
from pages.here import Here, address
from pages.parts import (
    meeting_attendance,
    meeting_close,
    meeting_facts,
    meeting_ranking,
    meeting_screens,
    reminders,
)
from pages.parts.decisions import decision_form, decisions_today
from pages.parts.meeting_act import act, trouble
from pages.parts.meeting_code import qr_panel
from pages.parts.meeting_facts import address_of_wall
from pages.parts.meeting_parts import parts
from pages.parts.papers import papers_panel

HALF = 4
"""The code is shown in two halves, so that it can be read out."""


def draw(here: Here, record: MeetingRecord) -> None:
    """What the one at the laptop needs while the meeting runs."""
    ways(here, record)
    trouble("newer")
    newer = load_newer_data(process_stores()[here.view.store], here.viewer, record.line.id)
    if newer is not None:
        announce(here, record, newer)
    parts(
        {
            "decisions": partial(decide, here, record.line),
            "attendance": partial(meeting_attendance.draw, here, record),
            "ranking": partial(meeting_ranking.draw, here, record.line, leads=True),
            "papers": partial(papers_panel, here, record),
            "screens": partial(meeting_screens.draw, here, record),
            "facts": partial(meeting_facts.draw, record),
            "reminders": partial(reminders.draw, here),
            "close": partial(meeting_close.draw, here, record),
        }
    )


def decide(here: Here, line: MeetingLine) -> None:
    """The form, and what was decided so far."""
    decision_form(here, line)
    decisions_today(here, line)


def ways(here: Here, record: MeetingRecord) -> None:
    """The wall in a window of its own, and how a second screen joins."""
    line = record.line
    code = line.join_code or ""
    with st.container(horizontal=True, vertical_alignment="center", key="meeting_ways"):
        st.link_button(text.WALL, address_of_wall(here, line.id), type="primary")
        st.link_button(text.STEER, address("/kemudi", here))
        with st.container(key="meeting_code", width="content"):
            st.markdown(f"{text.CODE}  \n**{code[:HALF]} {code[HALF:]}**", help=text.CODE_HINT)
        qr_panel(here, line)


def announce(here: Here, record: MeetingRecord, newer: NewerData) -> None:
    """What came in since, and taking it in on purpose."""
    titles = template_titles()
    listed = [
        text.NEWER_ONE.format(count=number(count), template=titles.get(name, name))
        for name, count in newer.by_template.items()
    ]
    words = text.NEWER_WORDS.format(listed=listing(listed))
    if record.line.ranking_approved:
        words = f"{words} {text.NEWER_RANKING}"
    with st.container(horizontal=True, vertical_alignment="center", key="newer"):
        title = text.NEWER.format(count=number(newer.count), since=since(record))
        notice("news_newer", title, words)
        args = (here, record.line.id, newer.newest)
        st.button(text.TAKE, key="take_in", on_click=_take_in, args=args)


def since(record: MeetingRecord) -> str:
    """What the figures of a meeting were last taken at."""
    taken = any(each.kind == MeetingEventKind.TAKEN_IN for each in record.events)
    return text.SINCE_TAKEN if taken else text.SINCE_OPENED


def _take_in(here: Here, meeting: int, newest: int) -> None:
    store = process_stores()[here.view.store]
    day = today(store, here.view.kabupaten, process_settings())
    act("newer", lambda: take_in_newer(store, here.viewer, meeting, newest, day), text.TAKEN)
