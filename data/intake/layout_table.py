"""One table of a sheet, put together: its columns, its data rows, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.intake.grid import Cell, Sheet
from data.intake.layout_body import BLANK, TITLE, Body
from data.intake.layout_cells import filled, filled_at, words_of
from data.intake.layout_found import FoundTable, TotalRow
from data.intake.layout_header import Head
from data.intake.layout_merged import fill_down
from data.intake.layout_spans import Part
from data.intake.layout_totals import Total
from data.intake.reading import SkippedRow


@dataclass(frozen=True, slots=True)
class View:
    """A part of a sheet: its rows from `top` and its columns from `left`."""

    sheet: Sheet
    part: Part
    left: int = 0
    top: int = 0

    def number(self, place: int) -> int:
        """The number a spreadsheet shows for a row."""
        return self.sheet.row_numbers[self.top + place]

    def numbers(self, places: Sequence[int]) -> list[int]:
        """The numbers a spreadsheet shows for some rows."""
        if isinstance(places, range):
            return list(self.sheet.row_numbers[self.top + places.start : self.top + places.stop])
        return [self.number(place) for place in places]


@dataclass(frozen=True, slots=True)
class Frame:
    """A header with the rows of its table: from `start`, titles included, up to `end`.

    `marked`: rows that may be no data; `values`: columns of numbers, dates and marks.
    """

    start: int
    head: Head
    end: int
    marked: Sequence[int]
    values: frozenset[int]

    @property
    def top(self) -> int:
        """The first row of the header, or of the data where there is none."""
        return self.head.rows[0] if self.head.rows else self.head.body


def named_columns(head: Head) -> list[int]:
    """The columns with a name; all of them when none has one."""
    return [place for place, name in enumerate(head.names) if name] or list(range(len(head.names)))


def table_of(view: View, frame: Frame) -> FoundTable:
    """The table of a header."""
    head, rows = frame.head, view.part.rows
    above = {place: TITLE if filled_at(rows[place]) else BLANK for place in range(frame.start, frame.top)}
    titles = tuple(" ".join(words_of(rows[place])) for place, why in above.items() if why == TITLE)
    body = Body(view.part, head, frame.end, named_columns(head), frame.values, titles)
    body.sort(frame.marked)
    places = body.data_places()
    columns = _columns(view, places, head)
    data = _laid_out(rows, places, columns)
    down = {column: position for position, column in enumerate(columns)}
    areas = [area for area in view.part.merged if frame.top < area.bottom > area.top]
    if areas:
        data = [list(row) for row in data]
    merged = fill_down(data, {place: row for row, place in enumerate(places)} if areas else {}, down, areas)
    why = above | dict(head.skipped) | body.why
    return FoundTable(
        sheet=view.sheet.name,
        header_row=view.number(head.rows[-1]) if head.rows else 0,
        header_rows=tuple(map(view.number, head.rows)),
        headers=tuple(head.names[column] if column < len(head.names) else "" for column in columns),
        columns=tuple(view.left + column for column in columns),
        rows=data,
        row_numbers=view.numbers(places),
        skipped=tuple(SkippedRow(view.number(place), why[place]) for place in sorted(why)),
        totals=tuple(_total(view, total, columns) for total in body.totals),
        titles=titles,
        notes=tuple(body.notes),
        units={down[place]: unit for place, unit in head.units.items() if place in down},
        filled_down=merged.filled_down,
        merged_numbers=merged.numbers,
        ragged=tuple(_ragged(view, places, columns, len(head.names))),
    )


def _columns(view: View, places: Sequence[int], head: Head) -> list[int]:
    """The columns with a name or a filled cell; columns behind the header only where most rows fill one."""
    rows = view.part.rows
    width = len(head.names)
    blank = [column for column in range(width) if not head.names[column]]
    kept = set(range(width)).difference(column for column in blank if not _any_filled(rows, places, column))
    long = [place for place in places if len(rows[place]) > width] if view.sheet.name is not None else []
    behind = [[each for each in filled_at(rows[place]) if each >= width] for place in long]
    # A row of a text file that is longer than the header has a separator too many: nothing says where.
    if sum(map(bool, behind)) * 2 > len(places):
        kept.update(column for columns in behind for column in columns)
    return sorted(kept)


def _any_filled(rows: Sequence[Sequence[Cell]], places: Sequence[int], column: int) -> bool:
    return any(len(rows[place]) > column and filled(rows[place][column]) for place in places)


def _laid_out(
    rows: Sequence[Sequence[Cell]], places: Sequence[int], columns: Sequence[int]
) -> list[list[Cell]]:
    data = _picked(rows, places)
    width = len(columns)
    whole = list(columns) == list(range(width))
    if whole and set(map(len, data)) <= {width}:
        return [row if isinstance(row, list) else list(row) for row in data]
    if whole:
        return [[*row[:width], *[""] * (width - len(row))] for row in data]
    blank = [""] * (max(columns, default=-1) + 1)
    padded = (row if len(row) >= len(blank) else [*row, *blank[len(row) :]] for row in data)
    return [[row[column] for column in columns] for row in padded]


def _picked(rows: Sequence[Sequence[Cell]], places: Sequence[int]) -> Sequence[Sequence[Cell]]:
    if isinstance(places, range):
        return rows[places.start : places.stop]
    return [rows[place] for place in places]


def _ragged(
    view: View, places: Sequence[int], columns: Sequence[int], width: int
) -> Iterator[tuple[int, int, int]]:
    edge = max(width, columns[-1] + 1 if columns else 0)
    rows = view.part.rows
    for place in places:
        if len(rows[place]) > edge and any(map(filled, rows[place][edge:])):
            yield view.number(place), filled_at(rows[place])[-1] + 1, width


def _total(view: View, total: Total, columns: Sequence[int]) -> TotalRow:
    cells = tuple(view.part.cell(total.place, column) for column in columns)
    return TotalRow(view.number(total.place), total.label, cells, total.covers, total.kind)
