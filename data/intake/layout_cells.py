"""What the cells of a row look like, before anybody knows what they mean: names, values, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from data.intake.grid import Cell, cell_text
from data.intake.headers import known_headers

LONGEST_NAME = 160
"""Characters of a column name; a longer text is a sentence."""

_AMOUNT = re.compile(
    r"(?:rp\.?|idr|us\$|[$€])?\s*(?:[<>≤≥±~'’]|ca\.?\s)?\s*[-+(]*\s*[.,]?\d[\d.,:/'’ -]*"
    r"\)?\s*(?:%|e\+\d+|[a-z]{1,8}\.?)?(?:\s*[*¹²³]{1,3}\)?)?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:[a-z']+\s*,\s*)?\d{1,2}[\s/-]+[a-z]{3,9}\.?[\s/-]+\d{2,4}", re.IGNORECASE | re.ASCII)
_SIGNS = frozenset("-–—−√✓✔")
# A spreadsheet takes a typed (1) for minus one.
_NUMBERED = re.compile(r"[-(]?\s*(\d{1,3})\s*\)?\s*(?:[=(:].*)?", re.ASCII)
_UNIT = re.compile(
    r"\([^()\d]{1,24}\)|rp\.?|rupiah|%|persen|orang|org|kali|kegiatan|opd|unit|buah|paket|gram|gr|butir|ml|"
    r"dokumen|laporan|lembar|jiwa|kasus|desa",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"(?:[A-Z]|[IVX]+)[.)]?")
_YEARS = range(1945, 2101)


def filled(cell: Cell) -> bool:
    """Whether a cell holds anything but blanks."""
    return bool(cell.strip()) if isinstance(cell, str) else True


def filled_at(row: Sequence[Cell]) -> list[int]:
    """The positions of the filled cells of a row."""
    return [place for place, cell in enumerate(row) if not isinstance(cell, str) or cell.strip()]


def is_value(cell: Cell) -> bool:
    """Whether a cell holds a number, a date, a numeric code or a mark rather than words."""
    return _written_value(cell) if isinstance(cell, str) else True


def is_words(cell: Cell) -> bool:
    """Whether a cell holds words."""
    return filled(cell) and not is_value(cell)


def is_unit(cell: Cell) -> bool:
    """Whether a cell is a unit such as (Rp), % or orang."""
    return isinstance(cell, str) and bool(_UNIT.fullmatch(cell_text(cell)[:32]))


def is_numeral(cell: Cell) -> bool:
    """Whether a cell numbers a group: A, B., IV."""
    return isinstance(cell, str) and bool(_NUMERAL.fullmatch(cell.strip()[:8]))


def is_sparse(row: Sequence[Cell], width: int) -> bool:
    """Whether so few cells of a table `width` wide are filled that the row may be a title or a note."""
    return len(filled_at(row)) <= sparse_limit(width)


def sparse_limit(width: int) -> int:
    """How many filled cells a title, a note or the name of a group has at most."""
    return max(1, width // 3)


@lru_cache(maxsize=4096)
def _written_value(text: str) -> bool:
    text = " ".join(text[:80].split())[:64]
    if text and set(text) <= _SIGNS:
        return True
    return bool(_AMOUNT.fullmatch(text) or _DAY.fullmatch(text))


def names_columns(row: Sequence[Cell]) -> bool:
    """Whether a row could be a header: words, beside them at most a run of years, dates or 1, 2, 3."""
    cells = [row[place] for place in filled_at(row)]
    words = [cell for cell in cells if not is_value(cell)]
    if not words:
        return bool(cells) and not filled(row[0]) and _are_leaf_years(cells)
    if any(len(cell_text(cell)) > LONGEST_NAME for cell in words):
        return False
    return _is_run([cell for cell in cells if is_value(cell)])


def _is_run(values: Sequence[Cell]) -> bool:
    if all(isinstance(value, date) for value in values):
        return len(set(values)) == len(values)
    whole = [_whole(value) for value in values]
    if any(number is None for number in whole):
        return False
    found = [number for number in whole if number is not None]
    return _all_years(found) or (len(found) > 2 and found == list(range(1, len(found) + 1)))


def _are_leaf_years(cells: Sequence[Cell]) -> bool:
    """Whether cells are the years under the groups of a header: 2019, 2020, 2019, 2020."""
    years = [_whole(cell) for cell in cells]
    return len(years) > 1 and all(year in _YEARS for year in years)


def _all_years(numbers: Sequence[int]) -> bool:
    ascending = all(first < second for first, second in pairwise(numbers))
    return ascending and all(number in _YEARS for number in numbers)


def _whole(cell: Cell) -> int | None:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() and abs(cell) < 10_000 else None
    text = cell.strip() if isinstance(cell, str) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def holds_data(row: Sequence[Cell]) -> bool:
    """Whether a row has values and cannot be a header."""
    return any(filled(cell) and is_value(cell) for cell in row) and not names_columns(row)


def column_numbers(row: Sequence[Cell]) -> list[int]:
    """The positions of a row such as 1, 2, 3 or (1), (2), (5=3+4); empty for any other row."""
    places = filled_at(row)
    numbers = [_NUMBERED.fullmatch(cell_text(row[place])[:32]) for place in places]
    if len(places) < 2 or not all(numbers):
        return []
    found = [int(number[1]) for number in numbers if number]
    return places if found == list(range(found[0], found[0] + len(found))) and found[0] <= 2 else []


def is_labelled(row: Sequence[Cell]) -> bool:
    """Whether a row says "OPD : Dinas Kesehatan" over several cells, as the lines above a table do."""
    texts = [cell_text(row[place]) for place in filled_at(row)]
    return len(texts) < 7 and any(text.startswith(":") or text.endswith(":") for text in texts)


def is_known(row: Sequence[Cell]) -> bool:
    """Whether most of the filled cells of a row are headers of our templates."""
    texts = words_of(row)
    return len(texts) > 1 and known_headers(texts) * 2 > len(texts)


def words_of(row: Iterable[Cell]) -> list[str]:
    """The filled cells of a row as texts."""
    return [cell_text(cell) for cell in row if filled(cell)]
