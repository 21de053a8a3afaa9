"""Cells -> typed columns: each distinct cell is read once, then laid back over the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from data.intake.cells import Cells, CellValue, Problem, Reader
from data.intake.codes import read_aksi, read_area, read_desa, read_opd
from data.intake.dates import read_dates, read_spans, read_years
from data.intake.headers import Matched
from data.intake.issues import EMPTY_CELL, IssueList
from data.intake.numbers import read_numbers
from data.intake.reading import ColumnReading, IntakeContext, Value
from data.intake.words import read_choice, read_period, read_text, read_yes_no
from data.reference import Column

SAMPLES = 3
SPAN_FIELDS = ("month_from", "month_to")
READERS: Mapping[str, Reader] = {
    "text": read_text,
    "int": read_numbers,
    "rupiah": read_numbers,
    "number": read_numbers,
    "date": read_dates,
    "year": read_years,
    "span": read_spans,
    "period": read_period,
    "yesno": read_yes_no,
    "choice": read_choice,
    "opd": read_opd,
    "aksi": read_aksi,
    "area": read_area,
    "desa": read_desa,
}


@dataclass(slots=True)
class Table:
    """The typed columns of a file by field, all of one length; `bad` holds the positions that must not be stored."""

    row_numbers: Sequence[int]
    columns: dict[str, list[Value]] = field(default_factory=dict)
    written: dict[str, Sequence[str]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    bad: set[int] = field(default_factory=set)

    def column(self, name: str) -> Sequence[Value]:
        """The values of a field; all None when the file does not have it."""
        found = self.columns.get(name)
        return [None] * len(self.row_numbers) if found is None else found

    def header(self, name: str) -> str:
        """The header the file gives a field."""
        return self.headers.get(name, name)


def read_columns(
    matched: Matched,
    rows: Sequence[Sequence[str]],
    row_numbers: Sequence[int],
    context: IntakeContext,
    issues: IssueList,
) -> tuple[Table, tuple[ColumnReading, ...]]:
    """Read every placed column; findings go to `issues`. Raises Refusal for another kabupaten's file."""
    table = Table(row_numbers)
    readings = []
    by_column = list(zip(*rows, strict=False))
    for index, column in matched.places:
        written = [cell.strip() for cell in by_column[index]] if rows else []
        cells = READERS[column.kind]((text for text in dict.fromkeys(written) if text), column, context)
        _tell(column, written, cells, table, issues)
        _lay(column, written, cells, table, is_key=column.field in matched.template.key)
        readings.append(_reading(column, cells))
    return table, tuple(readings)


def _tell(column: Column, written: Sequence[str], cells: Cells, table: Table, issues: IssueList) -> None:
    problems = dict(cells.problems)
    if column.required:
        problems[""] = Problem(EMPTY_CELL, {"help": column.help})
    if problems.keys().isdisjoint(written):
        return
    places = [(position, text) for position, text in enumerate(written) if text in problems]
    table.bad.update(position for position, _ in places)
    counts = Counter(problems[text].kind.code for _, text in places)
    told: set[str] = set()
    for position, text in places:
        kind, words, once = problems[text]
        if once and kind.code in told:
            continue
        told.add(kind.code)
        row = table.row_numbers[position]
        issues.add(kind.at(row, column.header, text or None, **words, count=counts[kind.code]))


def _lay(column: Column, written: Sequence[str], cells: Cells, table: Table, is_key: bool) -> None:
    values: dict[str, CellValue] = dict(cells.values)
    if column.kind == "span":
        for part, name in enumerate(SPAN_FIELDS):
            ends = {text: span[part] for text, span in values.items() if isinstance(span, tuple)}
            _add(table, name, column, written, [ends.get(text) for text in written])
        return
    # A key is compared as it is stored, and SQL never finds NULL equal to NULL.
    values[""] = "" if is_key else None
    _add(table, column.field, column, written, [values.get(text) for text in written])


def _add(table: Table, name: str, column: Column, written: Sequence[str], values: list[Value]) -> None:
    table.columns[name] = values
    table.written[name] = written
    table.headers[name] = column.header


def _reading(column: Column, cells: Cells) -> ColumnReading:
    samples = tuple(islice(((text, _sample(value)) for text, value in cells.values.items()), SAMPLES))
    return ColumnReading(
        header=column.header,
        field=column.field,
        kind=column.kind,
        decimal=cells.decimal,
        thousands=cells.thousands,
        date_order=cells.date_order,
        ambiguous=cells.ambiguous,
        why=cells.why,
        samples=samples,
    )


def _sample(value: CellValue) -> Value:
    return f"{value[0]:%Y-%m}/{value[1]:%Y-%m}" if isinstance(value, tuple) else value
