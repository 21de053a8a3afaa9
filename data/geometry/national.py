"""Many kabupaten on one map: outlines no finer than a map of the country can show."""

from collections.abc import Mapping

import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.coast import land_within
from data.geometry.shapes import Geometry, Shape

DETAIL = 0.003
"""Degrees, about 300 m, that a line may move; more where MOST_VERTICES would not do."""
MOST_VERTICES = 200
MOST_PARTS = 40
SPECK = 1e-3
"""Islands and holes below this share of a kabupaten are left out, unless nothing else is there."""
COAST_REACH = 1.2
"""Half the side of the square whose coast is drawn, in sizes of the whole map: a panel shows no more."""
_WIDE = 10.0  # degrees; the coast of a wider map is drawn with less detail


def coarse(shape: Shape) -> Shape:
    """The MOST_PARTS largest parts of a kabupaten (degrees), each with at most MOST_VERTICES.

    Holes stay: a kota often lies within its kabupaten.
    """
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    least = SPECK * shape.area
    kept = [part for part in parts[:MOST_PARTS] if part.area >= least] or parts[:1]
    thin = [_thin(_without_specks(part, least)) for part in kept]
    return thin[0] if len(thin) == 1 else MultiPolygon(thin)


def country(outlines: Mapping[str, Shape], note: str, source: str, version: str) -> Geometry:
    """A map whose areas are kabupaten, the largest first, so that a kota lies above what surrounds it.

    outlines: one or more, as `coarse` makes them.
    """
    ordered = dict(sorted(outlines.items(), key=lambda pair: (-pair[1].area, pair[0])))
    whole = MultiPolygon([part for shape in ordered.values() for part in shapely.get_parts(shape)])
    return Geometry({}, ordered, whole, note, source, version, _coast(whole))


def _coast(whole: MultiPolygon) -> BaseGeometry | None:
    west, south, east, north = whole.bounds
    size = max(east - west, north - south, 1.0)
    around = shapely.Point((west + east) / 2, (south + north) / 2).buffer(
        COAST_REACH * size, cap_style="square"
    )
    land = land_within(around)
    if land is None:
        return None
    return land.boundary.difference(around.boundary).simplify(DETAIL * max(1.0, size / _WIDE))


def _without_specks(part: Polygon, least: float) -> Polygon:
    holes = [ring for ring in part.interiors if Polygon(ring).area >= least]
    return Polygon(part.exterior, holes)


def _thin(part: Polygon) -> Polygon:
    detail, found = DETAIL, part.simplify(DETAIL)
    while shapely.get_num_coordinates(found) > MOST_VERTICES and detail < 1:
        detail *= 1.5
        found = part.simplify(detail)
    return found
