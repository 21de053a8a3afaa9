"""Swapping the cells of a tile map until each kecamatan is in one piece and neighbours are side by side."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.geometry.power import Floats
from data.geometry.tile_grid import Cell, neighbours
from data.geometry.tile_pieces import pieces, pieces_moved

TORN = 40.0
"""What each further piece of a kecamatan costs: far more than any desa gains by it."""
TOGETHER = 3.0
"""What two neighbours side by side are worth, in squared cells of distance from where they lie."""
SWAPS, MOST_SWAPS = 400, 150_000
"""Swaps that are tried for each desa, and for a whole kabupaten."""
WARM, COLD = 3.0, 0.02
SEED = 42


@dataclass(frozen=True)
class Wanted:
    """Where desa belong: points in units of cells, number of the kecamatan, numbers of the neighbours."""

    points: Floats
    groups: Sequence[int]
    near: Sequence[frozenset[int]]


def arranged(wanted: Wanted, start: Sequence[Cell]) -> list[Cell]:
    """The same cells, given out anew; every group in one piece wherever that was found. Always the same."""
    board = _Board(wanted, start)
    random = np.random.default_rng(SEED)
    tries = min(SWAPS * len(start), MOST_SWAPS)
    picks = random.integers(len(start), size=tries).tolist()
    turns = random.integers(-2, 3, size=(tries, 2)).tolist()
    chances = random.random(tries).tolist()
    for step in range(tries):
        heat = WARM * (COLD / WARM) ** (step / tries)
        other = board.at(picks[step], turns[step])
        if other is not None and other != picks[step]:
            board.swap_if(picks[step], other, -heat * math.log(chances[step] + 1e-12))
    return board.cells


class _Board:
    """Who stands where, and what a swap would cost."""

    def __init__(self, wanted: Wanted, start: Sequence[Cell]) -> None:
        self.cells = list(start)
        self._wanted = wanted
        self._points = wanted.points.tolist()
        self._owner = {cell: desa for desa, cell in enumerate(start)}
        self._members: Mapping[int, set[int]] = defaultdict(set)
        for desa, group in enumerate(wanted.groups):
            self._members[group].add(desa)
        self._pieces = {group: self._counted(group) for group in self._members}

    def at(self, desa: int, turn: Sequence[int]) -> int | None:
        """Who stands a few cells away from a desa."""
        column, row = self.cells[desa]
        return self._owner.get((column + turn[0], row + turn[1]))

    def swap_if(self, one: int, other: int, most: float) -> None:
        """Swap two desa, and back again where that costs more than `most`."""
        before = self._cost(one, other)
        self._swap(one, other)
        room = most + before - self._cost(one, other)
        if not self._is_worth(one, other, room):
            self._swap(one, other)

    def _is_worth(self, one: int, other: int, room: float) -> bool:
        """Whether a swap that was just made tears kecamatan for no more than `room` beyond what was torn."""
        groups = self._wanted.groups[one], self._wanted.groups[other]
        if groups[0] == groups[1]:
            return room >= 0
        room += TORN * sum(self._pieces[group] - 1 for group in groups)
        if room < 0:
            return False
        cells = self.cells[one], self.cells[other]
        found = {groups[0]: self._moved(groups[0], *cells[::-1]), groups[1]: self._moved(groups[1], *cells)}
        if TORN * sum(count - 1 for count in found.values()) > room:
            return False
        self._pieces |= found
        return True

    def _swap(self, one: int, other: int) -> None:
        self.cells[one], self.cells[other] = self.cells[other], self.cells[one]
        self._owner[self.cells[one]], self._owner[self.cells[other]] = one, other

    def _cost(self, one: int, other: int) -> float:
        """How far two desa are from where they belong, less what they are worth to their neighbours."""
        return sum(self._away(desa) - TOGETHER * self._beside(desa) for desa in (one, other))

    def _away(self, desa: int) -> float:
        (column, row), (x, y) = self.cells[desa], self._points[desa]
        return float((column - x) ** 2 + (row - y) ** 2)

    def _beside(self, desa: int) -> int:
        near = self._wanted.near[desa]
        return sum(self._owner.get(cell) in near for cell in neighbours(self.cells[desa]))

    def _moved(self, group: int, lost: Cell, won: Cell) -> int:
        """The pieces of a group that has just given one cell for another."""
        owner, groups = self._owner, self._wanted.groups
        found = pieces_moved(
            self._pieces[group], lost, won, lambda cell: cell in owner and groups[owner[cell]] == group
        )
        return self._counted(group) if found is None else found

    def _counted(self, group: int) -> int:
        return pieces(self.cells[desa] for desa in self._members[group])
