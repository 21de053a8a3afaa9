"""The shape of one table of facts: its content columns, and how a value is brought to a column's type."""

from collections.abc import Callable, Mapping
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
Values = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """The key and value columns of a table in order, each with its reader."""

    names: tuple[str, ...]
    readers: Mapping[str, Callable[[Any], Any]]

    def typed(self, fields: Mapping[str, Any]) -> Values:
        """The fields in the types the database gives back, so that old and new compare; raises TypeError."""
        return {name: self.readers[name](value) for name, value in fields.items()}

    def complete(self, typed: Mapping[str, Any]) -> Values:
        """Every column in order; a column that is missing gets its default."""
        return {name: typed[name] if name in typed else self.readers[name](None) for name in self.names}


def table_of(model: type[Base]) -> Table:
    """The SQLAlchemy table of a model."""
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it, its types do not say so
    return table


@cache
def shape_of(model: type[Revision]) -> Shape:
    """The shape of a model's table."""
    columns = [column for column in table_of(model).columns if column.name not in LIFE]
    readers = {column.name: _reader(model, column) for column in columns}
    return Shape(tuple(readers), readers)


def _reader(model: type[Revision], column: Column[Any]) -> Callable[[Any], Any]:
    expected = python_type(column.type)
    convert = _as_amount if isinstance(column.type, Amount) else partial(_exactly, expected)
    field = model.model_fields[column.name]

    def read(value: Any) -> Any:
        # Runs for every cell of a large file: what needs no conversion leaves at once.
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
