"""Cells merged over several rows: words go down into every row, numbers into none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from data.intake.grid import Area, Cell
from data.intake.layout_cells import filled
from data.intake.layout_sums import numbers_of


@dataclass(slots=True)
class Merged:
    """Places (row, column) of a table that lie in a block merged downwards.

    `filled_down`: got the words of the block. `numbers`: every place of a block that holds one number for
    several rows, its first row included.
    """

    filled_down: set[tuple[int, int]] = field(default_factory=set)
    numbers: set[tuple[int, int]] = field(default_factory=set)


def fill_down(
    rows: list[list[Cell]], row_of: Mapping[int, int], column_of: Mapping[int, int], areas: Sequence[Area]
) -> Merged:
    """Fill the words of merged blocks into `rows`, in place; the mappings lead from the sheet to `rows`."""
    found = Merged()
    for area in areas:
        inside = [row_of[place] for place in range(area.top, area.bottom + 1) if place in row_of]
        column = column_of.get(area.left)
        if area.bottom == area.top or column is None or area.top not in row_of:
            continue
        cell = rows[row_of[area.top]][column]
        if not filled(cell):
            continue
        if _is_words(cell):
            _fill(rows, inside[1:], column, cell, found)
        else:
            found.numbers.update((row, column) for row in inside)
    return found


def _fill(rows: list[list[Cell]], places: Sequence[int], column: int, cell: Cell, found: Merged) -> None:
    for row in places:
        if not filled(rows[row][column]):
            rows[row][column] = cell
            found.filled_down.add((row, column))


def _is_words(cell: Cell) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and numbers_of(cell) == (None, None))
