"""Diagonal lines for areas whose count is hidden."""

import math

import shapely
from shapely import MultiLineString
from shapely.geometry.base import BaseGeometry

from components.maps.viewport import Viewport
from components.theme import HATCH_GAP

_SHORTEST_PX = 2.0


def hatch_lines(area: BaseGeometry, view: Viewport) -> list[list[list[float]]]:
    """Lines (degrees) rising to the right at 45 degrees across an area (px), HATCH_GAP px apart.

    All areas share one grid, so that the lines of neighbours meet.
    """
    if area.is_empty:
        return []
    step = HATCH_GAP * math.sqrt(2)
    west, north, east, south = area.bounds
    first, last = math.floor((west + north) / step), math.ceil((east + south) / step)
    strokes = MultiLineString(
        [[(k * step - south, south), (k * step - north, north)] for k in range(first, last + 1)]
    )
    pieces = [piece for piece in shapely.get_parts(strokes & area) if piece.length >= _SHORTEST_PX]
    return [[view.to_degrees(*point) for point in piece.coords] for piece in pieces]
