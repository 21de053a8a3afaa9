"""A kabupaten that does not exist, for tests: boxes of very different sizes."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.building import geometry_of
from data.geometry.shapes import Geometry


def split(box: BaseGeometry, count: int, random: np.random.Generator) -> Iterator[BaseGeometry]:
    """A box cut into `count` boxes, each cut across its longer side at a random share."""
    if count == 1:
        yield box
        return
    west, south, east, north = box.bounds
    first = int(random.integers(1, count))
    share = (first / count + random.uniform(0.3, 0.7)) / 2
    if east - west > north - south:
        at = round(west + share * (east - west), 6)
        halves = shapely.box(west, south, at, north), shapely.box(at, south, east, north)
    else:
        at = round(south + share * (north - south), 6)
        halves = shapely.box(west, south, east, at), shapely.box(west, at, east, north)
    yield from split(halves[0], first, random)
    yield from split(halves[1], count - first, random)


def made_up(kecamatan: int, desa: int, seed: int, width: float = 0.6) -> Geometry:
    """A kabupaten of boxes, some of them tiny."""
    random = np.random.default_rng(seed)
    shapes: dict[str, Polygon] = {}
    for number, block in enumerate(split(shapely.box(110, -7, 110 + width, -6.6), kecamatan, random)):
        own = split(block, int(random.integers(1, desa + 1)), random)
        shapes |= {f"33.99.{number + 1:02}.2{at:03}": each for at, each in enumerate(own)}
    clean = dict(zip(shapes, shapely.coverage_clean(list(shapes.values())), strict=True))
    return geometry_of(clean, "", "abc")
