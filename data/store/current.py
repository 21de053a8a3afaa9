"""The current rows of any table as plain rows, for files that go out."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.sql import ColumnElement

from data.store.engine import Store
from data.store.readings import alive
from data.store.revision import Revision
from data.store.shape import shape_of, table_of


def current_rows(
    store: Store,
    model: type[Revision],
    kabupaten: str,
    *,
    year: int | None = None,
    opd_code: str | None = None,
) -> list[dict[str, Any]]:
    """Field -> value, in the order of the key; of one year (spans that touch it) and one OPD if given."""
    table, names = table_of(model), shape_of(model).names
    query = select(*(table.c[name] for name in names)).where(
        table.c.kabupaten == kabupaten, *alive(model, None), *_within(model, year)
    )
    if opd_code is not None and "opd_code" in names:
        query = query.where(table.c.opd_code == opd_code)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(*(table.c[name] for name in model.key)))
        return [dict(zip(names, row, strict=True)) for row in rows]


def _within(model: type[Revision], year: int | None) -> list[ColumnElement[bool]]:
    columns = table_of(model).c
    if year is None:
        return []
    first, last = date(year, 1, 1), date(year, 12, 31)
    if "month_from" in columns:
        return [columns.month_from <= last, columns.month_to >= first]
    if "held_on" in columns:
        return [columns.held_on.between(first, last)]
    return [columns.year == year] if "year" in columns else []
