"""Perubahan sejak rapat sebelumnya: what was uploaded, and whose reports are in another state now."""

from functools import partial

import streamlit as st

from components import text_slides as text
from components.charts.slide_tables import moves_table, uploads_table
from components.dates import date_full
from components.sentences_slides import changes_title
from components.widgets.keys import own
from components.widgets.session import current_theme
from data.rules.changes import newly_submitted
from data.rules.meetings import MeetingState, Slide
from data.services import process_stores
from data.services.meeting_changes import MeetingChanges, load_changes
from data.services.meeting_slides import Rows
from data.services.templates import template_titles
from pages import loading
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

NAME, LABEL = 0.25, 0.25


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """What was uploaded, then every report that moved."""
    if room.line.state is MeetingState.PLANNED:
        return sentence(text.NOT_OPEN_TITLE, text.NOT_OPEN)
    found = load_changes(process_stores()[room.view.store], room.viewer, room.line)
    if found.since is None:
        return sentence(text.NO_PREVIOUS_TITLE, text.NO_PREVIOUS)
    if not found.rows:
        return sentence(text.NOTHING_UPLOADED_TITLE.format(title=found.since.title), text.NOTHING_UPLOADED)
    labels = loading.progress(*room.here.key).labels
    moved = found.states.assign(label=[labels.get(code, code) for code in found.states["aksi_code"]])
    title = changes_title(newly_submitted(found.states), len(found.states), found.since)
    source = text.SOURCE_CHANGES.format(
        before=date_full(found.since.frozen_on or found.since.held_on), now=date_full(room.today)
    )
    cuts = spans(_lines(moved))
    return [
        Sheet(title, partial(_uploads, found), source),
        *(Sheet(title, partial(_moves, moved.iloc[start:stop]), source) for start, stop in cuts),
    ]


def _lines(rows: Rows) -> list[int]:
    return [
        max(lines_in(row["name"], NAME), lines_in(row["label"], LABEL)) for row in rows.to_dict("records")
    ]


def _uploads(found: MeetingChanges) -> None:
    titles = template_titles()
    rows = {titles.get(name, name): counts for name, counts in found.rows.items()}
    with st.container(key=own("slide_uploads")):
        st.table(uploads_table(rows, current_theme()), border="horizontal")
    if any(counts.new is None for counts in found.rows.values()):
        st.caption(text.WITHHELD_ROWS)


def _moves(rows: Rows) -> None:
    with st.container(key=own("slide_moves")):
        st.table(moves_table(rows, current_theme()), border="horizontal")
