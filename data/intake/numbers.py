"""Columns of counts, rupiah and amounts of a template: read with proof, asked where the proof is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import ceil, floor

from data.intake.asking import BLANK, ZERO, Asked, number_question, plain, word_id, word_question
from data.intake.cells import Cells, Problem
from data.intake.doubts import moved_point
from data.intake.grid import Cell, Percent
from data.intake.issues import (
    DASH,
    DATE_FOR_NUMBER,
    MIXED_NUMBERS,
    MIXED_UNITS,
    MOVED_POINT,
    NIL_WORD,
    NOT_A_NUMBER,
    NOT_WHOLE,
    OUT_OF_RANGE,
    PERCENT,
    TOO_PRECISE,
    UNIT_IN_CELL,
)
from data.intake.number_column import MEASURED, Decision, decide
from data.intake.number_forms import MAX_DIGITS, NumberForm, number_form
from data.reference import Column, nothing_words

MAX_PLACES = 3
# What the store can hold: 32 bits, rupiah of 15 digits (16 look like a NIK), 14 digits with three decimals.
LARGEST = {"int": Decimal(2**31 - 1), "rupiah": Decimal(10**15 - 1), "number": Decimal(10**11 - 1)}
NIL = "nihil"
NIL_FIELDS = frozenset({"realisasi", "budget_realisasi"})
MARKS = frozenset({"ada", "√", "✓", "v", "x", "*"})
"""Words that say that something is there, not how much."""


def read_numbers(cells: Iterable[Cell], column: Column, asked: Asked | None = None) -> Cells:
    """Read an int, rupiah (both whole) or number column; values are int or Decimal, None for "no data"."""
    asked = asked or Asked(column.header)
    found = Cells(unit=asked.unit)
    forms: dict[str, NumberForm] = {}
    least, most = bounds(column)
    low, high = ceil(least), floor(most)
    for cell in cells:
        if isinstance(cell, Decimal):
            _keep(found, cell, cell * asked.scale, column)
        elif not isinstance(cell, str):
            found.problems[cell] = Problem(PERCENT if isinstance(cell, Percent) else DATE_FOR_NUMBER)
        elif cell.isascii() and cell.isdigit() and len(cell) <= MAX_DIGITS:
            # A large file has a hundred thousand of these, so they go the short way.
            whole = int(cell) * asked.scale
            if low <= whole <= high:
                found.values[cell] = whole if column.kind != "number" else Decimal(whole)
            else:
                found.problems[cell] = Problem(OUT_OF_RANGE, _limits(column))
        elif (form := number_form(cell, of_money=column.kind == "rupiah")) is not None:
            forms[cell] = form
        else:
            _word(found, cell, column, asked)
    if forms:
        _decide(found, forms, column, asked)
    _doubt_stored(found, forms)
    return found


def _doubt_stored(found: Cells, forms: Mapping[str, NumberForm]) -> None:
    """Refuse numbers that a spreadsheet may have made of texts with points between their thousands."""
    stored = [cell for cell in (*found.values, *found.problems) if isinstance(cell, Decimal)]
    doubt = moved_point(forms, stored)
    if doubt:
        for cell in filter(None, stored):
            found.values.pop(cell, None)
            found.problems[cell] = Problem(MOVED_POINT, {"doubt": doubt}, once=True)


def bounds(column: Column) -> tuple[Decimal, Decimal]:
    """The least and the largest value of a column: its own limits, else zero and what the store holds."""
    least = Decimal(0) if column.minimum is None else Decimal(str(column.minimum))
    largest = LARGEST[column.kind]
    return least, largest if column.maximum is None else min(largest, Decimal(str(column.maximum)))


def _decide(found: Cells, forms: Mapping[str, NumberForm], column: Column, asked: Asked) -> None:
    allowed = {text: form for text, form in forms.items() if _has_fitting_unit(form, column, asked)}
    found.problems.update(_unit_problems(forms, allowed))
    if not allowed:
        return
    unit = asked.unit if asked.scale == 1 else None
    decision = decide(allowed, asked.answers.to(f"numbers:{asked.header}"), asked.adds_up, unit)
    found.decimal, found.thousands, found.why = decision.decimal_mark, decision.thousands_mark, decision.why
    found.ambiguous = bool(decision.mixed) or (bool(decision.open) and not decision.answered)
    found.unit = found.unit or next((unit for unit in decision.units if unit), None)
    if decision.has_mixed_units and asked.unit is None:
        found.problems.update(
            dict.fromkeys(allowed, Problem(MIXED_UNITS, {"units": _listed(decision)}, once=True))
        )
        return
    _lay(found, allowed, decision, column, asked)
    if decision.open:
        whole = column.kind != "number"
        found.questions.append(number_question(asked, decision.open, allowed, whole=whole))


def _lay(
    found: Cells, forms: Mapping[str, NumberForm], decision: Decision, column: Column, asked: Asked
) -> None:
    for text, form in forms.items():
        value = decision.value(form)
        if decision.mixed and not _reads_alike(form):
            found.problems[text] = Problem(
                MIXED_NUMBERS, {"as_id": decision.mixed[0], "as_en": decision.mixed[1]}, once=True
            )
        elif value is not None:
            _keep(found, text, value * asked.scale, column)


def _reads_alike(form: NumberForm) -> bool:
    return form.indonesian == form.english


def _has_fitting_unit(form: NumberForm, column: Column, asked: Asked) -> bool:
    if form.unit is None or form.unit == asked.unit:
        return True
    if column.kind == "rupiah":
        return form.unit == "Rp"
    return form.unit not in MEASURED and form.unit != "Rp"


def _unit_problems(forms: Mapping[str, NumberForm], allowed: Mapping[str, NumberForm]) -> dict[Cell, Problem]:
    return {
        text: Problem(PERCENT) if form.unit == "%" else Problem(UNIT_IN_CELL, {"unit": form.unit})
        for text, form in forms.items()
        if text not in allowed
    }


def _word(found: Cells, text: str, column: Column, asked: Asked) -> None:
    """A cell that is no number: nihil, a word for nothing, which is asked about, or an error."""
    plain_word = " ".join(text.casefold().split())
    if plain_word == NIL:
        if column.field in NIL_FIELDS:
            _keep(found, text, Decimal(0), column)
        else:
            found.problems[text] = Problem(NIL_WORD)
    elif plain_word in nothing_words() - MARKS and not plain_word.startswith("#"):
        _nothing(found, text, column, asked)
    else:
        found.problems[text] = Problem(NOT_A_NUMBER, {"example": column.example or "1250"})


def _nothing(found: Cells, text: str, column: Column, asked: Asked) -> None:
    found.questions.append(word_question(text, asked.answers))
    answer = asked.answers.to(word_id(text))
    if answer == ZERO:
        _keep(found, text, Decimal(0), column)
    elif answer == BLANK:
        found.values[text] = None
    elif answer is not None:
        found.problems[text] = Problem(DASH)


def _keep(found: Cells, cell: Cell, value: Decimal, column: Column) -> None:
    problem = _out_of_kind(value, column)
    if problem is None:
        found.values[cell] = _typed(value, column)
    else:
        found.problems[cell] = problem


def _out_of_kind(value: Decimal, column: Column) -> Problem | None:
    if column.kind != "number" and value != value.to_integral_value():
        return Problem(NOT_WHOLE)
    if value != round(value, MAX_PLACES):
        return Problem(TOO_PRECISE)
    least, most = bounds(column)
    return None if least <= value <= most else Problem(OUT_OF_RANGE, _limits(column))


def _limits(column: Column) -> dict[str, object]:
    least, most = map(plain, bounds(column))
    return {"limits": f"{least}–{most}", "help": column.help}


def _typed(value: Decimal, column: Column) -> int | Decimal:
    return value.normalize() + 0 if column.kind == "number" else int(value)


def _listed(decision: Decision) -> str:
    return ", ".join(unit or "tanpa satuan" for unit in decision.units)
