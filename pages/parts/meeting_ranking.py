"""The ranking at the figures of the meeting, and the chair's approval of it."""

from dataclasses import replace

import streamlit as st

from components import text_meeting_course as text
from components.dates import date_full
from components.widgets.frame import panel
from components.widgets.once import once
from data.rules.meetings import MeetingLine, MeetingState
from data.services import process_stores
from data.services.meeting_course import approve_ranking
from data.services.meetings import meeting_view
from pages import loading
from pages.here import Here
from pages.parts import progress_tables
from pages.parts.meeting_act import act, trouble

WIDTHS = [616, 412]


def draw(here: Here, line: MeetingLine, *, leads: bool) -> None:
    """Draft or approved, and the tables by size class."""
    title = text.RANKING_APPROVED if line.ranking_approved else text.RANKING_DRAFT
    with panel("ranking", title):
        trouble("ranking")
        day = date_full(line.frozen_on) if line.frozen_on else ""
        st.caption(text.RANKING_WORDS.format(date=day, period=line.period, year=line.year))
        if leads and line.state is MeetingState.OPEN and not line.ranking_approved:
            with st.container(horizontal=True, vertical_alignment="center", key="ranking_ways"):
                st.button(text.APPROVE, type="primary", key="approve", on_click=_approve, args=(here, line))
                st.caption(text.APPROVE_WORDS, width="content")
    tables(frozen(here, line))


def frozen(here: Here, line: MeetingLine) -> Here:
    """The same place at the figures of the meeting, on their day."""
    view = meeting_view(process_stores()[here.view.store], here.viewer, line)
    return replace(here, view=view, today=line.frozen_on or here.today)


def tables(here: Here) -> None:
    """The same matrix as on Progres OPD, without its filters."""
    data = loading.progress(*here.key)
    if not data.has_reports:
        st.caption(text.RANKING_NONE)
        return
    first, *others = [progress_tables.Group(name, data.rows_of(name, [])) for name in data.size_classes()]
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        progress_tables.matrix_panel(here, data, first)
    with right:
        for rows in others:
            progress_tables.matrix_panel(here, data, rows)
        once("score", here.key, lambda: progress_tables.score_panel(data))


def _approve(here: Here, line: MeetingLine) -> None:
    store = process_stores()[here.view.store]
    seen = line.frozen_id or 0
    act("ranking", lambda: approve_ranking(store, here.viewer, line.id, seen), text.APPROVED)
