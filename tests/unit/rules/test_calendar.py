from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.calendar import days_late, days_until, falls_on, months_between

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def test_the_limit_itself_is_in_time() -> None:
    limit = date(2026, 11, 15)
    assert [days_late(limit, limit + timedelta(days)) for days in (-1, 0, 1, 7)] == [0, 0, 1, 7]


@given(DAYS, DAYS)
def test_days_are_either_late_or_left(day: date, today: date) -> None:
    late, left = days_late(day, today), days_until(day, today)
    assert late == max(0, -left)
    assert today + timedelta(left) == day


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 31), date(2026, 1, 1), 1),
        (date(2025, 11, 5), date(2026, 2, 1), 4),
        (date(2026, 3, 1), date(2026, 2, 28), 0),
    ],
)
def test_months_between(first: date, last: date, months: int) -> None:
    found = months_between(first, last)
    assert len(found) == months
    assert all(day.day == 1 for day in found)


@given(DAYS, DAYS)
def test_months_follow_each_other(first: date, last: date) -> None:
    found = months_between(first, last)
    assert all((later - earlier).days in range(28, 32) for earlier, later in pairwise(found))
    assert not found or (found[0].replace(day=1), found[-1]) == (first.replace(day=1), last.replace(day=1))


def test_the_letter_of_2019_slipped_by_a_day() -> None:
    # "Rabu, 12 Peb 2019" was a Tuesday.
    assert not falls_on(date(2019, 2, 12), 2)
    assert falls_on(date(2019, 2, 13), 2)
