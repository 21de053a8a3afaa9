"""What a file would change: its rows beside the current ones, compared in memory after one query."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple, Protocol, runtime_checkable

from sqlalchemy import Connection, select
from sqlalchemy.sql import ColumnElement

from data.store.revision import Revision
from data.store.shape import shape_of, table_of
from data.store.verdict import Cells, verdict_after

KeyValues = tuple[Any, ...]


class DuplicateKey(ValueError):
    """Two rows of one file have the same key; the intake should have refused the file."""


class FactLike(Protocol):
    """One incoming row: field -> value (a missing field keeps what is stored), and its row in the file.

    All rows of a file have the same fields.
    """

    @property
    def fields(self) -> Mapping[str, Any]:
        """Field -> value."""

    @property
    def source_row(self) -> int | None:
        """The row in the file, None where there is none."""


class Fact(NamedTuple):
    """An incoming row that no file was read for."""

    fields: Mapping[str, Any]
    source_row: int | None


class Incoming(NamedTuple):
    """A row as it would be stored: its cells in the order of `Shape.names`, typed."""

    cells: Cells
    source_row: int | None


class Replacement(NamedTuple):
    """A row that would take the place of the current row `row_id`, whose cells were `old`."""

    row_id: int
    old: Cells
    row: Incoming


@dataclass(frozen=True)
class Scope:
    """Which current rows a file is held against: those of a kabupaten, or of one OPD in it."""

    kabupaten: str
    opd_code: str | None = None


@dataclass(frozen=True)
class Difference:
    """What storing a file would do, row by row.

    `unchanged`: rows that the store has as they are. `absent`: keys of current rows of the same time that the
    file leaves out. `foreign`: rows whose key is that of a row of another OPD than the one of the scope.
    """

    model: type[Revision]
    scope: Scope
    new: tuple[Incoming, ...] = ()
    changed: tuple[Replacement, ...] = ()
    unchanged: tuple[Incoming, ...] = ()
    absent: tuple[KeyValues, ...] = ()
    foreign: tuple[Incoming, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether storing the file would change nothing."""
        return not self.new and not self.changed


@dataclass(frozen=True)
class _File:
    """The rows of a file by key, and the places of the columns it does not have."""

    rows: Mapping[KeyValues, Incoming]
    lacking: tuple[int, ...]


@runtime_checkable
class ByColumn(Protocol):
    """Incoming rows that are kept by column, as a reader of files does: a long file needs no dict a row."""

    columns: Mapping[str, Sequence[Any]]
    source_rows: Sequence[int]


def compare(
    connection: Connection, model: type[Revision], scope: Scope, facts: Sequence[FactLike]
) -> Difference:
    """Sort a file's rows into new, changed and unchanged against the rows that are current now.

    Raises DuplicateKey, and TypeError for a value that does not fit its column.
    """
    if not facts:
        return Difference(model, scope)
    file = _typed(model, scope.kabupaten, facts)
    current = _current(connection, model, scope, file.rows)
    if not current:
        return Difference(model, scope, new=_complete(model, file, list(file.rows.values())))
    return _sorted(model, scope, file, current)


Current = dict[KeyValues, tuple[int, Cells]]


def _sorted(model: type[Revision], scope: Scope, file: _File, current: Current) -> Difference:
    merge = _merger(model, file.lacking)
    theirs = {key for key, (_, cells) in current.items() if not _within(model, scope, cells)}
    new, changed, unchanged, foreign = [], [], [], []
    for key, row in file.rows.items():
        found = current.get(key)
        if found is None:
            new.append(row)
        elif key in theirs:
            foreign.append(row)
        elif found[1] == row.cells or (merged := merge(found[1], row.cells)) == found[1]:
            unchanged.append(Incoming(found[1], row.source_row))
        else:
            changed.append(Replacement(*found, Incoming(merged, row.source_row)))
    return Difference(
        model,
        scope,
        _complete(model, file, new),
        tuple(changed),
        tuple(unchanged),
        tuple(current.keys() - file.rows.keys() - theirs),
        tuple(foreign),
    )


