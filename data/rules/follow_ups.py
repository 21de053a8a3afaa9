"""What meetings agreed on: done, under way or late, computed from the day it was due."""

from datetime import date
from enum import StrEnum

import pandas as pd

from data.rules.calendar import days_late, days_until
from data.rules.periods import Period


class FollowUpState(StrEnum):
    """The state of a follow-up on a day."""

    DONE = "selesai"
    ONGOING = "berjalan"
    LATE = "terlambat"


def follow_up_states(follow_ups: pd.DataFrame, today: date) -> pd.DataFrame:
    """The follow-ups with state, days_late (0 unless late) and days_left (<NA> when done or without a date).

    What is due today is not late yet; without a due date nothing is ever late.
    """
    days = [None if pd.isna(day) else day.date() for day in follow_ups["due_on"]]
    is_done = (follow_ups["status"] == FollowUpState.DONE.value).fillna(value=False).astype(bool)
    rows = [_row(day, today, done=done) for day, done in zip(days, is_done, strict=True)]
    states = pd.DataFrame(rows, columns=["state", "days_late", "days_left"], index=follow_ups.index)
    typed = states.astype({"state": "str", "days_late": "int64", "days_left": "Int64"})
    return pd.concat([follow_ups, typed], axis="columns")


def follow_ups_by_opd(states: pd.DataFrame, within: Period | None = None) -> pd.DataFrame:
    """Per responsible OPD: opd_code, done, late, ongoing, and share done of those done or late.

    within: only what falls due in that period, so that a score of one period does not move with the next.
    share is NaN for an OPD that only has follow-ups not yet due: it then counts neither for nor against.
    """
    counted = states if within is None else states[_due_within(states["due_on"], within)]
    counts = pd.crosstab(counted["opd_code"], counted["state"])
    counts = counts.reindex(columns=[state.value for state in FollowUpState], fill_value=0).astype("int64")
    counts.columns = pd.Index(["done", "ongoing", "late"])
    settled = counts["done"] + counts["late"]
    frame = counts.assign(share=counts["done"] / settled.where(settled > 0))
    return frame.rename_axis(index="opd_code").reset_index().astype({"opd_code": "str", "share": float})


def _due_within(due_on: pd.Series, period: Period) -> pd.Series:
    return (
        due_on.between(pd.Timestamp(period.starts), pd.Timestamp(period.ends))
        .fillna(value=False)
        .astype(bool)
    )


def _row(due: date | None, today: date, *, done: bool) -> tuple[str, int, int | None]:
    if done:
        return FollowUpState.DONE.value, 0, None
    if due is None:
        return FollowUpState.ONGOING.value, 0, None
    late = days_late(due, today)
    state = FollowUpState.LATE if late else FollowUpState.ONGOING
    return state.value, late, days_until(due, today)
