"""One file, from its bytes to a reading: the strict reader of our own CSV templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.intake.checks import check_rows
from data.intake.columns import Table, read_columns
from data.intake.dialect import Records, split
from data.intake.encoding import decode
from data.intake.headers import Matched, choose_template, header_key, match_header, names_of
from data.intake.issues import NO_ROWS, RAGGED_ROW, TOTAL_ROW, IssueList, Refusal
from data.intake.keys import check_keys
from data.intake.personal import refuse_personal_data
from data.intake.reading import ColumnReading, IntakeContext, Issue, Reading, Row
from data.reference import Template, templates

_TOTAL = re.compile(r"(?:grand\s*|sub\s*)?(?:jumlah|total|jml)\b.*|rata-rata\b.*", re.IGNORECASE)


def read_file(content: bytes, file_name: str, template: str | None, context: IntakeContext) -> Reading:
    """Read the bytes of an uploaded file; `template` None = told by the header. Never raises on what a file holds.

    `file_name` only names the file: what the bytes are is told by the bytes.
    """
    progress = _Progress()
    try:
        return _read(content, template, context, progress)
    except Refusal as refusal:
        return progress.refused(refusal.issues)


@dataclass(slots=True)
class _Progress:
    """What is known about a file by the time it is refused."""

    template: str | None = None
    encoding: str | None = None
    records: Records | None = None

    def refused(self, issues: tuple[Issue, ...]) -> Reading:
        return self.reading(issues=issues)

    def reading(
        self,
        rows: tuple[Row, ...] = (),
        issues: tuple[Issue, ...] = (),
        columns: tuple[ColumnReading, ...] = (),
        issues_beyond: int = 0,
    ) -> Reading:
        records = self.records
        return Reading(
            template=self.template,
            encoding=self.encoding,
            delimiter=records and records.delimiter,
            header_row=records and records.header_row,
            rows=rows,
            issues=issues,
            skipped_rows=records.skipped if records else (),
            columns=columns,
            issues_beyond=issues_beyond,
        )


def _read(content: bytes, wanted: str | None, context: IntakeContext, progress: _Progress) -> Reading:
    known = templates()
    text, progress.encoding = decode(content, context.max_bytes)
    headers = {key for template in known.values() for key in names_of(template)}
    records = split(text, lambda cells: sum(header_key(cell) in headers for cell in cells), context.max_rows)
    progress.records = records
    own = {column.header.casefold() for template in known.values() for column in template.columns}
    refuse_personal_data(records, own)
    template = choose_template(records.header, known, wanted)
    progress.template = template.name
    matched = match_header(records, template)
    if any(issue.refuses for issue in matched.issues):
        raise Refusal(*matched.issues)
    if not records.rows:
        raise Refusal(NO_ROWS.at())
    return _read_rows(records, matched, context, progress)


def _read_rows(records: Records, matched: Matched, context: IntakeContext, progress: _Progress) -> Reading:
    issues = IssueList()
    for issue in matched.issues:
        issues.add(issue)
    rows, numbers = _whole_rows(records, matched, issues)
    table, columns = read_columns(matched, rows, numbers, context, issues)
    check_rows(table, matched.template.name, context, issues)
    check_keys(table, matched.template, issues)
    return progress.reading(_rows(table), issues.in_order(), columns, issues.beyond)


def _whole_rows(
    records: Records, matched: Matched, issues: IssueList
) -> tuple[list[list[str]], list[int]]:
    """The rows that can be laid under the header: no totals, no row with cells missing or to spare."""
    width = len(records.header)
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, row in zip(records.row_numbers, records.rows, strict=True):
        label = _total_label(row)
        if label is not None:
            issues.add(TOTAL_ROW.at(number, None, label))
        elif len(row) != width and (len(row) < width or any(cell.strip() for cell in row[width:])):
            issues.add(RAGGED_ROW.at(number, found=len(row), expected=width))
        else:
            rows.append(row)
            numbers.append(number)
    return rows, numbers


def _total_label(row: Sequence[str]) -> str | None:
    first = next((cell for cell in row if cell), "").strip()
    return first if first[:1].isalpha() and _TOTAL.fullmatch(first) else None


def _rows(table: Table) -> tuple[Row, ...]:
    names = list(table.columns)
    good = zip(*table.columns.values(), strict=True)
    return tuple(
        Row(dict(zip(names, values, strict=True)), number)
        for position, (number, values) in enumerate(zip(table.row_numbers, good, strict=True))
        if position not in table.bad
    )
