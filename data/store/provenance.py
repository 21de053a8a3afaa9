"""Where changesets and rows come from: when one was written, its file, and the rows an undo exchanges."""

from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection, select

from data.store.difference import Incoming, KeyValues
from data.store.engine import Store
from data.store.revision import Revision
from data.store.shape import shape_of, table_of
from data.store.tables import Changeset, StoredFile
from data.store.undo import UndoPlan

CHANGESET = table_of(Changeset)
IDS_A_QUERY = 10_000
ByKey: TypeAlias = dict[KeyValues, Incoming]


def written_at(store: Store, changeset: int) -> datetime | None:
    """When a changeset was written, in UTC; None where there is none of this number."""
    query = select(CHANGESET.c.at).where(CHANGESET.c.id == changeset)
    with store.reading() as connection:
        found: datetime | None = connection.execute(query).scalar_one_or_none()
    return found


def file_size(store: Store, sha256: str) -> int | None:
    """The size of a kept file in bytes."""
    table = table_of(StoredFile)
    with store.reading() as connection:
        found: int | None = connection.execute(
            select(table.c.size).where(table.c.sha256 == sha256)
        ).scalar_one_or_none()
    return found


def undo_rows(connection: Connection, plan: UndoPlan) -> tuple[ByKey, ByKey]:
    """The rows that an undo would end and those it would bring back, by key."""
    # The content of a row ends with its row in the file and the changeset it came from.
    restored = [Incoming(kept.content[:-2], kept.content[-2]) for kept in plan.restore]
    return _by_key(plan.model, _rows(connection, plan)), _by_key(plan.model, restored)


def _rows(connection: Connection, plan: UndoPlan) -> list[Incoming]:
    table, rows = table_of(plan.model), list[Incoming]()
    columns = [table.c[name] for name in shape_of(plan.model).names]
    for start in range(0, len(plan.end_ids), IDS_A_QUERY):
        part = plan.end_ids[start : start + IDS_A_QUERY]
        query = select(table.c.source_row, *columns).where(table.c.id.in_(part)).order_by(table.c.id)
        rows += [Incoming(tuple(cells), number) for number, *cells in connection.execute(query)]
    return rows


def _by_key(model: type[Revision], rows: list[Incoming]) -> ByKey:
    places = shape_of(model).places(model.key)
    return {tuple(row.cells[place] for place in places): row for row in rows}
