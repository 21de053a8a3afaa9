"""Answers that senders gave to questions of the intake, kept for their later files."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, tuple_

from data.store.shape import table_of
from data.store.tables import RememberedAnswer

TABLE = table_of(RememberedAnswer)
EVERYBODY = ""
EVERY_TEMPLATE = ""


class Remembered(NamedTuple):
    """One answer: for files of which template ("" = any) from whom ("" = anybody), to which question."""

    template: str
    sender: str
    question: str
    answer: str


def answers_of(connection: Connection, kabupaten: str, sender: str) -> tuple[Remembered, ...]:
    """What holds for a sender's files: answers of everybody, then the sender's own."""
    columns = (TABLE.c[name] for name in Remembered._fields)
    query = select(*columns).where(TABLE.c.kabupaten == kabupaten, TABLE.c.sender.in_([EVERYBODY, sender]))
    order = (TABLE.c.sender != EVERYBODY, TABLE.c.template, TABLE.c.question)
    return tuple(Remembered(*row) for row in connection.execute(query.order_by(*order)))


def remember(connection: Connection, kabupaten: str, changeset: int, answers: Sequence[Remembered]) -> None:
    """Keep answers under the changeset they were given for; they take the place of earlier ones."""
    if not answers:
        return
    key = tuple_(TABLE.c.template, TABLE.c.sender, TABLE.c.question)
    known = [(answer.template, answer.sender, answer.question) for answer in answers]
    connection.execute(delete(TABLE).where(TABLE.c.kabupaten == kabupaten, key.in_(known)))
    rows = [{**answer._asdict(), "kabupaten": kabupaten, "changeset_id": changeset} for answer in answers]
    connection.execute(insert(TABLE), rows)


def forget(connection: Connection, changesets: Iterable[int]) -> None:
    """Drop the answers that were given for changesets."""
    connection.execute(delete(TABLE).where(TABLE.c.changeset_id.in_(list(changesets))))
