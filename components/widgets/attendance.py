"""Counting who came: a grid with one cell to type in per OPD, kept as soon as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from components import text_meeting_course as text
from components.charts.table_style import names, table
from components.formats import number
from components.widgets.session import is_phone

ROW, MOST_HEIGHT = 35, 600  # px, known before the grid is loaded so that nothing jumps
WIDTHS = {"name": 320, "present": 110, "group": 90, "invited": 95}  # px
PHONE = {"name": 200, "present": 110}
HEADS = text.ATTENDANCE_HEADS
Counts = dict[str, int | None]


class Seat(NamedTuple):
    """An OPD as the grid shows it; `present` None is not counted."""

    code: str
    name: str
    short_name: str
    group: str
    invited: bool
    present: int | None


def attendance_grid(seats: Sequence[Seat], key: str, most: int, save: Callable[[Counts], None]) -> None:
    """The grid; `save` gets the counts that were typed, by code, before the run that shows them.

    What somebody else counted meanwhile is taken over: only then the grid is made anew.
    """
    frame, name = _frame_of(seats, key)
    st.data_editor(
        frame,
        key=name,
        hide_index=True,
        height=min(ROW * (len(frame) + 1) + 2, MOST_HEIGHT),
        disabled=[head for column, head in HEADS.items() if column != "present"],
        column_config=_columns(most),
        column_order=[HEADS[name] for name in (PHONE if is_phone() else WIDTHS)],
        placeholder="",
        on_change=lambda: save(typed([seat.code for seat in seats], st.session_state[name])),
        alt=text.GRID,
    )


def attendance_list(seats: Sequence[Seat]) -> None:
    """The counts as a table to look at; nothing where nobody was counted."""
    if not seats:
        return
    rows = pd.DataFrame(
        {HEADS["present"]: [seat.present for seat in seats]},
        index=names([seat.name for seat in seats], HEADS["name"]),
    )
    with st.container(key="table_attendance"):
        st.table(table(rows, {HEADS["present"]: number}), border="horizontal")


def _columns(most: int) -> dict[str, Any]:
    counts = st.column_config.NumberColumn(min_value=0, max_value=most, step=1, width=WIDTHS["present"])
    widths = PHONE if is_phone() else WIDTHS
    others = {HEADS[name]: st.column_config.TextColumn(width=width) for name, width in widths.items()}
    return others | {HEADS["present"]: counts}


def typed(codes: Sequence[str], state: Mapping[str, Any]) -> Counts:
    """The counts in the state of an editor, whose rows are in the order of `codes`."""
    rows: Mapping[int, Mapping[str, int | None]] = state.get("edited_rows", {})
    head = HEADS["present"]
    return {codes[int(place)]: cells[head] for place, cells in rows.items() if head in cells}


def _frame_of(seats: Sequence[Seat], key: str) -> tuple[pd.DataFrame, str]:
    """The frame that the editor began with and the editor's name, as long as it and what was typed hold."""
    kept, count = st.session_state.get(f"_{key}", (None, 0))
    stored = {seat.code: seat.present for seat in seats}
    edits = typed(list(stored), st.session_state.get(f"{key}_{count}", {}))
    if kept is None or {**kept, **edits} != stored:
        kept, count = stored, count + 1
        st.session_state[f"_{key}"] = (kept, count)
    named = [seat.short_name if is_phone() else seat.name for seat in seats]
    rows = [
        (name, kept[seat.code], seat.group, text.IS_INVITED[seat.invited])
        for name, seat in zip(named, seats, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=list(HEADS.values()))
    return frame.astype({HEADS["present"]: "Int64"}), f"{key}_{count}"
