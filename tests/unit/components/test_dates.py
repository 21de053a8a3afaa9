"""Dates, months and spans."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import dates
from components.formats import NBSP

DAY = date(2026, 11, 24)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_the_forms_of_a_date() -> None:
    assert plain(dates.date_weekday(DAY)) == "Selasa, 24 November 2026"
    assert plain(dates.date_full(DAY)) == "24 November 2026"
    assert plain(dates.date_short(date(2026, 8, 2))) == "2 Agt 2026"
    assert plain(dates.day_month(DAY)) == "24 November"
    assert plain(dates.day_month_short(date(2026, 12, 31))) == "31 Des"


def test_day_and_month_stay_on_one_line() -> None:
    assert f"24{NBSP}November" in dates.date_full(DAY)


@given(st.dates())
def test_a_full_date_reads_back(day: date) -> None:
    number, name, year = plain(dates.date_full(day)).split(" ")
    assert date(int(year), dates.MONTHS.index(name) + 1, int(number)) == day


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 1, 1), date(2026, 10, 1), "Januari–Oktober 2026"),
        (date(2026, 5, 1), date(2026, 5, 31), "Mei 2026"),
        (date(2025, 7, 1), date(2026, 6, 1), "Juli 2025–Juni 2026"),
    ],
)
def test_month_spans(first: date, last: date, written: str) -> None:
    assert dates.month_span(first, last) == written


def test_other_spans() -> None:
    assert dates.up_to(date(2026, 10, 31)) == "s.d. Oktober 2026"
    assert dates.up_to_month(date(2026, 10, 31)) == "s.d. Oktober"
    assert dates.months_only(7, 12) == "Juli–Desember"
    assert dates.months_only(7, 7) == "Juli"
    assert dates.years(2018, 2025) == "2018–2025"
    assert dates.years(2026, 2026) == "2026"


@pytest.mark.parametrize(
    ("late", "written"), [(7, "terlambat 7 hari"), (-39, "39 hari lagi"), (0, "hari ini")]
)
def test_lateness(late: int, written: str) -> None:
    assert dates.lateness(late) == written


def test_a_limit_is_not_late_but_over() -> None:
    assert (dates.lateness(7, "lewat"), dates.lateness(0, "lewat")) == ("lewat 7 hari", "hari ini")
