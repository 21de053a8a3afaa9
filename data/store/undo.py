"""Undoing a changeset: its keys go back to what they were, except where somebody changed them since."""

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from data.store.difference import Incoming
from data.store.revision import Revision
from data.store.revisions import Counts, Header, begin_changeset, begin_rows, content_names, end_rows
from data.store.shape import table_of

KeyValues = tuple[Any, ...]


class Kept(NamedTuple):
    """A row's number, and all that an undo brings back of it: values, file and row in the file."""

    row_id: int
    content: tuple[Any, ...]


Rows = dict[KeyValues, Kept]


@dataclass(frozen=True)
class UndoPlan:
    """What an undo would do: rows to end, rows to bring back, and the keys it leaves alone."""

    model: type[Revision]
    changeset: int
    end_ids: tuple[int, ...]
    restore: tuple[Kept, ...]
    left: tuple[KeyValues, ...]
    counts: Counts

    @property
    def is_empty(self) -> bool:
        """Whether the undo would change nothing."""
        return not self.end_ids and not self.restore


def plan_undo(connection: Connection, model: type[Revision], changeset: int) -> UndoPlan:
    """Compare, key by key, what the changeset found, what it made, and what is current now."""
    table = table_of(model)
    found = _rows(connection, model, _select(model).where(table.c.until_id == changeset))
    made = _rows(connection, model, _select(model).where(table.c.since_id == changeset))
    now = _rows(connection, model, _current(model, changeset))
    # A key is left alone when what it holds is neither what the changeset made nor what it had found.
    open_keys = [key for key in found | made if _content(now, key) != _content(found, key)]
    back = [key for key in open_keys if _content(now, key) == _content(made, key)]
    counts = Counts(
        new=sum(key not in now for key in back),
        changed=sum(key in now and key in found for key in back),
        ended=sum(key not in found for key in back),
    )
    return UndoPlan(
        model,
        changeset,
        end_ids=tuple(now[key].row_id for key in back if key in now),
        restore=tuple(found[key] for key in back if key in found),
        left=tuple(sorted(set(open_keys) - set(back))),
        counts=counts,
    )


def changeset_rows(
    connection: Connection, model: type[Revision], changeset: int
) -> tuple[dict[KeyValues, Incoming], dict[KeyValues, Incoming]]:
    """The rows a changeset ended and those it began, by key, in the order of their files."""
    table = table_of(model)
    ended, begun = (
        _rows(connection, model, _select(model).where(column == changeset).order_by(table.c.id))
        for column in (table.c.until_id, table.c.since_id)
    )
    return _as_read(ended), _as_read(begun)


def _as_read(rows: Rows) -> dict[KeyValues, Incoming]:
    # The content of a row ends with its row in the file and the changeset it came from.
    return {key: Incoming(kept.content[:-2], kept.content[-2]) for key, kept in rows.items()}


def apply_undo(connection: Connection, header: Header, plan: UndoPlan) -> int | None:
    """Write the undo as a changeset of its own and return its number, or None where nothing changes."""
    if plan.is_empty:
        return None
    header = replace(header, kind="undo", undoes_id=plan.changeset)
    changeset = begin_changeset(connection, header, plan.model, plan.counts)
    end_rows(connection, plan.model, changeset, plan.end_ids)
    if plan.restore:
        content = zip(*(kept.content for kept in plan.restore), strict=True)
        columns = dict(zip(content_names(plan.model), content, strict=True))
        begin_rows(connection, plan.model, changeset, columns)
    return changeset


def _select(model: type[Revision]) -> Select[Any]:
    table = table_of(model)
    return select(table.c.id, *(table.c[name] for name in content_names(model)))


def _current(model: type[Revision], changeset: int) -> Select[Any]:
    """The current rows of every key the changeset touched."""
    table = table_of(model)
    by_changeset = or_(table.c.since_id == changeset, table.c.until_id == changeset)
    touched = select(*(table.c[name] for name in model.key)).where(by_changeset).distinct().subquery()
    same_key: list[ColumnElement[bool]] = [table.c[name] == touched.c[name] for name in model.key]
    return _select(model).join(touched, and_(*same_key)).where(table.c.until_id.is_(None))


def _rows(connection: Connection, model: type[Revision], query: Select[Any]) -> Rows:
    names = content_names(model)
    key_of = itemgetter(*(names.index(name) for name in model.key))
    kept = (Kept(row[0], tuple(row[1:])) for row in connection.execute(query))
    return {key_of(row.content): row for row in kept}


def _content(rows: Rows, key: KeyValues) -> tuple[Any, ...] | None:
    row = rows.get(key)
    return None if row is None else row.content
