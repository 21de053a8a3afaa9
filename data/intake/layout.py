"""A sheet of cells -> the tables on it: header, data rows, and what stands around them.

Office files carry titles, blank rows and columns, headers of several rows, rows of column numbers, headers
repeated on every page, totals, notes and signatures. Nothing of it is dropped unsaid: every row is data, a
total, or skipped with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.intake.grid import Area, Sheet
from data.intake.layout_cells import words_of
from data.intake.layout_found import FoundTable, TotalRow
from data.intake.layout_header import Head, find_head
from data.intake.layout_marks import marked_rows, row_keys, value_columns
from data.intake.layout_next import Upper, next_table
from data.intake.layout_sides import beside_each_other
from data.intake.layout_spans import Part
from data.intake.layout_table import Frame, View, named_columns, table_of

__all__ = ["FoundTable", "TotalRow", "find_tables"]

SAMPLE = 50
"""Rows that tell which columns hold values."""


def find_tables(sheet: Sheet) -> tuple[FoundTable, ...]:
    """The tables of a sheet in the order in which they stand; none for a sheet of texts only."""
    return tuple(_tables(View(sheet, Part(sheet.rows, sheet.merged))))


def _tables(view: View) -> Iterator[FoundTable]:
    start = 0
    while (frame := _frame(view.part, start)) is not None:
        sides = beside_each_other(view.part, start, frame.head, frame.end)
        if len(sides) == 1:
            yield table_of(view, frame)
        else:
            for left, right in sides:
                yield from _tables(_cut(view, frame, left, right))
        start = frame.end


def _frame(part: Part, start: int) -> Frame | None:
    head = find_head(part, start)
    if head is None:
        return None
    named = named_columns(head)
    values = value_columns(part.rows[head.body : head.body + SAMPLE])
    seen: list[int] = []
    marked = _noted(marked_rows(part.rows, head.body, named, head.names), seen)
    keys = [row_keys(part.rows[row]) for row in head.rows]
    end = next_table(
        part, Upper(head, keys, frozenset(_texts(part, start, head)), values, len(named)), marked
    )
    if end < len(part.rows) and find_head(part, end) is None:
        end = len(part.rows)
        seen.extend(marked)
    # A header always takes a row, so that the search comes to an end.
    end = min(max(end, head.body + (not head.rows)), len(part.rows))
    return Frame(start, head, end, [place for place in seen if place < end], values)


def _texts(part: Part, start: int, head: Head) -> Iterator[str]:
    for row in part.rows[start : head.rows[0] if head.rows else head.body]:
        yield " ".join(words_of(row))


def _noted(places: Iterable[int], seen: list[int]) -> Iterator[int]:
    for place in places:
        seen.append(place)
        yield place


def _cut(view: View, frame: Frame, left: int, right: int) -> View:
    rows = [row[left:right] for row in view.part.rows[frame.start : frame.end]]
    inside = [area for area in view.part.merged if left <= area.left < right and area.top >= frame.start]
    down = frame.start
    merged = tuple(
        Area(area.top - down, area.left - left, area.bottom - down, min(area.right, right - 1) - left)
        for area in inside
    )
    return View(view.sheet, Part(rows, merged), view.left + left, view.top + down)
