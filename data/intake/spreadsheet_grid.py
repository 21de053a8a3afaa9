"""Rows of a spreadsheet as they come in: held within limits, what stands empty below and beside left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.intake.dialect import BLANK_RUN, HEADROOM, MAX_COLUMNS, letter
from data.intake.grid import Area, Cell, Sheet
from data.intake.issues_file import (
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    INFLATED_FILE,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    UNCOUNTED_FORMULA,
    UNCOUNTED_FORMULAS,
    of_sheet,
)
from data.intake.kind import Refusal
from data.intake.reading import Issue
from data.intake.spreadsheet_zip import damaged

MAX_CELLS = 2_000_000
"""About ten seconds of work: 100,000 rows of 20 columns."""
MAX_FORMULAS_LISTED = 20
Block = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged block, all from 0, as the file says it."""


@dataclass
class Budget:
    """What the sheets of one file may hold together, and what is found on the way."""

    kind: str
    max_rows: int
    cells: int = MAX_CELLS
    issues: list[Issue] = field(default_factory=list)


@dataclass
class Grid:
    """One sheet while it is read. Rows come in order, each with its number (the first is 1)."""

    name: str
    budget: Budget
    hidden: bool = False
    merged: list[Block] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    _rows: list[list[Cell]] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _hidden_rows: list[int] = field(default_factory=list)
    _uncounted: list[tuple[int, int]] = field(default_factory=list)
    _last: int = 0
    _filled: int = 0

    def add(self, number: int, cells: list[Cell], *, hidden: bool = False, repeated: int = 1) -> None:
        """Take a row, `repeated` times from `number` on; what is blank at its end is left out."""
        while cells and cells[-1] == "":
            cells.pop()
        if not cells:
            return
        self._refuse_beyond(number, len(cells), repeated)
        for offset in range(repeated):
            self._fill_up_to(number + offset)
            self._rows.append(cells if offset == 0 else list(cells))
            self._numbers.append(number + offset)
            if hidden:
                self._hidden_rows.append(number + offset)
        self._last = number + repeated - 1

    def uncounted(self, number: int, column: int) -> None:
        """Note a formula without a stored result."""
        self._uncounted.append((number, column))

    def sheet(self) -> Sheet:
        """The sheet; its findings go to the budget."""
        areas = self._areas()
        for area in areas:
            self._clear(area)
        self._tell()
        dense = not self._numbers or self._numbers[-1] == len(self._numbers)
        numbers = range(1, len(self._numbers) + 1) if dense else self._numbers
        return Sheet(self.name, self._rows, numbers, areas, self.hidden)

    def _refuse_beyond(self, number: int, width: int, repeated: int) -> None:
        if number <= self._last:
            raise damaged(self.budget.kind, self.name)
        if width > MAX_COLUMNS:
            raise Refusal(TOO_MANY_COLUMNS.at(number, limit=MAX_COLUMNS))
        self._filled += repeated
        if self._filled > self.budget.max_rows + HEADROOM:
            raise Refusal(TOO_MANY_ROWS.at(limit=self.budget.max_rows))
        self.budget.cells -= width * repeated
        if self.budget.cells < 0:
            raise Refusal(INFLATED_FILE.at(limit=f"{MAX_CELLS // 1_000_000} juta sel"))

    def _fill_up_to(self, number: int) -> None:
        """The blank rows above `number`; of a long run only the last BLANK_RUN."""
        last = self._numbers[-1] if self._numbers else 0
        for blank in range(max(last + 1, number - BLANK_RUN), number):
            self._rows.append([])
            self._numbers.append(blank)

    def _areas(self) -> tuple[Area, ...]:
        places = {number: place for place, number in enumerate(self._numbers)} if self.merged else {}
        areas = []
        room = MAX_CELLS
        for top, left, bottom, right in self.merged:
            place = places.get(top + 1)
            if place is None or left > right or top > bottom or (top, left) == (bottom, right):
                continue
            last = places.get(bottom + 1, len(self._rows) - 1 if bottom >= self._numbers[-1] else place)
            room -= (last - place + 1) * (min(right, MAX_COLUMNS) - min(left, MAX_COLUMNS) + 1)
            if room < 0:
                raise damaged(self.budget.kind, self.name)
            areas.append(Area(place, left, last, right))
        return tuple(areas)

    def _clear(self, area: Area) -> None:
        for place in range(area.top, area.bottom + 1):
            row = self._rows[place]
            first = area.left + (place == area.top)
            for column in range(first, min(area.right + 1, len(row))):
                row[column] = ""

    def _tell(self) -> None:
        where = of_sheet(self.name)
        for number, column in self._uncounted[:MAX_FORMULAS_LISTED]:
            name = letter(column)
            cell = f"{name}{number}"
            self.budget.issues.append(UNCOUNTED_FORMULA.at(number, name, cell=cell, sheet=where))
        beyond = len(self._uncounted) - MAX_FORMULAS_LISTED
        if beyond > 0:
            self.budget.issues.append(UNCOUNTED_FORMULAS.at(count=beyond, sheet=where))
        if self._hidden_rows:
            count, first = len(self._hidden_rows), self._hidden_rows[0]
            self.budget.issues.append(HIDDEN_ROWS.at(first, count=count, sheet=where))
        letters = [letter(column) for column in sorted(self._filled_of(self.hidden_columns))]
        if letters:
            self.budget.issues.append(HIDDEN_COLUMNS.at(letters=", ".join(letters), sheet=where))

    def _filled_of(self, columns: Iterable[int]) -> set[int]:
        return {
            column for column in columns if any(column < len(row) and row[column] != "" for row in self._rows)
        }
