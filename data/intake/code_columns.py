"""Columns of codes, times and outline numbers: they look like numbers and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from data.reference.header_words import head_words

_CODE_WORDS = frozenset(
    {
        "kode",
        "code",
        "kd",
        "id",
        "npsn",
        "nss",
        "nis",
        "nib",
        "npwp",
        "kodepos",
        "telp",
        "telepon",
        "hp",
        "wa",
    }
    | {"rekening", "jam", "pukul", "waktu"}
)
_COUNTING_WORDS = frozenset({"no", "nomor", "nmr", "urut"})
_LEADING_ZERO = re.compile(r"0\d+", re.ASCII)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d", re.ASCII)
_OUTLINE = re.compile(r"(?P<above>(?:\d{1,3}\.)+)(?P<last>\d{1,3})", re.ASCII)


def is_code(header: str, texts: Sequence[str] = ()) -> bool:
    """Whether a column of this name and with these cells, in order, holds codes, times or 1.9 and 1.10."""
    tokens = set(re.findall(r"[^\W_]+", header.casefold()))
    if not _CODE_WORDS.isdisjoint(tokens) or any(_LEADING_ZERO.fullmatch(text.strip()) for text in texts):
        return True
    if all(map(str.isdigit, texts)):
        return False
    named = not _COUNTING_WORDS.isdisjoint(tokens) or (bool(tokens) and tokens <= head_words("areas"))
    return named or _are_times(tokens, texts) or _are_outline(texts)


def _are_times(tokens: set[str], texts: Sequence[str]) -> bool:
    timed = not tokens.isdisjoint(head_words("times"))
    return timed and all(_CLOCK.fullmatch(text.strip()) for text in texts)


def _are_outline(texts: Sequence[str]) -> bool:
    """Whether 1.10 follows 1.9: no number goes on like that."""
    parts = [_OUTLINE.fullmatch(text.strip()) for text in texts]
    return all(parts) and any(
        first["above"] == second["above"] and (first["last"], second["last"]) == ("9", "10")
        for first, second in pairwise(part for part in parts if part)
    )
