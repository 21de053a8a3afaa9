"""The list of meetings, newest first, and the way to a new one."""

import streamlit as st

from components import text_frame
from components import text_meeting as text
from components.charts.meetings import MeetingRow, meeting_table
from components.dates import date_weekday
from components.sentences_meeting import came_short, decided_short, list_title
from components.widgets.frame import Heading, heading, notice, source_line
from components.widgets.session import current_theme
from data.rules.meetings import MeetingState
from data.rules.roles import Permission
from data.services import process_stores
from data.services.meeting_summaries import MeetingSummary, list_summaries
from pages.here import Here
from pages.parts import reminders
from pages.parts.meeting_facts import NUMBER, address_of_meeting

NEW = "baru"


def draw(here: Here) -> None:
    """The meetings as lines that lead to their pages; beside them what is due, for those who lead."""
    store, view = process_stores()[here.view.store], here.view
    found = list_summaries(store, here.viewer, view.kabupaten, here.today)
    title = list_title([each.line for each in found])
    leads = here.may(Permission.LEAD_MEETING) and here.past is None
    trail = text.TRAIL.format(screen=text_frame.MEETINGS, kabupaten=here.kabupaten)
    head = Heading(trail, "", title, here.is_contoh, here.kabupaten, here.past_words)
    heading(head, new_button if leads else None)
    if here.past is not None:
        st.caption(text.LIST_PAST)
    if found:
        lines(here, found)
    else:
        notice("empty", title, text.EMPTY_LEADER if leads else text.EMPTY)
    if leads:
        reminders.draw(here)
    source_line(text.SOURCE.format(store=text_frame.STORE_NAMES[view.store].lower()))


def new_button() -> None:
    """The way to the form of a new meeting."""
    st.button(text.NEW, type="primary", key="new_meeting", on_click=_new)


def _new() -> None:
    st.query_params[NUMBER] = NEW


def lines(here: Here, found: tuple[MeetingSummary, ...]) -> None:
    """The table of meetings."""
    rows = [row(here, each) for each in found]
    with st.container(key="panel_meetings"), st.container(key="table_meetings"):
        st.table(meeting_table(rows, current_theme()), border="horizontal")


def row(here: Here, summary: MeetingSummary) -> MeetingRow:
    """One meeting in words."""
    line = summary.line
    planned = line.state is MeetingState.PLANNED
    return MeetingRow(
        url=address_of_meeting(here, line.id),
        when=text.ROW.format(date=date_weekday(line.held_on), hour=line.starts_at),
        state=text.STATES[line.state],
        came=text.INVITED.format(count=summary.totals.invited) if planned else came_short(summary.totals),
        decided=decided_short(summary.decided, summary.unfinished),
    )
