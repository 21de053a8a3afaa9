"""Where the header of a table stands: the widest row of words above the first row of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.intake.grid import Cell, cell_text
from data.intake.layout_cells import (
    column_numbers,
    filled,
    filled_at,
    holds_data,
    is_known,
    is_labelled,
    is_unit,
    is_value,
    is_words,
    names_columns,
)
from data.intake.layout_spans import Part, joined_names, stands_over

LOOK = 200
"""Rows of a block that are looked at to find its header."""
TALLEST = 6
"""Rows a header has at most."""
COLUMN_NUMBERS, UNITS = "nomor kolom", "baris satuan"


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its rows, a name for each column, and the first row below it and its numbers and units."""

    rows: tuple[int, ...]
    names: tuple[str, ...]
    body: int
    skipped: Mapping[int, str] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)


def find_head(part: Part, start: int) -> Head | None:
    """The first header at or below a row; one without rows for values that have none above them."""
    blocks = list(_next_blocks(part.rows, start, 2))
    while blocks:
        found = _header_of(part, blocks)
        if found is not None:
            return found
        # A block is looked at with the one below it: a blank row may part a header from its rows.
        blocks = blocks[1:] and [blocks[1], *list(_next_blocks(part.rows, blocks[1].end, 1))]
    return None


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    peak: int


def _next_blocks(rows: Sequence[Sequence[Cell]], start: int, count: int) -> Iterator[_Block]:
    place = start
    while count and place < len(rows):
        if not any(map(filled, rows[place])):
            place += 1
            continue
        first, peak = place, 0
        while place < len(rows) and (width := len(filled_at(rows[place]))):
            peak = max(peak, width)
            place += 1
            if place - first == LOOK:
                break
        yield _Block(first, place, peak)
        count -= 1


def _header_of(part: Part, blocks: Sequence[_Block]) -> Head | None:
    block, rows = blocks[0], part.rows
    inside = range(block.start, block.end)
    known = next((row for row in inside if is_known(rows[row])), None)
    if known is not None:
        return _head(part, known, block)
    values = next((row for row in inside if _is_wide_data(rows[row], block.peak)), None)
    if values is None:
        row = _among_words(part, blocks)
        return None if row is None else _head(part, row, block)
    row = _widest(part, range(block.start, values))
    if row is None or len(filled_at(rows[row])) * 2 < len(filled_at(rows[values])):
        return Head((), ("",) * max(map(len, rows[values : block.end])), values)
    return _head(part, row, block)


def _is_wide_data(row: Sequence[Cell], peak: int) -> bool:
    return holds_data(row) and len(filled_at(row)) * 2 >= peak and not is_labelled(row)


def _among_words(part: Part, blocks: Sequence[_Block]) -> int | None:
    """The header of a block without values: of text only, or of the rows that follow a blank row."""
    block, rest = blocks[0], blocks[1:]
    row = _widest(part, range(block.start, block.end))
    if row is None:
        return None
    width = len(filled_at(part.rows[row]))
    if (
        rest
        and rest[0].peak > width
        and (width * 2 <= rest[0].peak or names_columns(part.rows[rest[0].start]))
    ):
        return None
    if width == 1 and (rest or block.end - block.start < 2):
        return None
    return row


def _widest(part: Part, rows: range) -> int | None:
    fit = [row for row in rows if names_columns(part.rows[row]) and not is_labelled(part.rows[row])]
    widths = {row: len(filled_at(part.rows[row])) for row in fit}
    most = max(widths.values(), default=0)
    # A column without a name makes the header one cell narrower than rows of words below it.
    slack = 1 if most > 4 else 0
    return next((row for row in fit if widths[row] >= most - slack), None)


def _head(part: Part, row: int, block: _Block) -> Head:
    first = last = row
    while first > block.start and last - first < TALLEST and _is_group_row(part, first - 1, first):
        first -= 1
    last = _lowest(part, first, last)
    names = joined_names(part, range(first, last + 1))
    skipped: dict[int, str] = {}
    units: dict[int, str] = {}
    body = last + 1
    while body < len(part.rows) and (why := _below(part, body, sum(map(bool, names)))) and body - last < 4:
        skipped[body] = why
        if why == UNITS:
            units |= {
                place: cell_text(part.cell(body, place)).strip("() ") for place in filled_at(part.rows[body])
            }
        body += 1
    return Head(tuple(range(first, last + 1)), tuple(names), body, skipped, units)


def _is_group_row(part: Part, upper: int, lower: int) -> bool:
    row = part.rows[upper]
    return names_columns(row) and not is_labelled(row) and stands_over(part, upper, lower)


def _lowest(part: Part, first: int, last: int) -> int:
    while last + 1 < len(part.rows) and last - first < TALLEST:
        merged = [area.bottom for row in range(first, last + 1) for area in part.merges_from(row)]
        if max(merged, default=last) > last or _continues(part, last, last + 1):
            last += 1
        else:
            break
    return last


def _continues(part: Part, upper: int, lower: int) -> bool:
    row = part.rows[lower]
    if not names_columns(row) or is_labelled(row):
        return False
    return stands_over(part, upper, lower) or (not is_unit_row(row) and _is_second_line(part, upper, lower))


def _is_second_line(part: Part, upper: int, lower: int) -> bool:
    """Whether a row goes on with the names above it: words over values, nothing over the first column."""
    below = _rows_below(part, lower + 1, 1)
    if not below or not filled_at(part.rows[upper]):
        return False
    first, places = filled_at(part.rows[upper])[0], filled_at(part.rows[lower])
    if places[0] <= first or not part.is_filled(below[0], first) or len(places) < 2:
        return False
    over = [place for place in places if is_value(part.cell(below[0], place))]
    return len(over) * 2 >= len(places)


def is_unit_row(row: Sequence[Cell]) -> bool:
    """Whether every filled cell of a row is a unit such as (Rp) or orang."""
    places = filled_at(row)
    return bool(places) and all(is_unit(row[place]) for place in places)


def _below(part: Part, place: int, named: int) -> str | None:
    row = part.rows[place]
    if is_unit_row(row):
        return UNITS
    return COLUMN_NUMBERS if _numbers_columns(part, place, named) else None


def _numbers_columns(part: Part, place: int, named: int) -> bool:
    """Whether a row numbers the columns; bare numbers need words below one of them as proof."""
    row = part.rows[place]
    places = column_numbers(row)
    if len(places) * 2 < named:
        return False
    if places and all(_is_bracketed(row[each]) for each in places):
        return True
    below = _rows_below(part, place + 1, 20)
    return any(_are_words([part.cell(each, column) for each in below]) for column in places)


def _is_bracketed(cell: Cell) -> bool:
    return cell_text(cell).startswith(("(", "-"))


def _are_words(cells: Sequence[Cell]) -> bool:
    found = [cell for cell in cells if filled(cell)]
    words = [cell for cell in found if is_words(cell) and len(cell_text(cell)) > 2]
    return bool(words) and len(words) * 5 >= len(found) * 4


def _rows_below(part: Part, start: int, count: int) -> list[int]:
    rows = range(start, min(start + 2 * count, len(part.rows)))
    return [row for row in rows if filled_at(part.rows[row])][:count]
