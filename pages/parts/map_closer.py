"""The closer look at the chosen kecamatan: in the address as `dekat`, and a button on the map."""

from functools import partial

import streamlit as st

from components import text_cases as text
from components.text import escape
from components.widgets.bound import take_from_address, write_to_address
from data.services.cases import CasesView
from data.services.geometry import Geometry

KEY, NEAR = "dekat", "1"
CORNER = (236.0, 44.0)
"""The upper right of the map that the button may take, in px."""


def closer_at(geometry: Geometry, area: str | None) -> str | None:
    """The kecamatan that is looked at from near, if one is."""
    take_from_address(KEY, (NEAR,))
    return area if st.session_state.get(KEY) == NEAR and area in geometry.kecamatan else None


def button(data: CasesView, area: str | None, geometry: Geometry) -> None:
    """The way to the chosen kecamatan and back; without one it cannot be pressed, and says why."""
    here = closer_at(geometry, area)
    reachable = area if area in geometry.kecamatan else None
    name = escape(data.names[reachable]) if reachable else text.CLOSER_ANY
    st.button(
        text.FARTHER if here else text.CLOSER.format(name=name),
        icon=":material/zoom_out:" if here else ":material/zoom_in:",
        key="map_closer",
        help=None if reachable else text.CLOSER_HELP,
        disabled=reachable is None,
        on_click=partial(_go, None if here else NEAR),
    )


def _go(where: str | None) -> None:
    st.session_state[KEY] = where
    write_to_address(KEY)
