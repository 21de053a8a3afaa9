"""What commands print: JSON for programs, plain tables and sentences for people."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from data.intake import ColumnReading, Issue, Question
from data.services.changes import plain
from data.services.checking import Checked


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


def print_questions(questions: Iterable[Question]) -> None:
    """A question in a line, its answers below it as they are given on the command line."""
    for question in questions:
        proposed = f" (usulan: {question.proposed})" if question.proposed else ""
        print(f"TANYA {question.id}: {question.text}{proposed}")
        for option in question.options:
            effect = f": {option.effect}" if option.effect else ""
            print(f"  --answer '{question.id}={option.value}'  {option.label}{effect}")


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


def question_json(question: Question) -> dict[str, Any]:
    """A question as `check` and `import` print it."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": question.text,
        "options": [option.value for option in question.options],
        "proposed": question.proposed,
        "answer": question.answer,
        "rows": list(question.rows),
    }


def checked_json(name: str, checked: Checked) -> dict[str, Any]:
    """What `check --json` prints of one file: the table by column, and what the template makes of it."""
    reading, found = checked.table, checked.as_template
    issues = [issue for issue in reading.issues if found is None or issue.code != "no-template"]
    issues += [issue for issue in (found.issues if found else ()) if issue not in issues]
    return {
        "file": name,
        "template": found.template if found else None,
        "kind": reading.kind,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "sheet": reading.sheet,
        "header_row": reading.header_row,
        "skipped_rows": [{"row": skipped.row, "why": skipped.why} for skipped in reading.skipped_rows],
        "columns": [_column_json(column) for column in reading.columns],
        "rows": list(reading.row_numbers),
        "questions": [question_json(question) for question in (found.questions if found else ())],
        "issues": [issue_json(issue) for issue in issues],
    }


def _column_json(column: ColumnReading) -> dict[str, Any]:
    return {
        "name": column.header,
        "type": column.kind,
        "decimal": column.decimal,
        "thousands": column.thousands,
        "date_order": column.date_order,
        "ambiguous": column.ambiguous,
        "why": column.why,
        "unit": column.unit,
        "values": list(column.values),
    }


def _cell(value: Any) -> str:
    return "" if pd.isna(value) else plain(value)


def _plain_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value)} tidak punya bentuk JSON")
