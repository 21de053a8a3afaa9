"""What two people wrote into one decision: the fields in which the later one would undo the earlier."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from data.services.errors import ServiceError
from data.store.follow_ups import row_of
from data.store.touched import writers


class Clash(NamedTuple):
    """A field (of the row) that somebody changed: what stands there now, and what would be written."""

    field: str
    now: Any
    mine: Any


class DecisionChanged(ServiceError):
    """Somebody changed the decision after it was put into the form; nothing was written.

    `version` is the row that stands now: whoever has seen it may write over it.
    """

    def __init__(self, by_name: str, version: int, clashes: tuple[Clash, ...]) -> None:
        super().__init__(f"Kesepakatan ini baru saja diubah oleh {by_name}.")
        self.by_name = by_name
        self.version = version
        self.clashes = clashes


def refuse_clashes(connection: Connection, kabupaten: str, seen: int, wanted: Mapping[str, Any]) -> None:
    """Raise DecisionChanged where writing `wanted` would undo what came after the row of changeset `seen`.

    As with files: a field that says what it said then, or what is wanted, stands in nobody's way.
    """
    now = row_of(connection, kabupaten, wanted["number"])
    if now is None or now["since_id"] == seen:
        return
    then = row_of(connection, kabupaten, wanted["number"], seen) or {}
    clashes = tuple(
        Clash(name, now[name], mine)
        for name, mine in wanted.items()
        if now[name] not in {then.get(name), mine}
    )
    if clashes:
        by = writers(connection, [now["since_id"]])[now["since_id"]]
        raise DecisionChanged(by.by_name, now["since_id"], clashes)
