"""Keeping an open screen true: another session's upload appears by itself, a lost store comes back."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import text_frame as text
from components.widgets.frame import notice

LOOK_EVERY = "3s"
RETRY_EVERY = "5s"


def follow(version_now: Callable[[], int | None], shown: int) -> None:
    """Draw the screen anew as soon as the store's version is not the one shown (None: out of reach)."""

    @st.fragment(run_every=LOOK_EVERY)
    def watch() -> None:
        if version_now() != shown:
            st.rerun()

    watch()


def wait_for_store(reason: str, version_now: Callable[[], int | None]) -> None:
    """Say that the store is out of reach, and come back when it answers again."""
    notice("cut", text.STORE_DOWN_TITLE, text.STORE_DOWN.format(reason=reason))

    @st.fragment(run_every=RETRY_EVERY)
    def retry() -> None:
        if version_now() is not None:
            st.rerun()

    retry()
