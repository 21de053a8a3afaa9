"""What the maps of a kabupaten are drawn with now, and the ways to change that."""

from datetime import date

import streamlit as st

from components import text_settings as text
from components.dates import date_short
from components.widgets.frame import panel
from data.rules.roles import Permission
from data.services import process_settings
from data.services.added_regions import rename_areas
from data.services.boundary_state import BoundaryState
from data.services.geometry import region_names, shapes_of
from pages import boundary_desk
from pages.here import Here
from pages.parts.boundary_get import get_file
from pages.parts.boundary_result import result
from pages.parts.boundary_review import WIDTHS, picture, told

SKETCH = ""


def boundary_panel(here: Here, state: BoundaryState) -> None:
    """The state; for who manages, older versions, the ways to get others, and what became of a file."""
    with panel("boundaries", text.BOUNDARIES, text.BOUNDARIES_NOTE):
        _drawn_now(here, state)
        if not here.may(Permission.MANAGE):
            st.caption(text.READ_ONLY)
            return
        get_file(here, state.kabupaten)
    result(here, state.kabupaten)
    if state.added:
        _names(here, state)


def _drawn_now(here: Here, state: BoundaryState) -> None:
    names = region_names(state.kabupaten)
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        alt = text.CURRENT_ALT.format(kabupaten=here.kabupaten)
        picture(shapes_of(state.kabupaten), names, alt)
    with right:
        if state.current is None:
            st.markdown(text.DAMAGED if state.damaged else text.SKETCH)
        else:
            told(state.current.origin, state.current.findings, names)
        if state.kept and here.may(Permission.MANAGE):
            _versions(here, state)


def _versions(here: Here, state: BoundaryState) -> None:
    labels = {SKETCH: text.SKETCH_CHOICE} | {
        version: text.VERSION.format(
            day=date_short(date.fromisoformat(each.origin.day)), source=each.origin.source, version=version
        )
        for version, each in state.kept
    }
    others = [version for version in labels if version != (state.version or SKETCH)]
    with st.expander(text.VERSIONS, key="boundary_versions"), st.form("boundary_version", border=False):
        chosen = st.selectbox(
            text.VERSIONS, others, format_func=labels.__getitem__, label_visibility="collapsed"
        )
        if st.form_submit_button(text.USE_VERSION):
            boundary_desk.change(here, state.kabupaten, chosen or None)
            st.rerun()


def _names(here: Here, state: BoundaryState) -> None:
    """The names of an added kabupaten and its kecamatan, to be typed."""
    with panel("names", text.NAMES, text.NAMES_NOTE), st.form("area_names", border=False):
        rows = [{text.CODE: code, text.NAME: name} for code, name in state.names.items()]
        typed = st.data_editor(rows, disabled=[text.CODE], hide_index=True, key="area_names_typed")
        if st.form_submit_button(text.SAVE_NAMES):
            names = {row[text.CODE]: str(row[text.NAME] or "") for row in typed}
            rename_areas(here.viewer, process_settings().home, state.kabupaten, names)
            boundary_desk.tell_stores()
            st.rerun()
