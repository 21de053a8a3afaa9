"""Headers of several rows: which cell of an upper row stands over which cells of the row below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.intake.grid import Area, Cell, cell_text
from data.intake.header_forms import header_key
from data.intake.layout_cells import filled, filled_at, is_unit


@dataclass(frozen=True, slots=True)
class Part:
    """Some columns of a sheet: its rows and its merged blocks, both counted from the first of them."""

    rows: Sequence[Sequence[Cell]]
    merged: tuple[Area, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """A cell, blank where the row has none."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def is_filled(self, row: int, column: int) -> bool:
        """Whether a cell holds anything."""
        return filled(self.cell(row, column))

    def merges_from(self, row: int) -> list[Area]:
        """The merged blocks that begin in a row."""
        return [area for area in self.merged if area.top == row]


def stands_over(part: Part, upper: int, lower: int) -> bool:
    """Whether the cells of a row are the groups of the row below it."""
    merges = part.merges_from(upper)
    below = filled_at(part.rows[lower])
    if not below:
        return False
    wide = [area for area in merges if area.right > area.left]
    alone = len(filled_at(part.rows[upper])) == 1
    if alone and any(area.left <= below[0] and area.right >= below[-1] for area in wide):
        return False
    if any(area.bottom >= lower for area in merges) or (wide and _alternates(part, wide, below)):
        return True
    return not wide and _blanks_fit(part, upper, lower, below)


def _alternates(part: Part, wide: Sequence[Area], below: Sequence[int]) -> bool:
    covered = [place for place in below if any(area.left <= place <= area.right for area in wide)]
    return len(covered) > 1 and all(part.is_filled(area.top, area.left) for area in wide)


def _blanks_fit(part: Part, upper: int, lower: int, below: Sequence[int]) -> bool:
    tops, leaves = filled_at(part.rows[upper]), [part.rows[lower][place] for place in below]
    ends = [*tops[1:], max(below[-1], tops[-1]) + 1]
    groups = 0
    for top, end in zip(tops, ends, strict=True):
        under = [place for place in below if top <= place < end]
        if top in under and len(under) < 2 and not is_unit(part.cell(lower, top)):
            return False
        groups += top in under and len(under) > 1
    # Lone titles stand over a complete row of different names; groups over names that want them.
    names = [header_key(cell_text(cell)) for cell in leaves]
    wanting = len(set(names)) < len(names) or not set(below).issuperset(tops)
    return groups > 0 and (wanting or (len(tops) > 1 and below[0] < tops[0]))


def joined_names(part: Part, rows: Sequence[int]) -> list[str]:
    """One name for each column, from the group down to the leaf, no word of the way twice."""
    lines = [_spread(part, row, rows) for row in rows]
    width = max(map(len, lines), default=0)
    names = []
    for column in range(width):
        way: list[str] = []
        for line in lines:
            text = line[column] if column < len(line) else ""
            if text and (not way or header_key(text) != header_key(way[-1])):
                way.append(text)
        names.append(" ".join(way))
    return names


def _spread(part: Part, row: int, rows: Sequence[int]) -> list[str]:
    texts = [cell_text(cell) for cell in part.rows[row]]
    wide = [area for area in part.merges_from(row) if area.right > area.left]
    if wide:
        _spread_merged(texts, wide)
    elif row != rows[-1] and not any(area.top in rows for area in part.merged):
        _spread_blanks(part, texts, [lower for lower in rows if lower > row])
    return texts


def _spread_merged(texts: list[str], wide: Sequence[Area]) -> None:
    texts.extend([""] * (max(area.right for area in wide) + 1 - len(texts)))
    for area in wide:
        for column in range(area.left + 1, area.right + 1):
            texts[column] = texts[column] or texts[area.left]


def _spread_blanks(part: Part, texts: list[str], lower: Sequence[int]) -> None:
    width = max(len(part.rows[row]) for row in lower)
    texts.extend([""] * (width - len(texts)))
    group = ""
    for column, text in enumerate(texts):
        has_leaf = any(part.is_filled(row, column) for row in lower)
        group = (text or group) if has_leaf else ""
        texts[column] = text or group
