"""Peta kasus and Peta kawasan rawan: a layer of the case screen, or why this room does not see it."""

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from components import text_cases, text_screens
from components import text_slides as text
from components.charts.desa_table import DESA, grave_table
from components.sentences_slides import grave_title
from components.widgets.keys import own
from components.widgets.session import current_theme
from data.rules.meetings import Slide
from data.rules.roles import NotAllowed
from data.services.cases import CasesView
from data.services.grave_desa import GraveDesa, grave_desa
from pages import loading
from pages.parts import case_maps
from pages.parts.case_words import sources_of, title_of
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence


def cases(room: Room, _: Slide) -> list[Sheet]:
    """The map of counts."""
    data = _load(room)
    if data is None:
        return sentence(text.CASES_WITHHELD_TITLE, text.WITHHELD)
    if data.summary.until is None:
        return sentence(title_of(data, "kasus"), text_screens.NO_CASES)
    return [_layer(room, data, "kasus")]


def classes(room: Room, _: Slide) -> list[Sheet]:
    """The map of the official classes."""
    data = _load(room)
    if data is None:
        return sentence(text.CLASSES_WITHHELD_TITLE, text.WITHHELD)
    if data.classes.year is None:
        return sentence(title_of(data, "kelas"), text_cases.NO_CLASSES)
    return [_layer(room, data, "kelas"), *_grave(data)]


def _grave(data: CasesView) -> Iterator[Sheet]:
    """The names of the desa in the gravest classes, by kecamatan."""
    rows = grave_desa(data)
    classes = list(dict.fromkeys(row.category for row in rows))
    title = grave_title(sum(len(row.names) for row in rows), len({row.kecamatan for row in rows}), classes)
    for start, stop in spans([lines_in(", ".join(row.names), DESA) for row in rows]):
        yield Sheet(title, partial(_names, rows[start:stop]), _basis(data))


def _names(rows: Sequence[GraveDesa]) -> None:
    with st.container(key=own("slide_grave")):
        st.table(grave_table(rows, current_theme()), border="horizontal")


def _load(room: Room) -> CasesView | None:
    if room.counts_here is None:
        return None
    try:
        return loading.cases(*room.counts_here.key)
    except NotAllowed:
        return None


def _layer(room: Room, data: CasesView, layer: str) -> Sheet:
    here = room.counts_here or room.here
    body = partial(case_maps.map_slide, here, data, layer, room.wall)
    if layer == "kelas":
        return Sheet(title_of(data, layer), body, _basis(data))
    return Sheet(title_of(data, layer), body, sources_of(data), (data.summary.position,))


def _basis(data: CasesView) -> str:
    return text.CLASSES_BASIS.format(method=data.classes.method, year=data.classes.year)
