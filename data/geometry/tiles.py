"""A tile map: one equal cell for every desa, each kecamatan in one piece, about where things lie."""

from collections.abc import Mapping

import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.plane import Plane
from data.geometry.power import Floats
from data.geometry.shapes import Geometry, Shape
from data.geometry.tile_grid import Cell, Grid, mask, placed_in_order

NOTE = "petak"


def tiles(geometry: Geometry) -> Geometry:
    """Cells in the place of the desa of a map, true or sketched; the same map always gives the same cells."""
    codes = sorted(geometry.desa)
    if not codes:
        return Geometry({}, {}, Polygon(), NOTE)
    west, south, east, north = geometry.outline.bounds
    plane = Plane((west + east) / 2, (south + north) / 2)
    outline = plane.flat(geometry.outline)
    grid = Grid.over(outline, len(codes))
    middles = shapely.get_coordinates([plane.flat(geometry.desa[code]).centroid for code in codes])
    cells = cells_of(codes, grid.at(middles), mask(grid, outline, len(codes)))
    return _drawn(grid, plane, cells, geometry.version)


def cells_of(codes: list[str], points: Floats, cells: list[Cell]) -> dict[str, Cell]:
    """One of the cells for each desa, near its point (in units of cells)."""
    return dict(zip(codes, placed_in_order(points, cells), strict=True))


def _drawn(grid: Grid, plane: Plane, cells: Mapping[str, Cell], version: str) -> Geometry:
    desa = {code: _square(grid, plane, cell) for code, cell in cells.items()}
    groups: dict[str, list[BaseGeometry]] = {}
    for code, square in desa.items():
        groups.setdefault(code.rpartition(".")[0], []).append(square)
    kecamatan = {code: shapely.coverage_union_all(squares) for code, squares in sorted(groups.items())}
    outline = shapely.coverage_union_all(list(desa.values()))
    return Geometry(desa, kecamatan, outline, NOTE, version=f"{NOTE}-{version}" if version else NOTE)


def _square(grid: Grid, plane: Plane, cell: Cell) -> Shape:
    """A cell in degrees; its corners are those of its neighbours, to the last digit."""
    column, row = cell
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    return plane.round(Polygon([grid.corner(corner) for corner in corners]))
