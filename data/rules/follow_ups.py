"""What meetings agreed on: its state, computed from what was written and from its due date; its matrix."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from data.rules.calendar import days_late, days_until
from data.rules.meetings import code_of_decision, order_of_decision
from data.rules.periods import Period


class FollowUpState(StrEnum):
    """The state of a follow-up on a day."""

    WAITING = "belum"
    DONE = "selesai"
    ONGOING = "berjalan"
    LATE = "terlambat"
    CANCELLED = "dibatalkan"


OPEN = (FollowUpState.LATE, FollowUpState.ONGOING, FollowUpState.WAITING)
"""The states that are carried to the next meeting."""

WRITTEN = (FollowUpState.WAITING, FollowUpState.ONGOING, FollowUpState.DONE, FollowUpState.CANCELLED)
"""The states that somebody writes; late is only ever computed."""

_SETTLED = {state.value: state for state in (FollowUpState.DONE, FollowUpState.CANCELLED)}


@dataclass(frozen=True)
class FollowUpFilter:
    """What of the matrix is shown; an empty field shows all. `area`: a kecamatan with its desa, or a desa."""

    opd_code: str = ""
    area: str = ""
    aksi_code: str = ""
    meeting_code: str = ""
    states: tuple[FollowUpState, ...] = ()


def follow_up_states(follow_ups: pd.DataFrame, today: date) -> pd.DataFrame:
    """The follow-ups with state, days_late (0 unless late) and days_left (<NA> if settled or undated).

    What is due today is not late yet; without a due date nothing is ever late; done and cancelled never are.
    """
    days = [None if pd.isna(day) else day.date() for day in follow_ups["due_on"]]
    written = [None if pd.isna(status) else str(status) for status in follow_ups["status"]]
    rows = [_row(day, today, status) for day, status in zip(days, written, strict=True)]
    states = pd.DataFrame(rows, columns=["state", "days_late", "days_left"], index=follow_ups.index)
    typed = states.astype({"state": "str", "days_late": "int64", "days_left": "Int64"})
    return pd.concat([follow_ups, typed], axis="columns")


def follow_ups_by_opd(states: pd.DataFrame, within: Period | None = None) -> pd.DataFrame:
    """Per responsible OPD: opd_code, done, late, ongoing, and share done of those done or late.

    within: only what falls due in that period, so that a score of one period does not move with the next.
    share is NaN for an OPD that only has follow-ups not yet due: it then counts neither for nor against.
    What has not begun counts as ongoing, what was cancelled not at all.
    """
    counted = states if within is None else states[_due_within(states["due_on"], within)]
    counted = counted[counted["state"] != FollowUpState.CANCELLED]
    shown = counted["state"].replace(FollowUpState.WAITING.value, FollowUpState.ONGOING.value)
    counts = pd.crosstab(counted["opd_code"], shown)
    order = [FollowUpState.DONE.value, FollowUpState.ONGOING.value, FollowUpState.LATE.value]
    counts = counts.reindex(columns=order, fill_value=0).astype("int64")
    counts.columns = pd.Index(["done", "ongoing", "late"])
    settled = counts["done"] + counts["late"]
    frame = counts.assign(share=counts["done"] / settled.where(settled > 0))
    return frame.rename_axis(index="opd_code").reset_index().astype({"opd_code": "str", "share": float})


def state_counts(states: pd.DataFrame) -> dict[FollowUpState, int]:
    """How many follow-ups are in each state; every state is there."""
    found = states["state"].value_counts()
    return {state: int(found.get(state.value, 0)) for state in FollowUpState}


def filtered(states: pd.DataFrame, wanted: FollowUpFilter) -> pd.DataFrame:
    """The rows of `follow_up_states` that a filter keeps; an OPD keeps those it answers for or supports."""
    keep = pd.Series(data=True, index=states.index)
    if wanted.opd_code:
        helps = states["supporting_opd"].map(lambda codes: wanted.opd_code in supporting(codes)).astype(bool)
        keep &= (_text(states["opd_code"]) == wanted.opd_code) | helps
    if wanted.area:
        keep &= _text(states["area_code"]).map(lambda code: _lies_in(code, wanted.area)).astype(bool)
    if wanted.aksi_code:
        keep &= _text(states["aksi_code"]) == wanted.aksi_code
    if wanted.meeting_code:
        keep &= _text(states["number"]).str.startswith(f"{wanted.meeting_code}/")
    if wanted.states:
        keep &= states["state"].isin([state.value for state in wanted.states])
    return states[keep].reset_index(drop=True)


def carried(states: pd.DataFrame, own_code: str) -> pd.DataFrame:
    """What a meeting takes over: everything still open that was not agreed in this very meeting."""
    open_ones = states["state"].isin([state.value for state in OPEN])
    own = _text(states["number"]).str.startswith(f"{own_code}/")
    order = ["days_late", "due_on", "number"]
    ascending = [False, True, True]
    found = states[open_ones & ~own].sort_values(order, ascending=ascending, kind="stable", key=by_number)
    return found.reset_index(drop=True)


def earlier(states: pd.DataFrame, own_code: str) -> pd.DataFrame:
    """What a meeting opens with: `carried`, then what is settled of the last meeting before it, by number."""
    codes = _text(states["number"]).map(code_of_decision)
    last = max((code for code in codes if code and code < own_code), default="")
    settled = ~states["state"].isin([state.value for state in OPEN])
    found = states[settled & (codes == last).astype(bool)]
    done = found.sort_values("number", kind="stable", key=by_number)
    return pd.concat([carried(states, own_code), done], ignore_index=True)


def by_number(column: pd.Series) -> pd.Series:
    """The key of a column to sort by: numbers of decisions as they count (2 before 10), others as is."""
    if column.name != "number":
        return column
    places = {number: place for place, number in enumerate(sorted(set(column), key=order_of_decision))}
    return column.map(places)


def supporting(codes: object) -> tuple[str, ...]:
    """The OPD of a cell "BAPPEDA, DINKES"; empty for an empty one."""
    if not isinstance(codes, str):
        return ()
    return tuple(code.strip() for code in codes.replace(";", ",").split(",") if code.strip())


def _lies_in(code: str, area: str) -> bool:
    return code == area or code.startswith(f"{area}.")


def _text(column: pd.Series) -> pd.Series:
    return column.astype("str").fillna("")


def _due_within(due_on: pd.Series, period: Period) -> pd.Series:
    return (
        due_on.between(pd.Timestamp(period.starts), pd.Timestamp(period.ends))
        .fillna(value=False)
        .astype(bool)
    )


def _row(due: date | None, today: date, status: str | None) -> tuple[str, int, int | None]:
    if status in _SETTLED:
        return _SETTLED[status].value, 0, None
    waiting = status == FollowUpState.WAITING
    in_time = FollowUpState.WAITING if waiting else FollowUpState.ONGOING
    if due is None:
        return in_time.value, 0, None
    late = days_late(due, today)
    return (FollowUpState.LATE if late else in_time).value, late, days_until(due, today)
