"""Files that lie in the wrong place or in other coordinates, and rings that are broken."""

import json
from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely

from data import cli
from data.services.boundary_versions import accepted_geometry, current_version
from tests.boundary_features import as_json, command, features_of, geojson, moved


def test_swapped_axes_are_turned_and_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    turned = [moved(each, lambda at: at[:, ::-1]) for each in features_of("63.06")]
    found = as_json(capsys, "63.06", "--from", geojson(tmp_path / "a.geojson", turned), "--yes")
    assert (found["swapped"], found["found"]) == (True, 148)
    _, out, _ = command(capsys, "63.06", "--from", tmp_path / "a.geojson")
    assert "tertukar" in out


def in_zone(zone: int, at: np.ndarray) -> np.ndarray:
    to = pyproj.Transformer.from_crs("EPSG:4326", zone, always_xy=True)
    return np.column_stack(to.transform(*at.T))


def test_declared_metres_are_read(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    metres = [moved(each, lambda at: in_zone(32750, at)) for each in features_of("63.06")]
    declared = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32750"}}
    path = geojson(tmp_path / "utm.geojson", metres, crs=declared)
    assert as_json(capsys, "63.06", "--from", path)["area_km2"] == pytest.approx(1697.2, abs=0.5)


def test_a_wrong_zone_is_refused(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    metres = [moved(each, lambda at: in_zone(32750, at)) for each in features_of("63.06")]
    declared = {"type": "name", "properties": {"name": "EPSG:32749"}}
    path = geojson(tmp_path / "utm.geojson", metres, crs=declared)
    code, _, err = command(capsys, "63.06", "--from", path, "--yes")
    assert code == cli.REFUSED
    assert "tidak terletak" in err
    assert current_version(home, "63.06") is None


def test_a_broken_ring_is_repaired_and_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = features_of("63.06")
    ring = listed[5]["geometry"]["coordinates"][0][0]
    ring[3], ring[9] = ring[9], ring[3]
    code = listed[5]["properties"]["kode"]
    assert not shapely.from_geojson(json.dumps(listed[5]["geometry"])).is_valid
    found = as_json(capsys, "63.06", "--from", geojson(tmp_path / "e.geojson", listed), "--yes")
    assert found["repaired"] == [code]
    geometry = accepted_geometry(home, "63.06")
    assert geometry is not None
    assert shapely.coverage_is_valid(list(geometry.desa.values()))
