"""Periods: every month once per kind, and days that make sense in any year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reference
from data.reference import Certainty

years = st.integers(2000, 2100)


@pytest.mark.parametrize("kind", ["semester", "triwulan"])
def test_the_periods_of_a_kind_cover_the_year_once(kind: str) -> None:
    rules = [rule for rule in reference.period_rules() if rule.kind == kind]
    months = [month for rule in rules for month in range(rule.start_month, rule.end_month + 1)]
    assert months == list(range(1, 13))


@given(years)
def test_a_report_can_be_in_time_before_it_is_too_late(year: int) -> None:
    for rule in reference.period_rules():
        assert rule.starts_on(year) < rule.ends_on(year)
        assert rule.starts_on(year) < rule.due_on(year) <= rule.closes_on(year)


@pytest.mark.parametrize(
    ("code", "due", "closes"),
    [
        ("B06", date(2026, 6, 30), date(2026, 7, 31)),
        ("B12", date(2026, 11, 15), date(2026, 12, 31)),
        ("TW1", date(2026, 4, 10), date(2026, 4, 30)),
        ("TW4", date(2027, 1, 10), date(2027, 1, 31)),
    ],
)
def test_the_days_of_2026(code: str, due: date, closes: date) -> None:
    rule = next(rule for rule in reference.period_rules() if rule.code == code)
    assert (rule.due_on(2026), rule.closes_on(2026)) == (due, closes)
    assert rule.certainty is Certainty.ASSUMPTION


def test_nobody_reported_before_the_first_instruction() -> None:
    assert reference.periods(2017) == ()
    assert [rule.code for rule in reference.periods(2026)] == ["B06", "B12", "TW1", "TW2", "TW3", "TW4"]
