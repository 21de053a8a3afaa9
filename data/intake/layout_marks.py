"""The few rows below a header that may be no data, found without looking at every cell of a large table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from data.intake.grid import Cell, cell_text
from data.intake.header_forms import header_key
from data.intake.layout_cells import filled_at, is_numeral, is_value, sparse_limit
from data.intake.layout_sums import may_be_label

FIRST_COLUMNS = 3
"""Columns in which the label of a total or the first name of a repeated header is looked for."""
FIRST_CHUNK, CHUNK = 32, 4096
"""Rows looked at together: few at first, as the next table may begin soon."""

_TOTAL_STARTS = frozenset(
    {"jum", "tot", "jml", "gra", "sub", "rat", "rer", "per", "pro", "kab", "j u", "t o", "%"}
)


def marked_rows(
    rows: Sequence[Sequence[Cell]], start: int, columns: Sequence[int], names: Sequence[str]
) -> Iterator[int]:
    """The positions, from a row on, that are sparse, labelled like a total or begin like the header."""
    firsts = {column: _plain(names[column]).rstrip(".: ") for column in columns[:FIRST_COLUMNS]}
    # The name of a group may have a numeral before it.
    limit = max(sparse_limit(len(columns)), 2 if len(columns) > 2 else 1)
    chunk, size = start, FIRST_CHUNK
    while chunk < len(rows):
        block = rows[chunk : chunk + size]
        marked = {place for place, row in enumerate(block) if row.count("") + limit >= len(row)}
        shortest = min(map(len, block))
        for column, name in firsts.items():
            if column < shortest:
                marked.update(_telling(list(map(itemgetter(column), block)), name))
            else:
                marked.update(_telling([row[column] if column < len(row) else "" for row in block], name))
        yield from [chunk + place for place in sorted(marked)]
        chunk, size = chunk + size, min(2 * size, CHUNK)


def _telling(cells: Sequence[Cell], name: str) -> list[int]:
    starts = _TOTAL_STARTS | {name[:3]}
    hits = {
        cell
        for cell in set(cells)
        if isinstance(cell, str)
        # In large tables most texts go no further than this test of their first letters.
        and (len(cell) < 5 or cell[:3].casefold() in starts or cell[0].isspace())
        and _tells(cell, name)
    }
    return [place for place, cell in enumerate(cells) if cell in hits] if hits else []


def _tells(text: str, name: str) -> bool:
    plain = _plain(text)
    if not plain or plain.rstrip(".: ") == name:
        return True
    if len(plain) < 6 and is_numeral(text):
        return True
    return plain[:3] in _TOTAL_STARTS and may_be_label(plain)


def _plain(text: str) -> str:
    return text.strip().casefold()


def same_as(row: Sequence[Cell], other: Sequence[str]) -> bool:
    """Whether a row says what most of a header row says, and nothing else; case and spacing aside.

    A row that differs in one name may be the header of another table: it is no repetition.
    """
    places = filled_at(row)
    equal = all(place < len(other) and _key(row[place]) == other[place] for place in places)
    named = sum(map(bool, other))
    return equal and len(places) * 2 > named and len(places) >= min(2, named)


def row_keys(row: Sequence[Cell]) -> list[str]:
    """The cells of a header row as `same_as` compares them."""
    return [_key(cell) for cell in row]


def _key(cell: Cell) -> str:
    return header_key(cell_text(cell)).rstrip(".:")


def value_columns(rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The columns whose filled cells are mostly numbers, dates or marks, of a few rows."""
    columns: dict[int, list[bool]] = {}
    for row in rows:
        for place in filled_at(row):
            columns.setdefault(place, []).append(is_value(row[place]))
    return frozenset(place for place, values in columns.items() if sum(values) * 2 > len(values))
