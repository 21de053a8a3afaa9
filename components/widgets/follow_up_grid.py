"""The grid in which the progress of many follow-ups is typed, and what was typed into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components import text_follow_ups as text
from components.formats import DASH
from components.sentences_follow_ups import state_words
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import WRITTEN, FollowUpState

ROW, MOST_ROWS = 35, 14  # px of a row, and the rows shown before the grid scrolls
_TURN, _KEPT = "_progress_turn", "_progress_lines"


@dataclass(frozen=True)
class Typed:
    """What was typed about one follow-up: its line as it was in front of the person, and the new values."""

    line: FollowUpLine
    status: str
    text: str
    day: date | None


def key() -> str:
    """The key of the grid; a new one after each saving, so that nothing typed is applied twice."""
    return f"progress_{st.session_state.get(_TURN, 0)}"


def shown_lines(lines: Sequence[FollowUpLine]) -> Sequence[FollowUpLine]:
    """The rows of the grid: while something typed is not saved, those it was typed into.

    Streamlit knows an edit by the place of its row. Should the rows move because somebody else wrote, or
    because a filter was changed, it would land on another follow-up.
    """
    if edits() and _KEPT in st.session_state:
        kept: Sequence[FollowUpLine] = st.session_state[_KEPT]
        return kept
    st.session_state[_KEPT] = tuple(lines)
    return lines


def grid(lines: Sequence[FollowUpLine], names: Mapping[str, str]) -> None:
    """Draw the grid: status, note and its day can be typed, the rest is read."""
    frame = pd.DataFrame(
        {
            "number": [line.number for line in lines],
            "direction": [line.direction for line in lines],
            "opd": [names.get(line.opd_code or "", line.opd_code or "") for line in lines],
            "due": [line.due_on for line in lines],
            "state": [state_words(line) for line in lines],
            "status": [line.written or None for line in lines],
            "text": [line.progress for line in lines],
            "day": [line.progress_on for line in lines],
        }
    ).astype({"due": "datetime64[s]", "day": "datetime64[s]"})
    with st.container(key="grid_follow_ups"):
        st.data_editor(
            frame,
            key=key(),
            hide_index=True,
            column_config=_columns(),
            disabled=["number", "direction", "opd", "due", "state"],
            height=ROW * (min(len(lines), MOST_ROWS) + 1) + 2,
            placeholder=DASH,
            alt=text.EDIT_HOW,
        )


def edits() -> Mapping[int, Mapping[str, Any]]:
    """Place of a row -> column -> what was typed."""
    state = st.session_state.get(key()) or {}
    found: Mapping[int, Mapping[str, Any]] = state.get("edited_rows", {})
    return {int(place): cells for place, cells in found.items() if cells}


def typed(today: date) -> list[Typed]:
    """What was typed, row by row; a changed note is of today unless its day was typed too."""
    lines: Sequence[FollowUpLine] = st.session_state.get(_KEPT, ())
    found = ((lines[place], cells) for place, cells in edits().items() if place < len(lines))
    return [_typed(line, cells, today) for line, cells in found]


def forget() -> None:
    """Leave what was typed behind."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.session_state.pop(_KEPT, None)


def _typed(line: FollowUpLine, cells: Mapping[str, Any], today: date) -> Typed:
    words = str(cells.get("text", line.progress) or "")
    day = today if words != line.progress else line.progress_on
    if cells.get("day"):
        day = date.fromisoformat(str(cells["day"])[:10])
    status = cells.get("status", line.written) or FollowUpState.ONGOING.value
    return Typed(line, str(status), words, day)


def _columns() -> dict[str, Any]:
    config = st.column_config
    states = [state.value for state in WRITTEN]
    return {
        "number": config.TextColumn(text.NUMBER, width=75, pinned=True),
        "direction": config.TextColumn(text.HEADS["direction"], width=230, pinned=True),
        "opd": config.TextColumn(text.HEADS["opd"], width=125),
        "due": config.DateColumn(text.HEADS["due"], format="DD-MM-YYYY", width=92),
        "state": config.TextColumn(text.HEADS["state"], width=128),
        "status": config.SelectboxColumn(text.STATUS, options=states, required=True, width=90),
        "text": config.TextColumn(text.NOTE, max_chars=500, width=220, help=text.NOTE_HELP),
        "day": config.DateColumn(text.NOTE_DAY, format="DD-MM-YYYY", width=98),
    }
