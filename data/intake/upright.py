"""A table stood upright: its columns and their distinct cells, each made once and looked at often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.intake.grid import Cell
from data.intake.layout import FoundTable


@dataclass(frozen=True, slots=True)
class Upright:
    """The columns of a table, and of each its distinct cells in the order in which they appear."""

    columns: tuple[Sequence[Cell], ...]
    distinct: tuple[Mapping[Cell, None], ...]

    @property
    def filled(self) -> list[bool]:
        """Whether each column holds anything; those of a table without rows count as filled."""
        return [not cells or any(map(_holds, cells)) for cells in self.distinct]


def upright(table: FoundTable) -> Upright:
    """Stand a table upright; its rows are all as long as its headers."""
    columns = tuple(zip(*table.rows, strict=True)) or ((),) * len(table.headers)
    return Upright(columns, tuple(dict.fromkeys(cells) for cells in columns))


def _holds(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())
