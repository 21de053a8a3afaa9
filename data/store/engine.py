"""Opening a store: a SQLite file or a PostgreSQL schema, with one way to read and one way to write."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url

WAIT_SECONDS = 5.0
CONNECT_SECONDS = 5
WAL_TRIES, WAL_PAUSE = 20, 0.05
POOL = {"pool_size": 10, "max_overflow": 20, "pool_timeout": 10}
SCHEMA_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Store:
    """One place of data: the office's own (`utama`) or the fictitious set (`contoh`)."""

    name: str
    engine: Engine
    schema: str | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Close every connection; the store can be used again and then opens new ones."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the data and never writes."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the store's only write lock: commits at the end, or leaves nothing.

        Because a changeset takes its number under this lock, numbers become visible in their order.
        """
        with self.engine.connect().execution_options(papan_write=True) as connection, connection.begin():
            if not self.is_sqlite:
                lock = text("SELECT pg_advisory_xact_lock(hashtext(:store))")
                connection.execute(lock, {"store": f"papan:{self.schema or 'public'}"})
            yield connection


def open_store(url: str, name: str, schema: str | None = None, wait: float = WAIT_SECONDS) -> Store:
    """Open a store; `schema` applies to PostgreSQL; `wait` is how long, in seconds, a lock is waited for."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return Store(name, _sqlite_engine(parsed, wait))
    if parsed.get_backend_name() == "postgresql":
        return Store(name, _postgresql_engine(parsed, schema, wait), schema)
    raise ValueError(
        f"Basis data {parsed.get_backend_name()!r} tidak didukung: pakai sqlite atau postgresql."
    )


def _sqlite_engine(url: URL, wait: float) -> Engine:
    if not url.database or url.database == ":memory:":
        raise ValueError("Penyimpanan SQLite harus berupa berkas.")
    Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": wait}, **POOL)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late to keep a reading consistent; _begin_sqlite sends it instead.
    connection.isolation_level = None
    _turn_on_wal(connection)
    for pragma in ("synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _turn_on_wal(connection: Any) -> None:
    """Two processes that start on a new file at once collide here, and SQLite does not wait for this lock."""
    for last in (*[False] * WAL_TRIES, True):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if last:
                raise
            time.sleep(WAL_PAUSE)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("papan_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql_engine(url: URL, schema: str | None, wait: float) -> Engine:
    if schema is not None and not SCHEMA_NAME.fullmatch(schema):
        raise ValueError(f"Nama skema tidak sah: {schema!r}.")
    # CHECKs on the day of a date read it as text, so the session must write dates the ISO way.
    options = f"-c datestyle=ISO -c timezone=UTC -c lock_timeout={int(wait * 1000)}"
    if schema is not None:
        options += f" -c search_path={schema}"
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={"options": options, "connect_timeout": CONNECT_SECONDS},
        **POOL,
    )
