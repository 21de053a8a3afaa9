"""A reader who tries every table of whole numbers: an independent check of what may be shown.

It knows nothing of networks. Leaves of the true table may be any whole number up to `cap`; whatever is shown
must hold. Two tables that agree with the screen differ by steps of one, so the largest true leaf and one more
is cap enough.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.rules.suppression import TOTAL, Count, ProtectedCounts, Shown

Tables = npt.NDArray[np.int64]
"""Candidate tables: table, row, leaf column."""
Figure = Callable[[Tables], npt.NDArray[np.int64]]


@dataclass(frozen=True)
class Shape:
    """The rows of a table, and the leaf columns that each shown column sums."""

    rows: Sequence[str]
    sums: Mapping[str, Sequence[int]]
    leaves: int

    def figure(self, row: str, column: str) -> Figure:
        """The figure at this place, in every candidate."""
        wanted = list(self.sums[column])

        def take(tables: Tables) -> npt.NDArray[np.int64]:
            columns: npt.NDArray[np.int64] = tables[:, :, wanted].sum(axis=2)
            total: npt.NDArray[np.int64] = columns.sum(axis=1)
            return total if row == TOTAL else columns[:, self.rows.index(row)]

        return take


def consistent(shape: Shape, shown: ProtectedCounts, cap: int) -> Tables:
    """Every table that agrees with all that is shown."""
    tables = np.zeros((1, 0, shape.leaves), dtype=np.int64)
    choices = np.array(np.meshgrid(*[np.arange(cap + 1)] * shape.leaves)).reshape(shape.leaves, -1).T
    for number, row in enumerate(shape.rows):
        alone = Shape([row], shape.sums, shape.leaves)
        fitting = _agreeing(alone, shown, choices[:, None, :], [row])
        tables = np.concatenate(
            [np.repeat(tables, len(fitting), axis=0), np.tile(fitting, (len(tables), 1, 1))], axis=1
        )
        assert tables.shape[1] == number + 1
    return _agreeing(shape, shown, tables, [TOTAL])


def values_of(figure: Figure, tables: Tables) -> set[int]:
    """What the figure may be."""
    return set(figure(tables).tolist())


def _agreeing(shape: Shape, shown: ProtectedCounts, tables: Tables, rows: Sequence[str]) -> Tables:
    for row in rows:
        for column in shape.sums:
            figures = shape.figure(row, column)(tables)
            tables = tables[
                _allowed(shown.cell(row, column), shown.k, figures, is_total=_is_sum(shape, row, column))
            ]
    return tables


def _is_sum(shape: Shape, row: str, column: str) -> bool:
    return row == TOTAL or len(shape.sums[column]) > 1


def _allowed(
    count: Count, k: int, figures: npt.NDArray[np.int64], *, is_total: bool
) -> npt.NDArray[np.bool_]:
    fits = np.ones(len(figures), dtype=np.bool_)
    if count.status is Shown.VALUE:
        fits = figures == count.value
    if count.status is Shown.SMALL:
        fits = (figures >= 1) & (figures < k)
    if count.status is Shown.HIDDEN:
        # A sum may be hidden without saying whether it is small.
        fits = figures >= (1 if is_total else k)
    return fits
