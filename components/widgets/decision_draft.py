"""What stands in the form of a decision: filled, emptied, read; and what was said about the last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import streamlit as st

FIELDS = ("direction", "opd_code", "supporting", "due", "output", "aksi_code", "area_code", "funding_source")
_EMPTY: Mapping[str, Any] = {"direction": "", "supporting": [], "output": ""}
_SAID, _CHANGING, _TURN = "_decision_said", "_decision_changing", "_decision_turn"


@dataclass(frozen=True)
class Said:
    """What became of the last decision: a sentence, and what kept it from being written."""

    words: str
    faults: tuple[str, ...] = ()


class Changing(NamedTuple):
    """The decision that is being mended: its meeting, its number, the changeset of the row that was seen."""

    meeting: int
    number: str
    seen: int


def key_of(field: str) -> str:
    """The key of the widget of a field."""
    return f"decision_{field}"


def value_of(field: str) -> Any:
    """What stands in a field."""
    return st.session_state.get(key_of(field), _EMPTY.get(field))


def fill(values: Mapping[str, Any], changing: Changing | None = None) -> None:
    """Put values into the form, empty the rest of it, and let the browser go to its first field.

    `changing`: the decision that is being mended; None for a new one.
    """
    for field in FIELDS:
        st.session_state[key_of(field)] = values.get(field, _EMPTY.get(field))
    st.session_state[_CHANGING] = changing
    st.session_state[_TURN] = turn() + 1
    say(None)


def propose(values: Mapping[str, Any], words: str) -> None:
    """Put a draft into the form, and say that it is one."""
    fill(values)
    say(Said(words))


def changing(meeting: int) -> Changing | None:
    """The decision of this meeting that is being mended, or None."""
    found: Changing | None = st.session_state.get(_CHANGING)
    return found if found is not None and found.meeting == meeting else None


def saw(mended: Changing, version: int) -> None:
    """The row of this changeset is now what was seen; what stands in the form stays."""
    st.session_state[_CHANGING] = mended._replace(seen=version)


def turn() -> int:
    """How often the form was filled or emptied: the script of the page sees by it when to move the focus."""
    return int(st.session_state.get(_TURN, 0))


def say(said: Said | None) -> None:
    """Keep what is to be said beside the form."""
    st.session_state[_SAID] = said


def said() -> Said | None:
    """What was said last."""
    found: Said | None = st.session_state.get(_SAID)
    return found
