"""Files that make no map, and people who may not change it."""

from pathlib import Path

import pytest
import shapely

from data import cli
from data.rules.roles import NotAllowed
from data.services.boundaries import (
    SentFile,
    prepare_boundaries,
)
from tests.boundary_features import JSON, Edit, command, features_of, geojson
from tests.boundary_files import SHARED, published, served
from tests.conftest import Cast


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


def test_kecamatan_are_no_desa(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = SHARED / "51.08_kecamatan_100m.geojson"
    assert command(capsys, "51.08", "--from", path, "--yes")[0] == cli.REFUSED


def test_a_file_of_100_mb_is_refused(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "besar.geojson"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with served(tmp_path) as address:
        for place in (path, f"{address}/{path.name}"):
            code, _, err = command(capsys, "51.08", "--from", place, "--yes")
            assert code == cli.REFUSED
            assert "64 MB" in err


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
