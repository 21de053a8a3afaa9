"""Putting many rows into a table at once, by the fastest way each database has."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, cast

import psycopg
from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from data.store.columns import python_type


def insert_rows(connection: Connection, table: Table, columns: Mapping[str, Iterable[Any]]) -> None:
    """Insert rows of plain values, given by column, inside the connection's transaction."""
    quoted = connection.dialect.identifier_preparer
    names = ", ".join(map(quoted.quote, columns))
    if connection.dialect.name == "postgresql":
        _copy(
            connection,
            f"COPY {quoted.format_table(table)} ({names}) FROM STDIN",
            zip(*columns.values(), strict=False),
        )
        return
    places = ", ".join("?" * len(columns))
    written = [_days_as_text(table, name, values) for name, values in columns.items()]
    if rows := list(zip(*written, strict=False)):
        # Past SQLAlchemy's work on each parameter, which took longer than the database itself.
        connection.exec_driver_sql(
            f"INSERT INTO {quoted.format_table(table)} ({names}) VALUES ({places})", rows
        )


def set_of_all(connection: Connection, table: Table, column: str, value: int, ids: Sequence[int]) -> None:
    """Set one column of the rows with these ids."""
    quoted = connection.dialect.identifier_preparer
    update = f"UPDATE {quoted.format_table(table)} SET {quoted.quote(column)} = "
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"{update}%s WHERE id = ANY(%s)", (value, list(ids)))
    elif ids:
        connection.exec_driver_sql(f"{update}? WHERE id = ?", [(value, row_id) for row_id in ids])


def _days_as_text(table: Table, name: str, values: Iterable[Any]) -> Iterable[Any]:
    """SQLite has no type for a day; the driver's own conversion is deprecated."""
    if python_type(table.c[name].type) is not date:
        return values
    found = list(values)
    texts: dict[date | None, str | None] = {day: day and day.isoformat() for day in set(found)}
    return [texts[day] for day in found]


def _copy(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """COPY takes a seventh of the time of INSERT here; SQLAlchemy has no word for it."""
    driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
    try:
        with driver.cursor() as cursor, cursor.copy(statement.encode()) as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as error:
        # As SQLAlchemy would have raised it, so that callers need not know how rows got in.
        raise DBAPIError.instance(
            statement, None, error, psycopg.Error, dialect=connection.dialect
        ) from error
