import argparse
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

import run
from run import STEPS, Stop, browser_settings, free_port, main, prepare, run_tests, serve


class Shell:
    """Remembers what would have been started, and fails where a test says so."""

    def __init__(self) -> None:
        self.started: list[list[str]] = []
        self.settings: list[dict[str, str]] = []
        self.failing: dict[str, int] = {}
        self.cleaned = False

    def run(
        self, arguments: Sequence[str], settings: Mapping[str, str] | None = None, *, clean: bool = False
    ) -> int:
        self.started.append(list(arguments))
        self.cleaned = clean
        self.settings.append(dict(settings or {}))
        return next((code for word, code in self.failing.items() if word in arguments), 0)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    fake = Shell()
    (tmp_path / ".venv").mkdir()
    for name in (run.APP, run.DEV):
        (tmp_path / name).write_text(f"pinned=={name}")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "environment_works", lambda: True)
    monkeypatch.setattr(run, "run", fake.run)
    monkeypatch.setattr(run, "hand_over", fake.run)
    monkeypatch.setattr(run, "browser_settings", lambda: {run.CHROMIUM: "/bin/chromium"})
    for name in ("P4GN_HOST", "P4GN_PORT", "P4GN_HOME"):
        monkeypatch.delenv(name, raising=False)
    return fake


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield int(taken.getsockname()[1])


def pip_runs(shell: Shell) -> list[list[str]]:
    return [each for each in shell.started if "pip" in each]


def test_the_lists_are_installed_once(shell: Shell) -> None:
    prepare(run.APP)
    prepare(run.APP)
    assert len(pip_runs(shell)) == 1
    assert pip_runs(shell)[0][-2:] == ["-r", run.APP]


def test_a_changed_list_is_installed_again(shell: Shell) -> None:
    prepare(run.APP)
    (run.ROOT / run.APP).write_text("pinned==2")
    prepare(run.APP)
    assert len(pip_runs(shell)) == 2


def test_a_failed_installation_is_not_remembered(shell: Shell) -> None:
    shell.failing = {"pip": 1}
    with pytest.raises(Stop, match="sambungan"):
        prepare(run.APP)
    shell.failing = {}
    prepare(run.APP)
    assert len(pip_runs(shell)) == 2


def test_a_busy_port_is_left_for_the_next_free_one(
    busy_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    found = free_port("127.0.0.1", busy_port)
    assert busy_port < found < busy_port + 100
    assert str(found) in capsys.readouterr().out


def test_a_free_port_is_taken_without_a_word(busy_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = int(probe.getsockname()[1])
    assert free_port("127.0.0.1", free) == free
    assert capsys.readouterr().out == ""


def test_without_a_command_it_serves_on_this_computer_only(shell: Shell) -> None:
    assert main([]) == 0
    assert shell.started[-1] == [str(run.ROOT / "app.py")]
    assert shell.settings[-1]["P4GN_HOST"] == "127.0.0.1"


def test_options_of_serve_reach_the_app(shell: Shell, busy_port: int) -> None:
    options = ["--host", "127.0.0.1", "--port", str(busy_port), "--database", "sqlite:///x.sqlite", "--empty"]
    assert main(["serve", *options]) == 0
    told = shell.settings[-1]
    assert told["P4GN_DATABASE_URL"] == "sqlite:///x.sqlite"
    assert told["P4GN_EMPTY"] == "1"
    assert int(told["P4GN_PORT"]) > busy_port


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "²"])
def test_an_odd_port_is_told(shell: Shell, port: str) -> None:
    with pytest.raises(Stop, match="Porta"):
        serve(argparse.Namespace(host=None, port=port, database=None, empty=False))


@pytest.mark.parametrize("command", run.CLI)
def test_commands_on_data_are_handed_over_as_they_are(shell: Shell, command: str) -> None:
    assert main([command, "a file.csv", "--json"]) == 0
    assert shell.started[-1] == ["-m", "data.cli", command, "a file.csv", "--json"]


def test_every_class_of_checks_runs_though_one_fails(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.failing = {"mypy": 4, "tests/e2e": 5}
    assert run_tests(argparse.Namespace()) == 4
    assert [tuple(each) for each in shell.started[-len(STEPS) :]] == [step.command for step in STEPS]
    assert shell.cleaned
    summary = capsys.readouterr().out.partition("Ringkasan")[2]
    assert summary.count("GAGAL") == 2
    assert summary.count("lulus") == len(STEPS) - 2


def test_a_browser_that_is_there_is_used_and_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "first_program", lambda _names: "/opt/chromium")
    assert browser_settings() == {run.CHROMIUM: "/opt/chromium"}
    assert "/opt/chromium" in capsys.readouterr().out


def test_settings_of_an_office_stay_out_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    monkeypatch.setenv("P4GN_DATABASE_URL", "postgresql://office")
    code = "import os, sys; sys.exit('P4GN_DATABASE_URL' in os.environ)"
    assert run.run(["-c", code], clean=True) == 0
    assert run.run(["-c", code]) == 1


def test_an_old_python_is_told_what_is_needed() -> None:
    code = "import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path('run.py', run_name='__main__')"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(run.__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "Python 3.11" in told.stderr
    assert "Traceback" not in told.stderr


def test_an_unknown_command_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["terbang"])
    assert stopped.value.code == run.USAGE
