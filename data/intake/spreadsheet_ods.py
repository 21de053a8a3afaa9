"""ODS -> Book. Everything is in one part, content.xml; rows and cells that are alike stand there once."""

from __future__ import annotations

from data.intake.dialect import MAX_COLUMNS
from data.intake.grid import Book, Cell, Sheet
from data.intake.issues_file import EXTERNAL_LINKS, LOCKED_FILE
from data.intake.kind import Refusal
from data.intake.spreadsheet_grid import Budget, Grid
from data.intake.spreadsheet_ods_cells import OdsCell, cell_value
from data.intake.spreadsheet_xml import Attributes, elements, local_name, parse_part
from data.intake.spreadsheet_zip import Archive

CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
LAST_ROW = 1_048_576
_LINKS = {"table-source", "cell-range-source", "database-source-table", "dde-link", "dde-source"}
_ASIDE = {"annotation", "shapes", "tracked-changes", "ruby-text"}
"""Elements with text in them that is not the text of a cell."""


def read_ods(archive: Archive, max_rows: int) -> Book:
    """Every sheet of an ODS file. Raises Refusal."""
    if MANIFEST in archive.parts and elements(archive, MANIFEST, "encryption-data"):
        raise Refusal(LOCKED_FILE.at())
    budget = Budget("ods", max_rows)
    reader = _ContentReader(budget)
    parse_part(archive, CONTENT, reader)
    return Book("ods", tuple(reader.sheets), issues=tuple(budget.issues))


class _ContentReader:
    """Puts the cells of every sheet into its grid."""

    def __init__(self, budget: Budget) -> None:
        self.sheets: list[Sheet] = []
        self._budget = budget
        self._names: dict[str, str] = {}
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._grid: Grid | None = None
        self._number = 1
        self._column = 0
        self._row: Attributes = {}
        self._cells: list[Cell] = []
        self._formulas: list[int] = []
        self._cell: OdsCell | None = None
        self._aside = 0
        self._depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = local_name(name)
        if local in _ASIDE:
            self._aside += 1
        if self._aside:
            return
        if self._cell is not None:
            self._cell.start(local, _plain(attributes))
        elif local in ("table-cell", "covered-table-cell"):
            self._cell = OdsCell(_plain(attributes), covered=local != "table-cell")
        elif local == "table-row":
            self._row, self._cells, self._formulas, self._column = _plain(attributes), [], [], 0
        elif local in _LINKS:
            raise Refusal(EXTERNAL_LINKS.at())
        else:
            self._start_frame(local, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        local = self._names[name]
        if local in _ASIDE:
            self._aside -= 1
        elif self._aside:
            return
        elif local in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif self._cell is not None:
            self._cell.end(local)
        elif local == "table-row":
            self._end_row()
        elif local == "table" and self._grid is not None:
            self.sheets.append(self._grid.sheet())
            self._grid = None

    def characters(self, text: str) -> None:
        """Text between tags."""
        if self._cell is not None and not self._aside:
            self._cell.characters(text)

    def _start_frame(self, local: str, attributes: Attributes) -> None:
        given = _plain(attributes)
        if local == "style":
            self._style = given.get("name", "")
        elif local == "table-properties" and given.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif local == "table":
            hidden = given.get("style-name") in self._hidden_styles
            self._grid = Grid(given.get("name", ""), self._budget, hidden)
            self._number, self._column = 1, 0
        elif local == "table-column" and self._grid is not None:
            first = self._column
            self._column += _count(given, "number-columns-repeated")
            if given.get("visibility", "visible") != "visible":
                self._grid.hidden_columns.update(range(first, min(self._column, MAX_COLUMNS)))

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None or self._grid is None:
            return
        repeated = _count(cell.attributes, "number-columns-repeated")
        value, uncounted = cell_value(cell)
        column, self._column = self._column, self._column + repeated
        if value != "":
            self._cells.extend([""] * min(column - len(self._cells), MAX_COLUMNS + 1))
            self._cells.extend([value] * min(repeated, MAX_COLUMNS + 1))
            if uncounted:
                self._formulas.append(column)
        across, down = (_count(cell.attributes, f"number-{what}-spanned") for what in ("columns", "rows"))
        if across > 1 or down > 1:
            top = self._number - 1
            self._grid.merged.append((top, column, top + down - 1, column + across - 1))

    def _end_row(self) -> None:
        repeated = _count(self._row, "number-rows-repeated")
        if self._grid is not None:
            hidden = self._row.get("visibility", "visible") != "visible"
            for column in self._formulas:
                self._grid.uncounted(self._number, column)
            self._grid.add(self._number, self._cells, hidden=hidden, repeated=repeated)
        self._number += repeated


def _plain(attributes: Attributes) -> Attributes:
    """Attributes under local names; those of the format itself win over those that programs add."""
    found: Attributes = {}
    for name, value in attributes.items():
        local = local_name(name)
        if local == "value-type" and "calcext" in name:
            found["calculated-type"] = value
        else:
            found[local] = value
    return found


def _count(attributes: Attributes, name: str) -> int:
    """How often something is repeated, or how many rows or columns it spans."""
    text = attributes.get(name)
    return max(1, min(int(text), LAST_ROW)) if text else 1
