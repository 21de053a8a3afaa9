"""Text -> records, with the row numbers a spreadsheet shows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.intake.delimiter import choose_delimiter
from data.intake.issues_file import BROKEN_QUOTES, EMPTY_FILE, TOO_MANY_COLUMNS, TOO_MANY_ROWS
from data.intake.kind import Refusal

MAX_COLUMNS = 200
HEADROOM = 50
"""Titles, a header of several rows and totals stand around the rows that are counted."""
BLANK_RUN = 100
"""So many blank rows in a row are kept; what spreadsheets leave below a table can be a million."""
_SEP_LINE = re.compile(r"\ufeff?\"?sep=([;,|\t])\"?(?:\r\n|\r|\n|$)", re.IGNORECASE)


class TextRows(NamedTuple):
    """The records of a text as written; runs of blank records are cut to BLANK_RUN."""

    delimiter: str
    rows: list[list[str]]
    row_numbers: Sequence[int]


def read_records(text: str, max_rows: int) -> TextRows:
    """Cut a text into records of cells as written.

    Row numbers are a spreadsheet's: a quoted line break does not start a row, a `sep=` line is not one.
    Raises Refusal for quotes that do not close, more than `max_rows` filled rows (and HEADROOM), more than
    MAX_COLUMNS columns with content, a delimiter that cannot be told.
    """
    declared, body = _declared(text)
    delimiter = declared or choose_delimiter(body)
    rows: list[list[str]] = []
    numbers: list[int] = []
    filled = blanks = number = 0
    for number, record in _numbered(body, delimiter):
        if _filled(record):
            filled, blanks = filled + 1, 0
            if len(record) > MAX_COLUMNS and any(cell.strip() for cell in record[MAX_COLUMNS:]):
                raise Refusal(TOO_MANY_COLUMNS.at(number, limit=MAX_COLUMNS))
            if filled > max_rows + HEADROOM:
                raise Refusal(TOO_MANY_ROWS.at(limit=max_rows))
        else:
            blanks += 1
            if blanks > BLANK_RUN:
                continue
        rows.append(record)
        numbers.append(number)
    if not filled:
        raise Refusal(EMPTY_FILE.at())
    trailing = min(blanks, BLANK_RUN)
    if trailing:
        del rows[-trailing:], numbers[-trailing:]
    whole = numbers[-1] == len(numbers)
    return TextRows(delimiter, rows, range(1, len(rows) + 1) if whole else numbers)


def _declared(text: str) -> tuple[str | None, str]:
    declared = _SEP_LINE.match(text)
    return (declared.group(1), text[declared.end() :]) if declared else (None, text)


def _numbered(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, record in enumerate(reader, start=1):
            yield number, record
    except csv.Error:
        raise Refusal(BROKEN_QUOTES.at(row=number + 1)) from None


def _filled(record: Sequence[str]) -> bool:
    return any(record) and (bool(record[0].strip()) or any(cell.strip() for cell in record))


def letter(index: int) -> str:
    """The name a spreadsheet gives to a column: 0 -> A, 26 -> AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
