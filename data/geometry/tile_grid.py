"""The cells of a tile map: as many as there are desa, together about the shape of the kabupaten."""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.power import Floats

Cell: TypeAlias = tuple[int, int]
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))


@dataclass(frozen=True)
class Grid:
    """Square cells of `side` km; cell (0, 0) has its lower left corner at `west`, `south`."""

    west: float
    south: float
    side: float

    @classmethod
    def over(cls, outline: BaseGeometry, count: int) -> "Grid":
        """The grid on which `count` cells have the area of the outline (km)."""
        side = math.sqrt(outline.area / count)
        west, south, east, north = outline.bounds
        across, up = (max(1, round((high - low) / side)) for low, high in ((west, east), (south, north)))
        return cls((west + east - across * side) / 2, (south + north - up * side) / 2, side)

    def box(self, cell: Cell) -> BaseGeometry:
        """The square of a cell."""
        (x, y), side = self.corner(cell), self.side
        return shapely.box(x, y, x + side, y + side)

    def corner(self, cell: Cell) -> tuple[float, float]:
        """The lower left corner of a cell, the same number for every cell that touches it."""
        return self.west + cell[0] * self.side, self.south + cell[1] * self.side

    def at(self, points: Floats) -> Floats:
        """Points (km) in units of cells, so that the middle of cell (i, j) is at i, j."""
        return (points - [self.west, self.south]) / self.side - 0.5


def neighbours(cell: Cell) -> list[Cell]:
    """The four cells that share a side with a cell."""
    return [(cell[0] + across, cell[1] + up) for across, up in SIDES]


def mask(grid: Grid, outline: BaseGeometry, count: int) -> list[Cell]:
    """`count` cells in one piece: always next the one that covers most of the outline, or lies nearest."""
    shapely.prepare(outline)
    first = _cell_of(grid, outline.representative_point())
    waiting, seen = [(0.0, first)], {first}
    found: list[Cell] = []
    while len(found) < count:
        _, cell = heapq.heappop(waiting)
        found.append(cell)
        for other in neighbours(cell):
            if other not in seen:
                seen.add(other)
                heapq.heappush(waiting, (_misfit(grid, outline, other), other))
    return sorted(found)


def placed_in_order(points: Floats, groups: Sequence[int], cells: Sequence[Cell]) -> list[Cell]:
    """A cell for each point (in units of cells): both are halved alike, again and again, east and north.

    The points of a group stay together until they are all that is left.
    """
    found: list[Cell] = [cells[0]] * len(points)
    _halve(list(range(len(points))), sorted(cells), (points, np.array(groups)), found)
    return found


def _halve(
    members: list[int], cells: list[Cell], where: tuple[Floats, npt.NDArray[np.int_]], found: list[Cell]
) -> None:
    if len(members) == 1:
        found[members[0]] = cells[0]
        return
    spans = [max(cell[axis] for cell in cells) - min(cell[axis] for cell in cells) for axis in (0, 1)]
    axis = int(spans[1] > spans[0])
    first, rest = _halves(members, where[0][:, axis], where[1])
    cells = sorted(cells, key=lambda cell: (cell[axis], cell[1 - axis]))
    _halve(first, cells[: len(first)], where, found)
    _halve(rest, cells[len(first) :], where, found)


def _halves(members: list[int], along: Floats, groups: npt.NDArray[np.int_]) -> tuple[list[int], list[int]]:
    """Members before and after the middle of an axis; of several groups each is wholly on one side."""
    own = groups[members]
    names = np.unique(own)
    if len(names) == 1:
        ordered = sorted(members, key=lambda at: (along[at], at))
        return ordered[: len(members) // 2], ordered[len(members) // 2 :]
    ranked = sorted(names.tolist(), key=lambda group: float(along[members][own == group].mean()))
    totals = np.cumsum([int((own == group).sum()) for group in ranked])
    cut = int(np.abs(totals[:-1] - len(members) / 2).argmin()) + 1
    first = set(ranked[:cut])
    return [at for at in members if groups[at] in first], [at for at in members if groups[at] not in first]


def _cell_of(grid: Grid, point: shapely.Point) -> Cell:
    return math.floor((point.x - grid.west) / grid.side), math.floor((point.y - grid.south) / grid.side)


def _misfit(grid: Grid, outline: BaseGeometry, cell: Cell) -> float:
    """The share of a cell outside the outline; one wholly outside also counts how many cells away it is."""
    box = grid.box(cell)
    outside = 1 - float(outline.intersection(box).area) / grid.side**2
    return outside if outside < 1 else 1 + float(outline.distance(box)) / grid.side
