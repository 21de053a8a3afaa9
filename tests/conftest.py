"""Shared by every kind of test: fresh stores on both databases, and a fixed cast of viewers."""

import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from data.rules.roles import Role, Viewer
from data.settings import sqlite_url
from data.store.engine import Store, open_store
from data.store.migrations import migrate
from tests.databases import Opener, database, execute

BULELENG = "51.08"
PATIENT = 60.0
"""Seconds a test waits for a lock: on a busy machine far more than it takes, yet an end."""

TEMPLATE = "papan_template"
MAIN = sys.modules["__main__"]
# Servers that tests start inherit it: nobody fetches boundaries, however the tests were called.
os.environ.setdefault("P4GN_FETCH_BOUNDARIES", "0")


@dataclass(frozen=True)
class Cast:
    """One viewer of each role, and two operators, so that access tests always mean the same people."""

    admin: Viewer
    coordinator: Viewer
    bnnk: Viewer
    operator_a: Viewer
    operator_b: Viewer
    guest: Viewer


@pytest.fixture(autouse=True)
def main_module() -> None:
    """A page that ran before stays behind as `__main__`, which every process that is spawned would run."""
    sys.modules["__main__"] = MAIN


@pytest.fixture(scope="session")
def cast() -> Cast:
    """The fixed cast."""
    return Cast(
        admin=Viewer("admin", Role.ADMIN),
        coordinator=Viewer("kesra", Role.COORDINATOR, BULELENG),
        bnnk=Viewer("bnnk", Role.BNNK, BULELENG),
        operator_a=Viewer("opd.a", Role.OPERATOR, BULELENG, "OPD-A"),
        operator_b=Viewer("opd.b", Role.OPERATOR, BULELENG, "OPD-B"),
        guest=Viewer("layar", Role.GUEST, BULELENG),
    )


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file with the regions of the reference and nothing else."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    store = open_store(sqlite_url(path), "utama")
    _prepare(store)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return path


@pytest.fixture(scope="session")
def postgresql_url() -> str:
    """The URL of a PostgreSQL server that all test processes of this run share; the last one removes it."""
    with warnings.catch_warnings():
        # It looks for a runtime folder as it is imported; on a machine without one that is a warning.
        warnings.simplefilter("ignore")
        from pgserver.postgres_server import get_server
    # Not below pytest's own folder: run as root, the server works as another user, who may not look in there.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    folder = Path(tempfile.gettempdir()) / f"papan-postgresql-{run}"
    url: str = get_server(folder, cleanup_mode="delete").get_uri()
    return url


@pytest.fixture(scope="session")
def postgresql_template(postgresql_url: str) -> str:
    """The name of a migrated database with the regions of the reference, one a test process."""
    name = f"{TEMPLATE}_{uuid4().hex[:8]}"
    execute(postgresql_url, f"CREATE DATABASE {name}")
    store = open_store(database(postgresql_url, name), "utama")
    _prepare(store)
    store.close()
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh store, once on each database: migrated, with regions, without facts."""
    if request.param == "sqlite":
        path = tmp_path / "papan.sqlite"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield sqlite_url(path)
        return
    server, template = (request.getfixturevalue(name) for name in ("postgresql_url", "postgresql_template"))
    name = f"t_{uuid4().hex[:12]}"
    execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield database(server, name)
    execute(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def blank_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table, once on each database."""
    with blank_database(request, tmp_path) as url:
        yield url


@contextmanager
def blank_database(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """A database without any table, of the kind that is the parameter of a fixture; gone after the block."""
    if request.param == "sqlite":
        yield sqlite_url(folder / "blank.sqlite")
        return
    server, name = request.getfixturevalue("postgresql_url"), f"t_{uuid4().hex[:12]}"
    execute(server, f"CREATE DATABASE {name}")
    yield database(server, name)
    execute(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Open a store by URL, as another process would; it is closed after the test."""
    stores: list[Store] = []

    def opener(url: str, name: str = "utama", schema: str | None = None, wait: float = PATIENT) -> Store:
        stores.append(open_store(url, name, schema, wait))
        return stores[-1]

    yield opener
    for store in stores:
        store.close()


@pytest.fixture
def store(store_url: str, opened: Opener) -> Store:
    """A fresh store, once on each database."""
    return opened(store_url)


def _prepare(store: Store) -> None:
    # Here, so that a test of a rule does not wait for everything the services import.
    from data.services.stores import load_regions

    migrate(store)
    load_regions(store)
