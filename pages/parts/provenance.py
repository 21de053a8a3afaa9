"""Asal angka: the rows behind the figures of a screen, in a dialog that is filled when it is asked for."""

import streamlit as st

from components import text_history as text
from components.widgets.history_tables import files_table, origins_table
from data.services.provenance import Origins, traced_templates
from pages import loading
from pages.here import Here
from pages.parts.upload_list import address_of_changeset

PLACE = {"progres-opd": "opd", "peta-kasus": "kec"}
"""Screen -> the name in the address of the OPD or area that is open."""


def origins_button(here: Here, screen: str) -> None:
    """The button of the sidebar, for whoever may trace anything on this screen."""
    if traced_templates(here.viewer, screen) and st.button(text.ORIGINS, key="origins", width="stretch"):
        _open(here, screen, st.query_params.get(PLACE.get(screen, "")))


@st.dialog(text.ORIGINS, width="large")
def _open(here: Here, screen: str, place: str | None) -> None:
    origins_body(here, screen, place)


def origins_body(here: Here, screen: str, place: str | None) -> None:
    """What stands in the dialog: which figures, of which OPD or area, then files and rows."""
    offered = traced_templates(here.viewer, screen)
    left, right = st.columns(2)
    chosen = left.selectbox(
        text.ORIGINS_OF, list(offered), format_func=offered.__getitem__, key="origins_of", placeholder=""
    )
    origins = loading.origins(chosen, *here.key)
    if len(origins.places) > 1:
        codes = sorted(origins.places, key=origins.places.__getitem__)
        place = right.selectbox(
            text.ORIGINS_PLACE,
            codes,
            index=codes.index(place) if place in codes else None,
            format_func=origins.places.__getitem__,
            placeholder=text.ORIGINS_ALL,
            key=f"origins_place_{chosen}",
        )
        origins = origins.of(place)
    _tables(here, origins)


def _tables(here: Here, origins: Origins) -> None:
    """The files, each leading to its changeset for whoever may open it, then the rows."""
    if origins.files.empty:
        st.caption(text.NO_ORIGINS)
        return
    link = (lambda number: address_of_changeset(here, number)) if origins.openable else None
    files_table(origins.files, here.zone, link)
    if origins.rows.empty:
        st.caption(text.ORIGINS_WITHHELD)
    else:
        origins_table(origins.rows)
    st.caption(text.ORIGINS_NOTE)
