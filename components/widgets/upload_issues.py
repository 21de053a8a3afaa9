"""Findings about a file: narrow them, mend cells on the screen, or take them away as a file."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components import text_upload as general
from components import text_upload_issues as text
from components.formats import number
from components.text import escape
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_findings import (
    Narrowing,
    Place,
    columns_found,
    finding_frame,
    narrowed,
    places,
    problems_found,
    retyped,
)
from components.widgets.upload_tables import MOST, show_table
from components.widgets.upload_tray import Job
from components.widgets.upload_types import PlanLike

CSV = "text/csv"
SHOWN_AS = dict(zip(("row", "column", "value", "message", "fix"), text.COLUMNS, strict=True))


def error_part(desk: UploadDesk, job: Job, plan: PlanLike) -> None:
    """Everything that keeps a file from being stored, with the ways to mend it."""
    frame = finding_frame(plan.issues, plan.reading.columns)
    refusing = frame[frame["refuses"]]
    _downloads(desk, plan)
    if refusing.empty:
        return
    st.subheader(text.TITLE, anchor=False)
    found = narrowed(refusing, _narrowing(desk, job, refusing))
    _count(len(found), len(refusing), plan.reading.issues_beyond)
    cells = found[found["column"] != text.NO_COLUMN] if job.content else found.head(0)
    rest = found.drop(cells.index)
    if not cells.empty:
        _mending(desk, job, cells.head(MOST))
    if not rest.empty:
        if not cells.empty:
            st.markdown(f"**{text.WHOLE_ROWS}**")
        show_table(_as_shown(rest), text.TITLE)


def warning_part(plan: PlanLike) -> None:
    """What should be looked at again and does not keep the file from being stored."""
    for issue in plan.issues:
        if issue.row is None and not issue.refuses:
            st.caption(f"{escape(issue.message)} {escape(issue.fix)}")
    frame = finding_frame(plan.issues, plan.reading.columns)
    warnings = frame[~frame["refuses"]]
    if not warnings.empty:
        st.subheader(text.WARNINGS_TITLE, anchor=False)
        show_table(_as_shown(warnings), text.WARNINGS_TITLE)


def _downloads(desk: UploadDesk, plan: PlanLike) -> None:
    if not any(issue.row is not None for issue in plan.issues):
        return
    with st.container(horizontal=True):
        file = desk.marked_file(plan)
        if file is not None:
            st.download_button(
                text.DOWNLOAD_MARKED,
                file.content,
                file.name,
                file.mime,
                on_click="ignore",
                key="upload_marked",
            )
        st.download_button(
            text.DOWNLOAD, desk.issues_file(plan), "masalah.csv", CSV, on_click="ignore", key="upload_issues"
        )


def _narrowing(desk: UploadDesk, job: Job, frame: pd.DataFrame) -> Narrowing:
    """The filters above the grid; a change keeps what was typed into the grid so far."""
    columns, problems = columns_found(frame), problems_found(frame)
    if len(frame) <= 1:
        return Narrowing()
    with st.container(key="upload_filters"):
        by_column, by_problem, search = st.columns([3, 4, 3])
    keep: dict[str, Any] = {"on_change": _keep_typed, "args": (job,)}
    column = by_column.selectbox(
        text.BY_COLUMN,
        ["", *columns],
        format_func=lambda name: text.option(name, columns[name]) if name else text.ALL,
        key=f"upload_column_{job.number}",
        **keep,
    )
    code = by_problem.selectbox(
        text.BY_PROBLEM,
        ["", *problems],
        format_func=lambda each: (
            text.option(desk.problems.get(each, each), problems[each]) if each else text.ALL
        ),
        key=f"upload_problem_{job.number}",
        **keep,
    )
    words = search.text_input(
        text.SEARCH, placeholder=text.SEARCH_HINT, key=f"upload_search_{job.number}", **keep
    )
    return Narrowing(str(column or ""), str(code or ""), str(words or ""))


def _count(found: int, count: int, beyond: int) -> None:
    words = [text.shown(found, count) + "."]
    words += [text.NONE_FOUND] if not found else []
    words += [general.ONLY_FIRST.format(shown=number(MOST), count=number(found))] if found > MOST else []
    words += [text.beyond(beyond)] if beyond else []
    st.caption(" ".join(words))


def _mending(desk: UploadDesk, job: Job, frame: pd.DataFrame) -> None:
    """The cells that refuse the file, with room to type what they should say."""
    cells = places(frame)
    shown = _as_shown(frame)
    typed = [job.typed.get(cell, value) for cell, value in zip(cells, frame["value"], strict=True)]
    shown.insert(3, text.NEW, typed)
    key = _grid_key(job)
    job.shown_cells = cells
    st.caption(text.MEND_NOTE)
    st.data_editor(
        shown.reset_index(drop=True),
        hide_index=True,
        disabled=list(text.COLUMNS),
        column_config=_widths(),
        key=key,
        alt=text.TITLE,
    )
    count = len(_typed(job, cells).items() - job.fixes.items())
    st.button(
        text.mend_button(count),
        key="upload_mend",
        type="primary" if count else "secondary",
        disabled=not count,
        on_click=_mend,
        args=(desk, job),
    )


def _typed(job: Job, cells: list[Place]) -> dict[Place, str]:
    """All that was typed anew for this file, the grid on the screen included."""
    state = st.session_state.get(_grid_key(job), {})
    return job.typed | retyped(cells, state.get("edited_rows", {}))


def _keep_typed(job: Job) -> None:
    """Before the grid is drawn with other lines: note what was typed into this one."""
    job.typed = _typed(job, job.shown_cells)
    job.edition += 1


def _mend(desk: UploadDesk, job: Job) -> None:
    _keep_typed(job)
    job.mend(desk)


def _grid_key(job: Job) -> str:
    """A grid never comes back under the key of another one, whose edits would fall on other cells."""
    return f"upload_grid_{job.number}_{job.edition}"


def _as_shown(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[list(SHOWN_AS)].rename(columns=SHOWN_AS)


def _widths() -> dict[str, Any]:
    """Pixels of the columns of the grid: room for the sentences, the row number narrow and without dots."""
    pixels = {text.COLUMN: 130, text.VALUE: 130, text.NEW: 150, text.MESSAGE: 320, text.FIX: 320}
    narrow = st.column_config.NumberColumn(width=70, format="%d")
    return {text.ROW: narrow} | {
        name: st.column_config.TextColumn(width=width) for name, width in pixels.items()
    }
