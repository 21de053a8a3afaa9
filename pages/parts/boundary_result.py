"""What became of a boundary file, below the form it was sent with; `fokus.js` brings it into view."""

import streamlit as st

from components import text_settings as text
from components.text import escape
from components.widgets.frame import notice
from data.reference import region
from pages import boundary_desk
from pages.here import Here
from pages.parts.boundary_review import review


def result(here: Here, kabupaten: str) -> None:
    """The file on the desk for a kabupaten, or that its boundaries were just changed."""
    saved, desk = boundary_desk.is_saved(kabupaten), boundary_desk.current(kabupaten)
    if not saved and desk is None:
        return
    with st.container(key=f"look_here_{kabupaten}"):
        if saved:
            title = text.ACCEPTED_TITLE.format(kabupaten=escape(region(kabupaten).name))
            notice("saved", title, text.ACCEPTED if kabupaten == here.view.kabupaten else text.ADDED)
        if desk is not None:
            review(here, desk)
