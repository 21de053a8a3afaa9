from collections.abc import Callable

import pytest
import shapely
from shapely import Point

from data.geometry.plane import Plane
from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry
from data.reference import desa_of, kabupaten_list, kecamatan_of

CODES = [each.code for each in kabupaten_list()]
Sketched = Callable[[str], Geometry]

pytestmark = pytest.mark.parametrize("kabupaten", CODES)


def test_every_desa_and_kecamatan_has_a_shape(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    assert set(geometry.desa) == {desa.code for desa in desa_of(kabupaten)}
    assert set(geometry.kecamatan) == {each.code for each in kecamatan_of(kabupaten)}
    assert geometry.note == "skematik"


def test_borders_match_without_gap_or_overlap(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    assert shapely.coverage_is_valid(list(geometry.desa.values()))
    assert shapely.coverage_is_valid(list(geometry.kecamatan.values()))
    total = sum(shape.area for shape in geometry.desa.values())
    assert geometry.outline.area == pytest.approx(total, rel=1e-9)
    assert not shapely.get_num_interior_rings(shapely.get_parts(geometry.outline)).any()


def test_kecamatan_are_the_unions_of_their_desa(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    for kecamatan, shape in geometry.kecamatan.items():
        desa = [geometry.desa[each.code] for each in desa_of(kecamatan)]
        assert shapely.union_all(desa).symmetric_difference(shape).area < 1e-12


def test_label_points_lie_in_their_own_desa(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    for desa in desa_of(kabupaten):
        assert geometry.desa[desa.code].covers(Point(desa.label_lon, desa.label_lat)), desa.name


def test_desa_and_kecamatan_are_in_one_piece(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    shapes = [*geometry.desa.values(), *geometry.kecamatan.values(), geometry.outline]
    assert {shape.geom_type for shape in shapes} == {"Polygon"}


def test_no_polygon_is_too_fine_to_be_clicked(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    shapes = [*geometry.desa.values(), *geometry.kecamatan.values()]
    assert max(shapely.get_num_coordinates(shape) for shape in shapes) <= 200


def test_areas_are_near_the_official_ones(kabupaten: str, sketched: Sketched) -> None:
    geometry = sketched(kabupaten)
    plane = Plane.around(
        *zip(*((each.label_lon or 0, each.label_lat or 0) for each in desa_of(kabupaten)), strict=True)
    )
    for each in kecamatan_of(kabupaten):
        assert plane.flat(geometry.kecamatan[each.code]).area / (each.area_km2 or 0) == pytest.approx(
            1, abs=0.25
        )
    ratios = sorted(
        plane.flat(geometry.desa[each.code]).area / (each.area_km2 or 0) for each in desa_of(kabupaten)
    )
    assert ratios[len(ratios) // 2] == pytest.approx(1, abs=0.05)
    within_a_third = sum(2 / 3 <= ratio <= 1.5 for ratio in ratios)
    assert within_a_third / len(ratios) > 0.8


def test_the_same_lists_give_the_same_shapes(kabupaten: str, sketched: Sketched) -> None:
    assert schematic(kabupaten) == sketched(kabupaten)
