"""Rows that came with the template and that nobody has filled in: keys alone say nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from data.intake.grid import Cell
from data.intake.headers import Matched
from data.intake.layout import FoundTable
from data.intake.reading import SkippedRow

WHY = "belum diisi: hanya kuncinya yang ada"


def without_unfilled(table: FoundTable, matched: Matched) -> FoundTable:
    """The table without rows whose only cells are keys; the others of the file keep what is stored.

    A file that has no column but keys is left as it is.
    """
    key = matched.template.key
    keys = {each.index for each in matched.places if each.column.field in key or each.column.kind == "span"}
    values = [index for index in range(len(table.headers)) if index not in keys]
    if not values:
        return table
    if any(not any(map(_is_blank, {row[index] for row in table.rows})) for index in values):
        return table
    empty = [place for place, row in enumerate(table.rows) if all(_is_blank(row[index]) for index in values)]
    if not empty:
        return table
    return _without(table, frozenset(empty))


def _without(table: FoundTable, empty: frozenset[int]) -> FoundTable:
    kept = [place for place in range(len(table.rows)) if place not in empty]
    new_place = {place: index for index, place in enumerate(kept)}
    skipped = [SkippedRow(table.row_numbers[place], WHY) for place in sorted(empty)]
    return replace(
        table,
        rows=[table.rows[place] for place in kept],
        row_numbers=[table.row_numbers[place] for place in kept],
        skipped=tuple(sorted((*table.skipped, *skipped), key=lambda each: each.row)),
        totals=tuple(total._replace(covers=_moved(total.covers, kept)) for total in table.totals),
        filled_down={(new_place[row], column) for row, column in table.filled_down if row in new_place},
        merged_numbers={(new_place[row], column) for row, column in table.merged_numbers if row in new_place},
    )


def _moved(covers: range, kept: Sequence[int]) -> range:
    return range(bisect_left(kept, covers.start), bisect_left(kept, covers.stop))


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()
