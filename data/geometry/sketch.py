"""A schematic map from label points and areas: cells of the official size, kecamatan in one piece."""

import math
from collections.abc import Sequence

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.balance import filling_cells, free_cells
from data.geometry.corridors import Indices, Sites, connected, regions
from data.geometry.coverage import settle, smoothed
from data.geometry.division import divided
from data.geometry.outline import detail_of, land_reach, outline_of
from data.geometry.plane import Plane
from data.geometry.power import Floats
from data.geometry.shapes import AreaPoint, Geometry

NOTE = "skematik"
SMALLEST_KM2 = 0.05
APART_KM = 0.05
FREE_ROUNDS, FILL_ROUNDS = 8, 6
CORNER_ROUNDS = 2
MOST_VERTICES = 200
SIMPLER_KM = (0.05, 0.1, 0.2, 0.4)


def sketch(areas: Sequence[AreaPoint], land: BaseGeometry | None = None) -> Geometry:
    """Shapes computed, not surveyed: every desa about its official size around its label point.

    `land` (degrees) cuts off the sea. The same input gives the same shapes. Areas must be one or more.
    """
    listed = sorted(areas, key=lambda area: area.code)
    if not listed:
        return Geometry({}, {}, Polygon(), NOTE)
    plane = Plane.around([area.lon for area in listed], [area.lat for area in listed])
    degrees = np.array([(area.lon, area.lat) for area in listed])
    sites = apart((degrees - [plane.lon, plane.lat]) * plane.scale)
    sizes = _sizes([area.area_km2 for area in listed])
    kecamatan = sorted({area.kecamatan for area in listed})
    groups = np.array([kecamatan.index(area.kecamatan) for area in listed])
    ground = land_reach(sites, sizes, None if land is None else plane.flat(land))
    weights = free_cells(sites, sizes, ground, FREE_ROUNDS)
    outline = outline_of(sites, sizes, weights, ground)
    weights = filling_cells(sites, weights, sizes, outline, FILL_ROUNDS)
    whole = connected(Sites(sites, weights, groups, len(sites)), outline)
    blocks = _blocks(whole, outline, detail_of(sizes))
    cells = slim(divided(blocks, sites, sizes, groups), groups, sites)
    return _geometry(plane, cells, listed)


def apart(points: Floats) -> Floats:
    """The same points, those that coincide moved a few metres onto a small circle."""
    moved = points.astype(float).copy()
    for i in range(len(moved)):
        turn = 0
        while i and np.hypot(*(moved[:i] - moved[i]).T).min() < APART_KM / 2:
            turn += 1
            angle = 2.4 * turn
            moved[i] = points[i] + APART_KM * math.sqrt(turn) * np.array([math.cos(angle), math.sin(angle)])
    return moved


def _sizes(areas: Sequence[float | None]) -> Floats:
    known = [area for area in areas if area and area > 0]
    usual = float(np.median(known)) if known else 1.0
    return np.array([max(area, SMALLEST_KM2) if area and area > 0 else usual for area in areas])


def _blocks(sites: Sites, outline: BaseGeometry, detail: float) -> list[BaseGeometry]:
    """One shape a kecamatan, corners rounded as far as every label point stays in its own."""
    shapes = regions(sites, outline)
    parts = [(group, part) for group, shape in enumerate(shapes) for part in shapely.get_parts(shape)]
    labels = shapely.points(sites.points[: sites.labels])
    groups = sites.groups[: sites.labels]
    homes = [shapely.union_all(labels[groups == group]) for group in range(int(groups.max()) + 1)]
    pieces = [part for _, part in parts]
    owners = settle(pieces, [group for group, _ in parts], homes)
    rough = [
        shapely.union_all([piece for piece, owner in zip(pieces, owners, strict=True) if owner == group])
        for group in range(len(homes))
    ]
    for rounds in range(CORNER_ROUNDS, -1, -1):
        blocks = smoothed(rough, rounds, detail if rounds else 0.0)
        if all(block.covers(home) for block, home in zip(blocks, homes, strict=True)):
            return blocks
    return rough


def slim(cells: Sequence[BaseGeometry], groups: Indices, sites: Floats) -> Sequence[BaseGeometry]:
    """The same coverage, simplified until no kecamatan has more than MOST_VERTICES, if that can be."""
    for tolerance in SIMPLER_KM:
        members = [[cells[int(i)] for i in np.flatnonzero(groups == group)] for group in np.unique(groups)]
        if max(shapely.get_num_coordinates(shapely.union_all(own)) for own in members) <= MOST_VERTICES:
            break
        simpler = list(shapely.coverage_simplify(np.array(cells), tolerance))
        if all(shapely.covers(simpler, shapely.points(sites))):
            cells = simpler
    return cells


def _geometry(plane: Plane, cells: Sequence[BaseGeometry], listed: Sequence[AreaPoint]) -> Geometry:
    desa = {area.code: plane.round(cell) for area, cell in zip(listed, cells, strict=True)}
    kecamatan = {
        code: shapely.union_all([desa[area.code] for area in listed if area.kecamatan == code])
        for code in sorted({area.kecamatan for area in listed})
    }
    return Geometry(desa, kecamatan, shapely.union_all(list(kecamatan.values())), NOTE)
