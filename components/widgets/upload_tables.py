"""The tables of the upload dialog: findings, how columns were read, and what would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from components import text_upload as text
from components.formats import number
from components.text import escape
from components.widgets.upload_types import ColumnLike, IssueLike

FEW = 20
MOST = 5_000
KINDS = {"baru": ":blue[**baru**]", "berubah": ":orange[**berubah**]"}


def issue_table(issues: Sequence[IssueLike], title: str) -> None:
    """Findings by row: where, what is wrong, what to do."""
    rows = [(_row(issue.row), issue.column, issue.value, issue.message, issue.fix) for issue in issues]
    st.subheader(title, anchor=False)
    _table(pd.DataFrame(rows, columns=list(text.ISSUE_COLUMNS)).fillna(""), title)


def reading_table(columns: Sequence[ColumnLike]) -> None:
    """The columns whose numbers or dates could be read in more than one way, and how they were read."""
    rows = [
        (column.header, text.how_read(column), written, text.as_read(read), column.why)
        for column in columns
        if column.why
        for written, read in column.samples[:1]
    ]
    if rows:
        st.subheader(text.READING_TITLE, anchor=False)
        _table(pd.DataFrame(rows, columns=list(text.READING_COLUMNS)), text.READING_TITLE)


def difference_table(difference: pd.DataFrame, title: str) -> None:
    """What would change: row, kind, key, column, stored now, to be stored."""
    st.subheader(title, anchor=False)
    changed = difference["kind"] == "berubah"
    shown = pd.DataFrame(
        {
            "row": difference["row"].astype("str").replace("<NA>", ""),
            "kind": difference["kind"],
            "key": difference["key"],
            "column": difference["column"],
            "old": difference["old"].where(difference["old"] != "", text.EMPTY).where(changed, text.NOT_YET),
            "new": difference["new"].where(~changed | (difference["new"] != ""), text.EMPTY),
        }
    )
    shown.columns = list(text.DIFFERENCE_COLUMNS)
    if not changed.any():
        shown = shown.drop(columns=list(text.DIFFERENCE_COLUMNS[3:]))
    _table(shown, title, paint={"Jenis": KINDS})


def _table(frame: pd.DataFrame, alt: str, paint: Mapping[str, Mapping[str, str]] | None = None) -> None:
    """Few rows as a real table; many in the grid, which draws only what is in view."""
    if len(frame) > MOST:
        st.caption(text.ONLY_FIRST.format(shown=number(MOST), count=number(len(frame))))
    if len(frame) > FEW:
        st.dataframe(frame.head(MOST), hide_index=True, alt=alt)
        return
    written = frame.map(lambda cell: escape(str(cell)))
    for name, marks in (paint or {}).items():
        written[name] = frame[name].map(lambda cell, marks=marks: marks.get(cell, cell))
    st.table(written, border="horizontal", hide_index=True, alt=alt)


def _row(number_in_file: int | None) -> str:
    return "" if number_in_file is None else str(number_in_file)
