"""The published files of both kabupaten, from the address to the map."""

import json
from pathlib import Path

import pytest
import shapely
from shapely import Point

from data.geometry.boundaries.opening import open_features
from data.geometry.plane import Plane
from data.reference import desa_of, kecamatan_of
from data.reference.boundaries import boundary_source
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import (
    SentFile,
    accept_boundaries,
    prepare_boundaries,
)
from data.services.boundary_versions import accepted_geometry, current_version
from data.services.geometry import load_geometry
from tests.boundary_features import CODES, as_json
from tests.boundary_files import SHARED, published, served

KECAMATAN_ERROR, DESA_ERROR = 0.0025, 0.03


@pytest.mark.parametrize("kabupaten", CODES)
def test_the_published_file_becomes_the_map(
    kabupaten: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(SHARED) as address:
        place = f"{address}/{published(kabupaten).name}"
        shown = as_json(capsys, kabupaten, "--from", place)
        assert (shown["version"], current_version(home, kabupaten)) == (None, None)
        assert accepted_geometry(home, kabupaten) is None
        found = as_json(capsys, kabupaten, "--from", place, "--yes")
    assert found["version"] == current_version(home, kabupaten)
    assert (found["found"], found["verified"]) == (148, True)
    assert not any(found[name] for name in ("missing", "extra", "renamed", "repaired", "far", "foreign"))
    assert found["area_km2"] == pytest.approx(found["official_km2"], rel=1e-3)
    assert load_geometry(kabupaten).version == found["version"]


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the boundaries of both kabupaten."""
    folder = tmp_path_factory.mktemp("accepted")
    for kabupaten in CODES:
        file = SentFile("batas.sql", published(kabupaten).read_bytes(), "2026-11-22")
        accept_boundaries(LOCAL_ADMIN, folder, prepare_boundaries(LOCAL_ADMIN, kabupaten, file))
    return folder


@pytest.mark.parametrize("kabupaten", CODES)
def test_the_map_has_no_gap_no_overlap_and_the_official_areas(kabupaten: str, accepted: Path) -> None:
    geometry = accepted_geometry(accepted, kabupaten)
    assert geometry is not None
    assert set(geometry.desa) == {each.code for each in desa_of(kabupaten)}
    assert set(geometry.kecamatan) == {each.code for each in kecamatan_of(kabupaten)}
    for shapes in (list(geometry.desa.values()), list(geometry.kecamatan.values())):
        assert shapely.is_valid(shapes).all()
        assert shapely.coverage_is_valid(shapes)
        assert sum(shape.area for shape in shapes) == pytest.approx(geometry.outline.area, rel=1e-9)
        assert max(shapely.get_num_coordinates(shapes)) <= 200
    west, south, east, north = geometry.outline.bounds
    plane = Plane((west + east) / 2, (south + north) / 2)
    published_km2 = {
        each.fields["kode"]: plane.flat(shapely.make_valid(each.shape)).area
        for each in open_features(published(kabupaten).read_bytes()).features
    }
    for code, shape in geometry.desa.items():
        assert plane.flat(shape).area == pytest.approx(published_km2[code], rel=DESA_ERROR), code
    for code, shape in geometry.kecamatan.items():
        own = sum(area for desa, area in published_km2.items() if desa.startswith(f"{code}."))
        assert plane.flat(shape).area == pytest.approx(own, rel=KECAMATAN_ERROR), code


@pytest.mark.parametrize("kabupaten", CODES)
def test_desa_lie_where_their_labels_are(kabupaten: str, accepted: Path) -> None:
    geometry = accepted_geometry(accepted, kabupaten)
    assert geometry is not None
    for each in desa_of(kabupaten):
        assert geometry.desa[each.code].covers(Point(each.label_lon, each.label_lat)), each.name


def test_the_kecamatan_are_those_of_an_independent_conversion(accepted: Path) -> None:
    for kabupaten in CODES:
        geometry = accepted_geometry(accepted, kabupaten)
        assert geometry is not None
        wanted = json.loads((SHARED / f"{kabupaten}_kecamatan_100m.geojson").read_text(encoding="utf-8"))
        for each in wanted["features"]:
            other = shapely.from_geojson(json.dumps(each["geometry"]))
            own = geometry.kecamatan[each["properties"]["kode"]]
            assert own.symmetric_difference(other).area < 0.02 * other.area


def test_boundaries_say_who_published_them(accepted: Path) -> None:
    geometry = accepted_geometry(accepted, "51.08")
    assert geometry is not None
    assert (geometry.note, geometry.source) == ("", boundary_source("51.08").source)
