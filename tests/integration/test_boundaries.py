"""True boundaries end to end: the published files of both kabupaten, and files wrong in one way."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import shapely
from shapely import Point

from data import cli
from data.geometry.boundaries.opening import open_features
from data.geometry.plane import Plane
from data.reference import desa_of, kabupaten_list, kecamatan_of
from data.reference.boundaries import boundary_source
from data.rules.roles import NotAllowed
from data.services import boundary_fetch
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import (
    BoundariesRefused,
    SentFile,
    accept_boundaries,
    accepted_geometry,
    current_version,
    prepare_boundaries,
)
from data.services.geometry import load_geometry
from data.settings import sqlite_url
from tests.boundary_files import SHARED, published, served
from tests.conftest import Cast

JSON = dict[str, Any]
CODES = [each.code for each in kabupaten_list()]
KECAMATAN_ERROR, DESA_ERROR = 0.0025, 0.03
Edit = Callable[[list[JSON]], list[JSON]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("P4GN_HOME", str(tmp_path))
    monkeypatch.setenv("P4GN_DATABASE_URL", sqlite_url(tmp_path / "papan.sqlite"))
    monkeypatch.setenv("P4GN_TODAY", "2026-11-22")
    return tmp_path


def command(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = cli.main(["boundaries", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def as_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> JSON:
    code, out, _ = command(capsys, *arguments, "--json")
    assert code == cli.DONE
    found: JSON = json.loads(out)
    return found


def features_of(kabupaten: str) -> list[JSON]:
    """The published desa as features of a GeoJSON, made for this test and gone with it."""
    return [
        {
            "type": "Feature",
            "properties": dict(each.fields),
            "geometry": json.loads(shapely.to_geojson(each.shape)),
        }
        for each in open_features(published(kabupaten).read_bytes()).features
    ]


def geojson(path: Path, features: list[JSON], **more: object) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


def moved(feature: JSON, change: Callable[[np.ndarray], np.ndarray]) -> JSON:
    shape = shapely.transform(shapely.from_geojson(json.dumps(feature["geometry"])), change)
    return {**feature, "geometry": json.loads(shapely.to_geojson(shape))}


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


def test_an_older_version_stays(home: Path, accepted: Path) -> None:
    first = prepare_boundaries(
        LOCAL_ADMIN, "63.06", SentFile("a", published("63.06").read_bytes(), "2026-11-22")
    )
    second = prepare_boundaries(
        LOCAL_ADMIN, "63.06", SentFile("b", published("63.06").read_bytes(), "2026-11-23")
    )
    versions = [accept_boundaries(LOCAL_ADMIN, home, plan) for plan in (first, second)]
    kept = {path.name for path in (home / "var" / "boundaries").iterdir()}
    assert kept == {"63.06.current", *(f"63.06-{version}.geojson" for version in versions)}
    assert current_version(home, "63.06") == versions[1] != versions[0]


def test_a_damaged_version_falls_back_to_the_sketch(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = home / "var" / "boundaries"
    folder.mkdir(parents=True)
    (folder / "63.06.current").write_text("abc")
    (folder / "63.06-abc.geojson").write_text("{")
    assert load_geometry("63.06").note == "skematik"
    assert "63.06" in caplog.text


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


def test_missing_extra_and_renamed_desa_are_listed(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = features_of("63.06")
    lost = [listed.pop(0)["properties"]["kode"], listed.pop(0)["properties"]["kode"]]
    listed[0]["properties"]["nama"] = "Desa Yang Baru"
    renamed = listed[0]["properties"]["kode"]
    listed[1]["properties"]["kode"] = "63.06.01.2999"
    lost.append(features_of("63.06")[3]["properties"]["kode"])
    found = as_json(capsys, "63.06", "--from", geojson(tmp_path / "b.geojson", listed), "--yes")
    assert [each["code"] for each in found["missing"]] == sorted(lost)
    assert found["extra"] == ["63.06.01.2999"]
    assert [(each["code"], each["found"]) for each in found["renamed"]] == [(renamed, "Desa Yang Baru")]
    _, out, _ = command(capsys, "63.06", "--from", tmp_path / "b.geojson")
    assert all(code in out for code in (*lost, renamed, "63.06.01.2999"))


def without_kecamatan(listed: list[JSON]) -> list[JSON]:
    return [each for each in listed if not each["properties"]["kode"].startswith("63.06.03.")]


def half(listed: list[JSON]) -> list[JSON]:
    return listed[::3]


def shuffled_codes(listed: list[JSON]) -> list[JSON]:
    codes = [each["properties"]["kode"] for each in listed]
    return [
        {**each, "properties": {"kode": code}} for each, code in zip(listed, reversed(codes), strict=True)
    ]


def without_attributes(listed: list[JSON]) -> list[JSON]:
    return [{**each, "properties": {}} for each in listed]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (without_kecamatan, "tidak memuat satu desa pun dari kecamatan"),
        (half, "hanya memuat"),
        (shuffled_codes, "terletak jauh"),
        (without_attributes, "kode atau nama"),
    ],
)
def test_a_file_that_makes_no_map_is_refused(
    edit: Edit, words: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = geojson(tmp_path / "c.geojson", edit(features_of("63.06")))
    code, _, err = command(capsys, "63.06", "--from", path, "--yes")
    assert code == cli.REFUSED
    assert words in err
    assert not (home / "var").exists()


def test_the_file_of_another_kabupaten_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = command(capsys, "51.08", "--from", published("63.06"), "--yes")
    assert code == cli.REFUSED
    assert "63.06" in err


def test_of_a_file_of_several_kabupaten_only_ours_is_taken(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = [*features_of("63.06"), *features_of("51.08")]
    found = as_json(capsys, "63.06", "--from", geojson(tmp_path / "d.geojson", both))
    assert (found["found"], found["foreign"], found["extra"]) == (148, 148, [])


def test_kecamatan_are_no_desa(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = SHARED / "51.08_kecamatan_100m.geojson"
    assert command(capsys, "51.08", "--from", path, "--yes")[0] == cli.REFUSED


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


@pytest.mark.parametrize("kabupaten", CODES)
def test_codes_of_bps_are_understood(
    kabupaten: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their last digits are often those of another desa's Kemendagri code."""
    bps = {each.code: each.bps_code for each in desa_of(kabupaten)}
    listed = features_of(kabupaten)
    for each in listed:
        each["properties"] = {"iddesa": float(bps[each["properties"]["kode"]] or 0), "luas": 1.5}
    found = as_json(capsys, kabupaten, "--from", geojson(tmp_path / "f.geojson", listed))
    without = sum(code is None for code in bps.values())
    assert (found["found"], found["far"]) == (148 - without, [])


