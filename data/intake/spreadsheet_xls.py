"""XLS -> Book, through xlrd, which alone tells how the cells of these files are shown."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.book import Book as XlsBook
from xlrd.sheet import Sheet as XlsSheet

from data.intake.grid import Book, Cell, Sheet
from data.intake.issues_file import EXTERNAL_LINKS, HAS_MACROS, LOCKED_FILE, NOT_A_TABLE
from data.intake.kind import Refusal
from data.intake.spreadsheet_cells import as_shown, format_kind, number
from data.intake.spreadsheet_grid import Budget, Grid
from data.intake.spreadsheet_zip import damaged

OLE = b"\xd0\xcf\x11\xe0"
_SECTOR, _ENTRY = 512, 128
_LINKED = (2, 4)
"""What xlrd calls a supporting book that is another file, or a program that is asked for data."""


def read_xls(content: bytes, max_rows: int) -> Book:
    """Every sheet of an XLS file. Raises Refusal."""
    _refuse_unwanted(content)
    budget = Budget("xls", max_rows)
    try:
        opened = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        _refuse_links(opened)
        kinds = [format_kind(opened.format_map[style.format_key].format_str) for style in opened.xf_list]
        sheets = tuple(_sheet(opened, sheet, kinds, budget) for sheet in opened.sheets())
    except Refusal:
        raise
    except xlrd.XLRDError as error:
        raise _as_refusal(error) from None
    except Exception:  # noqa: BLE001  # xlrd takes bytes at their word: index, struct, assertion, key errors
        raise damaged("xls") from None
    return Book("xls", sheets, issues=tuple(budget.issues))


def _refuse_unwanted(content: bytes) -> None:
    names = set(_directory(content))
    if {"EncryptedPackage", "EncryptionInfo"} & names:
        raise Refusal(LOCKED_FILE.at())
    if {"_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA"} & names:
        raise Refusal(HAS_MACROS.at())
    if "WordDocument" in names:
        raise Refusal(NOT_A_TABLE.at(what="dokumen Word (DOC)"))
    if "PowerPoint Document" in names:
        raise Refusal(NOT_A_TABLE.at(what="presentasi PowerPoint (PPT)"))
    if not {"Workbook", "Book"} & names:
        raise damaged("xls")


def _refuse_links(opened: XlsBook) -> None:
    if any(kind in _LINKED for kind in opened._supbook_types):  # noqa: SLF001  # told nowhere else
        raise Refusal(EXTERNAL_LINKS.at())


def _directory(content: bytes) -> Iterator[str]:
    """The names of the streams in a compound file; entries of 128 bytes, wherever its sectors lie."""
    for start in range(_SECTOR, len(content) - _ENTRY + 1, _ENTRY):
        length = content[start + 64]
        if 4 <= length <= 64 and content[start + 65] == 0 and content[start + 66] in (1, 2, 5):
            yield content[start : start + length - 2].decode("utf-16-le", "replace")


def _as_refusal(error: xlrd.XLRDError) -> Refusal:
    return Refusal(LOCKED_FILE.at()) if "encrypted" in str(error).lower() else damaged("xls")


def _sheet(opened: XlsBook, sheet: XlsSheet, kinds: list[str], budget: Budget) -> Sheet:
    grid = Grid(sheet.name, budget, sheet.visibility != 0)
    grid.merged = [(top, left, end - 1, right - 1) for top, end, left, right in sheet.merged_cells]
    grid.hidden_columns = {column for column, info in sheet.colinfo_map.items() if info.hidden}
    for row in range(sheet.nrows):
        info: Any = sheet.rowinfo_map.get(row)
        cells = [_value(opened, cell, kinds) for cell in sheet.row(row)]
        grid.add(row + 1, cells, hidden=bool(info and info.hidden))
    return grid.sheet()


def _value(opened: XlsBook, cell: Any, kinds: list[str]) -> Cell:
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        stored = number(repr(float(cell.value)))
        if stored is None:
            return str(cell.value)
        return as_shown(stored, kinds[cell.xf_index], from_1904=opened.datemode == 1)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(error_text_from_code.get(cell.value, "#ERR!"))
    return str(cell.value)
