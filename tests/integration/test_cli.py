"""The commands of the shell: exit codes, JSON shapes, and nothing written when refused."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from data import cli
from data.services.stores import open_stores
from data.settings import Settings, sqlite_url
from data.store import readings
from tests.integration.services.files import aksi_file, aksi_line

JSON = dict[str, Any]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both stores, made once."""
    home = tmp_path_factory.mktemp("filled")
    stores = open_stores(Settings(sqlite_url(home / "papan.sqlite"), home))
    for store in stores.values():
        with store.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        store.close()
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with stores of its own."""
    for name in ("papan.sqlite", "contoh.sqlite"):
        (tmp_path / name).write_bytes((filled / name).read_bytes())
    monkeypatch.setenv("P4GN_HOME", str(tmp_path))
    monkeypatch.setenv("P4GN_DATABASE_URL", sqlite_url(tmp_path / "papan.sqlite"))
    monkeypatch.setenv("P4GN_TODAY", "2026-11-22")
    return tmp_path


@pytest.fixture
def report(home: Path) -> Path:
    """A good file of one report for an OPD of Buleleng."""
    path = home / "laporan.csv"
    path.write_bytes(aksi_file(aksi_line(_an_opd(home))))
    return path


@pytest.fixture
def wrong(home: Path) -> Path:
    """A file that names an OPD nobody knows."""
    path = home / "salah.csv"
    path.write_bytes(aksi_file(aksi_line("OPD-TIDAK-ADA")))
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    capsys.readouterr()
    code = cli.main([str(argument) for argument in arguments])
    return code, capsys.readouterr().out


def run_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any]:
    code, out = run(capsys, *arguments, "--json")
    return code, json.loads(out)


def test_import_stores_and_says_under_which_number(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, shown = run_json(capsys, "import", report, "--kabupaten", "51.08", "--yes")
    assert code == 0
    assert shown["template"] == "aksi_opd"
    assert shown["counts"] == {"new": 1, "changed": 0, "unchanged": 0, "absent": shown["counts"]["absent"]}
    assert shown["issues"] == shown["questions"] == []
    _, history = run_json(capsys, "history")
    assert history[0]["changeset"] == shown["changeset"]
    assert history[0]["file"] == "laporan.csv"
    assert (history[0]["undoes"], history[0]["undone_by"]) == (None, None)
    assert history[0]["counts"] == {"new": 1, "changed": 0, "unchanged": 0, "ended": 0}


def test_the_same_import_again_is_no_changeset(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "import", report, "--kabupaten", "51.08", "--yes")
    code, shown = run_json(capsys, "import", report, "--kabupaten", "51.08", "--yes")
    assert (code, shown["changeset"], shown["counts"]["unchanged"]) == (0, None, 1)
    _, text = run(capsys, "import", report, "--kabupaten", "51.08", "--yes")
    assert "sudah pernah disimpan" in text


def test_a_rehearsed_import_writes_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, before = run_json(capsys, "history")
    code, shown = run_json(capsys, "import", report, "--kabupaten", "51.08", "--dry-run")
    assert (code, shown["changeset"], shown["counts"]["new"]) == (0, None, 1)
    assert run_json(capsys, "history")[1] == before


def test_a_refused_import_exits_1_with_every_issue(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, before = run_json(capsys, "history")
    code, shown = run_json(capsys, "import", wrong, "--kabupaten", "51.08", "--yes")
    assert (code, shown["changeset"]) == (1, None)
    assert {"row", "column", "value", "code", "message"} <= set(shown["issues"][0])
    assert (shown["issues"][0]["row"], shown["issues"][0]["column"]) == (2, "kode_opd")
    assert run_json(capsys, "history")[1] == before


def test_an_import_nobody_confirms_is_wrong_usage(
    report: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(capsys, "import", report, "--kabupaten", "51.08")[0] == 2


def test_undo_takes_an_import_back(home: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, shown = run_json(capsys, "import", report, "--kabupaten", "51.08", "--yes")
    _, rehearsed = run_json(capsys, "undo", shown["changeset"], "--dry-run")
    assert (rehearsed["changeset"], rehearsed["counts"]["ended"]) == (None, 1)
    code, undone = run_json(capsys, "undo", shown["changeset"])
    assert (code, undone["counts"]["ended"]) == (0, 1)
    history = {line["changeset"]: line for line in run_json(capsys, "history")[1]}
    assert history[shown["changeset"]]["undone_by"] == undone["changeset"]
    assert history[undone["changeset"]]["undoes"] == shown["changeset"]


def test_undoing_what_is_not_there_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "undo", 4711)[0] == 1


def test_the_fictitious_store_is_chosen_by_name(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = run_json(capsys, "history")[1]
    code, _ = run_json(capsys, "import", report, "--kabupaten", "51.08", "--yes", "--data", "contoh")
    assert code == 0
    assert run_json(capsys, "history")[1] == own
    assert run_json(capsys, "history", "--data", "contoh")[1][0]["file"] == "laporan.csv"


def test_check_tells_how_every_column_was_read(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, shown = run_json(capsys, "check", report)
    assert code == 0
    assert (shown["encoding"], shown["delimiter"], shown["header_row"]) == ("UTF-8", ";", 1)
    columns = {column["name"]: column for column in shown["columns"]}
    assert columns["realisasi"]["values"] == [3]
    assert columns["anggaran_pagu"]["values"] == [12500000]
    assert columns["tanggal_lapor"]["values"] == ["2026-11-12"]
    assert columns["kendala"]["values"] == [None]
    assert {"type", "decimal", "thousands", "date_order", "ambiguous", "why"} <= set(columns["realisasi"])


def test_check_of_several_files_is_a_list(
    report: Path, wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, shown = run_json(capsys, "check", report, wrong)
    assert code == 1
    assert [len(each["issues"]) > 0 for each in shown] == [False, True]


def test_check_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("P4GN_HOME", str(tmp_path))
    monkeypatch.delenv("P4GN_DATABASE_URL", raising=False)
    path = tmp_path / "salah.csv"
    path.write_bytes(aksi_file(aksi_line("OPD-TIDAK-ADA")))
    assert run(capsys, "check", path)[0] == 1
    assert list(tmp_path.iterdir()) == [path]


def test_accounts_take_their_password_from_the_input_only(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("sandi-yang-panjang\n"))
    assert run(capsys, "account", "add", "kesra", "--role", "koordinator", "--kabupaten", "51.08")[0] == 0
    assert run_json(capsys, "account", "list") == (
        0,
        [{"name": "kesra", "role": "koordinator", "kabupaten": "51.08", "opd_code": None, "active": True}],
    )
    assert run(capsys, "account", "disable", "kesra")[0] == 0
    assert run_json(capsys, "account", "list")[1][0]["active"] is False


def test_a_short_password_is_refused(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("pendek\n"))
    assert run(capsys, "account", "add", "kesra", "--role", "bnnk")[0] == 1
    assert run_json(capsys, "account", "list")[1] == []


@pytest.mark.parametrize(
    "arguments", [[], ["hapus"], ["import"], ["account", "add", "x", "--role", "bupati"]]
)
def test_wrong_usage_exits_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(arguments)
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("P4GN_DATABASE_URL", "postgresql://papan@127.0.0.1:1/papan"),
        ("P4GN_DATABASE_URL", "bukan url"),
        ("P4GN_PORT", "x"),
    ],
)
def test_an_environment_that_will_not_do_exits_3(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert run(capsys, "history")[0] == 3


def test_a_file_that_is_not_there_exits_3(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", home / "tidak-ada.csv")[0] == 3


def _an_opd(home: Path) -> str:
    stores = open_stores(Settings(sqlite_url(home / "papan.sqlite"), home))
    frame = readings.opd(stores["utama"], "51.08")
    for store in stores.values():
        store.close()
    return str(frame[frame["valid_to"].isna()]["opd_code"].iloc[0])
