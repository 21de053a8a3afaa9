"""The floor of a map: one polygon that a button paints anew, as plain Streamlit and pydeck draw it."""

import pydeck
import streamlit as st

SQUARE = [[114.9, -8.3], [115.3, -8.3], [115.3, -8.1], [114.9, -8.1]]

st.set_page_config(page_title="Floor", layout="wide")
turns = st.session_state.setdefault("turns", 0)


def turn() -> None:
    st.session_state["turns"] += 1


st.button("Lain", on_click=turn)
layer = pydeck.Layer(
    "PolygonLayer",
    id="square",
    data=[{"polygon": SQUARE, "n": turns}],
    get_polygon="polygon",
    get_fill_color=[36, 66, 127] if turns % 2 else [169, 86, 11],
)
view = pydeck.ViewState(longitude=115.1, latitude=-8.2, zoom=9)
st.pydeck_chart(pydeck.Deck([layer], initial_view_state=view, map_provider=None), height=400, key="map")