def named(kabupaten: str, *, kecamatan: bool) -> list[JSON]:
    """The published desa without codes: names only, with the kecamatan beside them or not."""
    parents = {each.code: each.name for each in kecamatan_of(kabupaten)}
    listed = features_of(kabupaten)
    for each in listed:
        code = each["properties"]["kode"]
        each["properties"] = {"NAMOBJ": each["properties"]["nama"].upper()}
        if kecamatan:
            each["properties"]["WADMKC"] = parents[code.rpartition(".")[0]]
    return listed


@pytest.mark.parametrize("kecamatan", [True, False])
@pytest.mark.parametrize("kabupaten", CODES)
def test_names_are_enough_and_the_duplicate_ones_are_told_apart(
    kabupaten: str, kecamatan: bool, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = geojson(tmp_path / "g.geojson", named(kabupaten, kecamatan=kecamatan))
    found = as_json(capsys, kabupaten, "--from", path, "--yes")
    assert (found["found"], found["far"], found["questions"]) == (148, [], [])
    geometry = accepted_geometry(home, kabupaten)
    assert geometry is not None
    twice = [each for each in desa_of(kabupaten) if each.duplicate_name]
    for each in twice:
        assert geometry.desa[each.code].covers(Point(each.label_lon, each.label_lat)), each.name


def test_some_desa_share_their_name() -> None:
    names = {each.name for kabupaten in CODES for each in desa_of(kabupaten) if each.duplicate_name}
    assert len(names) == 3


def test_a_similar_name_is_asked(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = named("63.06", kecamatan=True)
    listed[0]["properties"]["NAMOBJ"] = "HAMALAUU"
    path = geojson(tmp_path / "h.geojson", listed)
    code, out, _ = command(capsys, "63.06", "--from", path, "--yes", "--json")
    assert code == cli.REFUSED
    (question,) = json.loads(out)["questions"]
    assert (question["proposed"], question["answer"]) == ("63.06.01.2001", None)
    assert current_version(home, "63.06") is None
    answer = f"{question['id']}=63.06.01.2001"
    found = as_json(capsys, "63.06", "--from", path, "--yes", "--answer", answer)
    assert (found["found"], found["version"]) == (148, current_version(home, "63.06"))
    left = as_json(capsys, "63.06", "--from", path, "--answer", f"{question['id']}=lewati")
    assert (left["found"], left["extra"]) == (147, ["HAMALAUU"])


def test_a_file_of_100_mb_is_refused(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "besar.geojson"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with served(tmp_path) as address:
        for place in (path, f"{address}/{path.name}"):
            code, _, err = command(capsys, "51.08", "--from", place, "--yes")
            assert code == cli.REFUSED
            assert "64 MB" in err


def test_the_pinned_file_must_be_the_one_that_was_checked(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def here(url: str) -> bytes:
        assert url == boundary_source("63.06").url
        return content

    monkeypatch.setattr(boundary_fetch, "fetched", here)
    content = published("63.06").read_bytes()
    assert as_json(capsys, "63.06")["verified"]
    content += b"\n"
    code, _, err = command(capsys, "63.06", "--yes")
    assert code == cli.REFUSED
    assert "SHA-256" in err


def test_what_cannot_be_fetched_is_the_environment_or_refused(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(tmp_path) as address:
        assert command(capsys, "51.08", "--from", f"{address}/tidak-ada.sql")[0] == cli.ENVIRONMENT
    code, _, err = command(capsys, "51.08", "--from", f"{address}/batas.sql")
    assert code == cli.ENVIRONMENT
    assert "tidak dapat diambil" in err
    assert command(capsys, "51.08", "--from", tmp_path / "tidak-ada.sql")[0] == cli.ENVIRONMENT


def test_a_kabupaten_that_is_not_in_the_reference_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(capsys, "11.01", "--from", published("63.06"))[0] == cli.REFUSED


def test_only_who_manages_reference_data_may_change_the_map(home: Path, cast: Cast) -> None:
    file = SentFile("a", published("51.08").read_bytes(), "2026-11-22")
    for viewer in (cast.operator_a, cast.guest, cast.coordinator, cast.bnnk):
        with pytest.raises(NotAllowed):
            prepare_boundaries(viewer, "51.08", file)


def test_lines_that_defeat_the_geometry_library_are_refused(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def defeated(*_shapes: object, **_options: object) -> None:
        raise shapely.errors.GEOSException("TopologyException")

    monkeypatch.setattr(shapely, "coverage_clean", defeated)
    code, _, err = command(capsys, "63.06", "--from", published("63.06"), "--yes")
    assert code == cli.REFUSED
    assert "terlalu rusak" in err


def test_nothing_is_kept_while_something_is_asked(home: Path, tmp_path: Path) -> None:
    listed = named("63.06", kecamatan=True)
    listed[0]["properties"]["NAMOBJ"] = "HAMALAUU"
    content = geojson(tmp_path / "i.geojson", listed).read_bytes()
    plan = prepare_boundaries(LOCAL_ADMIN, "63.06", SentFile("i", content, "2026-11-22"))
    assert not plan.ready
    with pytest.raises(BoundariesRefused):
        accept_boundaries(LOCAL_ADMIN, home, plan)
