"""Published figures as a list: the figure, its class, who says so and when."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import text_screens as text
from components.dates import date_short
from components.formats import number
from components.text import escape
from components.widgets.frame import panel
from data.rules.published import Published


def published_panel(figures: Sequence[Published]) -> None:
    """The figures, one paragraph each."""
    with panel("published", text.PUBLISHED_TITLE):
        for each in figures:
            st.markdown(published_words(each))


def published_words(each: Published) -> str:
    """Say: **IKOTAN 3,59** dari 4, sangat tanggap. Note. Sumber, tanggal."""
    decimals = 0 if each.value is None or each.value == int(each.value) else 2
    value = "–" if each.value is None else number(each.value, decimals)
    whole = "" if each.out_of is None else f" dari {number(each.out_of)}"
    parts = [f"{escape(each.name)}: **{value}**{whole} {escape(each.unit)}".rstrip()]
    if each.category:
        parts[0] += f", {escape(each.category)}"
    if each.note:
        parts.append(escape(each.note).rstrip("."))
    day = f", {date_short(each.position)}" if each.position else ""
    parts.append(f":gray[{escape(each.source)}{day}]")
    return ". ".join(parts)
