"""Files of added kabupaten: read beside the reference, and passed over where they are damaged."""

from pathlib import Path

import pytest

from data.reference import kabupaten_list, region
from data.reference.added import COLUMNS, _Place, damaged_files, look_in, write_added

CODE, DESA = "33.99", "33.99.01.2001"
ROWS: list[dict[str, object]] = [
    {"code": CODE, "level": "kabupaten", "name": "Contoh Jaya", "parent_code": ""},
    {"code": f"{CODE}.01", "level": "kecamatan", "name": "Satu", "parent_code": CODE},
    {
        "code": f"{CODE}.01.2001",
        "level": "desa",
        "name": "Suka",
        "parent_code": f"{CODE}.01",
        "area_km2": 2.5,
    },
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of added kabupaten, with one in it."""
    monkeypatch.setattr(_Place, "folder", None)
    look_in(tmp_path / "regions")
    shared = {"kabupaten": CODE, "source": "berkas", "certainty": "UNKNOWN"}
    write_added(CODE, [{**row, **shared} for row in ROWS])
    return tmp_path / "regions"


def spoil(folder: Path, content: bytes) -> None:
    """Put other bytes in the place of the file, as a copy or a restored backup does."""
    half = folder / "half"
    half.write_bytes(content)
    half.replace(folder / f"{CODE}.csv")


def test_an_added_kabupaten_is_known(folder: Path) -> None:
    assert region(DESA).area_km2 == 2.5
    assert damaged_files() == ()
    assert [each.name for each in folder.iterdir()] == [f"{CODE}.csv"]


def damage(name: str, whole: bytes) -> bytes:
    lines = whole.splitlines(keepends=True)
    return {
        "empty": b"",
        "bytes": b"\xff\xfe\x00" + whole,
        "cut": whole[:-30],
        "columns": b"code;name\n33.99;Contoh\n",
        "number": whole.replace(b"2.5", b"dua"),
        "parents": lines[0] + lines[1] + lines[3],
        "twice": whole + lines[-1],
        "other": whole.replace(b"33.99", b"33.98"),
        "level of proof": whole.replace(b"UNKNOWN", b"yakin"),
    }[name]


@pytest.mark.parametrize(
    "name",
    ["empty", "bytes", "cut", "columns", "number", "parents", "twice", "other", "level of proof"],
)
def test_a_damaged_file_is_passed_over_and_named(
    name: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(folder, damage(name, (folder / f"{CODE}.csv").read_bytes()))
    for _ in range(3):
        assert CODE not in {each.code for each in kabupaten_list()}
        assert {"51.08", "63.06"} <= {each.code for each in kabupaten_list()}
    assert damaged_files() == (f"{CODE}.csv",)
    assert len(caplog.messages) == 1


def test_columns_are_those_of_the_reference(folder: Path) -> None:
    header = (folder / f"{CODE}.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == ";".join(COLUMNS)