def _typed(model: type[Revision], kabupaten: str, facts: Sequence[FactLike]) -> _File:
    shape = shape_of(model)
    written, source_rows = _by_column(model, facts)
    given = written.keys() - {"kabupaten"}
    known = dict.fromkeys((*given, *model.key))
    columns: dict[str, Iterable[Any]] = {name: repeat(None) for name in shape.names}
    columns["kabupaten"] = repeat(kabupaten, len(facts))
    for name in known.keys() - {"kabupaten"}:
        columns[name] = shape.column(name, written[name] if name in given else [None] * len(facts))
    cells = list(zip(*columns.values(), strict=False))
    keys = map(itemgetter(*shape.places(model.key)), cells)
    rows = dict(zip(keys, map(Incoming, cells, source_rows), strict=True))
    if len(rows) < len(facts):
        raise DuplicateKey(model.template)
    return _File(rows, shape.places([name for name in shape.names if name not in known]))


def _by_column(
    model: type[Revision], facts: Sequence[FactLike]
) -> tuple[Mapping[str, Sequence[Any]], Sequence[int | None]]:
    if isinstance(facts, ByColumn):
        return facts.columns, facts.source_rows
    if any(fact.fields.keys() != facts[0].fields.keys() for fact in facts):
        raise ValueError(f"{model.template}: baris dengan kolom yang berbeda")
    columns = {name: [fact.fields[name] for fact in facts] for name in facts[0].fields}
    return columns, [fact.source_row for fact in facts]


def _complete(model: type[Revision], file: _File, new: Sequence[Incoming]) -> tuple[Incoming, ...]:
    """New rows with the defaults of the columns their file lacks; TypeError where there is none."""
    shape = shape_of(model)
    lacking = [(place, shape.names[place]) for place in file.lacking]
    defaults = {place: shape.readers[name](None) for place, name in lacking} if new else {}
    if all(value is None for value in defaults.values()):
        return tuple(new)
    return tuple(Incoming(_with(row.cells, defaults), row.source_row) for row in new)


def _merger(model: type[Revision], lacking: Sequence[int]) -> Callable[[Cells, Cells], Cells]:
    """How a row's cells and the stored ones (stored, incoming) become those that would be stored."""
    shape, verdict = shape_of(model), model.verdict
    judged = shape.names.index(verdict.column) if verdict else None
    after = verdict_after(verdict, shape.names) if verdict else None

    def merge(old: Cells, new: Cells) -> Cells:
        merged = _with(new, {place: old[place] for place in lacking if place != judged}) if lacking else new
        if after is None or judged is None or new[judged] is not None:
            return merged
        stands = after(old, merged)
        return merged if stands is None else _with(merged, {judged: stands})

    return merge


def _with(cells: Cells, changes: Mapping[int, Any]) -> Cells:
    changed = list(cells)
    for place, value in changes.items():
        changed[place] = value
    return tuple(changed)


def _within(model: type[Revision], scope: Scope, cells: Cells) -> bool:
    names = shape_of(model).names
    return (
        scope.opd_code is None or "opd_code" not in names or cells[names.index("opd_code")] == scope.opd_code
    )


def _current(
    connection: Connection, model: type[Revision], scope: Scope, incoming: Iterable[KeyValues]
) -> Current:
    """The current rows of the times the file speaks of, by key."""
    table, shape = table_of(model), shape_of(model)
    query = select(table.c.id, *(table.c[name] for name in shape.names)).where(
        table.c.kabupaten == scope.kabupaten, table.c.until_id.is_(None), *_same_time(model, incoming)
    )
    if scope.opd_code is not None and "opd_code" in model.key:
        query = query.where(table.c.opd_code == scope.opd_code)
    pick = itemgetter(*shape.places(model.key))
    rows = ((row[0], row[1:]) for row in connection.execute(query).all())
    return {pick(cells): (row_id, cells) for row_id, cells in rows}


def _same_time(model: type[Revision], incoming: Iterable[KeyValues]) -> list[ColumnElement[bool]]:
    """Narrow to the file's own years and periods: what lies outside is neither compared nor absent."""
    table, conditions = table_of(model), list[ColumnElement[bool]]()
    for place, name in enumerate(model.key):
        if name in ("year", "period"):
            conditions.append(table.c[name].in_(sorted({key[place] for key in incoming})))
        elif name in ("held_on", "month_from"):
            days = {key[place] for key in incoming}
            whole_years = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
            conditions.append(table.c[name].between(*whole_years))
    return conditions
