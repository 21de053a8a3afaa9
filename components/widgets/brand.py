"""The mark of the app: the icon of the browser tab, and the word mark above the navigation."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.widgets.session import current_theme

STATIC = Path(__file__).parents[2] / "pages" / "static"
ICON = STATIC / "papan.png"


def word_mark() -> None:
    """Draw the word mark of the browser's theme: an SVG in st.logo is a picture that CSS cannot change."""
    mode = current_theme().mode
    st.logo(STATIC / f"papan-{mode}.svg", size="large", icon_image=STATIC / f"papan-mark-{mode}.svg")
