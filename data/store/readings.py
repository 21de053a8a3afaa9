"""SELECT -> DataFrame, one function a table. Every frame carries where its rows come from.

Counts and rupiah are Int64, amounts Float64, yes/no boolean, dates datetime64[s], text str; an empty cell
is <NA>. `as_of` is a changeset number: the frame then shows what was current when it had been written.
`since_id` says which changeset made a row current, `origin_id` whose file it came from.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Select, or_, select
from sqlalchemy.sql import ColumnElement

from data.store.columns import python_type
from data.store.engine import Store
from data.store.revision import Revision
from data.store.shape import shape_of, table_of
from data.store.tables import (
    AksiReport,
    Budget,
    CaseCount,
    Evidence,
    FollowUp,
    Indicator,
    Opd,
    Population,
    Rehab,
    UrineTest,
    VulnerableArea,
)

DTYPES: dict[type, Any] = {
    int: "Int64",
    float: "Float64",
    bool: "boolean",
    str: "str",
    date: "datetime64[s]",
}
PROVENANCE = ("since_id", "origin_id", "source_row")


def opd(store: Store, kabupaten: str, *, as_of: int | None = None) -> pd.DataFrame:
    """The OPD master, ended OPD included."""
    return _read(store, Opd, kabupaten, as_of=as_of)


def aksi_reports(
    store: Store,
    kabupaten: str,
    year: int | None = None,
    period: str | None = None,
    *,
    as_of: int | None = None,
) -> pd.DataFrame:
    """Reports on aksi, of one year or period if given."""
    return _read(store, AksiReport, kabupaten, as_of=as_of, year=year, period=period)


def urine_tests(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Days of urine tests; counts of people."""
    return _read(store, UrineTest, kabupaten, _within(UrineTest, "held_on", year), as_of=as_of)


def budgets(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Budgets by OPD and funding source, in rupiah."""
    return _read(store, Budget, kabupaten, as_of=as_of, year=year)


def case_counts(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Cases and suspects by area, agency and span of months (those that begin in `year`). Unprotected."""
    return _read(store, CaseCount, kabupaten, _within(CaseCount, "month_from", year), as_of=as_of)


def evidence(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Seized amounts by area, agency, kind and span of months (those that begin in `year`)."""
    return _read(store, Evidence, kabupaten, _within(Evidence, "month_from", year), as_of=as_of)


def vulnerable_areas(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Official classes of desa by method and year."""
    return _read(store, VulnerableArea, kabupaten, as_of=as_of, year=year)


def rehab(store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None) -> pd.DataFrame:
    """People in rehabilitation by service and span of months (those that begin in `year`)."""
    return _read(store, Rehab, kabupaten, _within(Rehab, "month_from", year), as_of=as_of)


def population(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """People living in each area."""
    return _read(store, Population, kabupaten, as_of=as_of, year=year)


def follow_ups(store: Store, kabupaten: str, *, as_of: int | None = None) -> pd.DataFrame:
    """Follow-ups agreed in meetings."""
    return _read(store, FollowUp, kabupaten, as_of=as_of)


def indicators(
    store: Store, kabupaten: str, year: int | None = None, *, as_of: int | None = None
) -> pd.DataFrame:
    """Published figures."""
    return _read(store, Indicator, kabupaten, as_of=as_of, year=year)


def select_rows(
    model: type[Revision], kabupaten: str, *conditions: ColumnElement[bool], as_of: int | None = None
) -> Select[Any]:
    """The SELECT behind a reading, in the order of the key."""
    table = table_of(model)
    columns = [table.c[name] for name in (*PROVENANCE, *shape_of(model).names)]
    query = select(*columns).where(table.c.kabupaten == kabupaten, *alive(model, as_of), *conditions)
    return query.order_by(*(table.c[name] for name in model.key))


def alive(model: type[Revision], as_of: int | None) -> list[ColumnElement[bool]]:
    """The rows that are current, or that were when changeset `as_of` had been written."""
    table = table_of(model)
    if as_of is None:
        return [table.c.until_id.is_(None)]
    return [table.c.since_id <= as_of, or_(table.c.until_id.is_(None), table.c.until_id > as_of)]


def _within(model: type[Revision], column: str, year: int | None) -> list[ColumnElement[bool]]:
    if year is None:
        return []
    return [table_of(model).c[column].between(date(year, 1, 1), date(year, 12, 31))]


def _read(
    store: Store,
    model: type[Revision],
    kabupaten: str,
    conditions: list[ColumnElement[bool]] | None = None,
    *,
    as_of: int | None,
    **equals: int | str | None,
) -> pd.DataFrame:
    table = table_of(model)
    given = [table.c[name] == value for name, value in equals.items() if value is not None]
    query = select_rows(model, kabupaten, *(conditions or []), *given, as_of=as_of)
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return typed_frame(query, rows)


def typed_frame(query: Select[Any], rows: Any, dtypes: Mapping[type, Any] = DTYPES) -> pd.DataFrame:
    """A frame with one dtype a column, whatever the rows hold; no rows give an empty frame of that shape."""
    by_column = list(zip(*rows, strict=True)) or [()] * len(query.selected_columns)
    return pd.DataFrame(
        {
            column.name: pd.array(values, dtype=dtypes[python_type(column.type)])
            for column, values in zip(query.selected_columns, by_column, strict=True)
        }
    )
