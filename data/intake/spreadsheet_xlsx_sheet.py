"""One sheet of an XLSX file: its rows become cells of a grid."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from data.intake.dialect import MAX_COLUMNS
from data.intake.grid import Cell
from data.intake.spreadsheet_cells import NUMBER, as_shown, iso_cell, number
from data.intake.spreadsheet_grid import Block, Grid
from data.intake.spreadsheet_xlsx_rows import RawRow, raw_row, split_rows
from data.intake.spreadsheet_xlsx_texts import unescaped
from data.intake.spreadsheet_xml import MAX_ELEMENTS, damage_told, ended
from data.intake.spreadsheet_zip import Archive

_YES = {"1", "true", "on"}
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OF_A_ROW = {"c", "v", "f", "is", "t", "r", "rPr", "rPh"}
MAX_WIDTH = 16_384
MAX_FRAME = 500_000
"""Elements of a sheet beside its rows: merged blocks, columns, rules."""


@dataclass(frozen=True)
class Workbook:
    """What all sheets share: texts, what each style shows, the calendar.

    `recount`: the program that wrote the file left the results of formulas to the next one; a 0 is then a
    place-holder.
    """

    texts: list[str]
    kinds: list[str]
    from_1904: bool
    recount: bool


def read_sheet(archive: Archive, part: str, workbook: Workbook, grid: Grid) -> None:
    """Put the cells of a sheet into its grid. Raises Refusal."""
    sheet = _SheetReader(workbook, grid)
    with damage_told(archive, part):
        content = archive.read(part)
        divided = split_rows(content)
        frame, rows = divided or (content, ())
        for row in rows:
            sheet.add(row)
        for element in ended(frame, MAX_FRAME if divided else MAX_ELEMENTS):
            sheet.take(element)


@dataclass
class _SheetReader:
    workbook: Workbook
    grid: Grid
    _number: int = 0
    _columns: dict[str, int] = field(default_factory=dict)

    def take(self, element: Element) -> None:
        """Take what an element says, and forget it; the parts of a row wait for their row."""
        name = element.tag.rpartition("}")[2]
        if name in _OF_A_ROW:
            return
        if name == "row":
            self.add(raw_row(element))
        elif name == "mergeCell":
            self.grid.merged.append(self._block(element.attrib["ref"]))
        elif name == "col" and element.get("hidden") in _YES:
            first, last = int(element.attrib["min"]) - 1, int(element.attrib["max"])
            self.grid.hidden_columns.update(range(first, min(last, MAX_COLUMNS)))
        element.clear()

    def add(self, row: RawRow) -> None:
        """Take a row; its cells stand where they say, or after the one before. Raises ValueError."""
        number_shown = row.number or str(self._number + 1)
        self._number = int(number_shown)
        cells: list[Cell] = []
        following = 0
        for letters, of_row, style, kind, value, inline, *formula in row.cells:
            column = following if not letters else self._columns.get(letters) or self._index(letters)
            if column < following or (of_row != number_shown and letters):
                raise ValueError(letters, of_row)
            following = column + 1
            if formula and formula[0] is not None and self._is_uncounted(kind, value):
                self.grid.uncounted(self._number, column)
                shown: Cell = f"={formula[0]}"
            elif kind == "s" and value:
                shown = self.workbook.texts[int(value)]
            elif kind in ("", "n"):
                shown = self._shown(value, style) if value else ""
            else:
                shown = _text(kind, value, inline)
            if shown != "":
                if column > len(cells):
                    cells.extend([""] * (column - len(cells)))
                cells.append(shown)
        self.grid.add(self._number, cells, hidden=row.hidden)

    def _is_uncounted(self, kind: str, value: str) -> bool:
        return kind in ("", "n") and (not value or (self.workbook.recount and value == "0"))

    def _shown(self, value: str, style: str) -> Cell:
        stored = number(value)
        if stored is None:
            return value
        kind = self.workbook.kinds[int(style) if style else 0]
        return stored if kind == NUMBER else as_shown(stored, kind, from_1904=self.workbook.from_1904)

    def _index(self, letters: str) -> int:
        column = 0
        for sign in letters:
            column = column * 26 + _LETTERS.index(sign) + 1
        if not 0 < column <= MAX_WIDTH:
            raise ValueError(letters)
        self._columns[letters] = column - 1
        return column - 1

    def _block(self, reference: str) -> Block:
        first, _, last = reference.replace("$", "").partition(":")
        corners = []
        for corner in (first, last or first):
            letters = corner.rstrip(_DIGITS)
            corners += [int(corner[len(letters) :]) - 1, self._index(letters)]
        return corners[0], corners[1], corners[2], corners[3]


def _text(kind: str, value: str, inline: str) -> Cell:
    if kind == "inlineStr":
        return unescaped(inline)
    if kind == "b" and value:
        return "TRUE" if value in _YES else "FALSE"
    return iso_cell(value) if kind == "d" else unescaped(value)
