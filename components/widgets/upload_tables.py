"""The tables of the upload dialog: real ones for few rows, the grid for many; and what would change."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import text_upload as text
from components.dates import date_short
from components.formats import number
from components.text import escape

FEW = 20
MOST = 5_000
KINDS = {"baru": ":blue[**baru**]", "berubah": ":orange[**berubah**]"}


def show_table(frame: pd.DataFrame, alt: str, paint: Mapping[str, Mapping[str, str]] | None = None) -> None:
    """Few rows as a real table; many in the grid, which draws only what is in view."""
    if len(frame) > MOST:
        st.caption(text.ONLY_FIRST.format(shown=number(MOST), count=number(len(frame))))
    if len(frame) > FEW:
        st.dataframe(frame.head(MOST), hide_index=True, alt=alt)
        return
    written = frame.map(lambda cell: escape(str(cell)))
    for name, marks in (paint or {}).items():
        if name in frame:
            written[name] = frame[name].map(lambda cell, marks=marks: marks.get(cell, cell))
    st.table(written, border="horizontal", hide_index=True, alt=alt)


def difference_table(difference: pd.DataFrame, title: str) -> None:
    """What would change: row, kind, key, column, stored now, to be stored."""
    st.subheader(title, anchor=False)
    difference = difference.sort_values("row", kind="stable")
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
    show_table(shown, title, paint={text.DIFFERENCE_COLUMNS[1]: KINDS})


def absent_table(absent: pd.DataFrame, count: int) -> None:
    """Rows of the store that the file does not mention, behind a line that says that they stay."""
    if not count:
        return
    title = text.ABSENT.format(count=number(count))
    with st.expander(title, key="upload_absent"):
        if count > len(absent):
            st.caption(text.ONLY_FIRST.format(shown=number(len(absent)), count=number(count)))
        show_table(absent.set_axis([text.ABSENT_COLUMN], axis="columns"), title)


def conflict_table(conflicts: pd.DataFrame, title: str) -> None:
    """What somebody else stored meanwhile, beside what was there before and what the file says."""
    names = ["row", "key", "column", "was", "now", "mine", "by"]
    shown = conflicts[names].astype("str").replace({"<NA>": "", "": text.EMPTY})
    shown["at"] = [f"{date_short(at.date())} {at:%H.%M %Z}" for at in conflicts["at"]]
    shown.columns = list(text.CONFLICT_COLUMNS)
    show_table(shown, title)
