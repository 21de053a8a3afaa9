"""Any table of any file, read column by column without a template: what `check` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data.intake.choice import table_choice
from data.intake.grid import Cell, cell_text
from data.intake.header_forms import header_form
from data.intake.headers import every_header
from data.intake.issues import AMBIGUOUS_COLUMN, STRAY_TEXT
from data.intake.issues_file import NO_HEADER, NO_ROWS, NO_TEMPLATE, OTHER_TABLES
from data.intake.issues_rows import RAGGED_ROW
from data.intake.judge import Column, judge_column
from data.intake.kind import IssueList, Refusal, printable
from data.intake.layout import FoundTable
from data.intake.opened import OpenedFile
from data.intake.personal import is_personal_header, number_of_person
from data.intake.reading import ColumnReading, Issue, Reading
from data.intake.totals import SUM
from data.reference import nothing_words

HIDDEN = "personal"
"""The kind of a column about persons: its cells are not shown."""


def read_any_table(opened: OpenedFile) -> Reading:
    """The largest table of a file with every cell as read; raises on no file.

    `rows` stays empty: without a template nothing is stored. A column about persons is named and refused,
    its cells are left out.
    """
    known = replace(opened.known, issues=(*opened.known.issues, *opened.persons))
    if opened.known.refused:
        return known
    try:
        return _read(known, opened.tables)
    except Refusal as refusal:
        return replace(known, issues=(*known.issues, *refusal.issues))


def _read(known: Reading, tables: Sequence[FoundTable]) -> Reading:
    if not tables:
        raise Refusal(NO_HEADER.at())
    table = max(tables, key=lambda each: len(each.rows) * len(each.headers))
    columns = tuple(_with_ragged_as_text(table, _columns(table)))
    issues = IssueList(known.issues)
    for issue in _findings(table, tables, columns):
        issues.add(issue)
    return replace(
        known,
        sheet=table.sheet,
        header_row=table.header_row,
        skipped_rows=table.skipped,
        titles=table.titles,
        tables=tuple(map(table_choice, tables)),
        columns=columns,
        row_numbers=tuple(table.row_numbers),
        issues=issues.in_order(),
        issues_beyond=issues.beyond,
    )


def _columns(table: FoundTable) -> Iterator[ColumnReading]:
    by_column = list(zip(*table.rows, strict=True)) or [()] * len(table.headers)
    total = next(
        (row for row in table.totals if row.kind == SUM and len(row.covers) == len(table.rows)), None
    )
    for place, (header, cells) in enumerate(zip(table.headers, by_column, strict=True)):
        if _is_about_persons(header, cells):
            yield ColumnReading(header, header, HIDDEN, values=(None,) * len(cells))
        else:
            read = judge_column(Column(header, cells, total.cells[place] if total else ""))
            yield replace(read, unit=read.unit or header_form(header).unit)


def _with_ragged_as_text(table: FoundTable, columns: Iterable[ColumnReading]) -> Iterator[ColumnReading]:
    """A row with a separator too many proves nothing about its cells: they stay as they are written."""
    ragged = {row for row, *_ in table.ragged}
    rows = [place for place, number in enumerate(table.row_numbers) if number in ragged]
    for place, column in enumerate(columns):
        values = list(column.values)
        for row in rows:
            if values[row] is not None:
                values[row] = cell_text(table.rows[row][place])
        yield replace(column, values=tuple(values)) if rows else column


def _is_about_persons(header: str, cells: Sequence[Cell]) -> bool:
    named = header.strip().casefold() not in every_header() and is_personal_header(header)
    return named or any(number_of_person(cell_text(cell)) for cell in set(cells))


def _findings(
    table: FoundTable, tables: Sequence[FoundTable], columns: Sequence[ColumnReading]
) -> Iterator[Issue]:
    yield NO_TEMPLATE.at()
    if not table.rows:
        yield NO_ROWS.at()
    if len(tables) > 1:
        yield OTHER_TABLES.at(count=len(tables), row=table.header_row)
    for row, found, expected in table.ragged:
        yield RAGGED_ROW.at(row, found=found, expected=expected)
    for column in columns:
        if column.ambiguous:
            yield AMBIGUOUS_COLUMN.at(None, printable(column.header), why=column.why)
        yield from _strays(column, table.row_numbers)


def _strays(column: ColumnReading, numbers: Sequence[int]) -> Iterator[Issue]:
    """Texts among the numbers or dates of a column: kept as they are, and told."""
    if column.ambiguous or column.kind not in {"number", "date"}:
        return
    for number, value in zip(numbers, column.values, strict=True):
        if isinstance(value, str) and value.strip().casefold() not in nothing_words():
            yield STRAY_TEXT.at(number, printable(column.header), value)
