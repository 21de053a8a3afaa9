"""What commands print: JSON for programs, plain tables and sentences for people."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from data.intake import ColumnReading, Issue, Reading
from data.services.changes import plain


def print_json(value: Any) -> None:
    """One JSON document; numbers stay numbers, dates are ISO, what is not known is null."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain_json))


def print_table(frame: pd.DataFrame, titles: Mapping[str, str]) -> None:
    """The frame under Indonesian titles, one line a row."""
    texts = frame.map(_cell).rename(columns=dict(titles))
    print(texts.to_string(index=False) if len(texts) else "(kosong)")


def print_issues(issues: tuple[Issue, ...]) -> None:
    """One line an issue: where, what is wrong, what to do."""
    for issue in issues:
        verdict = "SALAH" if issue.refuses else "PERIKSA"
        places = [("baris", issue.row), ("kolom", issue.column)]
        place = ", ".join(f"{word} {at}" for word, at in places if at is not None) or "berkas"
        print(f"{verdict} {place}: {issue.message} {issue.fix}")


def issue_json(issue: Issue) -> dict[str, Any]:
    """An issue as `check` and `import` print it."""
    return {
        "row": issue.row,
        "column": issue.column,
        "value": issue.value,
        "code": issue.code,
        "message": issue.message,
        "fix": issue.fix,
        "refuses": issue.refuses,
    }


def reading_json(name: str, reading: Reading) -> dict[str, Any]:
    """What `check --json` prints of one file."""
    return {
        "file": name,
        "template": reading.template,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "sheet": None,
        "header_row": reading.header_row,
        "skipped_rows": [{"row": skipped.row, "why": skipped.why} for skipped in reading.skipped_rows],
        "columns": [_column_json(column, reading) for column in reading.columns],
        "issues": [issue_json(issue) for issue in reading.issues],
    }


def _column_json(column: ColumnReading, reading: Reading) -> dict[str, Any]:
    return {
        "name": column.header,
        "type": column.kind,
        "decimal": column.decimal,
        "thousands": column.thousands,
        "date_order": column.date_order,
        "ambiguous": column.ambiguous,
        "why": column.why,
        "values": [row.fields.get(column.field) for row in reading.rows],
    }


def _cell(value: Any) -> str:
    return "" if pd.isna(value) else plain(value)


def _plain_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value)} tidak punya bentuk JSON")
