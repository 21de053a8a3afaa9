"""A table as it was found on a sheet, before anybody knows what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from data.intake.grid import Cell
from data.intake.reading import SkippedRow


class TotalRow(NamedTuple):
    """A row of totals: its number, its label, its cells under the columns of the table.

    `covers`: the positions in `rows` it speaks about; `kind`: "jumlah", "rata-rata" or "persentase".
    """

    row: int
    label: str
    cells: tuple[Cell, ...]
    covers: range
    kind: str


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table on a sheet. Row numbers are those a spreadsheet shows; positions count from 0."""

    sheet: str | None
    header_row: int
    """The number of the last header row; 0 when the table has no header, `headers` are blank then."""
    header_rows: tuple[int, ...]
    headers: tuple[str, ...]
    """A name for each column, "" for a filled column without one."""
    columns: tuple[int, ...]
    """Where each column stands in the sheet."""
    rows: list[list[Cell]]
    """The data rows, each as long as `columns`; not to be changed: they may be the sheet's own."""
    row_numbers: list[int]
    skipped: tuple[SkippedRow, ...] = ()
    totals: tuple[TotalRow, ...] = ()
    titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    units: dict[int, str] = field(default_factory=dict)
    """Position in `headers` -> the unit a row below the header names."""
    filled_down: set[tuple[int, int]] = field(default_factory=set)
    """(position in `rows`, position in `headers`) of cells that got the words of a merged block."""
    merged_numbers: set[tuple[int, int]] = field(default_factory=set)
    """The places of a number merged over several rows: it stands in the first, the others are blank."""
    ragged: tuple[tuple[int, int, int], ...] = ()
    """(row number, cells found, cells expected) of rows with more cells than the header."""
