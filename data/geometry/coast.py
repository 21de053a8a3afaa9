"""The coarse public-domain coast that cuts schematic maps; source in data/reference/coast/README.md."""

import json
from functools import cache
from pathlib import Path

import numpy as np
import shapely
from shapely import Polygon, STRtree
from shapely.geometry.base import BaseGeometry

_FILE = Path(__file__).parents[1] / "reference" / "coast" / "land.json"


@cache
def _land() -> STRtree:
    stored = json.loads(_FILE.read_text(encoding="utf-8"))
    unit = stored["unit_degrees"]
    rings = [np.cumsum(np.reshape(ring, (-1, 2)), axis=0) * unit for ring in stored["rings"]]
    return STRtree([shapely.make_valid(Polygon(ring)) for ring in rings])


def land_within(box: Polygon) -> BaseGeometry | None:
    """The land inside a box in degrees; None where the box holds no sea."""
    tree = _land()
    near = [tree.geometries[int(k)] for k in tree.query(box, predicate="intersects")]
    land = shapely.union_all(near) & box
    return None if land.area > box.area * (1 - 1e-9) else land
