import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from data.geometry.coast import land_within
from data.geometry.plane import Plane
from data.geometry.shapes import AreaPoint, Geometry
from data.geometry.sketch import apart, sketch

degrees = st.integers(0, 60).map(lambda step: step / 100)
lists = st.lists(
    st.tuples(degrees, degrees, st.sampled_from("abc"), st.one_of(st.none(), st.floats(0.02, 150))),
    min_size=1,
    max_size=14,
    unique_by=lambda row: row[:2],
)


def points(rows: list[tuple[float, float, str, float | None]]) -> list[AreaPoint]:
    return [
        AreaPoint(f"{number:03}", group, 115 + lon, -2 - lat, area)
        for number, (lon, lat, group, area) in enumerate(rows)
    ]


def check_coverage(geometry: Geometry) -> None:
    assert shapely.coverage_is_valid(list(geometry.desa.values()))
    total = sum(shape.area for shape in geometry.desa.values())
    assert geometry.outline.area == pytest.approx(total, rel=1e-6)


@settings(derandomize=True, max_examples=15, deadline=None)
@given(lists)
def test_any_list_gives_a_coverage_with_each_label_in_its_cell(
    rows: list[tuple[float, float, str, float | None]],
) -> None:
    listed = points(rows)
    geometry = sketch(listed)
    check_coverage(geometry)
    assert set(geometry.kecamatan) == {area.kecamatan for area in listed}
    for area in listed:
        assert geometry.desa[area.code].covers(Point(area.lon, area.lat))


def test_no_area_gives_an_empty_map() -> None:
    geometry = sketch([])
    assert not geometry.desa
    assert geometry.outline.is_empty


def test_one_area_gets_its_size() -> None:
    geometry = sketch(points([(0.0, 0.0, "a", 20.0)]))
    assert Plane(115, -2).flat(geometry.outline).area == pytest.approx(20, rel=0.05)


def test_points_that_coincide_get_ground_of_their_own() -> None:
    geometry = sketch([AreaPoint(code, "k", 115.0, -8.0, 9.0) for code in "abc"])
    check_coverage(geometry)
    assert all(shape.area > 0 for shape in geometry.desa.values())


def test_distant_groups_stay_apart() -> None:
    geometry = sketch(points([(0.0, 0.0, "a", 10.0), (0.6, 0.6, "a", 10.0)]))
    assert len(shapely.get_parts(geometry.kecamatan["a"])) == 2


def test_a_divided_kecamatan_gets_a_corridor() -> None:
    beside = [(0.0, 0.0, "a", 60.0), (0.16, 0.0, "a", 60.0)]
    between = (0.08, 0.02, "b", 120.0)
    alone = sketch(points([*beside, (0.08, 0.02, "a", 120.0)]))
    assert not alone.desa["000"].intersects(alone.desa["001"])
    geometry = sketch(points([*beside, between]))
    assert {shape.geom_type for shape in geometry.kecamatan.values()} == {"Polygon"}


def test_land_cuts_off_the_sea_but_no_label_point() -> None:
    listed = points([(0.0, 0.0, "a", 30.0), (0.05, 0.0, "a", 30.0)])
    land = shapely.box(115.03, -2.5, 116, -1.5)
    geometry = sketch(listed, land)
    in_sea = geometry.desa["000"].difference(land)
    assert 0 < Plane(115, -2).flat(in_sea).area < 15
    assert geometry.desa["000"].covers(Point(115, -2))


def test_apart_leaves_distinct_points_alone() -> None:
    places = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0]])
    moved = apart(places)
    assert (moved[:2] == places[:2]).all()
    assert 0 < np.hypot(*moved[2]) < 0.2


def test_the_coast_holds_bali_and_knows_inland_from_sea() -> None:
    around_bali = land_within(shapely.box(114.3, -8.9, 115.8, -8.0))
    assert around_bali is not None
    assert around_bali.covers(Point(115.1, -8.3))
    assert not around_bali.covers(Point(115.1, -8.02))
    assert land_within(shapely.box(115.1, -2.9, 115.3, -2.7)) is None
