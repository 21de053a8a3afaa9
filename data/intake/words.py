"""Text, yes or no, and words from a closed list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from data.intake.cells import Cells, Problem, each, listed
from data.intake.issues import (
    CONTROL_CHARACTER,
    LINK_SCHEME,
    NOT_A_CHOICE,
    NOT_A_PERIOD,
    NOT_YES_NO,
    TOO_LONG,
)
from data.reference import Column, funding_sources, period_rules

MAX_TEXT = 2_000
YES, NO = "ya", "tidak"
LINK_FIELDS = frozenset({"evidence_url"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def read_text(texts: Iterable[str], column: Column) -> Cells:
    """Take text as it stands; the apostrophe that keeps a spreadsheet from calculating is taken off again."""
    return each(texts, _link if column.field in LINK_FIELDS else _text)


def read_yes_no(texts: Iterable[str]) -> Cells:
    """Read ya and tidak."""
    known: Mapping[str, bool] = {YES: True, NO: False}
    return each(texts, lambda text: known.get(text.casefold(), Problem(NOT_YES_NO)))


def read_choice(texts: Iterable[str], column: Column) -> Cells:
    """Read a word of the column's list, in any case and spacing."""
    known = {plain(choice): choice for choice in column.choices}
    if column.field == "funding_source":
        known |= {plain(alias): source.name for source in funding_sources() for alias in source.aliases}
    unknown = Problem(NOT_A_CHOICE, {"known": listed(column.choices)})
    return each(texts, lambda text: known.get(plain(text), unknown))


def read_period(texts: Iterable[str]) -> Cells:
    """Read the code of a reporting period."""
    codes = tuple(dict.fromkeys(rule.code for rule in period_rules()))
    known = {plain(code): code for code in codes}
    unknown = Problem(NOT_A_PERIOD, {"known": listed(codes)})
    return each(texts, lambda text: known.get(plain(text), unknown))


def plain(text: str) -> str:
    """A word without its case and spacing, for comparison only."""
    return " ".join(text.casefold().split())


def unguarded(text: str) -> str:
    """Undo the export's guard against formulas: one apostrophe before = + - @ is no part of the text."""
    return text[1:] if _GUARDED.match(text) else text


def _text(text: str) -> str | Problem:
    if text.isprintable() and len(text) <= MAX_TEXT and not text.startswith("'"):
        return text
    value = unguarded(text).replace("\r\n", "\n").replace("\r", "\n")
    if len(value) > MAX_TEXT:
        return Problem(TOO_LONG, {"limit": MAX_TEXT})
    if not value.isprintable() and any(map(_hidden, value)):
        return Problem(CONTROL_CHARACTER)
    return value


def _link(text: str) -> str | Problem:
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].casefold() not in ("http", "https"):
        return Problem(LINK_SCHEME)
    return _text(text)


def _hidden(char: str) -> bool:
    return char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn")
