from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.periods import Period, period, periods_of, previous, running, up_to

KINDS = ("semester", "triwulan")
YEARS = st.integers(2019, 2100)


def test_b12_in_2026() -> None:
    b12 = period(2026, "B12")
    assert (b12.starts, b12.ends) == (date(2026, 7, 1), date(2026, 12, 31))
    assert b12.months() == (7, 8, 9, 10, 11, 12)


def test_a_code_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        period(2026, "B99")


def test_the_last_quarter_is_due_in_the_next_year() -> None:
    assert period(2026, "TW4").due.year == 2027


def test_late_only_after_the_last_day_in_time() -> None:
    b12 = period(2026, "B12")
    days = [b12.due + timedelta(days) for days in (-1, 0, 1)]
    assert [b12.is_due(day) for day in days] == [False, False, True]
    assert [b12.days_late(day) for day in days] == [0, 0, 1]


def test_closed_only_after_the_last_day() -> None:
    b12 = period(2026, "B12")
    assert not b12.is_closed(b12.closes)
    assert b12.days_left(b12.closes) == 0
    assert b12.is_closed(b12.closes + timedelta(1))
    assert b12.days_left(b12.closes + timedelta(1)) == -1


def test_before_the_first_semester_comes_last_years_second() -> None:
    assert previous(period(2026, "B06")) == period(2025, "B12")
    assert previous(period(2026, "B12")) == period(2026, "B06")
    assert previous(period(2026, "TW1")) == period(2025, "TW4")


def test_up_to_is_the_year_so_far() -> None:
    assert [each.code for each in up_to(period(2026, "TW3"))] == ["TW1", "TW2", "TW3"]
    assert [each.code for each in up_to(period(2026, "B06"))] == ["B06"]


@given(YEARS, st.sampled_from(KINDS))
def test_periods_of_a_kind_cover_the_year_once(year: int, kind: str) -> None:
    months = [month for each in periods_of(year, kind) for month in each.months()]
    assert months == list(range(1, 13))


@given(YEARS, st.sampled_from(KINDS))
def test_dates_of_a_period_are_in_order(year: int, kind: str) -> None:
    for each in periods_of(year, kind):
        assert each.starts < each.ends
        assert each.starts < each.due <= each.closes


@given(YEARS, st.sampled_from(KINDS), st.data())
def test_the_previous_period_ends_the_day_before(year: int, kind: str, data: st.DataObject) -> None:
    current: Period = data.draw(st.sampled_from(periods_of(year, kind)))
    before = previous(current)
    assert before.kind == kind
    assert before.ends + timedelta(1) == current.starts


@given(st.dates(date(2019, 1, 1), date(2100, 12, 31)), st.sampled_from(KINDS))
def test_every_day_lies_in_the_running_period(day: date, kind: str) -> None:
    current = running(day, kind)
    assert current.starts <= day <= current.ends
