"""Any column of any table: what it holds, decided from its cells alone, with the proof.

Nothing here knows a template. A column is numbers, dates or text; where its cells prove no single meaning it
is `ambiguous` and its cells stay the text that stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from data.intake.date_column import decide_order
from data.intake.date_forms import ORDER_WORDS, DateForm, date_form
from data.intake.grid import Cell, Percent
from data.intake.header_forms import header_form
from data.intake.number_column import Decision, decide, sums_proof
from data.intake.number_forms import NumberForm, number_form
from data.intake.reading import ColumnReading, Value
from data.reference import nothing_words

SAMPLES = 3
MOSTLY = 0.8
"""The share of its distinct filled cells that makes a column one of numbers or of dates."""
LONGEST_NUMBER = 15
"""Digits a spreadsheet keeps exactly; what is longer is an account or a code, not a quantity."""
_CODE_WORDS = frozenset(
    {"kode", "code", "kd", "id", "npsn", "nss", "nis", "kodepos", "telp", "telepon", "rekening"}
    | {"jam", "pukul", "waktu"}
)
_COUNTING_WORDS = frozenset({"no", "nomor", "nmr", "urut"})
_LEADING_ZERO = re.compile(r"0\d+", re.ASCII)


class Column(NamedTuple):
    """A column as it stands in a file, with the cell of the row of totals below it, if there is one."""

    header: str
    cells: Sequence[Cell]
    total: Cell = ""


def judge_column(column: Column) -> ColumnReading:
    """What a column holds; `values` has number, date, text as written or None (blank) for each cell."""
    distinct = list(dict.fromkeys(column.cells))
    texts = [cell for cell in distinct if isinstance(cell, str) and cell.strip()]
    typed = [cell for cell in distinct if not isinstance(cell, str)]
    words = [text for text in texts if text.strip().casefold() not in nothing_words()]
    if not words and not typed:
        return _text_column(column, "empty" if not texts else "text")
    if not is_code(column.header, words):
        forms = {text: form for text in words if (form := number_form(text)) and _is_quantity(form)}
        numbers = [cell for cell in typed if isinstance(cell, (Decimal, Percent))]
        codes = any(_LEADING_ZERO.fullmatch(text.strip()) for text in words)
        if not codes and len(forms) + len(numbers) >= MOSTLY * (len(words) + len(typed)) > 0:
            return _number_column(column, forms, numbers)
    days = {text: day for text in words if (day := date_form(text))}
    moments = [cell for cell in typed if isinstance(cell, (date, datetime))]
    if len(days) + len(moments) >= MOSTLY * (len(words) + len(typed)) > 0:
        return _date_column(column, days)
    return _text_column(column, "text")


def is_code(header: str, texts: Iterable[str] = ()) -> bool:
    """Whether a column of this name holds codes, times or outline numbers: they look like numbers only."""
    tokens = set(re.findall(r"[^\W_]+", header.casefold()))
    counts = not _COUNTING_WORDS.isdisjoint(tokens)
    return not _CODE_WORDS.isdisjoint(tokens) or (counts and not all(map(str.isdigit, texts)))


def _number_column(
    column: Column, forms: Mapping[str, NumberForm], numbers: Iterable[Decimal | Percent]
) -> ColumnReading:
    total = number_form(column.total) if isinstance(column.total, str) else None
    rows = [_form(cell, forms) for cell in column.cells]
    head = header_form(column.header)
    unit = head.unit if head.scale == 1 else None
    decision = decide(forms, None, sums_proof(rows, total), unit)
    units = {"%" if isinstance(number, Percent) else None for number in numbers}
    named = {unit for unit in (*decision.units, *units) if unit is not None}
    mixed_units = decision.has_mixed_units or ("%" in named and None in {*decision.units, *units})
    ambiguous = bool(decision.open or decision.mixed or mixed_units)
    meanings: dict[Cell, Value] = {}
    if not ambiguous:
        meanings = {text: _plain(decision.value(form)) for text, form in forms.items()}
        meanings |= {n: _plain(n.value if isinstance(n, Percent) else n) for n in numbers}
    reading = ColumnReading(
        header=column.header,
        field=column.header,
        kind="number",
        decimal=decision.decimal_mark,
        thousands=decision.thousands_mark,
        ambiguous=ambiguous,
        why=_why(decision, forms, mixed_units=mixed_units),
        unit=next(iter(named)) if len(named) == 1 else None,
    )
    return _laid(reading, column.cells, meanings)


def _form(cell: Cell, forms: Mapping[str, NumberForm]) -> NumberForm | None:
    if isinstance(cell, Decimal):
        return NumberForm(cell, cell)
    return forms.get(cell) if isinstance(cell, str) else None


def _why(decision: Decision, forms: Mapping[str, NumberForm], *, mixed_units: bool) -> str:
    if decision.mixed:
        return f"{decision.why}: “{decision.mixed[0]}” dan “{decision.mixed[1]}”"
    if decision.open:
        form = forms[decision.open[0]]
        return f"“{decision.open[0]}” dapat berarti {_words(form.indonesian)} atau {_words(form.english)}"
    if mixed_units:
        named = ", ".join(unit or "tanpa satuan" for unit in decision.units)
        return f"satuan berbeda dalam satu kolom: {named}"
    return decision.why


def _date_column(column: Column, days: Mapping[str, DateForm]) -> ColumnReading:
    decision = decide_order(days)
    ambiguous = bool(decision.open or decision.mixed)
    meanings: dict[Cell, Value] = {}
    if not ambiguous:
        meanings = {text: _moment(form, form.day(decision.order)) for text, form in days.items()}
    why = decision.why
    if decision.mixed:
        why = f"{why}: “{decision.mixed[0]}” dan “{decision.mixed[1]}”"
    elif decision.open:
        form = days[decision.open[0]]
        readings = " atau ".join(str(day) for day in form.by_order.values())
        why = f"“{decision.open[0]}” dapat berarti {readings}"
    reading = ColumnReading(
        header=column.header,
        field=column.header,
        kind="date",
        date_order=ORDER_WORDS[decision.order] if decision.order else None,
        ambiguous=ambiguous,
        why=why,
    )
    return _laid(reading, column.cells, meanings)


def _text_column(column: Column, kind: str) -> ColumnReading:
    return _laid(ColumnReading(column.header, column.header, kind), column.cells, {})


def _laid(reading: ColumnReading, cells: Sequence[Cell], meanings: Mapping[Cell, Value]) -> ColumnReading:
    """The reading with the value of every cell in order, and the first samples of written and read."""
    lay = {cell: _as_it_stands(cell) for cell in dict.fromkeys(cells)} | dict(meanings)
    shown = [(cell, value) for cell, value in lay.items() if value is not None]
    shown.sort(key=lambda pair: pair[0] not in meanings)
    samples = tuple((_written(cell), value) for cell, value in shown[:SAMPLES])
    return replace(reading, values=tuple(lay[cell] for cell in cells), samples=samples)


def _as_it_stands(cell: Cell) -> Value:
    if isinstance(cell, str):
        return cell if cell.strip() else None
    if isinstance(cell, Percent):
        return f"{_words(cell.value)} %"
    if isinstance(cell, Decimal):
        return _plain(cell)
    return cell.isoformat() if isinstance(cell, (datetime, time)) else cell


def _written(cell: Cell) -> str:
    return cell if isinstance(cell, str) else str(_as_it_stands(cell))


def _is_quantity(form: NumberForm) -> bool:
    meaning = form.indonesian if form.indonesian is not None else form.english
    return meaning is not None and len(meaning.normalize().as_tuple().digits) <= LONGEST_NUMBER


def _plain(value: Decimal | None) -> Value:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else value.normalize()


def _moment(form: DateForm, day: date | None) -> Value:
    return f"{day.isoformat()}T{form.time.replace('.', ':')}" if day is not None and form.time else day


def _words(value: Decimal | None) -> str:
    return "?" if value is None else f"{value.normalize() + 0:f}".replace(".", ",")
