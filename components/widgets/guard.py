"""The guard at the top of every page: who may not see it gets a sentence, never the page."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from components import text_frame as text
from components.widgets.frame import notice
from components.widgets.session import current_viewer
from data.rules.roles import NotAllowed, Permission, Viewer, authorise


def require(permission: Permission, kabupaten: str | None = None) -> Viewer:
    """The viewer of this run, if the permission is theirs; else the page says so and stops."""
    viewer = current_viewer()
    if viewer is None:
        notice("refused", text.SIGNED_OUT_TITLE, text.SIGNED_OUT)
        st.stop()
    try:
        authorise(viewer, permission, kabupaten=kabupaten)
    except NotAllowed as refusal:
        refuse(refusal)
    return viewer


def refuse(refusal: NotAllowed) -> NoReturn:
    """Say why the page cannot be shown, and stop."""
    notice("refused", text.NOT_ALLOWED_TITLE, str(refusal))
    st.stop()
