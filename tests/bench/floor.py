"""The floor: each screen's elements as constants on an otherwise empty page, drawn by plain Streamlit.

The first visit of a screen runs it and records what it asks of Streamlit; every later one only asks for that.
"""

import gc
import runpy
from functools import partial
from pathlib import Path
from unittest.mock import patch

import streamlit as st

from tests.bench import kept
from tests.bench.recording import Recording, recording
from tests.bench.screens import SCREENS, Measured

PAGES = Path(__file__).parents[2] / "pages"


class OnlyThis:
    """Stands in for the navigation of the app: it leads to the screen that is recorded."""

    def __init__(self, screen: Measured) -> None:
        self.screen = screen

    def run(self) -> None:
        runpy.run_path(str(PAGES / self.screen.file))


def record(screen: Measured) -> Recording:
    """Run the app's frame with one screen in it."""
    with (
        patch.object(st, "Page", lambda *_, **__: None),
        patch.object(st, "navigation", lambda *_, **__: OnlyThis(screen)),
        recording() as made,
    ):
        runpy.run_path(str(PAGES / "main.py"))
    gc.collect()
    gc.freeze()  # as the app does with its imports
    return made


def show(screen: Measured) -> None:
    made = kept.RECORDINGS.get(screen.path)
    if made is None:
        kept.RECORDINGS[screen.path] = record(screen)
        return
    made.replay()
    watch()


@st.fragment(run_every="3s")
def watch() -> None:
    """Every screen has such a fragment."""


st.set_page_config(page_title="Floor", layout="wide")
entries = [
    st.Page(partial(show, screen), title=screen.name, url_path=screen.path, default=not screen.path)
    for screen in SCREENS
]
st.navigation(entries).run()
