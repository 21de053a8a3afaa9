"""Outlines for a map of the country: few vertices, no speck, a kota above what surrounds it."""

import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, Polygon

from data.geometry.national import COAST_REACH, DETAIL, MOST_PARTS, MOST_VERTICES, coarse, country

ROUND = Point(112, -7).buffer(0.4, 400)


def test_a_long_coast_loses_vertices_and_hardly_any_area() -> None:
    found = coarse(ROUND)
    assert shapely.get_num_coordinates(ROUND) > MOST_VERTICES >= shapely.get_num_coordinates(found)
    assert found.is_valid
    assert abs(found.area / ROUND.area - 1) < 0.02
    assert found.hausdorff_distance(ROUND) <= DETAIL


@given(st.lists(st.floats(0.002, 0.3), min_size=1, max_size=80), st.integers(3, 90))
def test_whatever_the_islands_the_largest_stay(sizes: list[float], detail: int) -> None:
    islands = [Point(100 + n, 0).buffer(size, detail) for n, size in enumerate(sizes)]
    found = coarse(MultiPolygon(islands))
    parts = shapely.get_parts(found)
    assert 1 <= len(parts) <= MOST_PARTS
    assert all(shapely.get_num_coordinates(part) <= MOST_VERTICES for part in parts)
    assert found.intersects(max(islands, key=lambda each: each.area).representative_point())


def test_only_specks_of_islands_and_holes_go() -> None:
    kota, pond = Point(112, -7).buffer(0.05), Point(112.2, -7).buffer(0.001)
    speck = Point(113, -7).buffer(0.005)
    found = coarse(shapely.union(ROUND - kota - pond, speck))
    assert isinstance(found, Polygon)
    assert len(found.interiors) == 1
    assert not found.contains(Point(112, -7))


def test_a_kota_is_drawn_above_the_kabupaten_around_it() -> None:
    kota = Point(112, -7).buffer(0.05)
    found = country({"35.78": kota, "35.25": ROUND}, "", "sumber", "v")
    assert list(found.kecamatan) == ["35.25", "35.78"]
    assert found.desa == {}
    assert (found.source, found.version) == ("sumber", "v")
    assert found.outline.bounds == ROUND.bounds


def test_the_coast_around_is_of_lines_and_ends_before_it_leaves_the_panel() -> None:
    coast = country({"63.06": shapely.box(115, -3, 115.5, -2.5)}, "", "", "").coast
    assert coast is not None
    assert coast.geom_type in ("LineString", "MultiLineString")
    west, south, east, north = coast.bounds
    assert east - west <= 2 * COAST_REACH * 1.01
    assert north - south <= 2 * COAST_REACH * 1.01


def test_far_inland_there_is_no_coast() -> None:
    inland = country({"62.13": shapely.box(113.0, -0.6, 113.4, -0.2)}, "", "", "")
    assert inland.coast is None
