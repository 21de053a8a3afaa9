"""Text as it stands; words from closed lists are read by `words_choices`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from data.intake.cells import Cells, Problem, each
from data.intake.issues import CONTROL_CHARACTER, LINK_SCHEME, TOO_LONG
from data.intake.words_choices import NO, YES, read_choice, read_period, read_yes_no
from data.reference import Column

__all__ = ["NO", "YES", "plain", "read_choice", "read_period", "read_text", "read_yes_no", "unguarded"]

MAX_TEXT = 2_000
LINK_FIELDS = frozenset({"evidence_url"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def read_text(texts: Iterable[str], column: Column) -> Cells:
    """Take text as it stands; the apostrophe that keeps a spreadsheet from calculating is taken off again."""
    return each(texts, _link if column.field in LINK_FIELDS else _text)


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
