"""Polygons that nearly fit together made into a coverage: one owner for every spot, shared edges the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

GAP_KM = 0.25
"""Gaps narrower than this are mistakes of drawing and are closed; wider ones are somebody's lake."""
SNAP_KM = 1e-3
"""Vertices within a metre of each other or of an edge become one."""


@dataclass(frozen=True)
class Cleaned:
    """A valid coverage in km, one shape an input shape, and what it took.

    `overlap_km2` is what two shapes both claimed, `filled_km2` the gaps closed between them.
    """

    shapes: npt.NDArray[np.object_]
    overlap_km2: float
    filled_km2: float


def cleaned(shapes: Sequence[BaseGeometry]) -> Cleaned:
    """Repair broken rings, give overlaps to one owner, close narrow gaps. All in km."""
    whole = np.array([polygonal(shape) for shape in shapes])
    claimed = float(shapely.area(whole).sum())
    covered = float(shapely.union_all(whole).area)
    fitted = shapely.coverage_clean(whole, gap_width=GAP_KM, snapping_distance=SNAP_KM)
    kept = np.array([polygonal(shape) for shape in fitted])
    filled = float(shapely.area(kept).sum()) - covered
    return Cleaned(kept, max(claimed - covered, 0.0), max(filled, 0.0))


def polygonal(shape: BaseGeometry) -> BaseGeometry:
    """The valid polygons of a shape, without lines and points that a repair may leave."""
    if not shape.is_valid:
        shape = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area > 0]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def dissolved(shapes: npt.NDArray[np.object_], groups: Sequence[str]) -> dict[str, BaseGeometry]:
    """The union of each group of a valid coverage, with the very edges of its members."""
    named = np.array(groups)
    return {group: shapely.coverage_union_all(shapes[named == group]) for group in sorted(set(groups))}
