"""Putting the reference's regions and aliases into a store, so that facts can point at them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from data.store.engine import Store
from data.store.shape import table_of
from data.store.tables import Region, RegionAlias

Row = Mapping[str, Any]
# A region points at its parent, so the wider ones come first.
LEVELS = ("kabupaten", "kecamatan", "desa", "kelurahan")


def put(store: Store, regions: Sequence[Row], aliases: Sequence[Row]) -> None:
    """Make the store hold these regions and aliases; takes the write lock only when something differs."""
    ordered = sorted(regions, key=lambda row: (LEVELS.index(row["level"]), row["code"]))
    with store.reading() as connection:
        if _same(connection, table_of(Region), ordered) and _same(connection, table_of(RegionAlias), aliases):
            return
    with store.writing() as connection:
        _put_regions(connection, ordered)
        table = table_of(RegionAlias)
        connection.execute(delete(table))
        if aliases:
            connection.execute(insert(table), _only_columns(table, aliases))


def _put_regions(connection: Connection, regions: Sequence[Row]) -> None:
    table = table_of(Region)
    present = {row.code: tuple(row) for row in connection.execute(select(table))}
    rows = _only_columns(table, regions)
    added = [row for row in rows if row["code"] not in present]
    differing = [row for row in rows if present.get(row["code"], ()) not in ((), tuple(row.values()))]
    if added:
        connection.execute(insert(table), added)
    if differing:
        same_code = table.c.code == bindparam("at_code")
        connection.execute(
            update(table).where(same_code), [{**row, "at_code": row["code"]} for row in differing]
        )


def _same(connection: Connection, table: Table, rows: Sequence[Row]) -> bool:
    stored = {tuple(row) for row in connection.execute(select(table))}
    return {tuple(row.values()) for row in _only_columns(table, rows)} <= stored


def _only_columns(table: Table, rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [{column.name: row.get(column.name) for column in table.columns} for row in rows]
