"""One file, from its bytes to a reading: the strict reader of our own CSV templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.intake.checks import check_rows
from data.intake.columns import read_columns
from data.intake.dialect import Records, split
from data.intake.encoding import decode
from data.intake.headers import Matched, choose_template, every_header, known_headers, match_header
from data.intake.issues import NO_ROWS, RAGGED_ROW, TOTAL_ROW
from data.intake.keys import check_keys
from data.intake.kind import IssueList, Refusal
from data.intake.personal import refuse_personal_data
from data.intake.questions import NO_ANSWERS, Answers
from data.intake.reading import IntakeContext, Reading
from data.intake.table import Table
from data.reference import templates

_TOTAL = re.compile(r"(?:grand\s*|sub\s*)?(?:jumlah|total|jml)\b.*|rata-rata\b.*", re.IGNORECASE)


def read_file(
    content: bytes,
    file_name: str,
    template: str | None,
    context: IntakeContext,
    answers: Answers = NO_ANSWERS,  # noqa: ARG001  # the tolerant reader asks; the strict one refuses
) -> Reading:
    """Read the bytes of an uploaded file; `template` None = told by the header. Raises on no bytes.

    What a file is, its bytes say; `file_name` is kept for the report only.
    """
    known = Reading(file_name=file_name)
    try:
        text, encoding = decode(content, context.max_bytes)
        known = replace(known, encoding=encoding)
        records = split(text, known_headers, context.max_rows)
        known = _with_records(known, records)
        refuse_personal_data(records, every_header())
        chosen = choose_template(records.header, templates(), template)
        known = replace(known, template=chosen.name)
        return _read_rows(known, records, match_header(records, chosen), context)
    except Refusal as refusal:
        return replace(known, issues=refusal.issues)


def _with_records(known: Reading, records: Records) -> Reading:
    return replace(
        known,
        delimiter=records.delimiter,
        header_row=records.header_row,
        skipped_rows=records.skipped,
    )


def _read_rows(known: Reading, records: Records, matched: Matched, context: IntakeContext) -> Reading:
    if any(issue.refuses for issue in matched.issues):
        raise Refusal(*matched.issues)
    if not records.rows:
        raise Refusal(NO_ROWS.at())
    issues = IssueList(matched.issues)
    rows, row_numbers = _whole_rows(records, issues)
    table = Table(row_numbers)
    columns = read_columns(matched, rows, table, context, issues)
    check_rows(table, matched.template.name, context, issues)
    check_keys(table, matched.template, issues)
    return replace(
        known,
        rows=table.good_rows(),
        issues=issues.in_order(),
        issues_beyond=issues.beyond,
        columns=columns,
    )


def _whole_rows(records: Records, issues: IssueList) -> tuple[list[list[str]], list[int]]:
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
    first = (row[0] or next(filter(None, row), "")).strip()
    return first if first[:1].isalpha() and _TOTAL.fullmatch(first) else None
