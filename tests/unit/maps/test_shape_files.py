"""The files a browser fetches: numbered as decks count, small enough, and told apart by their version."""

import json
from dataclasses import replace

import pytest
import shapely

from components.maps.shape_files import (
    DESA,
    KECAMATAN,
    LINE_VERTICES,
    OUTLINE,
    features_of,
    file_of,
    fingerprint,
    hatch_part,
)
from components.maps.viewport import Viewport
from data.geometry.shapes import Geometry
from tests.unit.maps.conftest import NAMES


@pytest.fixture
def names(geometry: Geometry) -> dict[str, str]:
    return {**NAMES, **dict.fromkeys(geometry.desa, "Sungai Kupang")}


def test_areas_are_numbered_from_one_in_the_order_of_the_geometry(
    geometry: Geometry, names: dict[str, str]
) -> None:
    for part, shapes in ((KECAMATAN, geometry.kecamatan), (DESA, geometry.desa)):
        told = [feature["properties"] for feature in features_of(geometry, names, part)]
        assert [(each["n"], each["code"]) for each in told] == list(enumerate(shapes, 1))


def test_desa_of_the_same_name_say_their_kecamatan(geometry: Geometry, names: dict[str, str]) -> None:
    told = [feature["properties"] for feature in features_of(geometry, names, DESA)]
    assert {each["name"] for each in told} == {"Sungai Kupang"}
    assert {each["within"] for each in told} == set(NAMES.values())


def test_no_line_of_the_outline_is_too_long_and_none_is_lost(
    geometry: Geometry, names: dict[str, str]
) -> None:
    coast = shapely.Point(115.3, -8.1).buffer(0.3, quad_segs=100)
    document = json.loads(file_of(replace(geometry, outline=coast), names, OUTLINE) or b"")
    [feature] = document["features"]
    lines = feature["geometry"]["coordinates"]
    assert max(map(len, lines)) <= LINE_VERTICES
    assert shapely.MultiLineString(lines).length == pytest.approx(coast.boundary.length, rel=1e-4)


def test_hatch_lies_on_its_own_area(geometry: Geometry, names: dict[str, str]) -> None:
    view = Viewport.fitted(geometry.outline, 600, 400)
    features = features_of(geometry, names, hatch_part(view, 1.0))
    assert [each["properties"]["n"] for each in features] == list(range(1, len(geometry.kecamatan) + 1))
    for feature, shape in zip(features, geometry.kecamatan.values(), strict=True):
        lines = shapely.MultiLineString(feature["geometry"]["coordinates"])
        assert lines.length > 0
        assert shape.buffer(1e-4).contains(lines)


@pytest.mark.parametrize("part", ["", "kabupaten", "arsir-", "arsir-99", "arsir-0", "arsir-123", "../desa"])
def test_anything_else_is_no_file(geometry: Geometry, names: dict[str, str], part: str) -> None:
    assert file_of(geometry, names, part) is None


def test_other_shapes_or_names_are_another_version(geometry: Geometry, names: dict[str, str]) -> None:
    first, *_ = geometry.desa
    moved = {**geometry.desa, first: shapely.box(115, -8.1, 115.04, -8.05)}
    version = fingerprint(geometry, names)
    assert version == fingerprint(replace(geometry, source="Dinas PUPR"), dict(names))
    assert version != fingerprint(replace(geometry, desa=moved), names)
    assert version != fingerprint(geometry, {**names, first: "Bila"})
