"""The cases of all kabupaten side by side: map, legend and table; a click opens a kabupaten."""

import streamlit as st

from components import text_frame, text_maps, text_screens
from components import text_national as text
from components.charts.legend_table import legend_lines
from components.formats import number
from components.maps.deck import Look
from components.maps.selection import chosen_kecamatan
from components.scale import Scale
from components.widgets.bound import take_from_address, write_to_address
from components.widgets.frame import Heading, heading, notice, source_line
from components.widgets.once import once
from components.widgets.selection import KABUPATEN
from components.widgets.session import current_theme, is_phone
from data.services.map_shapes import EVERYWHERE
from data.services.national import National
from pages import loading_map
from pages.here import Here
from pages.parts import area_panel, area_tables, national_layers, national_table
from pages.parts.area_panel import LAYER

KEY = "cakupan"
COLUMNS = [644, 518]
WIDE, PHONE = (644, 520), (358, 360)
_MAP, _OPEN = "national_map", "national_open"


def everywhere(here: Here) -> bool:
    """Whether all kabupaten are asked for, and may be shown."""
    take_from_address(KEY, [EVERYWHERE])
    return st.session_state.get(KEY) == EVERYWHERE and loading_map.may_see_everywhere(here)


def door(here: Here) -> None:
    """The button to all kabupaten, where a store holds several."""
    if loading_map.may_see_everywhere(here):
        st.button(text.EVERYWHERE, on_click=_turn, args=(EVERYWHERE,), type="tertiary")


def draw(here: Here) -> None:
    """The screen of all kabupaten; while their figures are made ready it says how far that is."""
    data = loading_map.national(here)
    if data.waiting:
        _wait(here, data)
    names = loading_map.kabupaten_names()
    layers = national_layers.layers_of(data)
    take_from_address(LAYER, layers)
    layer = st.session_state.get(LAYER) or area_panel.USUAL
    if st.query_params.get(LAYER) not in (None, *layers):
        write_to_address(LAYER, area_panel.USUAL)  # a layer of desa that the address still asks for
    # Adding or renaming a kabupaten is no changeset of the store.
    key = (here.key, tuple(names.items()))
    once("national_top", (key, layer), lambda: _top(here, national_layers.title_of(data, names, layer)))
    _controls(here, names, layers)
    left, right = st.columns(COLUMNS, gap="medium")
    with left, st.container(key="panel_map"):
        _map(here, data, names, layer)
    with right:
        order = area_tables.choose_order(data.year, national_layers.rates_of(data))
        once("national_table", (key, order), lambda: national_table.table(data, names, order))
    source_line(text_screens.SOURCE.format(sources=text.SOURCE))


def _wait(here: Here, data: National) -> None:
    """Say how far the figures are until they are ready, then draw the screen."""
    notice("wait", text.PREPARING_TITLE, text.PREPARING)
    whole, bar = len(data.until) + data.waiting, st.progress(0.0)
    while data.waiting:
        done = len(data.until)
        bar.progress(done / whole, text.PREPARED.format(done=number(done), all=number(whole)))
        data = loading_map.national(here)
    st.rerun()


def _top(here: Here, title: str) -> None:
    trail = text.TRAIL.format(screen=text_frame.CASE_MAP, everywhere=text.EVERYWHERE, year=here.view.year)
    heading(Heading(trail, "", title, here.is_contoh, text.EVERYWHERE))


def _controls(here: Here, names: dict[str, str], layers: list[str]) -> None:
    with st.container(key="filters", horizontal=True, horizontal_alignment="distribute"):
        area_panel.choose_layer(layers)
        st.selectbox(
            text.CHOOSE,
            sorted(names, key=names.__getitem__),
            index=None,
            format_func=names.__getitem__,
            placeholder=text.CHOOSE,
            key=_OPEN,
            on_change=lambda: _open(st.session_state.pop(_OPEN, None)),
            label_visibility="collapsed",
            width=230,
        )
        st.button(text.BACK.format(name=here.kabupaten), on_click=_turn, args=(None,), type="tertiary")


def _map(here: Here, data: National, names: dict[str, str], layer: str) -> None:
    shapes = loading_map.national_shapes(here)
    if shapes is None:
        notice("empty_map", text.NO_SHAPES_TITLE, text.NO_SHAPES)
        return
    width, height = PHONE if is_phone() else WIDE
    address, geometry = loading_map.national_address(shapes), shapes.geometry
    look = Look(current_theme(), Scale(width=width), height, address=address, fixed=is_phone())
    key = (here.key, layer, look)
    deck, alt = once(
        "national_deck", key, lambda: national_layers.picture_of(data, names, layer, (geometry, look))
    )
    st.pydeck_chart(deck, height=round(height), key=_MAP, alt=alt, on_select=_clicked)
    once("national_legend", key, lambda: _legend(data, names, layer))
    st.caption(text_maps.attribution(geometry.note, geometry.source))


def _legend(data: National, names: dict[str, str], layer: str) -> None:
    theme = current_theme()
    drawn = national_layers.layer_of(data, names, layer)
    rows, title = national_layers.legend_of(data, drawn, layer, theme)
    with st.container(key="table_legend_lines"):
        st.table(legend_lines(rows, title, text.UNIT, theme), border="horizontal")


def _clicked() -> None:
    _open(chosen_kecamatan(st.session_state.get(_MAP)))


def _open(kabupaten: str | None) -> None:
    """Go to the screen of one kabupaten."""
    if kabupaten is not None:
        _turn(None)
        st.query_params[KABUPATEN] = kabupaten


def _turn(scope: str | None) -> None:
    st.session_state[KEY] = scope
    write_to_address(KEY)
