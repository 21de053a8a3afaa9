"""The app itself, as `python app.py` starts it, on an empty installation of its own."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.server.servers import ROOT, Server, free_port, running

REFUSED_TO_START = 2


def office_settings(home: Path, port: int) -> dict[str, str]:
    return {"P4GN_HOME": str(home), "P4GN_PORT": str(port), "P4GN_TODAY": "2026-11-22"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("home")
    ready = ROOT / "var" / "fonts"
    if ready.is_dir():
        shutil.copytree(ready, made / "var" / "fonts")
    return made


@pytest.fixture(scope="module")
def papan(home: Path) -> Iterator[Server]:
    port = free_port()
    with running(ROOT / "app.py", port, office_settings(home, port), home / "server.log") as server:
        yield server


def shell(home: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **office_settings(home, 8501), "PYTHONPATH": str(ROOT), **settings}
    return subprocess.run(
        [sys.executable, *arguments],
        env=env,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_it_is_healthy_and_says_its_version(papan: Server) -> None:
    told = json.loads(papan.get("/healthz").body)
    assert (told["status"], told["database"]) == ("ok", "ok")
    assert f"## {told['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_a_laptop_needs_no_login(papan: Server) -> None:
    assert "<title>Papan P4GN</title>" in papan.get("/progres-opd").text


def test_it_says_its_address_in_indonesian(papan: Server, home: Path) -> None:
    assert f"Papan P4GN siap: {papan.url}" in (home / "server.log").read_text()


def test_an_open_address_without_accounts_is_refused(tmp_path: Path) -> None:
    told = shell(tmp_path, str(ROOT / "app.py"), P4GN_HOST="0.0.0.0")
    assert told.returncode == REFUSED_TO_START
    assert "account add" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_first_account_closes_the_doors_at_once(papan: Server, home: Path) -> None:
    added = shell(
        home, "-m", "data.cli", "account", "add", "kesra", "--role", "admin", typed="sandi-yang-panjang\n"
    )
    assert added.returncode == 0, added.stderr
    until = time.monotonic() + 10
    while (answer := papan.get("/")).status == 200 and time.monotonic() < until:
        time.sleep(0.2)
    assert (answer.status, answer.headers["location"]) == (303, "/masuk")


def test_a_store_out_of_reach_is_said_and_the_server_lives(tmp_path: Path) -> None:
    port = free_port()
    nobody = f"postgresql+psycopg://papan:rahasia@127.0.0.1:{free_port()}/papan"
    settings = {**office_settings(tmp_path, port), "P4GN_DATABASE_URL": nobody}
    with running(ROOT / "app.py", port, settings, tmp_path / "server.log") as server:
        health, screen = server.get("/healthz"), server.get("/")
    assert (health.status, json.loads(health.body)["database"]) == (503, "unreachable")
    assert "rahasia" not in health.text
    assert screen.status == 503
    assert 'http-equiv="refresh"' in screen.text
