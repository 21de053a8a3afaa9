"""All kabupaten as a table: the map for keyboard and screen reader."""

import streamlit as st

from components import text_national as text
from components.charts.area_table import Order, Reading, kecamatan_table
from components.dates import month_short
from components.widgets.session import current_theme
from data.services.national import National
from pages.parts import national_layers


def table(data: National, names: dict[str, str], order: Order) -> None:
    """All kabupaten in the chosen order, with the month that each is counted to; no sum."""
    until = {code: month_short(month) for code, month in data.until.items()}
    reading = Reading(national_layers.rates_of(data), order, text.HEAD, until, text.UNTIL_HEAD)
    with st.container(key="panel_areas"), st.container(key="table_areas"):
        st.table(kecamatan_table(data.counts, names, None, current_theme(), reading), border="horizontal")
    st.caption(text.NOT_SUMMED)
