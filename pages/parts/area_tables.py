"""All areas of the case screen as tables: the map for keyboard and screen reader."""

from collections.abc import Mapping

import streamlit as st

from components import text_cases as text
from components.charts.area_table import ORDERS, Order, Reading, kecamatan_table
from components.formats import number
from components.widgets.bound import take_from_address, write_to_address
from components.widgets.keys import own
from components.widgets.session import current_theme
from data.rules.suppression import TOTAL, rate
from data.services.cases import CasesView
from pages.parts.area_panel import label_of

MOST = 5
USUAL: Order = "kasus"


def choose_order(year: int, rates: Mapping[str, float]) -> Order:
    """The control above a table of this year, the one before and rates: by which column it is sorted."""
    offered = [order for order in ORDERS if order != "laju" or rates]
    take_from_address("urut", offered)
    st.session_state.setdefault("urut", USUAL)
    return st.selectbox(
        text.ORDER,
        offered,
        format_func=lambda order: text.ORDERS[order].format(year=year, before=year - 1),
        key="urut",
        on_change=write_to_address,
        args=("urut", USUAL),
        label_visibility="collapsed",
    )


def table_of_areas(data: CasesView, area: str | None, order: Order) -> None:
    """All areas in the chosen order, with outside, unknown and the sum."""
    cases = data.summary.cases
    labels = {code: label_of(data, code) for code in cases.counts.rows}
    with st.container(key="panel_areas"), st.container(key="table_areas"):
        st.table(
            kecamatan_table(cases.counts, labels, area, current_theme(), Reading(rates_of(data), order)),
            border="horizontal",
        )
    if data.classes.year is not None:
        st.caption(text.TWO_LAYERS)
    if data.summary.months_missing:
        st.caption(text.MISSING_MONTHS.format(count=number(data.summary.months_missing)))
    if data.summary.left_out:
        st.caption(text.LEFT_OUT.format(count=number(data.summary.left_out)))


def rates_of(data: CasesView) -> dict[str, float]:
    """Cases per 100,000 people, of the areas whose count is shown and whose people are known."""
    cases = data.summary.cases
    found = {}
    for code in cases.counts.rows:
        people = data.population.get(data.kabupaten if code == TOTAL else code)
        per = rate(cases.counts.cell(code, str(cases.year)), people.people if people else None)
        if per is not None:
            found[code] = per
    return found


def leading_table(data: CasesView) -> None:
    """The five kecamatan with the most cases, for the wall."""
    cases = data.summary.cases
    ranked = [code for code in cases.counts.ranked(str(cases.year)) if code in data.names][:MOST]
    labels = {code: label_of(data, code) for code in ranked}
    with st.container(key=own("slide_table_areas")):
        st.table(
            kecamatan_table(cases.counts.picked(ranked), labels, None, current_theme()), border="horizontal"
        )
