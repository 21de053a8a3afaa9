"""Which keys were written since a version, and by which changesets."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from data.store.difference import KeyValues
from data.store.history import CHANGESET
from data.store.revision import Revision
from data.store.shape import table_of


class Writer(NamedTuple):
    """Who wrote a changeset, and when."""

    by_name: str
    at: datetime


def newest_changeset(connection: Connection) -> int:
    """The newest changeset number, 0 in an empty store."""
    return int(connection.execute(select(func.coalesce(func.max(CHANGESET.c.id), 0))).scalar_one())


def touched_since(
    connection: Connection, model: type[Revision], kabupaten: str, version: int
) -> dict[KeyValues, int]:
    """Key -> the newest changeset after `version` that began or ended a row of it."""
    table = table_of(model)
    touched: dict[KeyValues, int] = {}
    for column in (table.c.since_id, table.c.until_id):
        query = select(column, *(table.c[name] for name in model.key))
        rows = connection.execute(query.where(table.c.kabupaten == kabupaten, column > version))
        for changeset, *key in rows:
            touched[tuple(key)] = max(changeset, touched.get(tuple(key), 0))
    return touched


def writers(connection: Connection, changesets: Iterable[int]) -> dict[int, Writer]:
    """Changeset -> who wrote it, and when."""
    query = select(CHANGESET.c.id, CHANGESET.c.by_name, CHANGESET.c.at)
    rows = connection.execute(query.where(CHANGESET.c.id.in_(sorted(set(changesets)))))
    return {changeset: Writer(by_name, at) for changeset, by_name, at in rows}


def newest_touch(connection: Connection, model: type[Revision]) -> dict[str, int]:
    """Kabupaten -> the newest changeset that began or ended a row of a table there."""
    table = table_of(model)
    ended = func.coalesce(func.max(table.c.until_id), 0)
    query = select(table.c.kabupaten, func.max(table.c.since_id), ended).group_by(table.c.kabupaten)
    return {kabupaten: max(since, until) for kabupaten, since, until in connection.execute(query)}
