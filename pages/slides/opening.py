"""Pembukaan: what meeting this is, when and where, who leads it, its agenda, and how old its figures are."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import text_slides as text
from components.dates import date_full, date_weekday
from components.text import escape
from components.widgets.keys import own
from components.widgets.wording import position_words
from data.rules.meetings import Slide
from pages import loading
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet

WIDTHS = [58, 42]
AGENDA_WIDTH, AGENDA_ROOM = 0.38, 33.0


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """The opening; an agenda that is longer than a slide goes on beside the same words."""
    items = room.line.agenda_items
    cuts = spans([lines_in(item, AGENDA_WIDTH) for item in items], AGENDA_ROOM) or [(0, 0)]
    parts = [(start, items[start:stop]) for start, stop in cuts]
    return [
        Sheet(_title(room), partial(_opening, room, *part), _frozen(room), titled=False) for part in parts
    ]


def _title(room: Room) -> str:
    return f"{text.OPENING} {text.KABUPATEN.format(kabupaten=room.kabupaten)}"


def _opening(room: Room, start: int, items: Sequence[str]) -> None:
    line = room.line
    left, right = st.columns(WIDTHS, gap="large")
    with left, st.container(key=own("slide_opening")):
        st.title(text.OPENING, anchor=False)
        st.markdown(f"**{text.KABUPATEN.format(kabupaten=escape(room.kabupaten))}**")
        starts = text.STARTS.format(date=date_weekday(line.held_on), time=escape(line.starts_at))
        words = [starts, escape(line.place)]
        words += [text.CHAIR.format(office=escape(line.chair_office))]
        words += [text.ORGANISER.format(office=escape(line.organiser))]
        st.markdown("  \n".join(words))
    with right, st.container(key=own("slide_agenda")):
        st.subheader(text.AGENDA_MORE if start else text.AGENDA, anchor=False)
        numbered = [f"{start + place}. {escape(item)}" for place, item in enumerate(items, start=1)]
        st.markdown("\n".join(numbered) or text.NO_AGENDA)


def _frozen(room: Room) -> str:
    data = loading.overview(*room.here.key)
    position = position_words([data.reports_on, data.spending.tests_on, data.spending.money_on])
    if room.line.frozen_on is None:
        return f"{text.NOT_FROZEN}. {position}."
    return f"{text.FROZEN.format(date=date_full(room.line.frozen_on))}. {position}."
