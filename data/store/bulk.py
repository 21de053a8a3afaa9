"""Putting many rows into a table at once, by the fastest way each database has."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, cast

import psycopg
from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from data.store.columns import python_type

Row = tuple[Any, ...]


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows of plain values in the order of `columns`, inside the connection's transaction."""
    if not rows:
        return
    quoted = connection.dialect.identifier_preparer
    names = ", ".join(map(quoted.quote, columns))
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {quoted.format_table(table)} ({names}) FROM STDIN", rows)
    else:
        places = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {quoted.format_table(table)} ({names}) VALUES ({places})"
        # Past SQLAlchemy's work on each parameter, which took longer than the database itself.
        connection.exec_driver_sql(statement, _days_as_text(table, columns, rows))


def set_of_all(connection: Connection, table: Table, column: str, value: int, ids: Sequence[int]) -> None:
    """Set one column of the rows with these ids."""
    quoted = connection.dialect.identifier_preparer
    update = f"UPDATE {quoted.format_table(table)} SET {quoted.quote(column)} = "
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"{update}%s WHERE id = ANY(%s)", (value, list(ids)))
    elif ids:
        connection.exec_driver_sql(f"{update}? WHERE id = ?", [(value, row_id) for row_id in ids])


def _days_as_text(table: Table, columns: Sequence[str], rows: Sequence[Row]) -> list[Row]:
    """SQLite has no type for a day; the driver's own conversion is deprecated."""
    by_column: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, name in enumerate(columns):
        if python_type(table.c[name].type) is date:
            days: dict[date | None, str | None] = {
                day: day and day.isoformat() for day in set(by_column[place])
            }
            by_column[place] = [days[day] for day in by_column[place]]
    return list(zip(*by_column, strict=True))


def _copy(connection: Connection, statement: str, rows: Iterable[Row]) -> None:
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
