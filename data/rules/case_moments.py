"""How finely a year may be shown by kecamatan: at which months between its beginning and its last.

Two maps that are safe alone can tell together: their difference is what a kecamatan counted in between. So
all moments of a year are protected as one table, and a moment is offered only while that costs no figure of
the year itself. How fine they are follows from the year's sum, which is shown anyway.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from data.rules.suppression import TOTAL, Count, ProtectedCounts, Shown, protect_cumulative

QUARTER = 3
_KEPT = 10_000
"""A figure of the year is worth this many of a moment in between."""


@dataclass(frozen=True)
class YearTable:
    """The counts of one year by area, up to each month that it is shown at (columns, 1-12)."""

    counts: ProtectedCounts
    between: tuple[int, ...]
    """The months that only a map that plays shows."""


def protect_year(
    by_area: Callable[[int], pd.Series], weights: dict[int, int], cuts: Sequence[int], k: int
) -> YearTable:
    """All moments of a year as one table.

    by_area: cumulative counts up to a month; weights: the months the year is shown up to, with their
    interest; cuts: other months at which its rows can be cut.
    """
    values = pd.DataFrame({str(month): by_area(month) for month in sorted({*weights, *cuts})})
    plain = _protected(values, weights, (), k)
    between = _fine_enough(cuts, plain, max(weights), k)
    while between:
        found = _protected(values, weights, between, k)
        if _lost(plain, found):
            break
        dull = [month for month in between if not _worth_a_map(found, str(month))]
        if not dull:
            return YearTable(found, between)
        between = tuple(month for month in between if month not in dull)
    return YearTable(plain, ())


def _protected(
    values: pd.DataFrame, weights: dict[int, int], between: Sequence[int], k: int
) -> ProtectedCounts:
    interest = {str(month): 1 for month in between}
    interest |= {str(month): _KEPT * weight if between else weight for month, weight in weights.items()}
    months = [str(month) for month in sorted({*weights, *between})]
    return protect_cumulative(values[months], k, interest)


def _fine_enough(cuts: Sequence[int], shown: ProtectedCounts, last: int, k: int) -> tuple[int, ...]:
    """Every month where an area counts k a month on average, else the ends of quarters."""
    total = shown.cell(TOTAL, str(last)).value or 0
    areas = len(shown.rows) - 1
    step = 1 if total >= k * areas * last else QUARTER
    return tuple(month for month in cuts if month < last and month % step == 0)


def _lost(plain: ProtectedCounts, found: ProtectedCounts) -> bool:
    """Whether a figure that is shown without the moments in between is no longer shown with them."""
    places = [(row, column) for row in plain.rows for column in plain.columns]
    return any(_is_shown(plain.cell(*place)) and not _is_shown(found.cell(*place)) for place in places)


def _worth_a_map(found: ProtectedCounts, column: str) -> bool:
    """Whether the sum of a moment is shown, and any area with cases beside it."""
    areas = [found.cell(row, column) for row in found.rows if row != TOTAL]
    return _is_shown(found.cell(TOTAL, column)) and any(area.value for area in areas)


def _is_shown(count: Count) -> bool:
    return count.status is Shown.VALUE
