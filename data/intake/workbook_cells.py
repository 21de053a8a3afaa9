"""Cells of the workbooks that go out: how each kind looks, and how a value is put in without calculating."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.intake.export import day_of
from data.intake.grid import Cell, Percent

LONGEST = 32_767
"""Characters that a spreadsheet holds in one cell."""
FIRST_DAY = date(1900, 3, 1)
"""Earlier days have no number that Excel and LibreOffice agree on."""
NARROWEST, WIDEST = 10, 44
LONGEST_NAME, RESERVED_NAME = 31, "history"
WHOLE, DECIMAL, DAY, TEXT = "#,##0", "General", "dd/mm/yyyy", "@"
# A code for places after the comma would show 4 as "4,", or 48,21 as 48.
NUMBER_FORMATS = {"int": WHOLE, "rupiah": WHOLE, "number": DECIMAL, "year": "0", "date": DAY}
HEADER_COLOUR, REQUIRED_COLOUR, LOCKED_COLOUR = "#E8EAF0", "#CFD5E6", "#F2F2F2"
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class Formats:
    """The looks of one workbook's cells, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._make = cache(lambda **looks: workbook.add_format(looks))

    def of(self, kind: str, *, locked: bool = False) -> Format:
        """A cell of a column kind; locked ones are grey and cannot be typed over."""
        number_format = NUMBER_FORMATS.get(kind, TEXT)
        looks = {"num_format": number_format, "locked": locked, "valign": "top"}
        wrapped = {"text_wrap": True} if kind == "text" else {}
        return self._make(**looks, **wrapped, **({"bg_color": LOCKED_COLOUR} if locked else {}))

    def header(self, *, required: bool = False) -> Format:
        """A cell of a header; required columns are darker."""
        colour = REQUIRED_COLOUR if required else HEADER_COLOUR
        return self._make(bold=True, bg_color=colour, bottom=1, text_wrap=True, valign="top", num_format=TEXT)

    def plain(self, **looks: Any) -> Format:
        """Text in any other place."""
        return self._make(**{"num_format": TEXT, "text_wrap": True, "valign": "top"} | looks)

    def looking(self, cell: Cell, **looks: Any) -> Format:
        """The look of a cell as it came from a file, with its kind's number format."""
        return self._make(**{"num_format": _number_format(cell), "valign": "top"} | looks)


def put(sheet: Worksheet, place: tuple[int, int], cell: Cell | float, look: Format) -> None:
    """Write a value with its own type; text is written as text whatever it begins with."""
    if isinstance(cell, Percent):
        sheet.write_number(*place, float(cell.value / 100), look)
    elif isinstance(cell, int | float | Decimal):
        sheet.write_number(*place, float(cell) if isinstance(cell, Decimal) else cell, look)
    elif isinstance(cell, datetime | date | time) and _has_serial(cell):
        sheet.write_datetime(*place, cell, look)
    else:
        text = cell if isinstance(cell, str) else cell.isoformat()
        sheet.write_string(*place, text[:LONGEST], look)


def text_cell(value: Any) -> str:
    """Stored text as a cell: an apostrophe that the reader would take for a guard gets one before it."""
    text = str(value)
    return f"'{text}" if _GUARDED.match(text) else text


def sheet_name(name: str | None, taken: str) -> str:
    """A name that a workbook allows: without its forbidden signs, 31 characters, not the one `taken`."""
    allowed = _FORBIDDEN.sub(" ", name or "").strip(" '")[:LONGEST_NAME].strip(" '")
    return allowed if allowed and allowed.casefold() not in (taken.casefold(), RESERVED_NAME) else "Data"


def width_of(header: str, cells: Collection[object]) -> int:
    """A width in characters at which the header and most cells of a column can be read."""
    longest = max((len(_shown(cell)) for cell in cells), default=0)
    return min(WIDEST, max(NARROWEST, len(header) + 4, longest + 2))


def _shown(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return f"{cell:,}" if isinstance(cell, int | float) else str(cell)


def _has_serial(cell: date | time) -> bool:
    return isinstance(cell, time) or day_of(cell) >= FIRST_DAY


def _number_format(cell: Cell) -> str:
    match cell:
        case str():
            return TEXT
        case Percent():
            return "0.00%"
        case datetime():
            return f"{DAY} hh:mm"
        case date():
            return DAY
        case time():
            return "hh:mm"
        case _:
            return DECIMAL
