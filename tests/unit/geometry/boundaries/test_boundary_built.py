"""From polygons in degrees, drawn by different hands, to the shapes of a map: the whole way at once."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon

from data.geometry.boundaries.building import built, geometry_of
from data.geometry.boundaries.thinning import MOST_VERTICES
from data.geometry.plane import Plane
from tests.made_up_areas import made_up

STEP_KM = 0.1
METRES = 8e-5
"""About nine metres in degrees: how far two hands draw the same border apart."""


def redrawn(shapes: dict[str, Polygon], seed: int) -> dict[str, Polygon]:
    """Each area with vertices every hundred metres, all of them a few metres off, for each area anew."""
    random = np.random.default_rng(seed)
    found = {}
    for code, shape in shapes.items():
        ring = shapely.get_coordinates(shapely.segmentize(shape.exterior, STEP_KM / 111))[:-1]
        found[code] = Polygon(ring + random.uniform(-METRES, METRES, ring.shape))
    return found


@settings(deadline=None, max_examples=12)
@given(st.integers(1, 4), st.integers(1, 5), st.integers(0, 10_000))
def test_no_gap_no_overlap_and_areas_kept(kecamatan: int, desa: int, seed: int) -> None:
    base = made_up(kecamatan, desa, seed, width=0.3)
    found = built(redrawn(dict(base.desa), seed))
    shapes = geometry_of(found.desa, "", "")
    plane = Plane(110.15, -6.8)
    for level, wanted in ((shapes.desa, base.desa), (shapes.kecamatan, base.kecamatan)):
        listed = list(level.values())
        assert set(level) == set(wanted)
        assert shapely.is_valid(listed).all()
        assert shapely.coverage_is_valid(listed)
        assert sum(each.area for each in listed) == pytest.approx(shapes.outline.area, rel=1e-9)
        assert max(shapely.get_num_coordinates(listed)) <= MOST_VERTICES
        for code, shape in level.items():
            before = plane.flat(wanted[code])
            # A border that is nine metres off moves an area by its length times that, at most.
            off = before.length * METRES * 111 + 0.02 * before.area
            assert abs(plane.flat(shape).area - before.area) <= off, code
    assert not any(part.interiors for part in shapely.get_parts(shapes.outline))
