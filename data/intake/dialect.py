"""Text -> records, with the row numbers a spreadsheet shows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.intake.delimiter import DELIMITERS, HEAD, choose_delimiter
from data.intake.issues import BROKEN_QUOTES, EMPTY_FILE, TOO_MANY_COLUMNS, TOO_MANY_ROWS
from data.intake.kind import Refusal
from data.intake.reading import SkippedRow

MAX_SKIPPED = 1_000
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


@dataclass(frozen=True, slots=True)
class Records:
    """The cells of a file as text: the header and the rows below it that hold anything."""

    delimiter: str
    header_row: int
    header: tuple[str, ...]
    rows: list[list[str]]
    row_numbers: list[int]
    skipped: tuple[SkippedRow, ...]


def split(text: str, known: Callable[[Sequence[str]], int], max_rows: int) -> Records:
    """Cut a text into records; `known` counts how many cells of a header some template has.

    Row numbers are a spreadsheet's: a quoted line break does not start a row, a `sep=` line is not one.
    Raises Refusal for a file of blanks, quotes that do not close, more than `max_rows` rows.
    """
    declared = _SEP_LINE.match(text)
    body = text[declared.end() :] if declared else text
    delimiter = declared.group(1) if declared else best_delimiter(body, known)
    header: tuple[int, list[str]] | None = None
    rows: list[list[str]] = []
    numbers: list[int] = []
    skipped: list[SkippedRow] = []
    for number, record in _numbered(body, delimiter):
        if not _filled(record):
            if len(skipped) < MAX_SKIPPED:
                skipped.append(SkippedRow(number, "kosong"))
        elif header is None:
            if len(record) > MAX_COLUMNS:
                raise Refusal(TOO_MANY_COLUMNS.at(limit=MAX_COLUMNS))
            header = (number, record)
        elif len(rows) == max_rows:
            raise Refusal(TOO_MANY_ROWS.at(limit=max_rows))
        else:
            rows.append(record)
            numbers.append(number)
    if header is None:
        raise Refusal(EMPTY_FILE.at())
    return Records(delimiter, header[0], tuple(header[1]), rows, numbers, tuple(skipped))


def best_delimiter(text: str, known: Callable[[Sequence[str]], int]) -> str:
    """The delimiter that makes the most known headers; failing that, the most cells."""
    heads = {delimiter: _first_record(text, delimiter) for delimiter in DELIMITERS}
    return max(heads, key=lambda delimiter: (known(heads[delimiter]), len(heads[delimiter])))


def _first_record(text: str, delimiter: str) -> list[str]:
    reader = csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=delimiter)
    try:
        return next((record for record in reader if _filled(record)), [])
    except csv.Error:
        return []


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
