"""Days, years and spans of months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.cells import Cells
from data.intake.dates import read_dates, read_spans, read_years, span_text

months = st.dates(date(2000, 1, 1), date(2100, 12, 31)).map(lambda day: day.replace(day=1))


def dates(*texts: str) -> Cells:
    return read_dates(texts)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-12", date(2026, 11, 12)),
        ("12/11/2026", date(2026, 11, 12)),
        ("9/7/2020", date(2020, 7, 9)),
        ("9-7-2020", date(2020, 7, 9)),
        ("09.07.2020", date(2020, 7, 9)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_days_are_read_day_first(text: str, day: date) -> None:
    assert dates(text).values == {text: day}


def test_the_order_is_told_with_its_proof_or_as_the_order_of_the_template() -> None:
    assert dates("09/07/2026").why == "urutan templat"
    assert dates("09/07/2026", "13/07/2026").why == "dibuktikan oleh “13/07/2026”"
    assert dates("2026-07-09").date_order is None


@pytest.mark.parametrize(
    "text",
    ["30/02/2026", "2026-13-01", "12/11/26", "12 Nov 2026", "46000", "2026/11/12", "12/11-2026", "1/1/1999"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert dates(text).problems[text].kind.code == "not-a-date"


def test_one_american_date_puts_every_slashed_date_of_its_column_in_doubt() -> None:
    found = dates("07/09/2026", "12/25/2026", "2026-01-05")
    assert found.values == {"2026-01-05": date(2026, 1, 5)}
    assert {problem.kind.code for problem in found.problems.values()} == {"month-first-dates"}
    assert found.ambiguous


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026-05", (date(2026, 5, 1), date(2026, 5, 1))),
        ("2026-5", (date(2026, 5, 1), date(2026, 5, 1))),
        ("2025", (date(2025, 1, 1), date(2025, 12, 1))),
        ("2024-01/2024-10", (date(2024, 1, 1), date(2024, 10, 1))),
        ("2024-11 / 2025-02", (date(2024, 11, 1), date(2025, 2, 1))),
    ],
)
def test_spans_are_months_years_and_ranges(text: str, span: tuple[date, date]) -> None:
    assert read_spans([text]).values == {text: span}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-10/2024-01", "span-backwards"),
        ("2024-13", "not-a-span"),
        ("Mei 2026", "not-a-span"),
        ("Mei-26", "not-a-span"),
        ("01/05/2026", "not-a-span"),
        ("2024-01/", "not-a-span"),
        ("1999", "not-a-span"),
    ],
)
def test_what_is_no_span_is_refused(text: str, code: str) -> None:
    assert read_spans([text]).problems[text].kind.code == code


@given(months, months)
def test_a_span_reads_back_from_its_text(one: date, other: date) -> None:
    first, last = sorted((one, other))
    text = span_text(first, last)
    assert read_spans([text]).values == {text: (first, last)}


@pytest.mark.parametrize(("text", "year"), [("2026", 2026), ("26", None), ("2.026", None), ("1999", None)])
def test_years_have_four_digits(text: str, year: int | None) -> None:
    assert read_years([text]).values.get(text) == year
