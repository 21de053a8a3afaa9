"""The projected form of the screens: entering it, and the store being out of reach while it is up."""

from __future__ import annotations

import streamlit as st

from components import text_frame as text


def projector_button() -> None:
    """The button that puts the current screen on the wall; Esc leaves it (see the key script)."""
    st.button(text.PROJECTOR, width="stretch", on_click=_enter)


def _enter() -> None:
    st.query_params["layar"] = "1"
