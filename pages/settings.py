"""Pengaturan: boundaries of the kabupaten, another kabupaten, and the rules that hold here."""

from datetime import date

import streamlit as st

from components import text_frame
from components import text_settings as text
from components.dates import date_full
from components.text import escape
from components.widgets.frame import Heading, heading, panel, source_line
from data.reference import kabupaten_list
from data.reference.added import damaged_files
from data.rules.roles import Permission
from data.services import process_settings
from data.services.boundary_new import is_kabupaten_code
from data.services.boundary_state import BoundaryState, load_boundary_state
from data.services.installation import load_installation
from pages import boundary_desk, loading
from pages.here import Here
from pages.parts.boundary_get import get_file
from pages.parts.boundary_panel import boundary_panel
from pages.parts.boundary_result import result
from pages.parts.settings_rules import installation_panel, rules_panel


def title_of(here: Here, state: BoundaryState) -> str:
    """Whether the map is a sketch."""
    if state.current is None:
        return text.TITLE_SKETCH.format(kabupaten=here.kabupaten)
    day = date_full(date.fromisoformat(state.current.origin.day))
    return text.TITLE_TRUE.format(kabupaten=here.kabupaten, date=day)


def another_kabupaten(here: Here) -> None:
    """A kabupaten that is not in the list yet, by its code."""
    with panel("another", text.OTHER, text.OTHER_NOTE):
        if damaged := damaged_files():
            st.markdown(text.OTHER_DAMAGED.format(files=escape(", ".join(damaged))))
        code = st.text_input(text.OTHER_CODE, key="another_code", max_chars=5, width=220).strip()
        if not code:
            return
        if not is_kabupaten_code(code):
            st.caption(text.OTHER_WRONG)
            return
        if code not in {each.code for each in kabupaten_list()}:
            get_file(here, code)
        elif not boundary_desk.has_news(code) or code == here.view.kabupaten:
            st.caption(text.OTHER_KNOWN)
            return
        result(here, code)


here = loading.here(Permission.SEE_HISTORY)
settings = process_settings()
state = load_boundary_state(here.viewer, settings.home, here.view.kabupaten)
trail = text.TRAIL.format(screen=text_frame.SETTINGS, kabupaten=here.kabupaten)
heading(Heading(trail, "", escape(title_of(here, state)), here.is_contoh, here.kabupaten, here.past_words))
with st.container(key=f"look_turn_{boundary_desk.turn()}"):
    boundary_panel(here, state)
    if here.may(Permission.MANAGE) and here.viewer.kabupaten is None:
        another_kabupaten(here)
installation = load_installation(here.viewer, settings, here.view.kabupaten)
left, right = st.columns(2, gap="large")
with left:
    rules_panel(installation)
with right:
    installation_panel(installation)
source_line(text.SOURCE)
