"""The layers as maps: on a laptop with clicks, months and two years, on the wall beside their figures."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components import text_cases as text
from components import text_maps
from components.maps.deck import Look
from components.maps.selection import chosen_kecamatan
from components.scale import Scale
from components.widgets.bound import write_to_address
from components.widgets.frame import notice
from components.widgets.keys import own
from components.widgets.once import once
from components.widgets.session import Wall, current_theme, is_phone
from data.services.cases import CasesView
from data.services.geometry import Geometry, shapes_of
from pages import loading_map
from pages.here import Here
from pages.parts import area_tables, map_closer, map_form, map_time
from pages.parts.map_layers import OF_DESA, Shot, picture_of
from pages.parts.map_legend import legend, notes_of
from pages.parts.map_words import until_words

WIDE_FROM = 1.8  # times as wide as high
LAPTOP_WIDE, LAPTOP_TALL, PAIR, PHONE = (1058, 380), (644, 480), (516, 400), (358, 360)
CLOSER_HIGH = 480
_CHOSEN, _TURN = "_map_chosen", "_map_turn"


def is_wide(geometry: Geometry) -> bool:
    """Whether a kabupaten is so wide that its map needs the whole width."""
    west, south, east, north = geometry.outline.bounds
    return bool((east - west) > WIDE_FROM * (north - south))


def map_panel(here: Here, data: CasesView, layer: str, area: str | None) -> None:
    """The map of one layer with its legend below; a click chooses a kecamatan.

    Months change without a run of the screen around them; a click, or a year beside, needs one.
    """
    map_time.begin()
    state = _state()

    def panel() -> None:
        months = map_time.months_of(data, layer)
        if st.session_state.pop(_CHOSEN, False) or _state() != state:
            st.rerun()
        map_time.advance(months)
        with st.container(key="panel_map"):
            _panel(here, data, layer, area)

    st.fragment(panel, run_every=map_time.PACE if map_time.plays() else None)()


def _state() -> tuple[bool, bool]:
    return map_time.beside_chosen(), map_time.plays()


def _panel(here: Here, data: CasesView, layer: str, area: str | None) -> None:
    if layer == "kelas" and data.classes.year is None:
        notice("empty_classes", text.NO_CLASSES_TITLE.format(year=here.view.year), text.NO_CLASSES)
        return
    form = map_form.current_form()
    geometry = shapes_of(here.view.kabupaten, form)
    time = map_time.choose(data, layer, map_time.months_of(data, layer))
    closer = map_closer.closer_at(geometry, area)
    shot = Shot(layer, time.month, paired=time.beside, form=form, closer=closer)
    look = _look(here, form, area, paired=time.beside)
    if closer is not None:
        look = replace(look, height=max(look.height, CLOSER_HIGH))
    shots = [shot._replace(last_year=True), shot] if time.beside else [shot]
    with st.container(key="map_view"):
        map_closer.button(data, area, geometry)
        together = not time.beside or is_phone()
        places = [st.container()] * 2 if together else st.columns(len(shots), gap="small")
        for place, each in zip(places, shots, strict=False):
            with place:
                if time.beside:
                    st.markdown(f"**{until_words(data, each)}**")
                _draw(here, data, each, look, clicks=True)
    once("legend", (here.key, geometry.version, shot), lambda: legend(data, shot, look))
    for words in notes_of(data, shot):
        st.caption(words)
    st.caption(text_maps.attribution(geometry.note, geometry.source))
    map_form.tools(here, data, shot, look)


def _look(here: Here, form: str, area: str | None, *, paired: bool) -> Look:
    geometry = shapes_of(here.view.kabupaten, form)
    width, height = LAPTOP_WIDE if is_wide(geometry) else LAPTOP_TALL
    if is_phone() or paired:
        width, height = PHONE if is_phone() else PAIR
    address = loading_map.address_of(here.view.kabupaten, geometry, form)
    turn = st.session_state.setdefault(_TURN, 0)
    corner = (0.0, 0.0) if is_phone() or paired else map_closer.CORNER
    scale = Scale(width=width)
    return Look(current_theme(), scale, height, area, address, turn, fixed=is_phone(), corner=corner)


def map_slide(here: Here, data: CasesView, layer: str, wall: Wall) -> None:
    """The map beside the five kecamatan with the most cases; a wide one on a 4:3 wall above them."""
    geometry = shapes_of(here.view.kabupaten)
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
        _draw(here, data, Shot(layer), look, clicks=False)
    with columns[1]:
        halves = [st.container(), st.container()] if beside else st.columns(2, gap="medium")
        with halves[0]:
            if layer not in OF_DESA:
                area_tables.leading_table(data)
        with halves[1]:
            legend(data, Shot(layer), look, lines=True)
    with columns[0] if beside else st.container(), st.container(key=own("map_note")):
        st.caption(text_maps.attribution(geometry.note, geometry.source))


def _draw(here: Here, data: CasesView, shot: Shot, look: Look, *, clicks: bool) -> None:
    """The deck; its key stays the same, so that the browser keeps the picture and changes what differs."""
    key = own("map_before" if shot.last_year else "map")
    drawn = (here.key, shot, look.address, look.scale, look.height, look.selected, look.turn)
    deck, alt = once("deck", drawn, lambda: picture_of(data, shot, look, here.kabupaten))
    if clicks:
        choose = partial(_choose, key)
        st.pydeck_chart(deck, height=round(look.height), key=key, alt=alt, on_select=choose)
    else:
        st.pydeck_chart(deck, height=round(look.height), key=key, alt=alt)


def _choose(key: str) -> None:
    code = chosen_kecamatan(st.session_state.get(key))
    if code is not None:
        st.session_state["kec"] = code
        write_to_address("kec")
        st.session_state[_TURN] += 1
        st.session_state[_CHOSEN] = True
