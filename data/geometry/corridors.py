"""Kecamatan in one piece: narrow corridors between parts that other kecamatan would otherwise divide."""

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.balance import frame_of
from data.geometry.power import Floats, power_cell

Indices: TypeAlias = npt.NDArray[np.intp]

GRID_KM = 1e-3
WIDTH_KM = 0.6
"""Half the width of a corridor, and the distance of its helpers; less where label points are nearer."""
CLEARANCE_KM = 0.1
CANDIDATES = 4
MOST_HELPERS = 24


@dataclass(frozen=True)
class Sites:
    """Sites (km), their weights (km2), the group each belongs to, and how many of them are label points."""

    points: Floats
    weights: Floats
    groups: Indices
    labels: int

    def with_corridor(self, points: Floats, weights: Floats, group: int) -> "Sites":
        """The same sites and, behind them, the helpers of one corridor."""
        return Sites(
            np.vstack([self.points, points]),
            np.append(self.weights, weights),
            np.append(self.groups, np.full(len(points), group)),
            self.labels,
        )


def regions(sites: Sites, ground: BaseGeometry) -> list[BaseGeometry]:
    """One shape a group: the union of the power cells of its sites, within `ground`."""
    frame = frame_of(ground)
    rings = [power_cell(i, sites.points, sites.weights, frame).ring for i in range(len(sites.points))]
    cells = [shapely.Polygon(ring) for ring in rings]
    kept = shapely.intersection(np.array(cells), ground, grid_size=GRID_KM)
    return [
        shapely.union_all(kept[sites.groups == group], grid_size=GRID_KM)
        for group in range(int(sites.groups.max()) + 1)
    ]


def connected(sites: Sites, ground: BaseGeometry) -> Sites:
    """Add corridors while each one joins two parts that hold label points and divides nothing else."""
    shapes = regions(sites, ground)
    for group in range(len(shapes)):
        while len(parts := labelled_parts(sites, group, shapes[group])) > 1:
            found = _joined(sites, shapes, group, parts, ground)
            if found is None:
                break
            sites, shapes = found
    return sites


def labelled_parts(sites: Sites, group: int, shape: BaseGeometry) -> list[Indices]:
    """Indices of the group's label points, part by part; parts without one are left out. Smallest first."""
    members = np.flatnonzero(sites.groups[: sites.labels] == group)
    points = shapely.points(sites.points[members])
    parts = sorted(shapely.get_parts(shape), key=lambda part: part.area)
    held = [members[shapely.intersects(part, points)] for part in parts]
    return [indices for indices in held if len(indices)]


def _joined(
    sites: Sites, shapes: list[BaseGeometry], group: int, parts: list[Indices], ground: BaseGeometry
) -> tuple[Sites, list[BaseGeometry]] | None:
    before = _divisions(sites, shapes)
    for here, there in _near_pairs(sites, parts, ground):
        trial = sites.with_corridor(*_corridor(sites, here, there), group)
        trial_shapes = regions(trial, ground)
        if _divisions(trial, trial_shapes) < before:
            return trial, trial_shapes
    return None


def _divisions(sites: Sites, shapes: list[BaseGeometry]) -> int:
    return sum(len(labelled_parts(sites, group, shape)) for group, shape in enumerate(shapes))


def _near_pairs(sites: Sites, parts: list[Indices], ground: BaseGeometry) -> list[tuple[int, int]]:
    """The nearest label points of the smallest part and any other that a straight line over land can join."""
    small, rest = parts[0], np.concatenate(parts[1:])
    pairs = sorted((math.dist(sites.points[a], sites.points[b]), int(a), int(b)) for a in small for b in rest)
    lines = shapely.linestrings([[sites.points[a], sites.points[b]] for _, a, b in pairs])
    others = np.flatnonzero(sites.groups[: sites.labels] != sites.groups[small[0]])
    foreign = shapely.multipoints(sites.points[others])
    free = shapely.covers(ground, lines) & ~(shapely.distance(lines, foreign) < CLEARANCE_KM)
    return [pairs[k][1:] for k in np.flatnonzero(free)[:CANDIDATES]]


def _corridor(sites: Sites, here: int, there: int) -> tuple[Floats, Floats]:
    """Helper sites on a straight line: heavy enough to hold a small disc, too light to cover a label."""
    start, end = sites.points[here], sites.points[there]
    foreign = np.flatnonzero(sites.groups != sites.groups[here])
    length = math.dist(start, end)
    count = min(MOST_HELPERS, max(3, math.ceil(length / WIDTH_KM)))
    points = start + np.linspace(0, 1, count + 2)[1:-1, None] * (end - start)
    away = points[:, None, :] - sites.points[foreign][None, :, :]
    gaps = np.hypot(away[..., 0], away[..., 1])
    widths = np.minimum(WIDTH_KM, gaps * 0.45)
    weights = (sites.weights[foreign][None, :] - gaps**2 + 2 * gaps * widths).max(axis=1)
    return points, np.asarray(weights)
