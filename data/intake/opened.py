"""A file that was opened once: what it is, the tables on it, what in it is about persons."""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.book import open_book
from data.intake.choice import tables_of
from data.intake.kind import Refusal
from data.intake.layout import FoundTable
from data.intake.marks import without_marks
from data.intake.personal import personal_cells, personal_columns
from data.intake.reading import Issue, Reading


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What can be told of a file before anybody says what it is for; it can be read more than once.

    `known` holds the findings about the file as a file; `refused`, when it could not be opened.
    """

    known: Reading
    tables: tuple[FoundTable, ...] = ()
    persons: tuple[Issue, ...] = ()


def open_file(content: bytes, file_name: str, max_bytes: int, max_rows: int) -> OpenedFile:
    """Open the bytes of a file; raises on none. What it is, its bytes say; its name is only kept."""
    try:
        book = open_book(content, max_bytes, max_rows)
    except Refusal as refusal:
        return OpenedFile(Reading(file_name=file_name, issues=refusal.issues))
    tables = tables_of(without_marks(book))
    # The file is kept whole, so every cell of it is looked at, those of our own additions too.
    persons = (*personal_columns(tables), *personal_cells(book))
    known = Reading(
        file_name=file_name,
        kind=book.kind,
        encoding=book.encoding,
        delimiter=book.delimiter,
        issues=book.issues,
    )
    return OpenedFile(known, tables, persons)
