"""Weights of a power diagram that give each cell its official area (semi-discrete optimal transport)."""

import math

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.power import BEYOND, CIRCLE, Cell, Floats, Vertex, disc, keep_sites_inside, power_cell

CIRCLE_AREA = 0.5 * CIRCLE * math.sin(2 * math.pi / CIRCLE)
STEP = 0.8
LARGEST_CHANGE = 0.5
MARGIN = 0.3


def free_cells(sites: Floats, areas: Floats, ground: BaseGeometry | None, rounds: int) -> Floats:
    """Weights (km2) of cells that are also limited to discs, so that they find their own outline."""
    weights = areas / CIRCLE_AREA
    for _ in range(rounds):
        weights = keep_sites_inside(sites, weights, MARGIN * np.sqrt(areas / math.pi))
        cells = disc_cells(sites, weights)
        weights = _improved(sites, weights, areas, cells, _clipped(cells, ground))
    return keep_sites_inside(sites, weights, MARGIN * np.sqrt(areas / math.pi))


def filling_cells(sites: Floats, weights: Floats, areas: Floats, ground: Polygon, rounds: int) -> Floats:
    """Weights of cells that share out the whole of `ground` in proportion to `areas`."""
    areas = areas * (ground.area / areas.sum())
    frame = frame_of(ground)
    for _ in range(rounds):
        weights = keep_sites_inside(sites, weights, MARGIN * np.sqrt(areas / math.pi))
        cells = [power_cell(i, sites, weights, frame) for i in range(len(sites))]
        weights = _improved(sites, weights, areas, cells, _clipped(cells, ground))
    return keep_sites_inside(sites, weights, MARGIN * np.sqrt(areas / math.pi))


def disc_cells(sites: Floats, weights: Floats) -> list[Cell]:
    """Power cells cut by the disc on which a site's head start is used up."""
    radii = np.sqrt(np.maximum(weights, 0))
    return [power_cell(i, sites, weights, disc(tuple(sites[i]), radii[i])) for i in range(len(sites))]


def frame_of(ground: BaseGeometry) -> list[Vertex]:
    """A rectangle well around a shape, to start power cells from."""
    west, south, east, north = ground.bounds
    air = 1 + max(east - west, north - south)
    return [
        (west - air, south - air),
        (east + air, south - air),
        (east + air, north + air),
        (west - air, north + air),
    ]


def _clipped(cells: list[Cell], ground: BaseGeometry | None) -> Floats:
    shapes = np.array([Polygon(cell.ring) if len(cell.ring) > 2 else Polygon() for cell in cells])
    return np.asarray(shapely.area(shapes if ground is None else shapely.intersection(shapes, ground)))


def _improved(sites: Floats, weights: Floats, areas: Floats, cells: list[Cell], reached: Floats) -> Floats:
    """One damped Newton step: an edge moves by half its length over the distance of its two sites."""
    slope = np.eye(len(sites)) * 1e-3
    for i, cell in enumerate(cells):
        for k, other in enumerate(cell.behind):
            here, there = cell.ring[k], cell.ring[(k + 1) % len(cell.ring)]
            length = math.dist(here, there)
            if other == BEYOND:
                slope[i, i] += length / (2 * math.sqrt(max(weights[i], 1e-6)))
            else:
                gain = length / (2 * math.dist(sites[i], sites[other]))
                slope[i, i] += gain
                slope[i, other] -= gain
    change = np.linalg.solve((slope + slope.T) / 2, areas - reached)
    most = LARGEST_CHANGE * np.maximum(np.abs(weights), areas / CIRCLE_AREA)
    improved: Floats = weights + STEP * np.clip(change, -most, most)
    return improved
