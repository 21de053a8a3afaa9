"""Power diagrams: which site is nearest, when every site has a head start (its weight)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]
Vertex: TypeAlias = tuple[float, float]

CIRCLE = 48
BEYOND = -1


@dataclass(frozen=True)
class Cell:
    """A convex polygon; `behind[k]` is the site across edge k, or BEYOND for the starting shape."""

    ring: tuple[Vertex, ...]
    behind: tuple[int, ...]


def disc(centre: Vertex, radius: float) -> list[Vertex]:
    """Corners of a regular polygon that stands for a disc."""
    turns = (2 * math.pi * k / CIRCLE for k in range(CIRCLE))
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in turns]


def power_cell(site: int, sites: Floats, weights: Floats, start: Sequence[Vertex]) -> Cell:
    """The part of the convex `start` that belongs to one site."""
    away = sites - sites[site]
    gaps = np.hypot(away[:, 0], away[:, 1])
    gaps[site] = np.inf
    reach = (gaps + (weights[site] - weights) / gaps) / 2
    ring, behind = list(start), [BEYOND] * len(start)
    own_x, own_y = map(float, sites[site])
    radius = math.inf
    for other in np.argsort(reach, kind="stable"):
        if reach[other] >= radius or not ring:
            break
        normal_x, normal_y = map(float, away[other] / gaps[other])
        limit = normal_x * own_x + normal_y * own_y + float(reach[other])
        ring, behind = _cut(ring, behind, (normal_x, normal_y, limit), int(other))
        radius = max((math.hypot(x - own_x, y - own_y) for x, y in ring), default=0.0)
    return Cell(tuple(ring), tuple(behind))


def _cut(
    ring: list[Vertex], behind: list[int], line: tuple[float, float, float], other: int
) -> tuple[list[Vertex], list[int]]:
    side = [line[0] * x + line[1] * y - line[2] for x, y in ring]
    if max(side) <= 0:
        return ring, behind
    kept: list[Vertex] = []
    kept_behind: list[int] = []
    for k, (here, edge) in enumerate(zip(ring, behind, strict=True)):
        after = (k + 1) % len(ring)
        if side[k] <= 0:
            kept.append(here)
            kept_behind.append(edge)
        if (side[k] <= 0) != (side[after] <= 0):
            share = side[k] / (side[k] - side[after])
            there = ring[after]
            kept.append((here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])))
            kept_behind.append(other if side[k] <= 0 else edge)
    return kept, kept_behind


def keep_sites_inside(sites: Floats, weights: Floats, margins: Floats) -> Floats:
    """Raise weights until every site lies in its own cell, `margins` deep or a quarter of the way to others.

    The conditions w_i >= w_j - d^2 + 2 d m are those of a shortest path with no negative cycle (m <= d / 4),
    so the repetition ends after at most one round per site.
    """
    away = sites[:, None, :] - sites[None, :, :]
    gaps = np.hypot(away[..., 0], away[..., 1])
    allowance = gaps**2 - 2 * gaps * np.minimum(margins[:, None], gaps / 4)
    for _ in range(len(sites)):
        raised = np.maximum(weights, (weights[None, :] - allowance).max(axis=1))
        if np.array_equal(raised, weights):
            break
        weights = raised
    return weights
