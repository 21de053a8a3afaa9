"""An outline for an area of which only label points, sizes and the coast are known."""

import math

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.balance import disc_cells
from data.geometry.power import Floats

HEART = 0.5
"""Share of an area's radius around its label point that is always inside the outline."""
LONGEST_BRIDGE = 2.5
BRIDGE_WIDTH = 0.6
CLOSING, OPENING, SOFTENING = 1.7, 0.5, 0.25
"""Radii of the roundings, in radii of the mean area."""
MOST_DETAIL_KM = 0.12


def outline_of(sites: Floats, areas: Floats, weights: Floats, ground: BaseGeometry | None) -> MultiPolygon:
    """Free cells joined, gaps closed, cut at the coast, and sized to the sum of the areas (km2)."""
    typical = math.sqrt(areas.mean() / math.pi)
    radii = np.sqrt(areas / math.pi)
    middles = shapely.buffer(shapely.points(sites), HEART * radii)
    hearts = shapely.union_all([*_bridges(sites, radii), *middles])
    discs = [Polygon(cell.ring) for cell in disc_cells(sites, weights) if len(cell.ring) > 2]
    rough = without_holes(closed(shapely.union_all([hearts, *discs]), CLOSING * typical))
    rough = rough.buffer(-OPENING * typical).buffer(OPENING * typical)
    sized = _sized(rough, hearts, ground, float(areas.sum()))
    soft = closed(sized, 2 * SOFTENING * typical).buffer(-SOFTENING * typical).buffer(SOFTENING * typical)
    kept = hearts if ground is None else hearts & ground
    simple = without_holes(soft | kept).simplify(detail_of(areas))
    lost = middles[~shapely.contains(simple, shapely.points(sites))]
    return without_holes(shapely.union_all([simple, *lost]))


def detail_of(areas: Floats) -> float:
    """How far (km) a simpler line may lie from the drawn one: less where all areas are small."""
    return min(MOST_DETAIL_KM, 0.1 * math.sqrt(float(np.median(areas)) / math.pi))


def land_reach(sites: Floats, areas: Floats, land: BaseGeometry | None) -> BaseGeometry | None:
    """Land as the coarse coast has it, with the ground under label points that it puts in the sea."""
    if land is None:
        return None
    radii = HEART * np.sqrt(areas / math.pi)
    return shapely.union_all([land, *shapely.buffer(shapely.points(sites), radii)])


def closed(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Bays and gaps narrower than twice the radius, filled."""
    return shape.buffer(radius).buffer(-radius)


def without_holes(shape: BaseGeometry) -> MultiPolygon:
    """The same parts without their inner rings."""
    parts = [part for part in shapely.get_parts(shape) if not part.is_empty]
    whole = shapely.union_all([Polygon(part.exterior) for part in parts])
    return MultiPolygon([part for part in shapely.get_parts(whole) if part.geom_type == "Polygon"])


def _sized(
    rough: BaseGeometry, hearts: BaseGeometry, ground: BaseGeometry | None, area: float
) -> BaseGeometry:
    def grown(distance: float) -> BaseGeometry:
        shape = rough.buffer(distance) | hearts
        return shape if ground is None else shape & ground

    least, most = -math.sqrt(area), math.sqrt(area)
    for _ in range(14):
        middle = (least + most) / 2
        if grown(middle).area > area:
            most = middle
        else:
            least = middle
    return grown(most)


def _bridges(sites: Floats, radii: Floats) -> list[BaseGeometry]:
    """Strips along the shortest tree that joins the label points, where neighbours are near enough."""
    gaps = np.hypot(*(sites[:, None, :] - sites[None, :, :]).transpose(2, 0, 1))
    joined = np.zeros(len(sites), dtype=bool)
    joined[0] = True
    strips: list[BaseGeometry] = []
    for _ in range(len(sites) - 1):
        rest = np.where(joined[:, None] & ~joined[None, :], gaps, np.inf)
        here, there = np.unravel_index(int(rest.argmin()), rest.shape)
        joined[there] = True
        if gaps[here, there] <= LONGEST_BRIDGE * (radii[here] + radii[there]):
            line = shapely.linestrings([sites[here], sites[there]])
            strips.append(line.buffer(BRIDGE_WIDTH * min(radii[here], radii[there])))
    return strips
