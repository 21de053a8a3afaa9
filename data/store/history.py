"""Readings about the data rather than of it: versions, changesets, provenance, years, positions."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

import pandas as pd
from sqlalchemy import ColumnElement, Date, case, cast, exists, extract, func, select, union

from data.store.engine import Store
from data.store.readings import DTYPES, alive, typed_frame
from data.store.revision import Revision
from data.store.shape import table_of
from data.store.tables import FACTS, AksiReport, Budget, CaseCount, Changeset, StoredFile, UrineTest

CHANGESET = table_of(Changeset)
TIMES = DTYPES | {datetime: "datetime64[s, UTC]"}
POSITION_COLUMNS = ("position_date", "reported_on", "held_on", "counted_on")


def data_version(store: Store) -> int:
    """The newest changeset number, 0 in an empty store: the key of every cached reading."""
    with store.reading() as connection:
        return int(connection.execute(select(func.coalesce(func.max(CHANGESET.c.id), 0))).scalar_one())


def changesets(store: Store, kabupaten: str | None = None) -> pd.DataFrame:
    """Changesets, newest first, with `undone_by`: the undo that stands, itself not undone, or <NA>."""
    query = select(CHANGESET.c.id.label("changeset"), *(c for c in CHANGESET.c if c.name != "id"))
    if kabupaten is not None:
        query = query.where(CHANGESET.c.kabupaten == kabupaten)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(CHANGESET.c.id.desc())).all()
    frame = typed_frame(query, rows, TIMES)
    standing = _standing_undos((row.changeset, row.undoes_id) for row in rows)
    frame["undone_by"] = pd.array([standing.get(row.changeset) for row in rows], dtype="Int64")
    return frame


def _standing_undos(newest_first: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    standing: dict[int, int] = {}
    for changeset, undoes in newest_first:
        if undoes is not None and changeset not in standing:
            standing.setdefault(undoes, changeset)
    return standing


def provenance(store: Store, changeset_ids: Iterable[int]) -> pd.DataFrame:
    """changeset, file_name, sheet, at, by_name, kind of `origin_id` values; one row a changeset."""
    wanted = sorted({int(number) for number in changeset_ids})
    query = select(
        CHANGESET.c.id.label("changeset"),
        CHANGESET.c.file_name,
        CHANGESET.c.sheet,
        CHANGESET.c.at,
        CHANGESET.c.by_name,
        CHANGESET.c.kind,
    ).where(CHANGESET.c.id.in_(wanted))
    with store.reading() as connection:
        return typed_frame(query, connection.execute(query.order_by(CHANGESET.c.id)).all(), TIMES)


@dataclass(frozen=True)
class ChangesetLine:
    """What must be known of a changeset before it may be opened or undone."""

    id: int
    kabupaten: str
    template: str
    file_name: str | None
    file_sha256: str | None


def changeset_line(store: Store, changeset: int) -> ChangesetLine | None:
    """One changeset by its number."""
    columns = (CHANGESET.c[field.name] for field in fields(ChangesetLine))
    with store.reading() as connection:
        row = connection.execute(select(*columns).where(CHANGESET.c.id == changeset)).one_or_none()
    return None if row is None else ChangesetLine(*row)


def holds(store: Store, kind: str, *, other_than: str = "") -> bool:
    """Whether there is a changeset of this kind for any template other than the one named."""
    query = select(exists().where(CHANGESET.c.kind == kind, CHANGESET.c.template != other_than))
    with store.reading() as connection:
        return bool(connection.execute(query).scalar_one())


def sample_files(store: Store) -> set[tuple[str, str, str]]:
    """kabupaten, template and name of every sample file that was loaded, also if undone later."""
    query = select(CHANGESET.c.kabupaten, CHANGESET.c.template, CHANGESET.c.file_name)
    with store.reading() as connection:
        return {tuple(row) for row in connection.execute(query.where(CHANGESET.c.kind == "sample"))}


def stored_content(store: Store, sha256: str) -> bytes | None:
    """The bytes of a kept file."""
    table = table_of(StoredFile)
    with store.reading() as connection:
        found = connection.execute(select(table.c.content).where(table.c.sha256 == sha256)).scalar()
    return None if found is None else bytes(found)


def years_available(store: Store, kabupaten: str, *, as_of: int | None = None) -> tuple[int, ...]:
    """The years that hold any report, test, budget or case, ascending."""
    reports, tests = table_of(AksiReport), table_of(UrineTest)
    budgets, cases = table_of(Budget), table_of(CaseCount)
    years: list[tuple[type[Revision], ColumnElement[int]]] = [
        (AksiReport, reports.c.year),
        (Budget, budgets.c.year),
        (UrineTest, extract("year", tests.c.held_on)),
        (CaseCount, extract("year", cases.c.month_from)),
    ]
    query = union(
        *(
            select(year).where(table_of(model).c.kabupaten == kabupaten, *alive(model, as_of)).distinct()
            for model, year in years
        )
    )
    with store.reading() as connection:
        return tuple(sorted(int(year) for year in connection.execute(query).scalars()))


def position_date(store: Store, template: str, kabupaten: str, *, as_of: int | None = None) -> date | None:
    """The newest day the figures of a template speak of ("posisi data"), or None where they carry no day."""
    model = FACTS[template]
    query = select(*_newest(model)).where(table_of(model).c.kabupaten == kabupaten, *alive(model, as_of))
    with store.reading() as connection:
        stated, month = connection.execute(query).one()
    days = [stated, None if month is None else _end_of_month(month)]
    return max((day for day in days if day is not None), default=None)


def _newest(model: type[Revision]) -> tuple[ColumnElement[date | None], ColumnElement[date | None]]:
    """The newest stated day, and the newest month among rows that state none."""
    columns = table_of(model).columns
    nothing: ColumnElement[date | None] = cast(None, Date)
    stated = next((columns[name] for name in POSITION_COLUMNS if name in columns), nothing)
    month = case((stated.is_(None), columns["month_to"])) if "month_to" in columns else nothing
    return func.max(stated), func.max(month)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
