"""The typed columns of a file, and the rows that must not be stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from data.intake.cells import CellValue
from data.intake.grid import Cell, cell_text
from data.intake.reading import Value
from data.intake.rows import Rows
from data.reference import Column

SPAN_FIELDS = ("month_from", "month_to")


@dataclass(frozen=True, slots=True)
class Written:
    """One column of a file as it is written, without blanks around texts; blank cells are empty strings."""

    column: Column
    texts: Sequence[Cell]


@dataclass(slots=True)
class Table:
    """Columns by field, all as long as `row_numbers`; `bad` holds the positions of rows with an error."""

    row_numbers: Sequence[int]
    columns: dict[str, Sequence[Value]] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    bad: set[int] = field(default_factory=set)

    def lay(self, written: Written, values: Mapping[Cell, CellValue]) -> None:
        """Lay read cells over the rows; a span fills two fields, its first and its last month."""
        if written.column.kind == "span":
            for part, name in enumerate(SPAN_FIELDS):
                ends = {text: value[part] for text, value in values.items() if isinstance(value, tuple)}
                self._add(name, written, ends)
        else:
            # Only a span reads as a pair, and looking at each value again would be felt in large files.
            self._add(written.column.field, written, cast("Mapping[Cell, Value]", values))

    def _add(self, name: str, written: Written, values: Mapping[Cell, Value]) -> None:
        self.columns[name] = list(map(values.get, written.texts))
        self.written[name] = written

    def column(self, name: str) -> Sequence[Value]:
        """The values of a field; all None when the file does not have it."""
        found = self.columns.get(name)
        return [None] * len(self.row_numbers) if found is None else found

    def header(self, name: str) -> str:
        """The header of a field."""
        return self.written[name].column.header

    def text(self, name: str, position: int) -> str | None:
        """What the file has in a cell; None when it is blank."""
        cell = self.written[name].texts[position]
        return (cell if isinstance(cell, str) else cell_text(cell)) or None

    def good_rows(self) -> Rows:
        """The rows free of errors, in the order of the file."""
        return Rows(self.columns, self.row_numbers).without(frozenset(self.bad))
