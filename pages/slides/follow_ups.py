"""Tindak lanjut rapat sebelumnya: how many are done, running, late, by OPD; then one by one, late first."""

from functools import partial

import streamlit as st

from components import text_slides as text
from components.charts.agreed_tables import (
    DIRECTION,
    RESPONSIBLE,
    STATE,
    agreed_by_opd,
    follow_up_table,
    responsible_words,
    state_words,
)
from components.dates import date_full, days
from components.formats import in_words, number
from components.sentences_slides import earlier_title, late_title
from components.widgets.frame import Figure, figures
from components.widgets.keys import own
from components.widgets.session import current_theme
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import Slide
from data.services import process_stores
from data.services.meeting_slides import AgreedRows, Rows, load_earlier
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

WIDTHS = [26, 74]


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """The counts with the OPD, further OPD, then the follow-ups."""
    data = load_earlier(process_stores()[room.view.store], room.viewer, room.line)
    if data.rows.empty:
        return sentence(text.NO_EARLIER_TITLE, text.NO_EARLIER)
    source = text.SOURCE_MEETING.format(date=date_full(room.today))
    title, cuts = earlier_title(data.counts), spans([1] * len(data.by_opd)) or [(0, 0)]
    counted = [
        Sheet(title if not start else text.BY_OPD_MORE, partial(_counted, data, start, stop), source)
        for start, stop in cuts
    ]
    return [*counted, *follow_up_sheets(data.rows, source)]


def follow_up_sheets(rows: Rows, source: str) -> list[Sheet]:
    """The follow-ups one by one."""
    found = []
    for start, stop in spans(follow_up_lines(rows)):
        part = rows.iloc[start:stop]
        late = int((part["state"] == FollowUpState.LATE).sum())
        left = late + int(part["state"].isin([FollowUpState.ONGOING, FollowUpState.WAITING]).sum())
        title = late_title(late, int(part["days_late"].max()), left)
        found.append(Sheet(title, partial(_listed, part), source))
    return found


def follow_up_lines(rows: Rows) -> list[int]:
    """How many lines each follow-up takes on a slide."""
    return [
        max(
            lines_in(row["direction"], DIRECTION),
            lines_in(responsible_words(row["opd"], row["others"]), RESPONSIBLE),
            lines_in(state_words(row), STATE),
        )
        for row in rows.to_dict("records")
    ]


def _counted(data: AgreedRows, start: int, stop: int) -> None:
    left, right = st.columns(WIDTHS, gap="large")
    with left:
        figures(_figures(data), "figures_stack", below=True)
    with right:
        st.table(agreed_by_opd(data.by_opd.iloc[start:stop], current_theme()), border="horizontal")


def _figures(data: AgreedRows) -> list[Figure]:
    waiting = data.counts[FollowUpState.WAITING]
    longest = int(data.rows["days_late"].max())
    begun = (text.NOT_BEGUN.format(count=in_words(waiting)),) if waiting else ()
    return [
        Figure(text.DONE, number(data.counts[FollowUpState.DONE]), ""),
        Figure(text.ONGOING, number(data.ongoing), "", begun),
        Figure(
            text.LATE,
            number(data.counts[FollowUpState.LATE]),
            "",
            (text.LONGEST.format(days=days(longest)),) if longest else (),
        ),
    ]


def _listed(rows: Rows) -> None:
    with st.container(key=own("slide_follow_ups")):
        st.table(follow_up_table(rows, current_theme()), border="horizontal")
