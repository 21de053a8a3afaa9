"""A meeting that is planned: its screens, its plan, and opening it."""

from datetime import date
from functools import partial

import streamlit as st

from components import text_meeting_plan as text
from components.dates import date_weekday
from data.rules.meetings import MeetingPlan
from data.services import process_settings, process_stores, today
from data.services.meeting_course import open_meeting
from data.services.meetings import MeetingRecord, change_plan
from pages.here import Here
from pages.parts import meeting_plan, meeting_screens, reminders
from pages.parts.meeting_act import act, trouble
from pages.parts.meeting_facts import address_of_wall
from pages.parts.meeting_parts import parts


def draw(here: Here, record: MeetingRecord) -> None:
    """Opening it first, then what is prepared."""
    ways(here, record)
    parts(
        {
            "screens": partial(meeting_screens.draw, here, record),
            "plan": partial(plan, here, record),
            "reminders": partial(reminders.draw, here),
        }
    )


def ways(here: Here, record: MeetingRecord) -> None:
    """The button that opens the meeting, behind a question; and a look at its wall."""
    line = record.line
    trouble("open")
    with st.container(horizontal=True, vertical_alignment="center", key="meeting_ways"):
        with st.popover(text.OPEN, type="primary", key="open_meeting"):
            st.subheader(text.OPEN_TITLE.format(title=line.title), anchor=False)
            st.markdown(text.OPEN_WORDS)
            day = _today(here)
            if day != line.held_on:
                words = {"today": date_weekday(day), "date": date_weekday(line.held_on)}
                st.markdown(f":orange[{text.OPEN_OTHER_DAY.format(**words)}]")
            st.button(text.OPEN_NOW, type="primary", key="open_now", on_click=_open, args=(here, line.id))
        st.link_button(text.LOOK_ALL, address_of_wall(here, line.id))


def _open(here: Here, meeting: int) -> None:
    store = process_stores()[here.view.store]
    act("open", lambda: open_meeting(store, here.viewer, meeting, _today(here)), text.OPENED)


def _today(here: Here) -> date:
    return today(process_stores()[here.view.store], here.view.kabupaten, process_settings())


def plan(here: Here, record: MeetingRecord) -> None:
    """The form, filled in with what is kept."""
    line, what = record.line, f"{here.view.store}_{record.line.id}"
    start = MeetingPlan(
        held_on=line.held_on,
        starts_at=line.starts_at,
        place=line.place,
        chair_office=line.chair_office,
        organiser=line.organiser,
        year=line.year,
        period=line.period,
        agenda=line.agenda_items,
        invited=tuple(each.opd_code for each in record.attendance if each.invited),
    )
    meeting_plan.draw(here, what, start)
    meeting_plan.save_button(what, text.SAVE_CHANGE, partial(_change, here, line.id))


def _change(here: Here, meeting: int, plan: MeetingPlan) -> None:
    change_plan(process_stores()[here.view.store], here.viewer, meeting, plan)
    st.toast(text.CHANGED)
