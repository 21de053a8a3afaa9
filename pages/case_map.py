"""Peta kasus: cases and official classes as two layers that never mix, with the same figures as a table."""

import streamlit as st

from components import text_cases as text
from components import text_frame, text_screens
from components.dates import month_span
from components.widgets.bound import take_from_address
from components.widgets.frame import Heading, heading, notice, slide, source_line
from components.widgets.guard import refuse
from components.widgets.once import once
from components.widgets.session import Wall
from components.widgets.wording import position_words
from data.rules.roles import NotAllowed
from data.services.cases import CasesView
from data.services.geometry import shapes_of
from pages import loading
from pages.here import Here
from pages.parts import area_panel, area_tables, case_maps, map_time, national_cases
from pages.parts.case_words import sources_of, title_of
from pages.parts.follow_up_list import area_follow_ups

TALL, WIDE = [644, 382], [540, 518]


def top(here: Here, data: CasesView, layer: str) -> None:
    """Eyebrow and title."""
    until = data.summary.until
    span = month_span(until.replace(month=1, day=1), until) if until else str(here.view.year)
    trail = text.TRAIL.format(screen=text_frame.CASE_MAP, kabupaten=here.kabupaten, span=span)
    position = position_words([data.summary.position])
    heading(Heading(trail, position, title_of(data, layer), here.is_contoh, here.kabupaten, here.past_words))


def laptop(here: Here, data: CasesView) -> None:
    """The choice of layer and area, the map, the panel of the area, the table."""
    take_from_address("lapisan", area_panel.all_layers(data))
    layer = st.session_state.get("lapisan") or area_panel.USUAL
    once("top", (here.key, layer), lambda: top(here, data, layer))
    if data.summary.until is None and data.classes.year is None:
        notice("empty", title_of(data, layer), text_screens.NO_CASES)
        return
    area = area_panel.choose(data)
    geometry = shapes_of(here.view.kabupaten)
    if case_maps.is_wide(geometry) or map_time.stands_beside(data, layer):
        case_maps.map_panel(here, data, layer, area)
        left, right = st.columns(WIDE, gap="medium")
    else:
        left, right = st.columns(TALL, gap="medium")
        with left:
            case_maps.map_panel(here, data, layer, area)
        left = right
    with left:
        once("area", (here.key, area), lambda: area_panel.one_area(data, area))
        if area is not None:
            once("area_follow_ups", (here.key, area), lambda: area_follow_ups(here, area))
    with right:
        with st.container(key="table_tools", horizontal=True, vertical_alignment="center"):
            order = area_tables.choose_order(data.summary.cases.year, area_tables.rates_of(data))
            national_cases.door(here)
        once("areas", (here.key, area, order), lambda: area_tables.table_of_areas(data, area, order))
    source_line(sources_of(data))


def on_the_wall(here: Here, data: CasesView, wall: Wall) -> None:
    """One slide a layer."""
    layers = [layer for layer in area_panel.layers_of(data) if layer != "kelas" or data.classes.year]
    with slide(wall, len(layers)) as part:
        layer = layers[part - 1]
        top(here, data, layer)
        if data.summary.until is None and layer != "kelas":
            notice("empty", title_of(data, layer), text_screens.NO_CASES)
        else:
            case_maps.map_slide(here, data, layer, wall)
    source_line(sources_of(data), wall, len(layers))


def one_kabupaten(here: Here) -> None:
    """The screen of the view's kabupaten, on a laptop or on the wall."""
    try:
        data = loading.cases(*here.key)
    except NotAllowed as refusal:
        refuse(refusal)
    if here.wall is None:
        laptop(here, data)
    else:
        wall = here.wall
        once("cases", here.key, lambda: on_the_wall(here, data, wall))


here = loading.here()
if here.wall is None and national_cases.everywhere(here):
    national_cases.draw(here)
else:
    one_kabupaten(here)
