"""Kesepakatan hari ini: what the meeting decided, as it is written down."""

from functools import partial

import streamlit as st

from components import text_slides as text
from components.charts.agreed_tables import DECIDED_BY, DECISION, decision_table, responsible_words
from components.dates import date_full
from components.sentences_slides import decisions_title
from components.widgets.keys import own
from components.widgets.session import current_theme
from data.rules.meetings import MeetingState, Slide
from data.services import process_stores
from data.services.meeting_slides import Rows, load_agreed
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """The decisions as they stand; of a closed meeting, as they stood at its end."""
    data = load_agreed(process_stores()[room.view.store], room.viewer, room.line)
    if data.rows.empty and room.line.state is MeetingState.CLOSED:
        return sentence(text.NO_DECISIONS_CLOSED_TITLE, text.NO_DECISIONS_CLOSED)
    if data.rows.empty:
        return sentence(text.NO_DECISIONS_TITLE, text.NO_DECISIONS)
    year = room.line.held_on.year
    title = decisions_title(len(data.rows), int((data.rows["due_on"].dt.year == year).sum()), year)
    source = text.SOURCE_MEETING.format(date=date_full(room.line.held_on))
    return [
        Sheet(title, partial(_listed, data.rows.iloc[start:stop], start + 1), source)
        for start, stop in spans(_lines(data.rows))
    ]


def _lines(rows: Rows) -> list[int]:
    return [
        max(
            lines_in(row["direction"], DECISION),
            lines_in(responsible_words(row["opd"], row["others"]), DECIDED_BY),
        )
        for row in rows.to_dict("records")
    ]


def _listed(rows: Rows, first: int) -> None:
    with st.container(key=own("slide_decisions")):
        st.table(decision_table(rows, first, current_theme()), border="horizontal")
