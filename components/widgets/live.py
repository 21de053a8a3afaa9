"""Keeping an open screen true: another session's upload appears by itself, a lost store comes back."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import text_frame as text
from components.widgets.frame import notice

LOOK_EVERY = "3s"
RETRY_EVERY = "5s"


def follow(version_now: Callable[[], object | None], shown: object, *, patient: bool = False) -> None:
    """Draw the screen anew as soon as the store's version is not the one shown (None: out of reach).

    patient: while the store is out of reach, what is shown stays as it is.
    """

    @st.fragment(run_every=LOOK_EVERY)
    def watch() -> None:
        now = version_now()
        if now != shown and not (patient and now is None):
            st.rerun()

    watch()


def wait_for_store(reason: str) -> None:
    """Say that the store is out of reach, and try the whole screen again a little later."""
    notice("cut", text.STORE_DOWN_TITLE, text.STORE_DOWN.format(reason=reason))
    is_drawn = False

    @st.fragment(run_every=RETRY_EVERY)
    def retry() -> None:
        # The first call belongs to the run that has just failed: trying again from there would never pause.
        nonlocal is_drawn
        if is_drawn:
            st.rerun()
        is_drawn = True

    retry()
