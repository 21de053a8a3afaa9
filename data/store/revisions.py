"""The write path: a changeset ends the rows it replaces and begins new ones, in the caller's transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from itertools import repeat
from typing import Any

from sqlalchemy import Connection, insert, select

from data.store.bulk import insert_rows, set_of_all
from data.store.difference import Difference
from data.store.revision import Revision
from data.store.shape import shape_of, table_of
from data.store.tables import Changeset, StoredFile


@dataclass(frozen=True)
class SourceFile:
    """An uploaded file: its name and its bytes."""

    name: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the bytes."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Header:
    """Who writes, when, as what, for which kabupaten; from which sheet of which file, or undoing what.

    form: the form of a screen that it was typed into, where there is no file.
    """

    at: datetime
    by_name: str
    by_role: str
    kind: str
    kabupaten: str
    file: SourceFile | None = None
    sheet: str | None = None
    undoes_id: int | None = None
    form: str | None = None


@dataclass(frozen=True)
class Counts:
    """How many rows a changeset began, replaced, met unchanged, and ended without replacement."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    ended: int = 0


def apply_changeset(connection: Connection, header: Header, difference: Difference) -> int | None:
    """Write a difference as one changeset and return its number, or None where nothing changes."""
    if difference.is_empty:
        return None
    counts = Counts(len(difference.new), len(difference.changed), len(difference.unchanged))
    changeset = begin_changeset(connection, header, difference.model, counts)
    end_rows(connection, difference.model, changeset, [change.row_id for change in difference.changed])
    begun = [*difference.new, *(change.row for change in difference.changed)]
    columns = dict(
        zip(shape_of(difference.model).names, zip(*(row.cells for row in begun), strict=True), strict=True)
    )
    origin = {"source_row": [row.source_row for row in begun], "origin_id": repeat(changeset)}
    begin_rows(connection, difference.model, changeset, {**columns, **origin})
    return changeset


def begin_changeset(connection: Connection, header: Header, model: type[Revision], counts: Counts) -> int:
    """Keep the file, write the changeset's line, return its number."""
    if header.file is not None:
        _keep_file(connection, header.file)
    line = insert(table_of(Changeset)).values(
        at=header.at,
        by_name=header.by_name,
        by_role=header.by_role,
        kind=header.kind,
        kabupaten=header.kabupaten,
        template=model.template,
        file_name=header.file.name if header.file else None,
        file_sha256=header.file.sha256 if header.file else None,
        sheet=header.sheet,
        form=header.form,
        undoes_id=header.undoes_id,
        rows_new=counts.new,
        rows_changed=counts.changed,
        rows_unchanged=counts.unchanged,
        rows_ended=counts.ended,
    )
    return int(connection.execute(line.returning(table_of(Changeset).c.id)).scalar_one())


def end_rows(connection: Connection, model: type[Revision], changeset: int, row_ids: Sequence[int]) -> None:
    """Let the changeset end these rows; runs before their keys get new rows."""
    set_of_all(connection, table_of(model), "until_id", changeset, row_ids)


def begin_rows(
    connection: Connection, model: type[Revision], changeset: int, columns: Mapping[str, Iterable[Any]]
) -> None:
    """Let the changeset begin rows, given by column: those of `content_names`."""
    insert_rows(connection, table_of(model), {**columns, "since_id": repeat(changeset)})


def content_names(model: type[Revision]) -> tuple[str, ...]:
    """All that a row says, and where it came from: what an undo brings back."""
    return (*shape_of(model).names, "source_row", "origin_id")


def file_is_known(connection: Connection, template: str, kabupaten: str, digest: str) -> bool:
    """Whether this very file has been stored before for this template and kabupaten."""
    table = table_of(Changeset)
    query = select(table.c.id).where(
        table.c.kabupaten == kabupaten, table.c.template == template, table.c.file_sha256 == digest
    )
    return connection.execute(query.limit(1)).first() is not None


def _keep_file(connection: Connection, file: SourceFile) -> None:
    table = table_of(StoredFile)
    if connection.execute(select(table.c.size).where(table.c.sha256 == file.sha256)).first() is None:
        connection.execute(
            insert(table).values(sha256=file.sha256, content=file.content, size=len(file.content))
        )
