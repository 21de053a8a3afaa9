"""The layers as maps: on a laptop with clicks, on the wall beside their figures."""

from functools import partial

import streamlit as st

from components import text_cases as text
from components import text_maps
from components.charts.legend_table import legend_lines, legend_table
from components.maps.case_map import case_alt, case_deck
from components.maps.class_map import class_alt, class_deck
from components.maps.deck import CompactDeck, Look
from components.maps.selection import chosen_kecamatan
from components.scale import Scale
from components.widgets.bound import write_to_address
from components.widgets.frame import notice
from components.widgets.keys import own
from components.widgets.once import once
from components.widgets.session import Wall, current_theme, is_phone
from data.services.cases import CasesView
from data.services.geometry import Geometry
from pages import loading, loading_map
from pages.here import Here
from pages.parts import area_tables
from pages.parts.map_layers import case_layer, class_layer, legend_of

WIDE_FROM = 1.8  # times as wide as high
LAPTOP_WIDE, LAPTOP_TALL, PHONE = (1058, 400), (644, 520), (358, 360)


def is_wide(geometry: Geometry) -> bool:
    """Whether a kabupaten is so wide that its map needs the whole width."""
    west, south, east, north = geometry.outline.bounds
    return bool((east - west) > WIDE_FROM * (north - south))


def map_panel(here: Here, data: CasesView, layer: str, area: str | None) -> None:
    """The map of one layer with its legend below; a click chooses a kecamatan."""
    geometry = loading.geometry(here.view.kabupaten)
    wide = is_wide(geometry)
    width, height = PHONE if is_phone() else LAPTOP_WIDE if wide else LAPTOP_TALL
    address = loading_map.address_of(here.view.kabupaten, geometry)
    turn = st.session_state.setdefault("_map_turn", 0)
    look = Look(current_theme(), Scale(width=width), height, area, address, turn, fixed=is_phone())
    with st.container(key="panel_map"):
        if layer == "kelas" and data.classes.year is None:
            notice("empty_classes", text.NO_CLASSES_TITLE.format(year=here.view.year), text.NO_CLASSES)
            return
        _draw(here, data, layer, look, clicks=True)
        once("legend", (here.key, geometry.version, layer), lambda: legend(data, layer, look))
        st.caption(text_maps.attribution(geometry.note, geometry.source))


def map_slide(here: Here, data: CasesView, layer: str, wall: Wall) -> None:
    """The map beside the five kecamatan with the most cases; a wide one on a 4:3 wall above them."""
    geometry = loading.geometry(here.view.kabupaten)
    rem = 0.026 * min(wall.height, wall.width * 3 / 4)
    beside = wall.wide or not is_wide(geometry)
    share, high = (0.62, 22.6) if wall.wide else (0.55, 20.0) if beside else (1.0, 12.5)
    address = loading_map.address_of(here.view.kabupaten, geometry)
    look = Look(current_theme(), wall.scale(share), high * rem, address=address)
    columns = (
        st.columns([share, 1 - share], gap="medium")
        if beside
        else [st.container(), st.container(key=own("below_map"))]
    )
    with columns[0]:
        _draw(here, data, layer, look, clicks=False)
    with columns[1]:
        halves = [st.container(), st.container()] if beside else st.columns(2, gap="medium")
        with halves[0]:
            if layer != "kelas":
                area_tables.leading_table(data)
        with halves[1]:
            legend(data, layer, look, lines=True)
    with columns[0] if beside else st.container(), st.container(key=own("map_note")):
        st.caption(text_maps.attribution(geometry.note, geometry.source))


def legend(data: CasesView, layer: str, look: Look, *, lines: bool = False) -> None:
    """What the colours mean, in words, with the number of areas; on one line, or class by class."""
    found, title, unit = legend_of(data, layer, look.theme)
    # A class of counts that nothing is in only takes room; an official class is always named.
    rows = [row for row in found if row.areas or layer == "kelas"]
    if lines or is_phone():
        with st.container(key=own("table_legend_lines")):
            st.table(legend_lines(rows, title, unit, look.theme), border="horizontal")
        return
    st.caption(title)
    with st.container(key="table_legend"):
        st.table(legend_table(rows, unit, look.theme), border=False, hide_header=True, hide_index=True)


def _draw(here: Here, data: CasesView, layer: str, look: Look, *, clicks: bool) -> None:
    """The deck; its key stays the same, so that the browser keeps the picture and changes what differs."""
    key = own("map")
    drawn = (here.key, layer, look.address, look.scale, look.height, look.selected, look.turn)
    deck, alt = once("deck", drawn, lambda: _deck(here, data, layer, look))
    if clicks:
        choose = partial(_choose, key)
        st.pydeck_chart(deck, height=round(look.height), key=key, alt=alt, on_select=choose)
    else:
        st.pydeck_chart(deck, height=round(look.height), key=key, alt=alt)


def _deck(here: Here, data: CasesView, layer: str, look: Look) -> tuple[CompactDeck, str]:
    """The deck and the sentence that says what it shows."""
    geometry, words = loading.geometry(here.view.kabupaten), text.LAYERS[layer]
    if layer == "kelas":
        classes = class_layer(data)
        return class_deck(geometry, classes, look), class_alt(geometry, classes, here.kabupaten, words)
    cases = case_layer(data, layer)
    return case_deck(geometry, cases, look), case_alt(geometry, cases, here.kabupaten, words)


def _choose(key: str) -> None:
    code = chosen_kecamatan(st.session_state.get(key))
    if code is not None:
        st.session_state["kec"] = code
        write_to_address("kec")
        st.session_state["_map_turn"] += 1
