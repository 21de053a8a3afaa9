"""What was understood of a file: facts, titles, skipped rows, totals, and the reading of each column."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import text_upload_reading as text
from components.formats import opening
from components.text import escape
from components.widgets.frame import CONTOH_BADGE
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_types import ColumnLike, PlanLike, ReadingLike


def fact_line(desk: UploadDesk, file_name: str, plan: PlanLike) -> None:
    """The file in one line."""
    title = desk.title_of(plan.template)
    facts = text.facts(file_name, desk.kabupaten_name, title, plan.reading)
    st.markdown(f"{facts} {CONTOH_BADGE}" if desk.contoh else facts)


def understood_part(reading: ReadingLike) -> None:
    """How the rows were found and how every column was read, with its proof."""
    lines = [*text.notes(reading), *map(text.total, reading.totals)]
    if not lines and not reading.columns:
        return
    title = text.TITLE.format(count=opening(len(reading.columns))) if reading.columns else text.SHOW
    with st.container(key="panel_understood"):
        st.subheader(title, anchor=False)
        if reading.columns:
            _column_table(reading.columns, title)
        for line in lines:
            st.caption(line)


def _column_table(columns: Sequence[ColumnLike], title: str) -> None:
    rows = [
        (
            f"**{escape(column.written_as or column.header)}**",
            escape(column.header),
            escape(text.how_read(column)),
            text.samples(column),
            escape(column.why),
        )
        for column in columns
    ]
    with st.container(key="table_reading"):
        frame = pd.DataFrame(rows, columns=list(text.COLUMNS))
        st.table(frame, border="horizontal", hide_index=True, alt=title)
