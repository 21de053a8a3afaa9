"""The shape of one table of facts: its content columns, and how a value is brought to a column's type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from typing import Any

from sqlalchemy import Column, Table

from data.store.columns import Amount, python_type
from data.store.ledger import Base
from data.store.revision import Revision

LIFE = frozenset({"id", "since_id", "until_id", "origin_id", "source_row"})


@dataclass(frozen=True)
class Shape:
    """The key and value columns of a table in order, each with its reader, and the types that need none."""

    names: tuple[str, ...]
    readers: Mapping[str, Callable[[Any], Any]]
    plain: Mapping[str, frozenset[type]]

    def column(self, name: str, values: Sequence[Any]) -> Sequence[Any]:
        """A column in the type the database gives back, so that old and new compare; raises TypeError."""
        kinds, read = set(map(type, values)), self.readers[name]
        if kinds <= self.plain[name]:
            return values
        if len(kinds - {type(None)}) > 1:  # 1, 1.0 and True are one key of a dict
            return [read(value) for value in values]
        known = {value: read(value) for value in set(values)}
        return [known[value] for value in values]

    def places(self, names: Sequence[str]) -> tuple[int, ...]:
        """Where columns stand in a row of cells."""
        return tuple(map(self.names.index, names))


def table_of(model: type[Base]) -> Table:
    """The SQLAlchemy table of a model."""
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it, its types do not say so
    return table


@cache
def shape_of(model: type[Revision]) -> Shape:
    """The shape of a model's table."""
    columns = [column for column in table_of(model).columns if column.name not in LIFE]
    readers = {column.name: _reader(model, column) for column in columns}
    return Shape(tuple(readers), readers, {column.name: _plain(column) for column in columns})


def _plain(column: Column[Any]) -> frozenset[type]:
    if isinstance(column.type, Amount):
        return frozenset()  # a float may still have too many decimals
    expected = python_type(column.type)
    return frozenset({expected, type(None)} if column.nullable else {expected})


def _reader(model: type[Revision], column: Column[Any]) -> Callable[[Any], Any]:
    expected = python_type(column.type)
    convert = _as_amount if isinstance(column.type, Amount) else partial(_exactly, expected)
    field = model.model_fields[column.name]

    def read(value: Any) -> Any:
        if type(value) is expected and expected is not float:
            return value
        if value is not None:
            return convert(value)
        if column.nullable:
            return None
        if field.is_required():
            raise TypeError(f"{model.template}: {column.name} kosong")
        return field.default

    return read


def _as_amount(value: Any) -> float:
    return round(float(value), 3)


def _exactly(expected: type, value: Any) -> Any:
    if expected is date and isinstance(value, datetime):
        return value.date()
    if expected is int and isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    # SQLite would take a word in a column of numbers, and True for 1.
    raise TypeError(f"{value!r} bukan {expected.__name__}")
