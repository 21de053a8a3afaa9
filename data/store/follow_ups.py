"""Follow-ups beyond their current rows: the numbers ever given, who answers for them, notes on progress."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select, true

from data.store.history import CHANGESET
from data.store.shape import table_of
from data.store.tables import FollowUp

TABLE = table_of(FollowUp)


class Note(NamedTuple):
    """How a follow-up goes on: the day it was so, the state it was in, and a text without names."""

    day: date
    status: str
    text: str


def numbers_given(connection: Connection, kabupaten: str) -> set[str]:
    """Every number that a follow-up of the kabupaten has or had, so that none is given twice."""
    query = select(TABLE.c.number).where(TABLE.c.kabupaten == kabupaten).distinct()
    return set(connection.execute(query).scalars())


def responsible_opd(connection: Connection, kabupaten: str) -> dict[str, str | None]:
    """Number -> the OPD that answers for a current follow-up."""
    wanted = (TABLE.c.kabupaten == kabupaten, TABLE.c.until_id.is_(None))
    rows = connection.execute(select(TABLE.c.number, TABLE.c.opd_code).where(*wanted))
    return {row.number: row.opd_code for row in rows}


def concerned_opd(connection: Connection, kabupaten: str, number: str) -> tuple[str | None, str | None]:
    """The OPD that answers for a current follow-up, and the cell of those that support it."""
    wanted = (TABLE.c.kabupaten == kabupaten, TABLE.c.number == number, TABLE.c.until_id.is_(None))
    row = connection.execute(select(TABLE.c.opd_code, TABLE.c.supporting_opd).where(*wanted)).one_or_none()
    return (None, None) if row is None else (row.opd_code, row.supporting_opd)


def versions(connection: Connection, kabupaten: str) -> dict[str, int]:
    """Number -> the changeset that made a current follow-up what it is."""
    wanted = (TABLE.c.kabupaten == kabupaten, TABLE.c.until_id.is_(None))
    rows = connection.execute(select(TABLE.c.number, TABLE.c.since_id).where(*wanted))
    return {row.number: row.since_id for row in rows}


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
