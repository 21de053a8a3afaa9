"""The tables of one changeset and of the rows behind a screen: lines, changes, files, rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from components import text_history as text
from components.charts.table_style import link
from components.formats import DASH, number
from components.sentences_history import moment_short, zone_name
from components.text import escape

FEW = 20
MOST = 5_000
ROW, MOST_HEIGHT = 35, 420  # px of the grid, known before it is loaded so that nothing jumps


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
        _grid(shown, alt)
    else:
        written = shown.map(lambda cell: escape(str(cell)))
        st.table(written, border="horizontal", hide_index=True, alt=alt)


def files_table(files: pd.DataFrame, zone: ZoneInfo, address: Callable[[int], str] | None) -> None:
    """changeset, file_name, sheet, at (told in `zone`), by_name: a line a file; `address`: of its number."""
    numbers = [int(each) for each in files["changeset"]]
    columns = (
        [link(str(each), address(each)) if address else str(each) for each in numbers],
        *([escape(each) for each in files[name].fillna(DASH)] for name in ("file_name", "sheet")),
        [moment_short(each, zone) for each in files["at"]],
        [escape(each) for each in files["by_name"]],
    )
    heads = (head.format(zone=zone_name(zone)) for head in text.FILE_HEADS)
    frame = pd.DataFrame(dict(zip(heads, columns, strict=True)))
    with st.container(key="table_files"):
        st.table(frame, border="horizontal", hide_index=True, alt=text.ORIGIN_FILES)


def origins_table(rows: pd.DataFrame) -> None:
    """key, value, source, file, sheet, row, changeset; columns that say nothing are left out."""
    heads = {
        name: head
        for name, head in text.ORIGIN_HEADS.items()
        if rows[name].notna().any() and (rows[name].astype("str") != "").any()
    }
    _grid(rows[list(heads)].rename(columns=heads), text.ORIGIN_ROWS)


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


def _grid(frame: pd.DataFrame, alt: str) -> None:
    """Many rows: the grid draws only what is in view."""
    st.dataframe(frame, hide_index=True, alt=alt, height=min(ROW * (len(frame) + 1) + 2, MOST_HEIGHT))
