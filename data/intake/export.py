"""Rows -> the CSV of a template: `read_file` reads it back unchanged, no spreadsheet calculates in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

import pandas as pd

from data.intake.dates import span_text
from data.intake.numbers import MAX_PLACES
from data.intake.table import SPAN_FIELDS
from data.intake.words import NO, YES
from data.reference import Column, templates

DELIMITER = ";"
BOM = "\ufeff"
_NUMBER = re.compile(r"-\d+(?:,\d+)?", re.ASCII)
_CALCULATES = re.compile(r"'*[=+\-@\t\r]")
T = TypeVar("T")


def export_rows(template: str, frame: pd.DataFrame, without: Collection[str] = ()) -> bytes:
    """The rows of a frame (columns are fields) as a template's CSV; columns it lacks are left empty.

    Fields in `without` get no column at all, so that the file says nothing about them.
    """
    columns = [column for column in templates()[template].columns if column.field not in without]
    written = [written_column(column, frame, WRITERS.get(column.kind, str)) for column in columns]
    return csv_bytes([column.header for column in columns], zip(*written, strict=True))


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV as an Indonesian Excel opens it: UTF-8 with BOM, semicolons, CRLF, nothing to calculate."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(map(guarded, row) for row in rows)
    return (BOM + text.getvalue()).encode("utf-8")


def guarded(text: str) -> str:
    """Text that a spreadsheet would calculate gets an apostrophe before it; the reader takes it off again."""
    return f"'{text}" if _CALCULATES.match(text) and not _NUMBER.fullmatch(text) else text


def number_text(value: float | Decimal) -> str:
    """A number with a decimal comma; three places get a zero more, or 1,234 could be read as thousands."""
    whole, _, places = f"{Decimal(str(value)).normalize() + 0:f}".partition(".")
    places = places + "0" if len(places) == MAX_PLACES else places
    return f"{whole},{places}" if places else whole


def written_column(column: Column, frame: pd.DataFrame, write: Callable[[Any], T]) -> list[T | str]:
    """The cells of one column as `write` makes them; spans as text, "" where the frame holds nothing."""
    if column.kind == "span":
        if not set(SPAN_FIELDS) <= set(frame.columns):
            return [""] * len(frame)
        pairs = zip(*(frame[name] for name in SPAN_FIELDS), strict=True)
        return ["" if pd.isna(first) else span_text(day_of(first), day_of(last)) for first, last in pairs]
    if column.field not in frame.columns:
        return [""] * len(frame)
    return ["" if value is None or pd.isna(value) else write(value) for value in frame[column.field]]


def day_of(value: Any) -> date:
    """The day of a date or timestamp."""
    return pd.Timestamp(value).date()


def _whole(value: Any) -> str:
    return str(int(value))


def yes_no(value: Any) -> str:
    """A truth value as files write it."""
    return YES if value else NO


def _iso(value: Any) -> str:
    return day_of(value).isoformat()


WRITERS: Mapping[str, Callable[[Any], str]] = {
    "int": _whole,
    "rupiah": _whole,
    "year": _whole,
    "number": number_text,
    "date": _iso,
    "yesno": yes_no,
}
