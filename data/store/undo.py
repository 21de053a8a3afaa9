"""Undoing a changeset: its keys go back to what they were, except where somebody changed them since."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, or_, select

from data.store.revision import Revision
from data.store.revisions import Counts, Header, begin_changeset, begin_rows, end_rows
from data.store.shape import shape_of, table_of

KeyValues = tuple[Any, ...]
Rows = dict[KeyValues, RowMapping]


@dataclass(frozen=True)
class UndoPlan:
    """What an undo would do: rows to end, rows to bring back, and the keys it leaves alone."""

    model: type[Revision]
    changeset: int
    end_ids: tuple[int, ...]
    restore: tuple[RowMapping, ...]
    left: tuple[KeyValues, ...]
    counts: Counts

    @property
    def is_empty(self) -> bool:
        """Whether the undo would change nothing."""
        return not self.end_ids and not self.restore


def plan_undo(connection: Connection, model: type[Revision], changeset: int) -> UndoPlan:
    """Compare, key by key, what the changeset found, what it made, and what is current now."""
    table = table_of(model)
    found = _rows(connection, model, table.c.until_id == changeset)
    made = _rows(connection, model, table.c.since_id == changeset)
    now = _current(connection, model, changeset)
    # A key is left alone when what it holds is neither what the changeset made nor what it had found.
    touched = {key for key in found.keys() | made.keys() if not _alike(model, now, found, key)}
    back = sorted(key for key in touched if _alike(model, now, made, key))
    counts = Counts(
        new=sum(key not in now for key in back),
        changed=sum(key in now and key in found for key in back),
        ended=sum(key not in found for key in back),
    )
    return UndoPlan(
        model,
        changeset,
        end_ids=tuple(now[key]["id"] for key in back if key in now),
        restore=tuple(found[key] for key in back if key in found),
        left=tuple(sorted(touched - set(back))),
        counts=counts,
    )


def apply_undo(connection: Connection, header: Header, plan: UndoPlan) -> int | None:
    """Write the undo as a changeset of its own and return its number, or None where nothing changes."""
    if plan.is_empty:
        return None
    header = replace(header, kind="undo", undoes_id=plan.changeset)
    changeset = begin_changeset(connection, header, plan.model, plan.counts)
    end_rows(connection, plan.model, changeset, plan.end_ids)
    kept = (*shape_of(plan.model).names, "source_row", "origin_id")
    begin_rows(
        connection, plan.model, changeset, [{name: row[name] for name in kept} for row in plan.restore]
    )
    return changeset


def _rows(connection: Connection, model: type[Revision], condition: Any) -> Rows:
    rows = connection.execute(select(table_of(model)).where(condition)).mappings()
    return {tuple(row[name] for name in model.key): row for row in rows}


def _current(connection: Connection, model: type[Revision], changeset: int) -> Rows:
    """The current rows of every key the changeset touched."""
    table = table_of(model)
    keys = [table.c[name] for name in model.key]
    by_changeset = or_(table.c.since_id == changeset, table.c.until_id == changeset)
    touched = select(*keys).where(by_changeset).distinct().subquery()
    same_key = and_(*(table.c[name] == touched.c[name] for name in model.key))
    query = select(table).join(touched, same_key).where(table.c.until_id.is_(None))
    return {tuple(row[name] for name in model.key): row for row in connection.execute(query).mappings()}


def _alike(model: type[Revision], some: Rows, others: Rows, key: KeyValues) -> bool:
    """The same content from the same file, or no row on either side."""
    return _content(model, some.get(key)) == _content(model, others.get(key))


def _content(model: type[Revision], row: RowMapping | None) -> tuple[Any, ...] | None:
    names = (*shape_of(model).names, "origin_id", "source_row")
    return None if row is None else tuple(row[name] for name in names)
