"""The last line of the sidebar: as whom one works here, and the way out."""

from __future__ import annotations

import streamlit as st

from components import text_frame as text
from components.text import escape
from components.widgets.session import is_local
from data.rules.roles import Viewer


def account_line(viewer: Viewer) -> None:
    """Name the role, and offer to leave where there are accounts."""
    with st.container(key="sidebar_status"):
        if is_local():
            st.caption(text.LOCAL_USE)
            return
        place = f" · {escape(viewer.opd_code)}" if viewer.opd_code else ""
        st.caption(f"{text.ROLE_NAMES[viewer.role]} · {escape(viewer.name)}{place}")
        st.caption(f"[{text.SIGN_OUT}](/keluar)")
