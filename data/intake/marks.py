"""What this app adds to files it hands out, and how it is told apart from data when they come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.intake.grid import Book, Cell, Sheet, cell_text

MARK_HEADER = "masalah (Papan P4GN)"
"""Header of the column of findings; what stands below it is no data."""
MARK_SHEET = "Masalah"
MARK_TITLE = "Masalah menurut Papan P4GN"
GUIDE_TITLE = "Petunjuk pengisian Papan P4GN"
CODES_TITLE = "Daftar kode Papan P4GN"
OWN_TITLES = frozenset({MARK_TITLE, GUIDE_TITLE, CODES_TITLE})
"""First cells of the sheets that stand beside the data in our own workbooks."""
ISSUE_HEAD = ("baris", "kolom", "nilai", "masalah", "perbaikan", "menolak")
"""How a list of findings is headed."""


def without_marks(book: Book) -> Book:
    """The book without our own additions: guide, lists of codes, findings. A book of these alone stays."""
    sheets = tuple(_unmarked(sheet) for sheet in book.sheets if _first_cell(sheet) not in OWN_TITLES)
    return replace(book, sheets=sheets) if sheets else book


def _first_cell(sheet: Sheet) -> str:
    return cell_text(sheet.rows[0][0]) if sheet.rows and sheet.rows[0] else ""


def _unmarked(sheet: Sheet) -> Sheet:
    places = {row.index(MARK_HEADER) for row in sheet.rows if MARK_HEADER in row}
    if not places:
        return sheet
    return replace(sheet, rows=[_blanked(row, places) for row in sheet.rows])


def _blanked(row: Sequence[Cell], places: set[int]) -> list[Cell]:
    """Blank, not taken out, unless it is the last: letters of other columns and merged blocks hold."""
    kept: list[Cell] = ["" if place in places else cell for place, cell in enumerate(row)]
    return kept[:-1] if len(row) - 1 in places else kept
