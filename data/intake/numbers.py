"""Numbers, read per column with proof: a value is taken only when the column leaves it one meaning.

A column writes numbers the Indonesian way (1.234.567,5) or the English way (1,234,567.5). Each cell reads
in one of the two, in both, or in neither; a cell that reads differently in both is taken only when another
cell of its column reads in just one of them, and no cell in just the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from data.intake.cells import Cells, Problem
from data.intake.issues import (
    AMBIGUOUS_NUMBERS,
    DASH,
    MIXED_NUMBERS,
    NIL_WORD,
    NOT_A_NUMBER,
    NOT_WHOLE,
    OUT_OF_RANGE,
    PERCENT,
    TOO_PRECISE,
)
from data.reference import Column

MAX_DIGITS = 24
MAX_PLACES = 3
# What the store can hold: 32 bits, rupiah of 15 digits (16 look like a NIK), 14 digits with three decimals.
LARGEST = {"int": Decimal(2**31 - 1), "rupiah": Decimal(10**15 - 1), "number": Decimal(10**11 - 1)}
NIL = "nihil"
NIL_FIELDS = frozenset({"realisasi", "budget_realisasi"})

_DASHES = frozenset("-–—−")
_INDONESIAN = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)


class Readings(NamedTuple):
    """What one cell means written the Indonesian and the English way; None where it cannot be that way."""

    indonesian: Decimal | None
    english: Decimal | None


def read_numbers(texts: Iterable[str], column: Column) -> Cells:
    """Read an int, rupiah (both whole) or number column; values are int or Decimal."""
    cells = Cells()
    least, most = bounds(column)
    written: dict[str, Readings] = {}
    for text in texts:
        if text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS:
            whole = int(text)
            if least <= whole <= most:
                cells.values[text] = whole if column.kind != "number" else Decimal(whole)
            else:
                cells.problems[text] = Problem(OUT_OF_RANGE, _limits(column))
        elif text.casefold() == NIL and column.field in NIL_FIELDS:
            cells.values[text] = _typed(Decimal(0), column)
        elif (readings := both_readings(text)) == (None, None):
            cells.problems[text] = _not_a_number(text, column)
        else:
            written[text] = readings
    _decide(cells, written, column)
    return cells


def both_readings(text: str) -> Readings:
    """The Indonesian and the English meaning of one cell; 1.234 means 1234 or 1.234."""
    if len(text) > MAX_DIGITS:
        return Readings(None, None)
    indonesian = english = None
    if _INDONESIAN.fullmatch(text):
        indonesian = Decimal(text.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        english = Decimal(text.replace(",", ""))
    return Readings(indonesian, english)


def _decide(cells: Cells, written: Mapping[str, Readings], column: Column) -> None:
    only_indonesian = [text for text, reading in written.items() if reading.english is None]
    only_english = [text for text, reading in written.items() if reading.indonesian is None]
    if only_indonesian and only_english:
        _refuse_mixed(cells, written, column, only_indonesian[0])
        return
    if only_indonesian:
        cells.decimal, cells.thousands, cells.why = ",", ".", f"dibuktikan oleh “{only_indonesian[0]}”"
    elif only_english:
        cells.decimal, cells.thousands, cells.why = ".", ",", f"dibuktikan oleh “{only_english[0]}”"
    for text, reading in written.items():
        value = reading.english if only_english else reading.indonesian
        if value is not None and (only_indonesian or only_english or reading.english == value):
            _keep(cells, text, value, column)
    unread = [text for text in written if text not in cells.values and text not in cells.problems]
    if unread:
        _refuse_ambiguous(cells, written, unread)


def _refuse_mixed(cells: Cells, written: Mapping[str, Readings], column: Column, as_id: str) -> None:
    cells.ambiguous, cells.why = True, "titik dan koma dipakai dengan dua cara"
    problem = Problem(MIXED_NUMBERS, {"as_id": as_id}, once=True)
    for text, reading in written.items():
        value = reading.indonesian
        if value is not None and (reading.english is None or reading.english == value):
            _keep(cells, text, value, column)
        else:
            cells.problems[text] = problem


def _refuse_ambiguous(cells: Cells, written: Mapping[str, Readings], unread: list[str]) -> None:
    cells.ambiguous, cells.why = True, "setiap isi terbaca dengan dua cara"
    first = written[unread[0]]
    whole = max(first, key=lambda value: value or Decimal(0))
    words = {"as_id": _plain(first.indonesian), "as_en": _plain(first.english), "plain": _plain(whole)}
    problem = Problem(AMBIGUOUS_NUMBERS, words, once=True)
    cells.problems.update(dict.fromkeys(unread, problem))


def _keep(cells: Cells, text: str, value: Decimal, column: Column) -> None:
    problem = _out_of_kind(value, column)
    if problem is None:
        cells.values[text] = _typed(value, column)
    else:
        cells.problems[text] = problem


def _out_of_kind(value: Decimal, column: Column) -> Problem | None:
    if column.kind != "number" and value != value.to_integral_value():
        return Problem(NOT_WHOLE)
    if value != round(value, MAX_PLACES):
        return Problem(TOO_PRECISE)
    least, most = bounds(column)
    return None if least <= value <= most else Problem(OUT_OF_RANGE, _limits(column))


def bounds(column: Column) -> tuple[Decimal, Decimal]:
    """The least and the largest value of a column: its own limits, else zero and what the store holds."""
    least = Decimal(0) if column.minimum is None else Decimal(str(column.minimum))
    largest = LARGEST[column.kind]
    return least, largest if column.maximum is None else min(largest, Decimal(str(column.maximum)))


def _limits(column: Column) -> dict[str, object]:
    least, most = map(_plain, bounds(column))
    return {"limits": f"{least}–{most}", "help": column.help}


def _typed(value: Decimal, column: Column) -> int | Decimal:
    return value.normalize() + 0 if column.kind == "number" else int(value)


def _not_a_number(text: str, column: Column) -> Problem:
    if set(text) <= _DASHES:
        return Problem(DASH)
    if text.casefold() == NIL:
        return Problem(NIL_WORD)
    if text.endswith("%"):
        return Problem(PERCENT)
    return Problem(NOT_A_NUMBER, {"example": column.example or "1250"})


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize() + 0:f}".replace(".", ",")
