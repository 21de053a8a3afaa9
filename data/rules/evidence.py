"""Seized amounts: never grams with tablets, never net with gross weight."""

import pandas as pd

from data.rules.case_spans import counted_once, spans
from data.rules.suppression import TOTAL

MEASURE = ["kind", "unit", "weight_basis"]


def evidence_by_area(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """What was seized in a year: area (or TOTAL), kind, unit, weight_basis, amount, until (month)."""
    everything = spans(rows.dropna(subset=["amount"]))
    once = counted_once(everything, ["agency", *MEASURE])
    mine = once[once["year"] == year]
    both = pd.concat([mine, mine.assign(area=TOTAL)])
    groups = both.groupby(["area", *MEASURE], dropna=False)
    return groups.agg(amount=("amount", "sum"), until=("last", "max")).reset_index()
