"""Bytes -> Book: what a file is, its bytes say; its name is never asked."""

from __future__ import annotations

from data.intake.dialect import read_records
from data.intake.encoding import decode, refuse_size
from data.intake.grid import Book, Sheet
from data.intake.issues_file import EMPTY_FILE
from data.intake.kind import Refusal
from data.intake.spreadsheet_ods import read_ods
from data.intake.spreadsheet_xls import OLE, read_xls
from data.intake.spreadsheet_xlsx import read_xlsx
from data.intake.spreadsheet_zip import ZIP, open_archive

MEGABYTE = 1024 * 1024


def open_book(content: bytes, max_bytes: int, max_rows: int) -> Book:
    """The sheets of a file as they were written: CSV text, XLSX, XLS or ODS.

    Raises Refusal where it is something else, locked, damaged, carries macros or links to other files, or is
    larger than `max_bytes`, `max_rows` filled rows a sheet, or 200 columns; never anything but Refusal.
    """
    refuse_size(content, max_bytes)
    book = _open(content, max_bytes, max_rows)
    if not any(sheet.rows for sheet in book.sheets):
        raise Refusal(EMPTY_FILE.at())
    return book


def _open(content: bytes, max_bytes: int, max_rows: int) -> Book:
    if content.startswith(ZIP):
        archive = open_archive(content)
        return (read_ods if archive.kind == "ods" else read_xlsx)(archive, max_rows)
    if content.startswith(OLE):
        return read_xls(content, max_rows)
    text, encoding = decode(content, max_bytes)
    delimiter, rows, row_numbers = read_records(text, max_rows)
    return Book("csv", (Sheet(None, rows, row_numbers),), encoding, delimiter)
