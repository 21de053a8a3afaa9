"""A file set against the official list: codes of either office, names, what is missing or more."""

import json
from pathlib import Path

import pytest
from shapely import Point

from data import cli
from data.reference import desa_of
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import (
    BoundariesRefused,
    SentFile,
    accept_boundaries,
    prepare_boundaries,
)
from data.services.boundary_versions import accepted_geometry, current_version
from tests.boundary_features import CODES, as_json, command, features_of, geojson, named


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


def test_of_a_file_of_several_kabupaten_only_ours_is_taken(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = [*features_of("63.06"), *features_of("51.08")]
    found = as_json(capsys, "63.06", "--from", geojson(tmp_path / "d.geojson", both))
    assert (found["found"], found["foreign"], found["extra"]) == (148, 148, [])


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


def test_nothing_is_kept_while_something_is_asked(home: Path, tmp_path: Path) -> None:
    listed = named("63.06", kecamatan=True)
    listed[0]["properties"]["NAMOBJ"] = "HAMALAUU"
    content = geojson(tmp_path / "i.geojson", listed).read_bytes()
    plan = prepare_boundaries(LOCAL_ADMIN, "63.06", SentFile("i", content, "2026-11-22"))
    assert not plan.ready
    with pytest.raises(BoundariesRefused):
        accept_boundaries(LOCAL_ADMIN, home, plan)
