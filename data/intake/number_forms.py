"""One cell -> the numbers it can mean: signs, rupiah, scales and units taken off, the digits read both ways.

Numbers are written the Indonesian way (1.234.567,5) or the English way (1,234,567.5). A cell reads in one of
the two, in both, or in neither; which one holds is for its column to prove.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from data.reference import number_scales, number_units

MAX_LENGTH = 60
MAX_DIGITS = 24
_GROUPING_BLANKS = "\u00a0\u202f\u2009\u2007"
_MINUS = "\u2212"
_SHELL = re.compile(
    r"(?P<sign>[-+])?\s*(?P<money>(?:rp|idr)\b\.?|rp\.?(?=\d))?\s*(?P<inner>[-+])?\s*"
    r"(?P<digits>(?:\d|[.,](?=\d))(?:[\d.,'\u00a0\u202f\u2009\u2007]*\d)?)"
    r"(?P<closed>[.,](?:-{1,2}|=))?"
    r"\s*(?P<words>[^\W\d_]{1,14}[²2]?\.?(?:\s+[^\W\d_]{1,14}\.?)?|%)?"
    # A star leads to a note below the table.
    r"(?:\s*\*{1,3}\)?)?",
    re.IGNORECASE,
)
_INDONESIAN = re.compile(r"(?:[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*)?(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)?(?:\.\d+)?", re.ASCII)
_GROUPED = re.compile(r"([1-9]\d{0,2})((?:[' ]\d{3})+)([.,]\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class NumberForm:
    """What a cell means written the Indonesian and the English way, scale and sign included; its unit."""

    indonesian: Decimal | None
    english: Decimal | None
    unit: str | None = None
    grouping: str | None = None
    """The sign between thousands where it is neither point nor comma, and so proves nothing."""
    is_multiple: bool = False
    """Whether the cell says thousands or millions in words: 1,250 juta has a fraction of any length."""

    @property
    def is_certain(self) -> bool:
        """Whether both ways of reading mean the same, or only one is possible."""
        return None in (self.indonesian, self.english) or self.indonesian == self.english

    def scaled(self, factor: int) -> NumberForm:
        """The same, where the header says that the figures are written in thousands or millions."""
        return NumberForm(
            _times(self.indonesian, factor),
            _times(self.english, factor),
            self.unit,
            self.grouping,
            self.is_multiple or abs(factor) > 1,
        )


@lru_cache(maxsize=65_536)
def number_form(text: str, *, of_money: bool = False) -> NumberForm | None:
    """The meanings of a cell, or None where it is no number; `of_money`: its column holds rupiah.

    Not taken: leading zeros (codes), exponents, a minus behind the number, digits of other scripts, more than
    24 digits, words that are neither a known scale nor a known unit.
    """
    line = text.strip().replace(_MINUS, "-")
    if not line or len(line) > MAX_LENGTH:
        return None
    negative = line.startswith("(") and line.endswith(")")
    shell = _SHELL.fullmatch(line[1:-1].strip() if negative else line)
    if shell is None:
        return None
    signs = [sign for sign in (shell["sign"], shell["inner"]) if sign]
    if len(signs) + negative > 1:
        return None
    return _meaning(shell, of_money=of_money, negative=negative or signs == ["-"])


def _meaning(shell: re.Match[str], *, of_money: bool, negative: bool) -> NumberForm | None:
    bare = _digits(shell["digits"])
    words = _words(shell["words"] or "", of_money=of_money or bool(shell["money"]))
    if bare is None or words is None or (shell["money"] and words[1] not in {None, "Rp"}):
        return None
    factor, unit = words
    indonesian, english = bare.indonesian, bare.english
    if (shell["closed"] or "").startswith(","):
        # ",-" stands where the cents would stand, so the comma is the decimal mark; unless one stands before.
        indonesian, english = (None, english) if "," in shell["digits"] else (indonesian, None)
        if indonesian is None and english is None:
            return None
    if _is_million_elsewhere(shell["words"]) and indonesian is None:
        # 1.2 M with a decimal point is a million to an English writer and a miliar to an Indonesian one.
        return None
    factor = -factor if negative else factor
    found = NumberForm(indonesian, english, "Rp" if shell["money"] else unit, bare.grouping)
    return found if factor == 1 else found.scaled(factor)


def _digits(written: str) -> NumberForm | None:
    for blank in _GROUPING_BLANKS:
        written = written.replace(blank, " ")
    if not written.isascii() or sum(map(str.isdigit, written)) > MAX_DIGITS:
        return None
    if grouped := _GROUPED.fullmatch(written):
        return _grouped(grouped)
    indonesian = english = None
    if _INDONESIAN.fullmatch(written):
        indonesian = Decimal(written.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(written):
        english = Decimal(written.replace(",", ""))
    return None if indonesian is None and english is None else NumberForm(indonesian, english)


def _grouped(found: re.Match[str]) -> NumberForm:
    whole = found[1] + re.sub(r"\D", "", found[2])
    mark = (found[3] or " ")[0]
    value = Decimal(whole + (found[3] or "").replace(",", "."))
    return NumberForm(None if mark == "." else value, None if mark == "," else value, grouping=found[2][0])


def _words(written: str, *, of_money: bool) -> tuple[int, str | None] | None:
    """What the words behind the digits multiply with, and their unit; None for other words."""
    factor, unit = 1, None
    for place, word in enumerate(written.casefold().replace(".", "").split()):
        scale = number_scales().get(word)
        if scale is not None and place == 0 and (of_money or not scale.money):
            factor = scale.factor
        elif unit is None and word in number_units():
            unit = number_units()[word]
        else:
            return None
    return factor, unit


def _is_million_elsewhere(words: str | None) -> bool:
    """Whether English readers would take the scale for a million: M."""
    first = (words or "").casefold().split()[:1]
    scale = number_scales().get(first[0].strip(".")) if first else None
    return scale is not None and scale.money


def _times(value: Decimal | None, factor: int) -> Decimal | None:
    return None if value is None else value * factor + 0
