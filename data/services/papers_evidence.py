"""What was seized, for papers: of the whole kabupaten, each kind in its own unit and basis of weighing."""

import pandas as pd

from data.rules.evidence import evidence_by_area
from data.rules.papers import PaperEvidence, PaperSeized
from data.rules.suppression import TOTAL
from data.services.as_of import Moment
from data.services.cell_values import text_of
from data.store import readings


def evidence_of(moment: Moment, year: int) -> PaperEvidence:
    """The sums that the screen shows of the kabupaten, in the order of their kinds."""
    rows = moment.read(readings.evidence)
    found = evidence_by_area(rows, year)
    whole = found[found["area"] == TOTAL].sort_values(["kind", "unit", "weight_basis"], na_position="last")
    seized = tuple(
        PaperSeized(
            kind=str(row["kind"]),
            unit=str(row["unit"]),
            weight_basis=text_of(row["weight_basis"]) or None,
            amount=float(row["amount"]),
            until=int(row["until"]),
        )
        for row in whole.to_dict("records")
    )
    return PaperEvidence(seized, _agencies(rows, year))


def _agencies(rows: pd.DataFrame, year: int) -> tuple[str, ...]:
    within = (rows["month_from"].dt.year <= year) & (rows["month_to"].dt.year >= year)
    return tuple(sorted(rows.loc[within & rows["amount"].notna(), "agency"].unique()))
