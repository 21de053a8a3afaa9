"""The follow-ups of a matrix one by one, typed, in the order in which a meeting goes through them."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.rules.follow_ups import OPEN, FollowUpState, by_number, supporting
from data.rules.meetings import code_of_decision

_OF_A_MONTH = re.compile(r"\d{4}-\d{2}(?:-\d+)?")
_ORDER = (*OPEN, FollowUpState.DONE, FollowUpState.CANCELLED)


@dataclass(frozen=True)
class FollowUpLine:
    """One follow-up as it stands; None or empty where nothing was written.

    `version` is the changeset that made it so, `written` the state that somebody wrote, from which `state` is
    computed. `days_left` is below zero when it is late.
    """

    number: str
    meeting: str
    direction: str
    opd_code: str | None
    supporting: tuple[str, ...]
    output: str
    due_on: date | None
    state: FollowUpState
    days_late: int
    days_left: int | None
    written: str
    obstacle: str
    evidence_url: str
    aksi_code: str | None
    area_code: str | None
    funding_source: str | None
    progress: str
    progress_on: date | None
    version: int

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state in OPEN

    @property
    def meeting_code(self) -> str:
        """The code of the meeting it was numbered for; empty for a number of another form."""
        return code_of_decision(self.number)

    def carried_past(self, newest: str) -> bool:
        """Whether it is still open though a later meeting, of code `newest`, has been held since."""
        return self.is_open and bool(self.meeting_code) and self.meeting_code < newest


def follow_up_lines(states: pd.DataFrame) -> tuple[FollowUpLine, ...]:
    """The rows of `follow_up_states` as lines, in their order."""
    return tuple(_line(row) for row in states.to_dict("records"))


def late_first(states: pd.DataFrame) -> pd.DataFrame:
    """The rows of `follow_up_states`: the latest, then what is due next; what is settled comes last."""
    places = {state.value: place for place, state in enumerate(_ORDER)}
    keyed = states.assign(_place=states["state"].map(places))
    by, ascending = ["_place", "days_late", "due_on", "number"], [True, False, True, True]
    ordered = keyed.sort_values(by, ascending=ascending, kind="stable", key=by_number)
    return ordered.drop(columns="_place").reset_index(drop=True)


def newest_code(numbers: Collection[str], held: Collection[str] = ()) -> str:
    """The code of the newest meeting among those held and those that decisions are numbered for.

    A number of another form (TL/2025/7) is of no meeting whose day it could tell.
    """
    named = {code for code in map(code_of_decision, numbers) if _OF_A_MONTH.fullmatch(code)}
    return max({*named, *held}, default="")


def _line(row: Mapping[Any, Any]) -> FollowUpLine:
    return FollowUpLine(
        number=row["number"],
        meeting=_text(row["meeting"]),
        direction=row["direction"],
        opd_code=_text(row["opd_code"]) or None,
        supporting=supporting(row["supporting_opd"]),
        output=_text(row["output"]),
        due_on=_day(row["due_on"]),
        state=FollowUpState(row["state"]),
        days_late=int(row["days_late"]),
        days_left=None if pd.isna(row["days_left"]) else int(row["days_left"]),
        written=_text(row["status"]),
        obstacle=_text(row["obstacle"]),
        evidence_url=_text(row["evidence_url"]),
        aksi_code=_text(row["aksi_code"]) or None,
        area_code=_text(row["area_code"]) or None,
        funding_source=_text(row["funding_source"]) or None,
        progress=_text(row["progress"]),
        progress_on=_day(row["progress_on"]),
        version=int(row["since_id"]),
    )


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _day(cell: Any) -> date | None:
    return None if pd.isna(cell) else cell.date()
