"""What every kind of file becomes before anything is understood: sheets of cells as they were written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from data.intake.reading import Issue


@dataclass(frozen=True, slots=True)
class Percent:
    """A number that a spreadsheet shows as a percentage: 12.5 for a cell that shows 12,5 %."""

    value: Decimal


Cell = str | Decimal | date | datetime | time | Percent
"""A cell as the file has it: text as written (blank = ""), or what a spreadsheet stores with its type.

A number of a spreadsheet is a Decimal of at most 15 significant digits, as spreadsheets show it; truth values
are the texts TRUE and FALSE; a date without a time of day is a date.
"""


class Area(NamedTuple):
    """A merged block: first and last row (positions in `Sheet.rows`) and column (from 0), all inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet, or of a text file, which has no name. Rows may differ in length.

    `row_numbers` are those a spreadsheet shows (the first is 1), one for each of `rows`.
    A merged block keeps its value in its first cell only, the others are "".
    """

    name: str | None
    rows: Sequence[Sequence[Cell]]
    row_numbers: Sequence[int]
    merged: tuple[Area, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was opened: its kind (csv, xlsx, xls, ods), how its text was written, its sheets.

    `issues` are findings about the file that do not keep it from being read.
    """

    kind: str
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    delimiter: str | None = None
    issues: tuple[Issue, ...] = field(default=())


def cell_text(cell: Cell) -> str:
    """A cell as text, for names and headers: without blanks around it, numbers plain with a decimal point."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, Decimal):
        return f"{cell.normalize() + 0:f}"
    return f"{cell.value.normalize() + 0:f} %" if isinstance(cell, Percent) else cell.isoformat()
