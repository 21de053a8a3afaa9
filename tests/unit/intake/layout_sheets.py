"""Sheets as offices write them, and what the tests look at in a table."""

import csv
import io
from collections.abc import Sequence

from data.intake.grid import Area, Cell, Sheet
from data.intake.layout import FoundTable, find_tables


def text_sheet(text: str) -> Sheet:
    """A text file with semicolons."""
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    return Sheet(None, rows, range(1, len(rows) + 1))


def workbook_sheet(
    rows: Sequence[Sequence[Cell]], merged: Sequence[tuple[int, int, int, int]] = (), first: int = 1
) -> Sheet:
    """A sheet of a workbook; merged blocks as (top, left, bottom, right), counted from 0."""
    numbers = range(first, first + len(rows))
    return Sheet("Rekap", rows, numbers, tuple(Area(*block) for block in merged))


def only_table(sheet: Sheet) -> FoundTable:
    """The one table of a sheet."""
    (table,) = find_tables(sheet)
    return table


def reasons(table: FoundTable) -> dict[int, str]:
    """Row number -> why it is no data."""
    return {row.row: row.why for row in table.skipped}
