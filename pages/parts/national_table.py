"""All kabupaten as a table: the map for keyboard and screen reader."""

import streamlit as st

from components import text_cases
from components import text_national as text
from components.charts.area_table import ORDERS, Order, Reading, kecamatan_table
from components.dates import month_short
from components.widgets.bound import take_from_address, write_to_address
from components.widgets.session import current_theme
from data.services.national import National
from pages.parts import national_layers

KEY = "urut"


def choose_order(data: National) -> Order:
    """The control above the table: by which column it is sorted."""
    offered = [order for order in ORDERS if order != "laju" or data.people]
    take_from_address(KEY, offered)
    st.session_state.setdefault(KEY, offered[0])
    return st.selectbox(
        text_cases.ORDER,
        offered,
        format_func=lambda order: text_cases.ORDERS[order].format(year=data.year, before=data.year - 1),
        key=KEY,
        on_change=write_to_address,
        args=(KEY, offered[0]),
        label_visibility="collapsed",
    )


def table(data: National, names: dict[str, str], order: Order) -> None:
    """All kabupaten in the chosen order, with the month that each is counted to; no sum."""
    until = {code: month_short(month) for code, month in data.until.items()}
    reading = Reading(national_layers.rates_of(data), order, text.HEAD, until, text.UNTIL_HEAD)
    with st.container(key="panel_areas"), st.container(key="table_areas"):
        st.table(kecamatan_table(data.counts, names, None, current_theme(), reading), border="horizontal")
    st.caption(text.NOT_SUMMED)
