"""Days, years and spans of months."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.asking import Asked
from data.intake.cells import Cells
from data.intake.dates import read_dates, read_spans, read_years, span_text
from data.intake.grid import Cell
from data.intake.questions import Answers

months = st.dates(date(2000, 1, 1), date(2100, 12, 31)).map(lambda day: day.replace(day=1))


def dates(*texts: str) -> Cells:
    return read_dates(texts)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-12", date(2026, 11, 12)),
        ("2026/11/12", date(2026, 11, 12)),
        ("13/11/2026", date(2026, 11, 13)),
        ("29/02/2024", date(2024, 2, 29)),
        ("30.7.20", date(2020, 7, 30)),
        ("12 Nov 2026", date(2026, 11, 12)),
        ("Kamis, 9 Juli 2020", date(2020, 7, 9)),
        ("Kamis/9-7-2020", date(2020, 7, 9)),
        ("Kamis / 9 Juli 2020", date(2020, 7, 9)),
        ("Kamis,9 Juli 2020", date(2020, 7, 9)),
        ("05/05/2026", date(2026, 5, 5)),
    ],
)
def test_days_that_have_one_meaning(text: str, day: date) -> None:
    assert dates(text).values == {text: day}


@pytest.mark.parametrize("text", ["12/11/2026", "9/7/2020", "9-7-20", "09.07.2020"])
def test_a_day_that_reads_both_ways_is_asked_about(text: str) -> None:
    found = dates(text)
    assert not found.values
    assert not found.problems
    assert [(question.id, question.proposed) for question in found.questions] == [("dates:", "dmy")]
    assert found.ambiguous


def test_the_answer_gives_the_order_where_nothing_proves_it() -> None:
    for answer, day in (("dmy", date(2020, 7, 9)), ("mdy", date(2020, 9, 7))):
        found = read_dates(["9-7-20"], Asked("tanggal", Answers({"dates:tanggal": answer})))
        assert found.values == {"9-7-20": day}
    proven = read_dates(["9-7-20", "30-7-20"], Asked("tanggal", Answers({"dates:tanggal": "mdy"})))
    assert proven.values["9-7-20"] == date(2020, 7, 9)


def test_the_order_is_told_with_its_proof() -> None:
    assert dates("09/07/2026", "13/07/2026").why == "dibuktikan oleh “13/07/2026”"
    assert dates("Kamis, 09/07/2020", "10/08/2020").why == "dibuktikan oleh nama hari"
    assert dates("2026-07-09").date_order is None


@pytest.mark.parametrize("text", ["30/02/2026", "2026-13-01", "12/11-2026", "1/1/1999", "besok", "12"])
def test_what_is_no_day_is_refused(text: str) -> None:
    assert dates(text).problems[text].kind.code == "not-a-date"


def test_a_weekday_that_does_not_fit_its_date_is_told() -> None:
    assert dates("Rabu, 9 Juli 2020").problems["Rabu, 9 Juli 2020"].kind.code == "weekday-differs"


def test_both_orders_in_one_column_put_every_slashed_date_in_doubt() -> None:
    found = dates("07/09/2026", "12/25/2026", "25/12/2026", "2026-01-05")
    assert found.values == {"2026-01-05": date(2026, 1, 5)}
    assert {problem.kind.code for problem in found.problems.values()} == {"mixed-dates"}
    assert found.ambiguous


def test_the_days_of_a_spreadsheet_are_taken_and_its_numbers_asked_about() -> None:
    cells: list[Cell] = [date(2026, 5, 1), datetime(2026, 5, 2), Decimal(46_000), "46001"]  # noqa: DTZ001  # as a file has it
    found = read_dates(cells)
    assert list(found.values.values()) == [date(2026, 5, 1), date(2026, 5, 2)]
    assert [question.id for question in found.questions] == ["serials:"]
    sure = read_dates(cells, Asked("", Answers({"serials:": "ya"})))
    assert list(sure.values.values())[2:] == [date(2025, 12, 9), date(2025, 12, 10)]
    assert len(read_dates(cells, Asked("", Answers({"serials:": "tidak"}))).problems) == 2


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026-05", (date(2026, 5, 1), date(2026, 5, 1))),
        ("2026-5", (date(2026, 5, 1), date(2026, 5, 1))),
        ("2025", (date(2025, 1, 1), date(2025, 12, 1))),
        ("2024-01/2024-10", (date(2024, 1, 1), date(2024, 10, 1))),
        ("2024-11 / 2025-02", (date(2024, 11, 1), date(2025, 2, 1))),
        ("Mei 2026", (date(2026, 5, 1), date(2026, 5, 1))),
        ("Mei-26", (date(2026, 5, 1), date(2026, 5, 1))),
        ("05/2026", (date(2026, 5, 1), date(2026, 5, 1))),
        ("Januari s.d. Oktober 2024", (date(2024, 1, 1), date(2024, 10, 1))),
        ("Jan - Okt 2024", (date(2024, 1, 1), date(2024, 10, 1))),
        ("Nop 2024 s/d Peb 2025", (date(2024, 11, 1), date(2025, 2, 1))),
    ],
)
def test_spans_are_months_years_and_ranges(text: str, span: tuple[date, date]) -> None:
    assert read_spans([text]).values == {text: span}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-10/2024-01", "span-backwards"),
        ("2024-13", "not-a-span"),
        ("Mei", "not-a-span"),
        ("5-26", "not-a-span"),
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


@pytest.mark.parametrize(("answer", "day"), [("ya", date(2026, 4, 3)), ("tidak", date(2026, 3, 4))])
def test_stored_days_beside_texts_that_could_not_be_stored_are_asked_about(answer: str, day: date) -> None:
    cells: list[Cell] = [date(2026, 3, 4), "13/04/2026"]
    open_ones = read_dates(cells, Asked("tanggal"))
    assert [question.id for question in open_ones.questions] == ["swapped:tanggal"]
    assert open_ones.values == {"13/04/2026": date(2026, 4, 13)}
    found = read_dates(cells, Asked("tanggal", Answers({"swapped:tanggal": answer})))
    assert found.values == {date(2026, 3, 4): day, "13/04/2026": date(2026, 4, 13)}
    assert not found.problems
