"""Coordinates become degrees; a swapped axis is turned back, another place is refused."""

import json
from unittest.mock import Mock

import numpy as np
import pyproj
import pytest
import shapely

from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile
from data.geometry.boundaries.placing import in_degrees, upright

SQUARES = [shapely.box(115 + k / 10, -8.1, 115.1 + k / 10, -8.0) for k in range(4)]
LABELS = np.array([(115.05 + k / 10, -8.05) for k in range(4)])


def file_of(shapes: list[shapely.Geometry], crs: str | None = None) -> FeatureFile:
    return FeatureFile("GeoJSON", tuple(Feature(shape, {}) for shape in shapes), crs)


def in_utm(number: int = 32750) -> list[shapely.Geometry]:
    moved = pyproj.Transformer.from_crs("EPSG:4326", number, always_xy=True)
    return [shapely.transform(each, lambda at: np.column_stack(moved.transform(*at.T))) for each in SQUARES]


@pytest.mark.parametrize("crs", ["EPSG:32750", pyproj.CRS(32750).to_wkt("WKT1_ESRI")])
def test_declared_coordinates_become_degrees(crs: str) -> None:
    found = in_degrees(file_of(in_utm(), crs))
    for feature, square in zip(found.features, SQUARES, strict=True):
        assert feature.shape.symmetric_difference(square).area < 1e-9


def test_one_transformation_serves_every_polygon(monkeypatch: pytest.MonkeyPatch) -> None:
    polygons, made = in_utm(), Mock(wraps=pyproj.Transformer.from_crs)
    monkeypatch.setattr(pyproj.Transformer, "from_crs", made)
    in_degrees(file_of(polygons, "EPSG:32750"))
    assert made.call_count == 1


def test_coordinates_may_be_declared_beside_the_file() -> None:
    found = in_degrees(file_of(in_utm()), "EPSG:32750")
    assert found.features[0].shape.symmetric_difference(SQUARES[0]).area < 1e-9


def test_what_the_file_says_counts_more() -> None:
    assert in_degrees(file_of(SQUARES, "EPSG:4326"), "EPSG:32750").features[0].shape.equals(SQUARES[0])


@pytest.mark.parametrize("crs", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", None])
def test_degrees_stay(crs: str | None) -> None:
    assert in_degrees(file_of(SQUARES, crs)).features[0].shape.equals(SQUARES[0])


def test_undeclared_metres_are_refused() -> None:
    with pytest.raises(BoundaryRefused, match="tidak disebut"):
        in_degrees(file_of(in_utm()))


@pytest.mark.parametrize("crs", ["EPSG:99999999", "rumah", json.dumps({"a": 1})])
def test_an_unknown_system_is_refused(crs: str) -> None:
    with pytest.raises(BoundaryRefused, match="tidak dikenal"):
        in_degrees(file_of(SQUARES, crs))


def test_an_impossible_place_is_refused() -> None:
    with pytest.raises(BoundaryRefused):
        upright(in_degrees(file_of([shapely.box(1e9, 1e9, 2e9, 2e9)], "EPSG:32750")), LABELS)


def test_polygons_in_place_stay() -> None:
    found, swapped = upright(file_of(SQUARES), LABELS)
    assert not swapped
    assert found.features[0].shape.equals(SQUARES[0])


def test_swapped_axes_are_turned_back() -> None:
    turned = [shapely.transform(each, lambda at: at[:, ::-1]) for each in SQUARES]
    found, swapped = upright(file_of(turned), LABELS)
    assert swapped
    assert found.features[0].shape.equals(SQUARES[0])


def test_wrongly_declared_coordinates_are_refused() -> None:
    """The zone beside the right one: six degrees off."""
    with pytest.raises(BoundaryRefused, match="tidak terletak"):
        upright(in_degrees(file_of(in_utm(), "EPSG:32749")), LABELS)
