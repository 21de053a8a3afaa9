"""Days, years and spans of months of a template; the order of day and month is proven by the whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from data.intake.asking import Asked, day_words, is_remembered, order_question
from data.intake.cells import Cells, Problem, Span, each
from data.intake.date_column import DateDecision, decide_order, swapped_days
from data.intake.date_forms import ORDER_WORDS, DateForm, date_form
from data.intake.grid import Cell, cell_text
from data.intake.issues import (
    MIXED_DATES,
    NOT_A_DATE,
    NOT_A_SPAN,
    NOT_A_YEAR,
    SPAN_BACKWARDS,
    WEEKDAY_DIFFERS,
)
from data.intake.questions import Option, Question
from data.reference import month_words

FIRST_YEAR, LAST_YEAR = 2000, 2100
YES, NO = "ya", "tidak"
SERIAL_START = date(1899, 12, 30)
SERIALS = (36_526, 73_415)
"""Numbers of days that a spreadsheet counts for 2000 to 2100."""

_YEAR = re.compile(r"\d{4}", re.ASCII)
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})", re.ASCII)
_MONTH_LAST = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_MONTH_WORD = re.compile(r"(?:bulan\s+)?([^\W\d_]{3,10})\.?[\s'’./-]*(\d{4}|\d{2})", re.IGNORECASE)
_MONTHS_OF_YEAR = re.compile(
    r"([^\W\d_]{3,10})\.?\s*(?:-|–|s\.?\s?/?d\.?|sampai(?: dengan)?)\s*([^\W\d_]{3,10})\.?\s*(\d{4})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:/|\bs\.?\s?/?d\.?\s|\bsampai(?: dengan)?\b|\s[-–]\s)\s*", re.IGNORECASE)


def read_dates(cells: Iterable[Cell], asked: Asked | None = None) -> Cells:
    """Read days: true dates, ISO, words, and numbers in the order their column proves or a person gave."""
    asked, found = asked or Asked(), Cells()
    forms: dict[str, DateForm] = {}
    serials: dict[Cell, date] = {}
    for cell in cells:
        if isinstance(cell, date):
            _keep(found, cell, cell.date() if isinstance(cell, datetime) else cell)
        elif (serial := _serial(cell)) is not None:
            serials[cell] = serial
        elif isinstance(cell, str) and (form := date_form(cell)) is not None:
            forms[cell] = form
        else:
            found.problems[cell] = Problem(NOT_A_DATE)
    if serials:
        _ask_serials(found, serials, asked)
    if forms:
        _decide(found, forms, asked)
    stored = [cell for cell in found.values if isinstance(cell, date)]
    if beside := swapped_days(forms, stored):
        _ask_swapped(found, stored, beside, asked)
    return found


def read_years(cells: Iterable[Cell]) -> Cells:
    """Read a year of four digits."""
    return each(cells, _year)


def read_spans(cells: Iterable[Cell]) -> Cells:
    """Read 2026-05, Mei 2026, 2025 (all of it), 2024-01/2024-10 or Jan - Okt 2024 as first days of months."""
    return each(cells, _span)


def span_text(first: date, last: date) -> str:
    """The shortest form of a span that `read_spans` reads back."""
    if first == last:
        return f"{first:%Y-%m}"
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"{first:%Y}"
    return f"{first:%Y-%m}/{last:%Y-%m}"


def _decide(found: Cells, forms: Mapping[str, DateForm], asked: Asked) -> None:
    decision = decide_order(forms, asked.answers.to(f"dates:{asked.header}"))
    found.why = decision.why
    found.date_order = ORDER_WORDS[decision.order] if decision.order else None
    found.ambiguous = bool(decision.mixed) or (bool(decision.open) and not decision.answered)
    for text, form in forms.items():
        day = form.day(decision.order)
        if decision.mixed and form.certain is None:
            first, second = decision.mixed
            found.problems[text] = Problem(MIXED_DATES, {"first": first, "second": second}, once=True)
        elif day is not None:
            _keep_checked(found, text, form, day)
    _ask_order(found, forms, decision, asked)


def _ask_order(found: Cells, forms: Mapping[str, DateForm], decision: DateDecision, asked: Asked) -> None:
    if decision.open:
        found.questions.append(order_question(asked, decision.open, forms))


def _keep_checked(found: Cells, text: str, form: DateForm, day: date) -> None:
    """Keep a day that falls on the day of the week the cell names; where it does not, a person looks."""
    if form.weekday is not None and form.weekday != day.weekday():
        found.problems[text] = Problem(
            WEEKDAY_DIFFERS, {"day": day_words(day), "weekday": WEEKDAYS[day.weekday()]}
        )
    else:
        _keep(found, text, day)


WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _keep(found: Cells, cell: Cell, day: date) -> None:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        found.values[cell] = day
    else:
        found.problems[cell] = Problem(NOT_A_DATE)


def _serial(cell: Cell) -> date | None:
    """The day a spreadsheet means by a bare number, where it is one of this century."""
    number = Decimal(cell) if isinstance(cell, str) and _is_serial(cell) else cell
    if not isinstance(number, Decimal):
        return None
    if number != number.to_integral_value() or not SERIALS[0] <= number <= SERIALS[1]:
        return None
    return SERIAL_START + timedelta(days=int(number))


def _is_serial(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell) == len(str(SERIALS[0]))


def _ask_serials(found: Cells, serials: Mapping[Cell, date], asked: Asked) -> None:
    key = f"serials:{asked.header}"
    answer = asked.answers.to(key)
    shown = "; ".join(f"{cell_text(cell)} → {day_words(day)}" for cell, day in list(serials.items())[:3])
    question = Question(
        id=key,
        kind="dates",
        subject=asked.header,
        text=f"Kolom “{asked.header}” memuat bilangan di tempat tanggal. Apakah itu nomor hari lembar kerja?",
        options=(Option(YES, "Ya, tanggal", shown), Option(NO, "Bukan tanggal", "selnya ditolak")),
        proposed=YES,
        answer=answer,
        remembered=is_remembered(asked.answers, key),
    )
    found.questions.append(question)
    for cell, day in serials.items():
        if answer == YES:
            _keep(found, cell, day)
        elif answer is not None:
            found.problems[cell] = Problem(NOT_A_DATE)


def _ask_swapped(found: Cells, stored: Sequence[date], beside: str, asked: Asked) -> None:
    """Ask whether a spreadsheet exchanged day and month of the days it understood."""
    key = f"swapped:{asked.header}"
    answer = asked.answers.to(key)
    turned = {day: date(day.year, day.day, day.month) for day in stored}
    as_stored = "; ".join(map(day_words, stored[:3]))
    as_turned = "; ".join(map(day_words, list(turned.values())[:3]))
    found.questions.append(
        Question(
            id=key,
            kind="dates",
            subject=asked.header,
            text=f"Di kolom “{asked.header}” sebagian tanggal tersimpan sebagai tanggal, lainnya sebagai "
            f"teks seperti “{beside}”. Apakah hari dan bulan pada yang tersimpan tertukar?",
            options=(Option(YES, "Ya, tertukar", as_turned), Option(NO, "Tidak", as_stored)),
            answer=answer,
            remembered=is_remembered(asked.answers, key),
            remember=False,
        )
    )
    for cell in stored:
        found.values.pop(cell, None)
        if answer == YES:
            _keep(found, cell, turned[cell])
        elif answer == NO:
            _keep(found, cell, cell.date() if isinstance(cell, datetime) else cell)


def _year(cell: Cell) -> int | Problem:
    text = cell_text(cell)
    if _YEAR.fullmatch(text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    return Problem(NOT_A_YEAR)


def _span(cell: Cell) -> Span | Problem:
    if isinstance(cell, date):
        # A spreadsheet turns "2026-05" and "Mei-26" into the first of the month.
        month = cell.date() if isinstance(cell, datetime) else cell
        return (month, month) if month.day == 1 else Problem(NOT_A_SPAN)
    text = cell_text(cell)
    if isinstance(year := _year(text), int):
        return date(year, 1, 1), date(year, 12, 1)
    start, end = _ends(text)
    if start is None or end is None:
        return Problem(NOT_A_SPAN)
    return (start, end) if start <= end else Problem(SPAN_BACKWARDS)


def _ends(text: str) -> tuple[date | None, date | None]:
    if (month := _month(text)) is not None:
        return month, month
    if found := _MONTHS_OF_YEAR.fullmatch(text):
        first, last, year = found.groups()
        return _month(f"{first} {year}"), _month(f"{last} {year}")
    parts = _BETWEEN.split(text)
    return (_month(parts[0]), _month(parts[1])) if len(parts) == 2 else (None, None)


def _month(text: str) -> date | None:
    text = text.strip()
    if found := _MONTH.fullmatch(text):
        return _first(int(found[1]), int(found[2]))
    if found := _MONTH_LAST.fullmatch(text):
        return _first(int(found[2]), int(found[1]))
    if (found := _MONTH_WORD.fullmatch(text)) and (month := month_words().get(found[1].casefold())):
        return _first(int(found[2]) + (2000 if len(found[2]) == 2 else 0), month)
    return None


def _first(year: int, month: int) -> date | None:
    valid = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    return date(year, month, 1) if valid else None
