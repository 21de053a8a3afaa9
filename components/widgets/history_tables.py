"""The tables of one changeset: its line, what it changed, what an undo would change."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import text_history as text
from components.formats import number
from components.text import escape

FEW = 20
MOST = 5_000


def facts_table(facts: Mapping[str, str], alt: str) -> None:
    """Heads and words of a line, one below the other; the words are Markdown."""
    rows = pd.DataFrame({"words": list(facts.values())}, index=pd.Index(list(facts)))
    with st.container(key="table_facts"):
        st.table(rows, border="horizontal", hide_header=True, alt=alt)


def changes_table(changes: pd.DataFrame, alt: str) -> None:
    """Row, kind, key, column, before, after; few as a real table, many in the grid."""
    if changes.empty:
        st.caption(text.NO_DIFFERENCE)
        return
    shown = _worded(changes.head(MOST))
    if len(changes) > MOST:
        st.caption(text.ONLY_FIRST.format(shown=number(MOST), count=number(len(changes))))
    if len(changes) > FEW:
        st.dataframe(shown, hide_index=True, alt=alt)
    else:
        written = shown.map(lambda cell: escape(str(cell)))
        st.table(written, border="horizontal", hide_index=True, alt=alt)


def _worded(changes: pd.DataFrame) -> pd.DataFrame:
    """The frame under its heads; an empty cell of a changed row says so, whole rows have no cells."""
    cells = changes["column"] != ""
    frame = changes.assign(
        row=changes["row"].astype("str").replace("<NA>", ""),
        old=changes["old"].mask(cells & (changes["old"] == ""), text.EMPTY_CELL),
        new=changes["new"].mask(cells & (changes["new"] == ""), text.EMPTY_CELL),
    )
    shown = frame if cells.any() else frame.drop(columns=["column", "old", "new"])
    return shown.rename(columns=text.DIFFERENCE_COLUMNS)
