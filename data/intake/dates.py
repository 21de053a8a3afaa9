"""Days, years and spans of months; the order of day and month is held against the whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from data.intake.cells import Cells, Problem, each
from data.intake.issues import MONTH_FIRST_DATES, NOT_A_DATE, NOT_A_SPAN, NOT_A_YEAR, SPAN_BACKWARDS

FIRST_YEAR, LAST_YEAR = 2000, 2100
DAY_FIRST = "hari/bulan/tahun"

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)


def read_dates(texts: Iterable[str]) -> Cells:
    """Read 2026-11-12 and 12/11/2026; one date that is only month/day/year puts its whole column in doubt."""
    cells = Cells()
    doubtful: list[str] = []
    proof: str | None = None
    for text in texts:
        day_first = _slashed(text, day=1, month=3)
        month_first = _slashed(text, day=3, month=1)
        if (value := _iso(text)) is not None:
            cells.values[text] = value
        elif day_first is not None:
            cells.values[text] = day_first
            proof = proof or (text if month_first is None else None)
        else:
            cells.problems[text] = Problem(NOT_A_DATE)
            doubtful += [text] if month_first else []
    if doubtful:
        _refuse_order(cells, doubtful)
    elif any(_SLASHED.fullmatch(text) for text in cells.values):
        cells.date_order = DAY_FIRST
        cells.why = f"dibuktikan oleh “{proof}”" if proof else "urutan templat"
    return cells


def read_years(texts: Iterable[str]) -> Cells:
    """Read a year of four digits."""
    return each(texts, _year)


def read_spans(texts: Iterable[str]) -> Cells:
    """Read 2026-05, 2025 (all of it) or 2024-01/2024-10 as the first days of the first and last month."""
    return each(texts, _span)


def span_text(first: date, last: date) -> str:
    """The shortest form of a span that `read_spans` reads back."""
    if first == last:
        return f"{first:%Y-%m}"
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"{first:%Y}"
    return f"{first:%Y-%m}/{last:%Y-%m}"


def _refuse_order(cells: Cells, doubtful: list[str]) -> None:
    cells.ambiguous, cells.why = True, "sebagian tanggal berurutan bulan/hari/tahun"
    problem = Problem(MONTH_FIRST_DATES, once=True)
    slashed = [text for text in cells.values if _SLASHED.fullmatch(text)]
    for text in (*doubtful, *slashed):
        cells.values.pop(text, None)
        cells.problems[text] = problem


def _iso(text: str) -> date | None:
    found = _ISO.fullmatch(text)
    return found and _day(int(found[1]), int(found[2]), int(found[3]))


def _slashed(text: str, day: int, month: int) -> date | None:
    found = _SLASHED.fullmatch(text)
    return found and _day(int(found[4]), int(found[month]), int(found[day]))


def _day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int | Problem:
    if _YEAR.fullmatch(text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    return Problem(NOT_A_YEAR)


def _span(text: str) -> tuple[date, date] | Problem:
    if isinstance(year := _year(text), int):
        return date(year, 1, 1), date(year, 12, 1)
    first, slash, last = text.partition("/")
    start, end = _month(first.strip()), _month((last if slash else first).strip())
    if start is None or end is None:
        return Problem(NOT_A_SPAN)
    return (start, end) if start <= end else Problem(SPAN_BACKWARDS)


def _month(text: str) -> date | None:
    found = _MONTH.fullmatch(text)
    return found and _day(int(found[1]), int(found[2]), 1)
