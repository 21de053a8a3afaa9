"""Looking back: a banner above every screen that says so, and why nothing can be sent from here."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components import text_history as text
from components.text_upload import UPLOAD
from components.widgets.selection import AS_OF


def past_banner(words: str, path: str) -> None:
    """Which state is shown, that it is not the one of now, and the way back; `path`: of the screen."""
    query = {name: value for name, value in st.query_params.items() if name != AS_OF}
    with st.container(key="notice_past"):
        st.markdown(text.PAST_BANNER.format(past=words, url=f"/{path}?{urlencode(query)}"))


def upload_closed() -> None:
    """In the place of the button that uploads: the same button, closed, and why."""
    st.button(UPLOAD, key="upload_closed", width="stretch", disabled=True)
    st.caption(text.UPLOAD_CLOSED)
