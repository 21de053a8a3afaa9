"""Into how many pieces the cells of a group fall, and what the move of one cell changes about that."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from data.geometry.tile_grid import Cell, neighbours

IsMember: TypeAlias = Callable[[Cell], bool]

_RING = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
"""The eight cells around a cell, side and corner in turn."""


def pieces(cells: Iterable[Cell]) -> int:
    """How many pieces cells fall into; corners do not join."""
    return sum(1 for _ in parts(cells))


def parts(cells: Iterable[Cell]) -> Iterator[set[Cell]]:
    """The pieces cells fall into."""
    left = set(cells)
    while left:
        waiting = [left.pop()]
        part = set(waiting)
        while waiting:
            found = left.intersection(neighbours(waiting.pop()))
            left -= found
            part |= found
            waiting.extend(found)
        yield part


def pieces_moved(before: int, lost: Cell, won: Cell, is_member: IsMember) -> int | None:
    """The pieces of a group of `before` pieces once `lost` has become `won`; None where only counting tells.

    is_member: of the group as it is after the move.
    """
    around_lost = _sides_joined(lost, lambda cell: cell != won and is_member(cell))
    around_won = _sides_joined(won, is_member)
    if around_lost > 1 or around_won > 1:
        return None
    return before - (around_lost == 0) + (around_won == 0)


def _sides_joined(cell: Cell, is_member: IsMember) -> int:
    """How many groups the neighbours of a cell fall into, seen no farther than its eight neighbours."""
    column, row = cell
    ring = [is_member((column + across, row + up)) for across, up in _RING]
    sides = sum(ring[::2])
    joins = sum(ring[at] and ring[at + 1] and ring[(at + 2) % 8] for at in (0, 2, 4, 6))
    return max(sides - joins, min(sides, 1))
