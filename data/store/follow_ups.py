"""Follow-ups beyond their current rows: the numbers ever given, who answers for them, notes on progress."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, true

from data.store.history import CHANGESET
from data.store.readings import alive
from data.store.shape import table_of
from data.store.tables import FollowUp

TABLE = table_of(FollowUp)


class Note(NamedTuple):
    """How a follow-up goes on: the day it was so, the state it was in, and a text without names."""

    day: date
    status: str
    text: str


class Standing(NamedTuple):
    """Who answers for a follow-up, the cell of those that support it, the changeset that made it so."""

    opd_code: str | None
    supporting_opd: str | None
    since_id: int


def numbers_given(connection: Connection, kabupaten: str) -> set[str]:
    """Every number that a follow-up of the kabupaten has or had, so that none is given twice."""
    query = select(TABLE.c.number).where(TABLE.c.kabupaten == kabupaten).distinct()
    return set(connection.execute(query).scalars())


def standing(connection: Connection, kabupaten: str, as_of: int | None = None) -> dict[str, Standing]:
    """Number -> a follow-up as it stands, or as it stood when changeset `as_of` had been written."""
    columns = (TABLE.c.number, TABLE.c.opd_code, TABLE.c.supporting_opd, TABLE.c.since_id)
    query = select(*columns).where(TABLE.c.kabupaten == kabupaten, *alive(FollowUp, as_of))
    return {number: Standing(*row) for number, *row in connection.execute(query)}


def row_of(
    connection: Connection, kabupaten: str, number: str, as_of: int | None = None
) -> Mapping[str, Any] | None:
    """The row of a follow-up by column, as it stands or as it stood; None where there is none."""
    query = select(TABLE).where(TABLE.c.kabupaten == kabupaten, TABLE.c.number == number)
    found = connection.execute(query.where(*alive(FollowUp, as_of))).mappings().one_or_none()
    return None if found is None else {str(name): value for name, value in found.items()}


def notes(connection: Connection, kabupaten: str, number: str, as_of: int | None = None) -> tuple[Note, ...]:
    """The notes of all revisions of a follow-up, by day; without those whose changeset was undone.

    As they were when changeset `as_of` had been written.
    """
    undone = select(CHANGESET.c.id).where(CHANGESET.c.undoes_id == TABLE.c.since_id)
    known = true() if as_of is None else TABLE.c.since_id <= as_of
    taken_back = (undone if as_of is None else undone.where(CHANGESET.c.id <= as_of)).exists()
    query = (
        select(TABLE.c.progress_on, TABLE.c.status, TABLE.c.progress)
        .where(TABLE.c.kabupaten == kabupaten, TABLE.c.number == number)
        .where(TABLE.c.progress_on.is_not(None), TABLE.c.progress.is_not(None), ~taken_back, known)
        .order_by(TABLE.c.progress_on, TABLE.c.id)
    )
    found = (Note(day, status or "", text) for day, status, text in connection.execute(query))
    return tuple(dict.fromkeys(found))
