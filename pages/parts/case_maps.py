"""The two layers as maps, with their legends."""

from functools import partial

import streamlit as st

from components import text_cases as text
from components import text_maps
from components.charts.legend_table import legend_lines, legend_table
from components.dates import up_to
from components.maps.case_map import CaseLayer, case_alt, case_deck, case_legend
from components.maps.class_map import ClassLayer, class_alt, class_deck, class_legend
from components.maps.deck import CompactDeck, Look
from components.maps.legend import LegendRow
from components.maps.selection import chosen_kecamatan
from components.scale import Scale
from components.widgets.bound import write_to_address
from components.widgets.frame import notice
from components.widgets.once import once
from components.widgets.session import Wall, current_theme, is_phone
from data.rules.suppression import per_people
from data.services.cases import CasesView
from data.services.geometry import Geometry, classes_in_order, count_cuts, rate_cuts, region_names
from pages import loading
from pages.here import Here
from pages.parts import area_tables

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
    look = Look(current_theme(), Scale(width=width), height, area)
    with st.container(key="panel_map"):
        if layer == "kelas" and data.classes.year is None:
            notice("empty_classes", text.NO_CLASSES_TITLE.format(year=here.view.year), text.NO_CLASSES)
            return
        _draw(here, data, layer, look, clicks=True)
        once("legend", (here.key, layer), lambda: legend(data, layer, look))
        st.caption(f"{text_maps.NOTES[geometry.note]} {text_maps.INDICATIVE}")


def map_slide(here: Here, data: CasesView, layer: str, wall: Wall) -> None:
    """The map beside the five kecamatan with the most cases; on a 4:3 wall above them."""
    geometry = loading.geometry(here.view.kabupaten)
    rem = 0.026 * min(wall.height, wall.width * 3 / 4)
    beside = wall.wide and not is_wide(geometry)
    share, high = (0.62, 23.5) if beside else (1.0, 12.8 if wall.wide else 12.5)
    look = Look(current_theme(), wall.scale(share), high * rem)
    columns = (
        st.columns([62, 38], gap="medium") if beside else [st.container(), st.container(key="below_map")]
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
    with columns[0] if beside else st.container(), st.container(key="map_note"):
        st.caption(f"{text_maps.NOTES[geometry.note]} {text_maps.INDICATIVE}")


def legend(data: CasesView, layer: str, look: Look, *, lines: bool = False) -> None:
    """What the colours mean, in words, with the number of areas; on one line, or class by class."""
    rows, title, unit = _legend(data, layer, look)
    if lines or is_phone():
        with st.container(key="table_legend_lines"):
            st.table(legend_lines(rows, title, unit, look.theme), border="horizontal")
        return
    st.caption(title)
    # One line has no room for classes of counts that nothing is in; an official class is always named.
    filled = [row for row in rows if row.areas or layer == "kelas"]
    with st.container(key="table_legend"):
        st.table(legend_table(filled, unit, look.theme), border=False, hide_header=True, hide_index=True)


def _legend(data: CasesView, layer: str, look: Look) -> tuple[list[LegendRow], str, str]:
    if layer == "kelas":
        title = text.LEGEND_CLASSES.format(method=data.classes.method, year=data.classes.year)
        geometry = loading.geometry(data.kabupaten)
        return class_legend(geometry, class_layer(data), look.theme), title, text.DESA_UNIT
    until = up_to(data.summary.until) if data.summary.until else str(data.summary.cases.year)
    title = text.LEGEND_CASES.format(until=until)
    if layer == "laju":
        years = sorted({str(people.year) for code, people in data.population.items() if code in data.names})
        title = text.LEGEND_RATE.format(until=until, year=" dan ".join(years))
    return case_legend(case_layer(data, layer), look.theme), title, text.KECAMATAN_UNIT


def case_layer(data: CasesView, layer: str) -> CaseLayer:
    """The counts of the year as the map takes them, or the same per 100,000 people."""
    counts, year = data.summary.cases.counts, str(data.summary.cases.year)
    if layer != "laju":
        return CaseLayer(counts, data.names, year, count_cuts())
    people = {code: each.people for code, each in data.population.items()}
    tenths = tuple(10 * cut for cut in rate_cuts())
    return CaseLayer(per_people(counts, people), data.names, year, tenths, text_maps.RATE, is_rate=True)


def class_layer(data: CasesView) -> ClassLayer:
    """The official classes, as the map takes them."""
    order = classes_in_order()
    words = {each.name: each for each in order}
    pairs = zip(data.desa["desa_code"], data.desa["category"], strict=True)
    found = {code: words[name] for code, name in pairs if name in words}
    return ClassLayer(found, region_names(data.kabupaten), order)


def _draw(here: Here, data: CasesView, layer: str, look: Look, *, clicks: bool) -> None:
    """The deck; the widget's key counts the clicks, because a selected area fades all others."""
    turn = st.session_state.setdefault("_map_turn", 0)
    key = f"map_{layer}_{turn}"
    drawn = (here.key, layer, look.scale, look.height, look.selected)
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
