"""What changed between two states of the progress of a period: the aksi of OPD whose state is another now."""

import pandas as pd

from data.rules.progress import SUBMITTED

KEY = ["opd_code", "aksi_code"]


def state_changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """opd_code, aksi_code, before, after (states; before is <NA> for a new OPD or aksi), in order of `after`.

    before, after: matrices of progress of the same period. OPD that ended since are left out.
    """
    old = before[[*KEY, "state"]].rename(columns={"state": "before"})
    joined = after[[*KEY, "state"]].rename(columns={"state": "after"})
    both = joined.merge(old, "left", KEY, validate="one_to_one")
    other = (both["before"] != both["after"]).fillna(value=True).astype(bool)
    return both.loc[other, [*KEY, "before", "after"]].reset_index(drop=True)


def newly_submitted(changes: pd.DataFrame) -> int:
    """How many reports came in that were missing before."""
    came = changes["after"].isin(SUBMITTED) & ~changes["before"].isin(SUBMITTED)
    return int(came.sum())
