"""Cells -> typed columns: each distinct cell is read once, then laid back over the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from data.intake.cells import Cells, CellValue, Problem
from data.intake.codes import read_aksi, read_area, read_desa, read_opd
from data.intake.dates import read_dates, read_spans, read_years, span_text
from data.intake.headers import Matched
from data.intake.issues import EMPTY_CELL
from data.intake.kind import IssueList
from data.intake.numbers import read_numbers
from data.intake.reading import ColumnReading, IntakeContext, Value
from data.intake.table import Table, Written
from data.intake.words import read_choice, read_period, read_text, read_yes_no
from data.reference import Column

SAMPLES = 3
Texts = Iterable[str]
ALONE: Mapping[str, Callable[[Texts], Cells]] = {
    "date": read_dates,
    "year": read_years,
    "span": read_spans,
    "period": read_period,
    "yesno": read_yes_no,
    "aksi": read_aksi,
}
BY_COLUMN: Mapping[str, Callable[[Texts, Column], Cells]] = {
    "text": read_text,
    "choice": read_choice,
    "int": read_numbers,
    "rupiah": read_numbers,
    "number": read_numbers,
}
BY_KABUPATEN: Mapping[str, Callable[[Texts, IntakeContext], Cells]] = {
    "opd": read_opd,
    "area": read_area,
    "desa": read_desa,
}


def read_columns(
    matched: Matched, rows: Sequence[Sequence[str]], table: Table, context: IntakeContext, issues: IssueList
) -> tuple[ColumnReading, ...]:
    """Read every placed column into `table`, findings into `issues`; Refusal for another kabupaten's file."""
    readings = []
    by_column = list(zip(*rows, strict=False))
    for index, column in matched.places:
        written = Written(column, [cell.strip() for cell in by_column[index]] if rows else [])
        cells = _read_cells([text for text in dict.fromkeys(written.texts) if text], column, context)
        _tell(written, cells, table, issues)
        # A key is compared as it is stored, and SQL never finds NULL equal to NULL.
        blank = "" if column.field in matched.template.key else None
        table.lay(written, {**cells.values, "": blank})
        readings.append(_reading(column, cells))
    return tuple(readings)


def _read_cells(texts: Texts, column: Column, context: IntakeContext) -> Cells:
    if column.kind in ALONE:
        return ALONE[column.kind](texts)
    if column.kind in BY_COLUMN:
        return BY_COLUMN[column.kind](texts, column)
    return BY_KABUPATEN[column.kind](texts, context)


def _tell(written: Written, cells: Cells, table: Table, issues: IssueList) -> None:
    column, problems = written.column, dict(cells.problems)
    if column.required:
        problems[""] = Problem(EMPTY_CELL, {"help": column.help})
    if problems.keys().isdisjoint(written.texts):
        return
    places = [(position, text) for position, text in enumerate(written.texts) if text in problems]
    table.bad.update(position for position, _ in places)
    counts = Counter(problems[text].kind.code for _, text in places)
    told: set[str] = set()
    for position, text in places:
        kind, words, once = problems[text]
        if not (once and kind.code in told):
            told.add(kind.code)
            row, count = table.row_numbers[position], counts[kind.code]
            issues.add(kind.at(row, column.header, text or None, **words, count=count))


def _reading(column: Column, cells: Cells) -> ColumnReading:
    return ColumnReading(
        header=column.header,
        field=column.field,
        kind=column.kind,
        decimal=cells.decimal,
        thousands=cells.thousands,
        date_order=cells.date_order,
        ambiguous=cells.ambiguous,
        why=cells.why,
        samples=tuple((text, _sample(value)) for text, value in islice(cells.values.items(), SAMPLES)),
    )


def _sample(value: CellValue) -> Value:
    return span_text(*value) if isinstance(value, tuple) else value
