"""Which file somebody wants to fill in, and which year and period is meant when none is named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from data.rules import periods

UNDATED = frozenset({"opd", "tindak_lanjut"})


@dataclass(frozen=True, slots=True)
class TemplateWish:
    """The file that somebody wants to fill in: a template for a year and a period, of one OPD or of all.

    `form` is xlsx or csv. `period` is a code such as B12; for templates of months also a month, "01" to "12".
    """

    template: str
    form: str
    opd_code: str | None = None
    year: int | None = None
    period: str | None = None


def settled(wish: TemplateWish, today: date) -> TemplateWish:
    """The wish with the year and the period that are meant when none is named.

    For reports that is the running semester, or the last of an earlier year; for cases the last month that
    has ended. KeyError for a period that does not exist.
    """
    year = wish.year or today.year
    if wish.template == "aksi_opd":
        return replace(wish, year=year, period=_reporting_period(year, wish.period, today))
    if wish.template == "kasus":
        return replace(wish, year=year, period=f"{month_of(year, wish.period, today).month:02d}")
    if wish.template in UNDATED:
        return replace(wish, year=None, period=None)
    return replace(wish, year=year, period=None)


def _reporting_period(year: int, code: str | None, today: date) -> str:
    if code is not None:
        return periods.period(year, code).code
    return (periods.running(today) if year == today.year else periods.periods_of(year)[-1]).code


def month_of(year: int, period: str | None, today: date) -> date:
    """The month named, or the last month of the period (of the year, without one) that has ended."""
    if period is not None and period.isdecimal() and 1 <= int(period) <= 12:
        return date(year, int(period), 1)
    first, last = (1, 12) if period is None else (periods.period(year, period).months()[i] for i in (0, -1))
    months = [date(year, month, 1) for month in range(first, last + 1)]
    ended = [month for month in months if month < today.replace(day=1)]
    return ended[-1] if ended else months[0]
