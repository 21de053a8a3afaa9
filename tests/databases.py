"""What tests need to reach both databases: opening a store, naming and making databases."""

from typing import Protocol

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from data.store.engine import Store


class Opener(Protocol):
    """How a test opens a store of its own."""

    def __call__(self, url: str, name: str = ..., schema: str | None = ..., wait: float = ...) -> Store: ...


def execute(server: str, statement: str) -> None:
    """Run one statement outside a transaction, as CREATE DATABASE needs."""
    engine = create_engine(
        make_url(server).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def database(server: str, name: str) -> str:
    """The URL of another database of the same server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)
