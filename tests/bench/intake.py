"""One large file through the whole intake into both databases, against what five lines of Python do.

The floor reads the same CSV with `csv` and hands every row, as text, to SQLite with one `executemany`, into a
table with the key of the template; it understands nothing and checks nothing. The others are the two commands
of sqlite-utils.
"""

import csv
import io
import sqlite3
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from unittest.mock import patch
from uuid import uuid4

from data.intake import Answers, IntakeContext
from data.services import uploads
from data.services.authorised import LOCAL_ADMIN
from data.services.context import intake_context
from data.settings import sqlite_url
from data.store.engine import Store
from tests.bench.intake_files import PERIODS, YEARS, fresh_store, remove_sqlite, reports
from tests.databases import database, execute

ROWS, DRY_ROWS = 100_000, 10_000
RUNS = 3
KABUPATEN, TODAY = "51.08", date(2026, 12, 31)
CONFIRMED = Answers(
    {f"plausible:closed:{code} {year}": "benar" for code in PERIODS for year in YEARS}  # they are over
)
KEY = ("tahun", "periode", "kode_opd", "kode_aksi")


@dataclass(frozen=True)
class IntakeTimes:
    """Seconds for the same file, medians; memory in bytes for each byte of the file."""

    floor: float
    sqlite: float
    postgresql: float
    insert: float
    upsert: float
    dry_run: float
    memory: float


def intake_times(home: Path) -> IntakeTimes:
    """Measure all of it, one after the other and in turns, on one machine."""
    file, small = home / "laporan.csv", home / "kecil.csv"
    file.write_bytes(reports(ROWS))
    small.write_bytes(reports(DRY_ROWS))
    with postgresql() as server:
        rounds = [
            (
                floor(home, file),
                import_time(_sqlite(home), file),
                import_time(_postgresql(server), file),
                sqlite_utils(home, "insert", file),
                sqlite_utils(home, "upsert", file, *(part for name in KEY for part in ("--pk", name))),
            )
            for _ in range(RUNS)
        ]
    base, ours, theirs, insert, upsert = (median(times) for times in zip(*rounds, strict=True))
    dry = median(dry_run(_sqlite(home), small) for _ in range(RUNS))
    return IntakeTimes(base, ours, theirs, insert, upsert, dry, memory(home, file))


def floor(home: Path, file: Path) -> float:
    """Seconds to read the CSV and insert its rows as text."""
    path = home / "dasar.sqlite"
    remove_sqlite(path)

    def load() -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline=""), delimiter=";")
            head = next(rows)
            connection.execute(f"CREATE TABLE laporan ({', '.join(head)}, PRIMARY KEY ({', '.join(KEY)}))")
            connection.executemany(f"INSERT INTO laporan VALUES ({', '.join('?' * len(head))})", rows)

    return _seconds(load)


def import_time(store: Store, file: Path) -> float:
    """Seconds to read, prove, check, match and compare the file, and to write it as one changeset."""
    seconds = _seconds(partial(import_whole, store, file))
    store.close()
    return seconds


def dry_run(store: Store, file: Path) -> float:
    """Seconds until an operator sees what the file would do."""
    seconds = _seconds(partial(preview, store, file))
    store.close()
    return seconds


def import_whole(store: Store, file: Path) -> None:
    """What an operator does: look, then confirm; RuntimeError unless every row is stored."""
    result = uploads.commit_upload(store, LOCAL_ADMIN, preview(store, file))
    if result.outcome != "tersimpan" or result.counts.new != ROWS:
        raise RuntimeError(f"{file.name}: {result}")


def preview(store: Store, file: Path) -> uploads.UploadPlan:
    """The plan of a file; the limits for what an office may send do not apply to a measurement."""
    with patch.object(uploads, "intake_context", _without_limits):
        plan = uploads.prepare_upload(
            store,
            LOCAL_ADMIN,
            KABUPATEN,
            file.name,
            file.read_bytes(),
            "aksi_opd",
            today=TODAY,
            answers=CONFIRMED,
        )
    if not plan.ready:
        raise RuntimeError(f"{file.name}: {plan.issues[:1]} {plan.open_questions[:1]}")
    return plan


def _without_limits(store: Store, kabupaten: str, today: date) -> IntakeContext:
    return replace(intake_context(store, kabupaten, today), max_bytes=10**9, max_rows=10**7)


def sqlite_utils(home: Path, command: str, file: Path, *options: str) -> float:
    """Seconds of one command of sqlite-utils into an empty database."""
    path = home / f"{command}.sqlite"
    remove_sqlite(path)
    named = ("--csv", "--delimiter", ";", "--silent", *options)
    call = [sys.executable, "-m", "sqlite_utils", command, str(path), "laporan", str(file), *named]
    return _seconds(partial(subprocess.run, call, check=True, capture_output=True))


def memory(home: Path, file: Path) -> float:
    """The peak of a process that imports the file, above what it needed before, for each byte of the file."""
    store = _sqlite(home)
    store.close()
    call = [sys.executable, "-m", "tests.bench.intake_memory", str(store.engine.url), str(file)]
    grown = int(subprocess.run(call, check=True, capture_output=True, text=True).stdout)
    return grown / file.stat().st_size


def _sqlite(home: Path) -> Store:
    path = home / "papan.sqlite"
    remove_sqlite(path)
    return fresh_store(sqlite_url(path))


def _postgresql(server: str) -> Store:
    name = f"b_{uuid4().hex[:12]}"
    execute(server, f"CREATE DATABASE {name}")
    return fresh_store(database(server, name))


@contextmanager
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server for as long as the block lasts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder as it is imported
        from pgserver.postgres_server import get_server
    server = get_server(Path(mkdtemp(prefix="papan-bench-pg-")), cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
