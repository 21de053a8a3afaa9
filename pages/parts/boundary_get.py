"""Getting a boundary file: from the public source when asked, or one that the office has."""

import streamlit as st

from components import text_settings as text
from components.formats import number
from components.text import escape
from data.reference.boundaries import boundary_source
from data.services.boundary_fetch import Patience
from pages import boundary_desk as desk
from pages.here import Here

ZONES = (46, 47, 48, 49, 50, 51, 52, 53, 54)
HALVES = {"S": 32700, "N": 32600}
WIDTHS = [1, 1]


def get_file(here: Here, kabupaten: str) -> None:
    """Both ways beside each other."""
    left, right = st.columns(WIDTHS, gap="large")
    with left:
        _fetch(here, kabupaten)
    with right:
        _own_file(here, kabupaten)


def _fetch(here: Here, kabupaten: str) -> None:
    pinned = boundary_source(kabupaten)
    asked = st.button(text.FETCH, key=f"fetch_{kabupaten}", type="primary")
    st.caption(text.FETCH_NOTE.format(source=escape(pinned.source), licence=escape(pinned.licence)))
    if not asked:
        return
    bar = st.progress(0.0, text.FETCHING.format(kabupaten=kabupaten))

    def tell(came: int) -> None:
        size = came / desk.MEGABYTE
        bar.progress(min(size / (size + 1), 0.95), text.FETCHED.format(size=number(size, 1)))

    desk.fetch(here, kabupaten, Patience(tell=tell))
    st.rerun()


def _own_file(here: Here, kabupaten: str) -> None:
    cap = st.get_option("server.maxUploadSize")
    with st.form(f"boundary_file_{kabupaten}", border=False, clear_on_submit=True):
        upload = st.file_uploader(text.FILE, key=f"boundary_upload_{kabupaten}")
        st.caption(text.FILE_NOTE.format(cap=cap, kabupaten=kabupaten))
        crs = st.selectbox(
            text.CRS,
            _systems(),
            index=None,
            format_func=lambda code: _systems().get(code, code),
            placeholder=text.CRS_UNSAID,
            accept_new_options=True,
            key=f"boundary_crs_{kabupaten}",
        )
        asked = st.form_submit_button(text.READ)
    if not asked:
        return
    if upload is None:
        desk.refuse(kabupaten, text.NO_FILE.format(cap=cap))
        st.rerun()
    with st.spinner(text.READING):
        desk.take(here, kabupaten, (upload.name, upload.getvalue()), crs)
    st.rerun()


def _systems() -> dict[str, str]:
    """The coordinates that Indonesian boundary files usually have."""
    return {
        f"EPSG:{base + zone}": text.CRS_UTM.format(zone=zone, half=half, code=base + zone)
        for half, base in HALVES.items()
        for zone in ZONES
    }
