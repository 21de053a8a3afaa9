"""Rows of totals: what their label says, and whether the numbers above add up to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from data.intake.grid import Cell, Percent, cell_text
from data.intake.layout_cells import filled, filled_at

FIRST_CELLS = 4
"""Filled cells among which a label is looked for."""
SUM, MEAN, SHARE = "jumlah", "rata-rata", "persentase"
MOST_PROVED = 50_000
"""Rows times candidates for which sums are tried; beyond it only a clear label makes a total."""

_WORDS = r"(?:jumlah|total|jml)"
_SURE = re.compile(
    rf"(?:(?:grand|sub)\s*-?\s*{_WORDS}\b.*"
    rf"|{_WORDS}(?:(?:\s*[\s.,+&/-]\s*)(?:{_WORDS}|(?:ke)?seluruh(?:an|nya)?|umum|akhir|[ivx]+|[a-z]|\d+)(?!\w))*"
    r"(?:\s*\(.*\))?"
    r"|rata\s*-?\s*rata|rerata|rataan|(?:persentase|prosentase|persen)(?:\s*\(?%\)?)?|%)\s*[.:=]*",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    rf"(?:{_WORDS}|rata\s*-?\s*rata|rerata|persentase|prosentase|kabupaten|kab\.)(?!\w).*", re.IGNORECASE
)
_SPACED = re.compile(r"\w(?: \w){3,}")
# 01 and 02 are codes: they have no sum.
_NUMBER = r"-?(?:[1-9]\d{{0,2}}(?:{0}\d{{3}})+|0|[1-9]\d*)(?:{1}\d+)?"
_INDONESIAN = re.compile(_NUMBER.format(r"\.", ","), re.ASCII)
_ENGLISH = re.compile(_NUMBER.format(",", r"\."), re.ASCII)
_AROUND = re.compile(r"^(?:rp\.?|idr)|,-$|%$|\s", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "–", "—", "nihil"})

Pair = tuple[Decimal | None, Decimal | None]


def label_of(row: Sequence[Cell]) -> tuple[int, str] | None:
    """The place and the text of the cell that calls its row a total, among the first cells of the row."""
    for place in filled_at(row)[:FIRST_CELLS]:
        cell = row[place]
        if isinstance(cell, str) and may_be_label(cell):
            return place, cell_text(cell)
    return None


@lru_cache(maxsize=4096)
def may_be_label(text: str) -> bool:
    """Whether a text could be the label of a row of totals."""
    plain = _plain(text)
    return bool(_SURE.fullmatch(plain) or _MAYBE.fullmatch(plain))


def is_sure(label: str) -> bool:
    """Whether a label says total and nothing more."""
    return bool(_SURE.fullmatch(_plain(label)))


def kind_of(label: str) -> str:
    """What a row of totals holds: sums, means or shares."""
    plain = _plain(label).casefold()
    if plain.startswith(("rata", "rerata")):
        return MEAN
    return SHARE if plain.startswith(("persen", "prosen", "%")) else SUM


def _plain(text: str) -> str:
    plain = " ".join(text.split())[:120]
    return plain.replace(" ", "") if _SPACED.fullmatch(plain) else plain


def adds_up(total: Sequence[Cell], rows: Sequence[Sequence[Cell]], kind: str) -> bool:
    """Whether most numbers of a total are the sums (means) of the rows, all written in one way."""
    if not rows or kind == SHARE:
        return False
    divisor = len(rows) if kind == MEAN else 1
    return any(_most_agree(total, rows, reading, divisor) for reading in (0, 1))


def _most_agree(total: Sequence[Cell], rows: Sequence[Sequence[Cell]], reading: int, divisor: int) -> bool:
    agreeing = compared = 0
    for place, cell in enumerate(total):
        wanted = numbers_of(cell)[reading] if filled(cell) else None
        if not wanted or (place == 0 and _counts_on(wanted, [row[0] for row in rows])):
            continue
        compared += 1
        agreeing += _sum([numbers_of(row[place])[reading] for row in rows]) == wanted * divisor
    return agreeing * 2 > compared


def _counts_on(number: Decimal, above: Sequence[Cell]) -> bool:
    """Whether a first column numbers the rows, this one too: 3 below 1 and 2 is no sum."""
    return [numbers_of(cell)[0] for cell in above] == list(range(1, len(above) + 1)) and number == len(
        above
    ) + 1


def _sum(numbers: Sequence[Decimal | None]) -> Decimal | None:
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if len(known) == len(numbers) else None


def numbers_of(cell: Cell) -> Pair:
    """What a cell means written the Indonesian and the English way; blanks and dashes count nothing."""
    if isinstance(cell, str):
        return _read(cell)
    if isinstance(cell, Percent):
        return cell.value, cell.value
    return (cell, cell) if isinstance(cell, Decimal) else (None, None)


@lru_cache(maxsize=65_536)
def _read(text: str) -> Pair:
    text = text.strip()
    if text.casefold() in _NOTHING:
        return Decimal(0), Decimal(0)
    if len(text) > 40:
        return None, None
    if text.startswith("(") and text.endswith(")"):
        text = f"-{text[1:-1]}"
    text = _AROUND.sub("", _AROUND.sub("", text))
    indonesian = Decimal(text.replace(".", "").replace(",", ".")) if _INDONESIAN.fullmatch(text) else None
    english = Decimal(text.replace(",", "")) if _ENGLISH.fullmatch(text) else None
    return indonesian, english
