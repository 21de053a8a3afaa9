"""The head of a column taken apart: what it is called, which unit it names, what multiplies its figures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from data.reference import header_words, number_scales, number_units, silent_words
from data.reference.header_words import head_words

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_TRAILING = re.compile(
    r",\s*(?:dalam\s+)?((?:ribuan|jutaan|miliaran)?\s*(?:rupiah|rp)\.?)\s*$", re.IGNORECASE
)
_ZEROS = re.compile(r"(?:x|dalam|rp)?\.?\s*1?[.,]?000(?P<more>[.,]?000)?", re.IGNORECASE)


def speaks_of(header: str, about: str) -> bool:
    """Whether a word of a header says that its column holds `about`: money, averages, times."""
    return not head_words(about).isdisjoint(re.findall(r"[^\W_]+", header.casefold()))


class HeaderForm(NamedTuple):
    """A header: its words in a comparable form, the unit it names, and 1,000 for "(ribuan rupiah)"."""

    words: str
    unit: str | None = None
    scale: int = 1


def header_key(header: str) -> str:
    """A header without its case, spacing and underscores, for comparison only."""
    return re.sub(r"[\s_\-]+", "_", header.casefold().strip().strip("\ufeff\u200b"))


@lru_cache(maxsize=8_192)
def header_form(header: str) -> HeaderForm:
    """Take a header apart: "Jml. Anggaran (Rp juta)" is jumlah anggaran, Rp, 1,000,000."""
    text = header.replace("_", " ").casefold()
    unit, scale = None, 1
    for inside in [*_BRACKETED.findall(text), *(found[1] for found in [_TRAILING.search(text)] if found)]:
        found = _unit(inside)
        if found is not None:
            unit, scale = found[0] or unit, max(scale, found[1])
    bare = _TRAILING.sub("", _BRACKETED.sub(" ", text))
    return HeaderForm(words_of(bare), unit, scale)


def words_of(text: str) -> str:
    """The words of a header that say something, short ones written out: jml. peserta = jumlah peserta."""
    words = re.findall(r"[^\W_]+", text.replace("_", " ").casefold())
    long = " ".join(header_words().get(word, word) for word in words).split()
    telling = [word for word in long if word not in silent_words()]
    return " ".join(dict.fromkeys(telling or long))


def _unit(inside: str) -> tuple[str | None, int] | None:
    """Unit and scale of the words in brackets; None when they name neither."""
    if zeros := _ZEROS.fullmatch(inside.strip()):
        return None, 1_000_000 if zeros["more"] else 1_000
    unit, scale = None, 1
    words = inside.replace(".", " ").split()
    for word in words:
        known = number_scales().get(word)
        if known is not None and not known.money:
            scale = known.factor
        elif word in number_units():
            unit = number_units()[word]
        elif word not in {"dalam", "satuan", "dlm", "jumlah"}:
            return None
    return (unit, scale) if words else None
