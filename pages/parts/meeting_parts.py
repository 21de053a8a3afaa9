"""The parts of a meeting's page beside each other: one is open, and the address says which."""

from collections.abc import Callable, Mapping

import streamlit as st

from components import text_meeting as text

PART = "lembar"


def parts(drawn: Mapping[str, Callable[[], None]]) -> None:
    """Tabs in this order, by the name of their label; only the open one and the first are drawn.

    The first is drawn always, so that what is half typed there is still there after a look at another.
    """
    labels = [text.PARTS[name] for name in drawn]
    tabs = st.tabs(labels, key=PART, bind="query-params")
    for place, (tab, draw) in enumerate(zip(tabs, drawn.values(), strict=True)):
        if place == 0 or tab.open:
            with tab:
                draw()
