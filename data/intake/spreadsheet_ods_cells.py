"""One cell of an ODS file: its type and value stand in attributes, its text in paragraphs."""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal

from data.intake.grid import Cell
from data.intake.spreadsheet_cells import iso_cell, number, percent
from data.intake.spreadsheet_xml import Attributes

MAX_BLANKS = 1_000
_SHOWN_PERCENT = re.compile(r"[^0-9]*([0-9][0-9.,]*)\s*%[^0-9]*")
_DURATION = re.compile(r"PT([0-9]{1,6})H([0-9]{1,2})M([0-9]{1,2})(?:[.,][0-9]+)?S")


class OdsCell:
    """Collects what stands inside of a cell."""

    def __init__(self, attributes: Attributes, *, covered: bool) -> None:
        self.attributes = attributes
        self.covered = covered
        self._lines: list[list[str]] = []

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join("".join(line) for line in self._lines)

    def start(self, name: str, attributes: Attributes) -> None:
        """An element inside begins: a paragraph, or a sign that XML would not keep."""
        if name in ("p", "h"):
            self._lines.append([])
        elif self._lines and name == "s":
            self._lines[-1].append(" " * min(int(attributes.get("c", "1")), MAX_BLANKS))
        elif self._lines and name == "tab":
            self._lines[-1].append("\t")
        elif self._lines and name == "line-break":
            self._lines[-1].append("\n")

    def end(self, name: str) -> None:
        """An element inside ends."""

    def characters(self, text: str) -> None:
        """Text of a paragraph; between paragraphs there is only layout."""
        if self._lines:
            self._lines[-1].append(text)


def cell_value(cell: OdsCell) -> tuple[Cell, bool]:
    """What a cell holds, and whether it is a formula whose result the file does not have."""
    if cell.covered:
        return "", False
    kind = cell.attributes.get("value-type", "")
    formula = cell.attributes.get("formula")
    if formula is not None and not kind and not cell.text:
        return f"={formula.rpartition('=')[2]}", True
    if cell.attributes.get("calculated-type") == "error":
        return cell.text, False
    return _typed(kind, cell), False


def _typed(kind: str, cell: OdsCell) -> Cell:
    given = cell.attributes
    if kind in ("float", "currency", "percentage"):
        stored = number(given.get("value", ""))
        if stored is None:
            return cell.text
        return percent(stored) if kind == "percentage" or _shows_percent(stored, cell.text) else stored
    if kind == "date":
        return iso_cell(given.get("date-value", ""))
    if kind == "time":
        return _time(given.get("time-value", ""))
    if kind == "boolean":
        return "TRUE" if given.get("boolean-value") == "true" else "FALSE"
    return cell.text or given.get("string-value", "")


def _shows_percent(value: Decimal, text: str) -> bool:
    """Whether a plain number is shown a hundred times itself, which a format of two sections hides.

    A percent sign that the format only adds (7,5 shown as 7,5%) leaves the number as it is.
    """
    shown = _SHOWN_PERCENT.fullmatch(text)
    if not shown:
        return False
    digits = shown.group(1)
    for mark, other in ((",", "."), (".", ",")):
        told = number(digits.replace(other, "").replace(mark, "."))
        decimals = len(digits.partition(mark)[2]) if mark in digits else 0
        # As rounded to the decimals that are shown; a sign may be shown as a colour.
        if told is not None and abs(abs(told) - abs(value) * 100) * 10**decimals <= 1:
            return True
    return False


def _time(text: str) -> Cell:
    found = _DURATION.fullmatch(text)
    if not found:
        return text
    hours, minutes, seconds = map(int, found.groups())
    if hours < 24 and minutes < 60 and seconds < 60:
        return time(hours, minutes, seconds)
    return f"{hours}:{minutes:02}:{seconds:02}"
