"""A tile map: one equal cell for every desa, each kecamatan in one piece, about where things lie."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.plane import Plane
from data.geometry.shapes import Geometry, Shape
from data.geometry.tile_grid import Cell, Grid, mask, placed_in_order
from data.geometry.tile_mending import mended
from data.geometry.tile_pieces import pieces
from data.geometry.tile_swaps import Wanted, arranged

NOTE = "petak"


def tiles(geometry: Geometry) -> Geometry:
    """Cells in the place of the desa of a map, true or sketched; the same map always gives the same cells."""
    codes = sorted(geometry.desa)
    if not codes:
        return Geometry({}, {}, Polygon(), NOTE)
    west, south, east, north = geometry.outline.bounds
    plane = Plane((west + east) / 2, (south + north) / 2)
    shapes = [plane.flat(geometry.desa[code]) for code in codes]
    outline = plane.flat(geometry.outline)
    grid = Grid.over(outline, len(codes))
    middles = shapely.get_coordinates([shape.centroid for shape in shapes])
    groups = [code.rpartition(".")[0] for code in codes]
    order = sorted(set(groups))
    wanted = Wanted(grid.at(middles), [order.index(group) for group in groups], neighbours_of(shapes))
    start = placed_in_order(wanted.points, wanted.groups, mask(grid, outline, len(codes)))
    cells = mended(arranged(wanted, mended(start, wanted.groups)), wanted.groups)
    if torn(cells, groups):
        cells = winding(groups)
    return _drawn(grid, plane, dict(zip(codes, cells, strict=True)), geometry.version)


def neighbours_of(shapes: Sequence[BaseGeometry]) -> list[frozenset[int]]:
    """For each shape of a coverage the numbers of those it shares a border with."""
    ones, others = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    borders = shapely.intersection(np.array(shapes)[ones], np.array(shapes)[others])
    found: dict[int, set[int]] = defaultdict(set)
    for one, other, border in zip(ones.tolist(), others.tolist(), borders, strict=True):
        if one != other and border.length > 0:
            found[one].add(other)
    return [frozenset(found[number]) for number in range(len(shapes))]


def torn(cells: Sequence[Cell], groups: Sequence[str]) -> bool:
    """Whether some group is in more than one piece."""
    own: dict[str, list[Cell]] = defaultdict(list)
    for cell, group in zip(cells, groups, strict=True):
        own[group].append(cell)
    return any(pieces(members) > 1 for members in own.values())


def winding(groups: Sequence[str]) -> list[Cell]:
    """A row of cells that winds through a square, group after group: each in one piece on any map."""
    width = math.ceil(math.sqrt(len(groups)))
    cells: list[Cell] = [(0, 0)] * len(groups)
    for number, desa in enumerate(sorted(range(len(groups)), key=lambda at: groups[at])):
        row, along = divmod(number, width)
        cells[desa] = (width - 1 - along if row % 2 else along, row)
    return cells


def _drawn(grid: Grid, plane: Plane, cells: Mapping[str, Cell], version: str) -> Geometry:
    desa = {code: _square(grid, plane, cell) for code, cell in cells.items()}
    groups: dict[str, list[BaseGeometry]] = defaultdict(list)
    for code, square in desa.items():
        groups[code.rpartition(".")[0]].append(square)
    kecamatan = {code: shapely.coverage_union_all(squares) for code, squares in sorted(groups.items())}
    outline = shapely.coverage_union_all(list(desa.values()))
    return Geometry(desa, kecamatan, outline, NOTE, version=f"{NOTE}-{version}" if version else NOTE)


def _square(grid: Grid, plane: Plane, cell: Cell) -> Shape:
    """A cell in degrees; its corners are those of its neighbours, to the last digit."""
    column, row = cell
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    return plane.round(Polygon([grid.corner(corner) for corner in corners]))
