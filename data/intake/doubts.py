"""What speaks against taking a column as it looks: it is told, and its cells stay text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from data.intake.code_columns import is_code
from data.intake.grid import Cell
from data.intake.header_forms import speaks_of
from data.intake.number_forms import NumberForm, number_form

LONGEST_NUMBER = 15
"""Digits a spreadsheet keeps exactly; what is longer is an account or a code, not a quantity."""
SOME = 0.5
"""A column of texts that holds so many numbers may be one of numbers that were not all understood."""
_GROUPED = re.compile(r"\s*-?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:,\d{3}){2,}(?:\.\d+)?)\s*", re.ASCII)
_MONEY = re.compile(r"\b(?:rp|idr)|\d\s*(?:jt|juta|mil[iy]ar)", re.IGNORECASE)
_LONELY = re.compile(r".*\d\s*[mt]\.?", re.IGNORECASE)
_NEARLY = re.compile(
    r"(?:<|>|≤|≥|±|~|ca\.?|us\$|[$€'’])?\s*[-+]?\d[\d.,' ]*(?:e[-+]\d+|-|[¹²³*]|\s?\w?\)|\s±)?",
    re.IGNORECASE,
)


def quantity(text: str) -> NumberForm | None:
    """What a cell counts or measures; None for other texts, and for more digits than a quantity has."""
    form = number_form(text, of_money=True)
    if form is None:
        return None
    meaning = form.english if form.indonesian is None else form.indonesian
    if meaning is None or len(meaning.normalize().as_tuple().digits) > LONGEST_NUMBER:
        return None
    return form


def lonely_scale(header: str, forms: Iterable[str]) -> str:
    """The doubt about a lonely M or T where nothing speaks of money: 12 M may be metres."""
    found = next(filter(_LONELY.fullmatch, forms), None)
    if found is None or speaks_of(header, "money") or any(map(_MONEY.search, forms)):
        return ""
    return f"“{found}” dapat berarti miliar (triliun) rupiah atau satuan lain"


def moved_point(texts: Iterable[Cell], numbers: Iterable[Cell]) -> str:
    """The doubt about 1.234 stored as a number beside the text 1.234.567.

    A spreadsheet of other settings takes the one for a number and leaves the other as text. Such numbers are
    below 1,000 and have at most three decimals, all of them.
    """
    beside = next((text for text in texts if isinstance(text, str) and _GROUPED.fullmatch(text)), None)
    stored = [number for number in numbers if isinstance(number, Decimal) and number]
    if beside is None or not stored or not all(map(_may_be_thousands, stored)):
        return ""
    shown = max(stored, key=lambda number: -_exponent(number))
    stands = f"{spoken(shown)} tersimpan sebagai bilangan di samping teks “{beside}”"
    return f"{stands}: mungkin {spoken(shown * 1000)}"


def _may_be_thousands(number: Decimal) -> bool:
    return abs(number) < 1000 and _exponent(number) >= -3


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def half_read(header: str, words: Sequence[str]) -> str:
    """The doubt about a column of texts in which numbers stand, or texts that are nearly numbers."""
    nearly = [text for text in words if quantity(text) or _is_nearly(text)]
    if is_code(header, words) or len(nearly) < SOME * len(words):
        return ""
    other = next((text for text in words if quantity(text) is None), words[0])
    return f"sebagian isinya bilangan, tetapi “{other[:40]}” tidak terbaca sebagai bilangan"


def _is_nearly(text: str) -> bool:
    return bool(_NEARLY.fullmatch(text.strip())) and sum(map(str.isdigit, text)) <= LONGEST_NUMBER


def spoken(value: Decimal | None) -> str:
    """A number for a sentence, with a decimal comma."""
    return "?" if value is None else f"{value.normalize() + 0:f}".replace(".", ",")
