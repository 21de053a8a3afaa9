"""Rows of totals held against the rows above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from data.intake.asking import is_remembered, plain
from data.intake.grid import Cell, cell_text
from data.intake.layout import FoundTable, TotalRow
from data.intake.number_column import Proof, sums_proof
from data.intake.number_forms import NumberForm, number_form
from data.intake.questions import Answers, Option, Question
from data.intake.reading import TotalCheck, Value

SUM = "jumlah"
KEEP = "lanjut"
ROUNDING = Decimal("0.01")


class Summed(NamedTuple):
    """A column as it was read: its header, its decimal mark, what its header multiplies with, its values."""

    header: str
    decimal_mark: str | None
    scale: int
    values: Sequence[Value]


def total_proof(table: FoundTable, place: int) -> Proof | None:
    """What the last row of totals can prove about a column; computed only when somebody asks."""
    total = next(
        (row for row in table.totals if row.kind == SUM and len(row.covers) == len(table.rows)), None
    )
    form = form_of(total.cells[place]) if total else None
    if total is None or form is None:
        return None
    return lambda style: bool(
        (proof := sums_proof([form_of(row[place]) for row in table.rows], form)) and proof(style)
    )


def form_of(cell: Cell) -> NumberForm | None:
    """A cell as a number that may be read two ways, whatever kind of file it stands in."""
    if isinstance(cell, Decimal):
        return NumberForm(cell, cell)
    return number_form(cell.strip()) if isinstance(cell, str) else None


def check_totals(table: FoundTable, columns: Mapping[int, Summed]) -> tuple[TotalCheck, ...]:
    """Each row of sums against the values read; `columns`: place in the table -> the column as read."""
    return tuple(_check(total, columns) for total in table.totals if total.kind == SUM)


def _check(total: TotalRow, columns: Mapping[int, Summed]) -> TotalCheck:
    agreeing: list[str] = []
    differing: dict[str, tuple[str, str]] = {}
    for place, column in columns.items():
        form = form_of(total.cells[place])
        found = [column.values[row] for row in total.covers]
        if form is None or not any(isinstance(value, (int, Decimal)) for value in found):
            continue
        whole = sum((Decimal(value) for value in found if isinstance(value, (int, Decimal))), Decimal(0))
        written = _meaning(form.scaled(column.scale), column.decimal_mark)
        if written is None or abs(written - whole) <= ROUNDING:
            agreeing.append(column.header)
        else:
            differing[column.header] = (cell_text(total.cells[place]), plain(whole))
    return TotalCheck(total.row, total.label, tuple(agreeing), differing)


def _meaning(form: NumberForm, decimal_mark: str | None) -> Decimal | None:
    if form.indonesian == form.english:
        return form.indonesian
    return form.english if decimal_mark == "." or form.indonesian is None else form.indonesian


def total_questions(checks: Sequence[TotalCheck], answers: Answers) -> list[Question]:
    """A question for each row of totals that does not fit the rows above it."""
    return [_question(check, answers) for check in checks if check.differing]


def _question(check: TotalCheck, answers: Answers) -> Question:
    key = f"total:{check.row}"
    told = "; ".join(
        f"{header}: tertulis {written}, jumlah baris {counted}"
        for header, (written, counted) in check.differing.items()
    )
    return Question(
        id=key,
        kind="total",
        subject=check.label,
        text=f"Baris {check.row} ({check.label}) tidak sama dengan jumlah baris di atasnya. {told}.",
        options=(Option(KEEP, "Baris di atasnya sudah benar", "baris jumlah tidak disimpan"),),
        answer=answers.given.get(key),
        remembered=is_remembered(answers, key) and key in answers.given,
        remember=False,
        rows=(check.row,),
    )
