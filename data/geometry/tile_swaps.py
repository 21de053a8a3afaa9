"""Swapping the cells of a tile map until each kecamatan is in one piece and neighbours are side by side."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.geometry.power import Floats
from data.geometry.tile_grid import Cell, neighbours

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


def pieces(cells: Iterable[Cell]) -> int:
    """How many pieces cells fall into."""
    left, count = set(cells), 0
    while left:
        count += 1
        waiting = [left.pop()]
        while waiting:
            for other in neighbours(waiting.pop()):
                if other in left:
                    left.remove(other)
                    waiting.append(other)
    return count


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

    def at(self, desa: int, turn: Sequence[int]) -> int | None:
        """Who stands a few cells away from a desa."""
        column, row = self.cells[desa]
        return self._owner.get((column + turn[0], row + turn[1]))

    def swap_if(self, one: int, other: int, most: float) -> None:
        """Swap two desa, and back again where that costs more than `most`."""
        groups = {self._wanted.groups[one], self._wanted.groups[other]}
        before = self._cost(one, other) + (self._torn(groups) if len(groups) > 1 else 0)
        self._swap(one, other)
        after = self._cost(one, other)
        if after - before > most or after + self._torn(groups if len(groups) > 1 else set()) - before > most:
            self._swap(one, other)

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

    def _torn(self, groups: Iterable[int]) -> float:
        return TORN * sum(pieces(self.cells[desa] for desa in self._members[group]) - 1 for group in groups)
