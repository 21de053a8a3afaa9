"""Tables that stand side by side, parted by blank columns; a blank column within a table parts nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.intake.header_forms import header_key
from data.intake.layout_cells import filled_at
from data.intake.layout_header import Head, find_head
from data.intake.layout_spans import Part

_NUMBERING = frozenset({"no", "nomor", "#", "no_urut"})


def beside_each_other(part: Part, start: int, head: Head, end: int) -> list[tuple[int, int]]:
    """The columns (first, behind the last) of each table under one header; one pair when it is one table."""
    named = [place for place, name in enumerate(head.names) if name]
    width = max(map(len, part.rows[start:end]))
    if not named:
        return [(0, width)]
    rows = range(head.body, end)
    groups = _groups(part, rows, named)
    tables = groups[:1]
    for group in groups[1:]:
        if _is_own_table(part, head, rows, (tables[-1], group)):
            tables.append(group)
        else:
            tables[-1] = [*tables[-1], *group]
    lefts = [0, *(group[0] for group in tables[1:]), *_beyond(part, start, (named[-1], width), end)]
    return list(zip(lefts, [*lefts[1:], width], strict=True))


def _groups(part: Part, rows: range, named: Sequence[int]) -> list[list[int]]:
    groups = [[named[0]]]
    for before, place in pairwise(named):
        between = range(before + 1, place)
        if between and not any(part.is_filled(row, column) for row in rows for column in between):
            groups.append([])
        groups[-1].append(place)
    return groups


def _is_own_table(part: Part, head: Head, rows: range, pair: tuple[list[int], list[int]]) -> bool:
    left, right = pair
    if len(right) < 2 or len(left) < 2:
        return False
    first, second = (header_key(head.names[group[0]]).rstrip(".") for group in pair)
    return second == first or second in _NUMBERING or _end_apart(part, rows, pair)


def _end_apart(part: Part, rows: range, pair: tuple[list[int], list[int]]) -> bool:
    """Whether both sides are filled without a break from the first row on, to different rows."""
    ends = []
    for group in pair:
        filled = [any(part.is_filled(row, column) for column in group) for row in rows]
        last = sum(filled)
        led = all(part.is_filled(row, group[0]) for row in rows[:last])
        if not last or not all(filled[:last]) or not led:
            return False
        ends.append(last)
    return ends[0] != ends[1]


def _beyond(part: Part, start: int, edge: tuple[int, int], end: int) -> list[int]:
    """Where a table begins to the right of the header, with a header of its own in another row."""
    last, width = edge
    if width <= last + 3:
        return []
    rows = range(start, end)
    places = sorted({place for row in rows for place in filled_at(part.rows[row]) if place > last})
    if len(places) < 2 or places[0] < last + 2:
        return []
    side = Part([list(part.rows[row][places[0] :]) for row in rows])
    head = find_head(side, 0)
    return (
        [places[0]] if head is not None and head.rows and len(filled_at(side.rows[head.rows[0]])) > 1 else []
    )
