"""The few rows below a header that may be no data, found without looking at every cell of a large table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.intake.grid import Cell, cell_text
from data.intake.headers import header_key
from data.intake.layout_cells import filled_at, is_value, sparse_limit
from data.intake.layout_sums import may_be_label

FIRST_COLUMNS = 4
"""Columns in which the label of a total or the first name of a repeated header is looked for."""
CHUNK = 4096

_TOTAL_STARTS = frozenset(
    {"jum", "tot", "jml", "gra", "sub", "rat", "rer", "per", "pro", "kab", "j u", "t o", "%"}
)


def marked_rows(
    rows: Sequence[Sequence[Cell]], start: int, columns: Sequence[int], names: Sequence[str]
) -> Iterator[int]:
    """The positions, from a row on, that are sparse, labelled like a total or begin like the header."""
    firsts = {column: _plain(names[column]) for column in columns[:FIRST_COLUMNS]}
    limit = sparse_limit(len(columns))
    for chunk in range(start, len(rows), CHUNK):
        block = rows[chunk : chunk + CHUNK]
        marked = {place for place, row in enumerate(block) if row.count("") + limit >= len(row)}
        for column, name in firsts.items():
            marked.update(_telling(block, column, name))
        yield from (chunk + place for place in sorted(marked))


def _telling(rows: Sequence[Sequence[Cell]], column: int, name: str) -> list[int]:
    cells = [row[column] if len(row) > column else "" for row in rows]
    texts = {cell for cell in cells if isinstance(cell, str)}
    hits = {text for text in texts if _tells(text, name)}
    return (
        [place for place, cell in enumerate(cells) if isinstance(cell, str) and cell in hits] if hits else []
    )


def _tells(text: str, name: str) -> bool:
    plain = _plain(text)
    return (
        plain == name or not plain or (plain[:3] in _TOTAL_STARTS and may_be_label(plain)) or plain[:1] == "%"
    )


def _plain(text: str) -> str:
    return text.strip().casefold()


def same_as(row: Sequence[Cell], other: Sequence[str]) -> bool:
    """Whether most filled cells of a row are those of a header row, case and spacing aside."""
    places = filled_at(row)
    equal = sum(place < len(other) and header_key(cell_text(row[place])) == other[place] for place in places)
    return equal * 2 > len(places) and equal >= min(2, sum(map(bool, other)))


def row_keys(row: Sequence[Cell]) -> list[str]:
    """The cells of a header row as `same_as` compares them."""
    return [header_key(cell_text(cell)) for cell in row]


def value_columns(rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The columns whose filled cells are mostly numbers, dates or marks, of a few rows."""
    columns: dict[int, list[bool]] = {}
    for row in rows:
        for place in filled_at(row):
            columns.setdefault(place, []).append(is_value(row[place]))
    return frozenset(place for place, values in columns.items() if sum(values) * 2 > len(values))
