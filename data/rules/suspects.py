"""Suspects of cases by role, protected: one table a year, seen from the year's own view only."""

from collections.abc import Sequence

import pandas as pd

from data.rules.suppression import ProtectedCounts, Published, protect_table

ROLES = ("dealers", "users")


def suspects_by_role(rows: pd.DataFrame, areas: Sequence[str], k: int) -> ProtectedCounts | None:
    """Areas by role with the sum over areas, None where nobody counted roles.

    rows: those of one year, with `area`. The roles of an area are not added up: not every suspect has one.
    """
    if not len(rows) or rows[list(ROLES)].isna().all(axis=None):
        return None
    sums = rows.groupby("area")[list(ROLES)].sum(min_count=1)
    values = sums.reindex(list(areas)).astype("Int64")
    return protect_table(values, k, Published(row_totals=False, grand_total=False))
