"""Opening a store: what each database is told, how writers queue, and what a locked store does."""

import multiprocessing
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from data.settings import sqlite_url
from data.store import readings
from data.store.engine import Store, open_store
from data.store.history import data_version
from tests.databases import Opener
from tests.integration.store.rows import KABUPATEN, row, write


def test_sqlite_is_opened_for_many_readers_and_one_writer(tmp_path: Path, opened: Opener) -> None:
    store = opened(sqlite_url(tmp_path / "new" / "papan.sqlite"), wait=3.0)
    with store.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 3000}


@pytest.mark.parametrize("url", ["mysql://localhost/papan", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"SQLite|sqlite"):
        open_store(url, "utama")


def test_a_schema_name_is_never_sql() -> None:
    with pytest.raises(ValueError, match="skema"):
        open_store("postgresql://localhost/papan", "contoh", schema="contoh; drop table opd")


def test_a_locked_store_fails_soon_and_recovers(store: Store, store_url: str, opened: Opener) -> None:
    other = opened(store_url, wait=0.2)
    with store.writing(), pytest.raises(OperationalError):
        write(other, "opd", row("opd"))
    assert write(other, "opd", row("opd")) is not None


def test_a_writer_does_not_stop_readers(store: Store, store_url: str, opened: Opener) -> None:
    write(store, "opd", row("opd"))
    other = opened(store_url, wait=0.2)
    with store.writing():
        assert data_version(other) == 1
        assert len(readings.opd(other, KABUPATEN)) == 1


def test_one_reading_sees_one_state(store: Store) -> None:
    if not store.is_sqlite:
        pytest.skip("a reading is one statement there; statements see one state")
    with store.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM opd").scalar_one()
        write(store, "opd", row("opd"))
        assert connection.exec_driver_sql("SELECT count(*) FROM opd").scalar_one() == before == 0


def test_threads_that_write_at_once_lose_nothing(store: Store, store_url: str, opened: Opener) -> None:
    patient = opened(store_url, wait=30)
    threads = [
        threading.Thread(target=write, args=(patient, "opd", row("opd", opd_code=f"OPD-{n}")))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(readings.opd(patient, KABUPATEN)) == 8
    assert data_version(patient) >= 8


def test_processes_that_write_at_once_lose_nothing(store: Store, store_url: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_write_in_process, args=(store_url, n)) for n in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert len(readings.opd(store, KABUPATEN)) == 10
    assert data_version(store) >= 10


def _write_in_process(url: str, number: int) -> None:
    store = open_store(url, "utama", wait=30)
    for turn in range(5):
        write(store, "opd", row("opd", opd_code=f"OPD-{number}-{turn}"))
    store.close()
