"""What a file would change: its rows beside the current ones, compared in memory after one query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.sql import ColumnElement

from data.store.revision import Revision
from data.store.shape import Values, shape_of, table_of

KeyValues = tuple[Any, ...]


class DuplicateKey(ValueError):
    """Two rows of one file have the same key; the intake should have refused the file."""


class Fact(NamedTuple):
    """One incoming row: field -> value (a missing field keeps what is stored), and its row in the file."""

    fields: Mapping[str, Any]
    source_row: int | None


class Incoming(NamedTuple):
    """A row as it would be stored: every key and value column, typed."""

    cells: Values
    source_row: int | None


class Replacement(NamedTuple):
    """A row that would take the place of the current row `row_id`, whose values were `old`."""

    row_id: int
    old: Values
    row: Incoming


@dataclass(frozen=True)
class Scope:
    """Which current rows a file is held against: those of a kabupaten, or of one OPD in it."""

    kabupaten: str
    opd_code: str | None = None


@dataclass(frozen=True)
class Difference:
    """New, changed and unchanged rows, and how many current rows of the same time the file leaves out."""

    model: type[Revision]
    new: tuple[Incoming, ...]
    changed: tuple[Replacement, ...]
    unchanged: int
    absent: int

    @property
    def is_empty(self) -> bool:
        """Whether storing the file would change nothing."""
        return not self.new and not self.changed

    def digest(self) -> str:
        """The same for two differences that would write the same, whatever happened in between."""
        seal = sha256(self.model.template.encode())
        for row in self.new:
            seal.update(repr(tuple(row.cells.values())).encode())
        for change in self.changed:
            seal.update(repr((tuple(change.old.values()), tuple(change.row.cells.values()))).encode())
        return seal.hexdigest()


def compare(connection: Connection, model: type[Revision], scope: Scope, facts: Sequence[Fact]) -> Difference:
    """Sort a file's rows into new, changed and unchanged against the rows that are current now."""
    shape = shape_of(model)
    incoming = dict(_by_key(model, scope.kabupaten, facts))
    current = _current(connection, model, scope, incoming) if incoming else {}
    new: list[Incoming] = []
    changed: list[Replacement] = []
    for key, fact in incoming.items():
        found = current.get(key)
        if found is None:
            new.append(Incoming(shape.complete(fact.fields), fact.source_row))
        elif any(found[1][name] != value for name, value in fact.fields.items()):
            changed.append(Replacement(*found, Incoming({**found[1], **fact.fields}, fact.source_row)))
    unchanged = len(incoming) - len(new) - len(changed)
    return Difference(model, tuple(new), tuple(changed), unchanged, len(current.keys() - incoming.keys()))


def _by_key(model: type[Revision], kabupaten: str, facts: Iterable[Fact]) -> Iterator[tuple[KeyValues, Fact]]:
    shape, seen = shape_of(model), set[KeyValues]()
    for fact in facts:
        keys = {name: fact.fields.get(name) for name in model.key}
        values = shape.typed({**fact.fields, **keys, "kabupaten": kabupaten})
        key = tuple(values[name] for name in model.key)
        if key in seen:
            raise DuplicateKey(f"{model.template}: {key}")
        seen.add(key)
        yield key, Fact(values, fact.source_row)


def _current(
    connection: Connection, model: type[Revision], scope: Scope, incoming: Iterable[KeyValues]
) -> dict[KeyValues, tuple[int, Values]]:
    """The current rows of the times the file speaks of, by key."""
    table, names = table_of(model), shape_of(model).names
    query = select(table.c.id, *(table.c[name] for name in names)).where(
        table.c.kabupaten == scope.kabupaten, table.c.until_id.is_(None), *_same_time(model, incoming)
    )
    if scope.opd_code is not None and "opd_code" in names:
        query = query.where(table.c.opd_code == scope.opd_code)
    pick = itemgetter(*(names.index(name) + 1 for name in model.key))
    rows = connection.execute(query)
    return {pick(row): (row[0], dict(zip(names, row[1:], strict=True))) for row in rows}


def _same_time(model: type[Revision], incoming: Iterable[KeyValues]) -> list[ColumnElement[bool]]:
    """Narrow to the file's own years and periods: what lies outside is neither compared nor absent."""
    table, conditions = table_of(model), list[ColumnElement[bool]]()
    for place, name in enumerate(model.key):
        found = {key[place] for key in incoming}
        if name in ("year", "period"):
            conditions.append(table.c[name].in_(sorted(found)))
        elif name in ("held_on", "month_from"):
            whole_years = date(min(found).year, 1, 1), date(max(found).year, 12, 31)
            conditions.append(table.c[name].between(*whole_years))
    return conditions
