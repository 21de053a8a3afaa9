"""Any column of any table: what it holds, decided from its cells alone, with the proof.

Nothing here knows a template. A column is numbers, dates or text; where its cells prove no single meaning it
is `ambiguous` and its cells stay the text that stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from data.intake.code_columns import is_code
from data.intake.date_column import decide_order, swapped_days
from data.intake.date_forms import ORDER_WORDS, DateForm, date_form
from data.intake.doubts import half_read, lonely_scale, moved_point, quantity, spoken
from data.intake.grid import Cell, Percent, cell_text
from data.intake.header_forms import header_form, speaks_of
from data.intake.number_column import Decision, decide, sums_proof
from data.intake.number_forms import NumberForm, number_form
from data.intake.reading import ColumnReading, Value
from data.reference import nothing_words

SAMPLES = 3
MOSTLY = 0.8
"""The share of its distinct filled cells that makes a column one of numbers or of dates."""


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
        forms = {text: form for text in words if (form := quantity(text))}
        numbers = [cell for cell in typed if isinstance(cell, (Decimal, Percent))]
        if _are_most(column, {*forms, *numbers}, {*words, *typed}):
            return _number_column(column, forms, numbers)
    days = {text: day for text in words if (day := date_form(text))}
    moments = [cell for cell in typed if isinstance(cell, (date, datetime))]
    if len(days) + len(moments) >= MOSTLY * (len(words) + len(typed)) > 0:
        return _date_column(column, days, moments)
    return _text_column(column, "text", half_read(column.header, words))


def _are_most(column: Column, found: AbstractSet[Cell], filled: AbstractSet[Cell]) -> bool:
    """Whether most of the filled cells, or of what they say, are among those that were found."""
    if len(found) >= MOSTLY * len(filled):
        return bool(found)
    cells = [cell in found for cell in column.cells if cell in filled]
    return sum(cells) >= MOSTLY * len(cells)


def _number_column(
    column: Column, forms: Mapping[str, NumberForm], numbers: Iterable[Decimal | Percent]
) -> ColumnReading:
    total = number_form(column.total) if isinstance(column.total, str) else None
    rows = [_form(cell, forms) for cell in column.cells]
    head = header_form(column.header)
    unit = head.unit if head.scale == 1 else None
    averages = speaks_of(column.header, "averages")
    decision = decide(forms, None, sums_proof(rows, total), unit, averages=averages)
    units = {"%" if isinstance(number, Percent) else None for number in numbers}
    named = {unit for unit in (*decision.units, *units) if unit is not None}
    mixed_units = decision.has_mixed_units or ("%" in named and None in {*decision.units, *units})
    moved = moved_point(forms, numbers)
    doubt = moved or lonely_scale(column.header, forms)
    ambiguous = bool(decision.open or decision.mixed or mixed_units or doubt)
    meanings: dict[Cell, Value] = {}
    if not ambiguous:
        meanings = {text: _plain(decision.value(form)) for text, form in forms.items()}
        meanings |= {n: _plain(n.value if isinstance(n, Percent) else n) for n in numbers}
    elif moved:
        meanings = {number: cell_text(number) for number in numbers}
    reading = ColumnReading(
        header=column.header,
        field=column.header,
        kind="number",
        decimal=decision.decimal_mark,
        thousands=decision.thousands_mark,
        ambiguous=ambiguous,
        why=doubt or _why(decision, forms, mixed_units=mixed_units),
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
        return f"“{decision.open[0]}” dapat berarti {spoken(form.indonesian)} atau {spoken(form.english)}"
    if mixed_units:
        named = ", ".join(unit or "tanpa satuan" for unit in decision.units)
        return f"satuan berbeda dalam satu kolom: {named}"
    return decision.why


def _date_column(column: Column, days: Mapping[str, DateForm], stored: Sequence[date]) -> ColumnReading:
    decision = decide_order(days)
    beside = swapped_days(days, stored)
    ambiguous = bool(decision.open or decision.mixed or beside)
    meanings: dict[Cell, Value] = {}
    if not ambiguous:
        meanings = {text: _moment(form, form.day(decision.order)) for text, form in days.items()}
    why = decision.why
    if decision.mixed:
        why = f"{why}: “{decision.mixed[0]}” dan “{decision.mixed[1]}”"
    elif beside:
        why = f"tanggal yang tersimpan di samping teks “{beside}” mungkin tertukar hari dan bulannya"
        meanings = {day: day.isoformat() for day in stored}
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


def _text_column(column: Column, kind: str, why: str = "") -> ColumnReading:
    reading = ColumnReading(column.header, column.header, kind, ambiguous=bool(why), why=why)
    return _laid(reading, column.cells, {})


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
        return f"{spoken(cell.value)} %"
    if isinstance(cell, Decimal):
        return _plain(cell)
    return cell.isoformat() if isinstance(cell, (datetime, time)) else cell


def _written(cell: Cell) -> str:
    return cell if isinstance(cell, str) else str(_as_it_stands(cell))


def _plain(value: Decimal | None) -> Value:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else value.normalize()


def _moment(form: DateForm, day: date | None) -> Value:
    return f"{day.isoformat()}T{form.time.replace('.', ':')}" if day is not None and form.time else day
