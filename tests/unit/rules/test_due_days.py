from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.due_days import due_days, offered_name, read_day
from data.rules.periods import period

SINCE = date(2026, 11, 22)
B12 = period(2026, "B12")
days = st.dates(date(2000, 1, 1), date(2089, 12, 31))


def test_the_days_offered_to_a_meeting() -> None:
    assert due_days(SINCE, B12) == {
        "week": date(2026, 11, 29),
        "fortnight": date(2026, 12, 6),
        "month_end": date(2026, 11, 30),
        "report": date(2026, 12, 31),
    }


@pytest.mark.parametrize(
    ("since", "report"),
    [(B12.due, B12.due), (B12.due + timedelta(1), B12.closes), (B12.closes + timedelta(1), None)],
)
def test_a_report_is_due_then_closes_then_is_past(since: date, report: date | None) -> None:
    assert due_days(since, B12).get("report") == report


@given(days)
def test_no_day_offered_has_passed(since: date) -> None:
    offered = due_days(since, B12)
    assert all(day >= since for day in offered.values())
    assert timedelta(3) <= offered["month_end"] - since <= timedelta(33)
    assert (offered["month_end"] + timedelta(1)).day == 1


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("18/12", date(2026, 12, 18)),
        ("18-12-2026", date(2026, 12, 18)),
        (" 18.12.26 ", date(2026, 12, 18)),
        ("18 Des", date(2026, 12, 18)),
        ("18 desember 2027", date(2027, 12, 18)),
        ("2026-12-18", date(2026, 12, 18)),
        ("22/11", SINCE),
        ("21/11", date(2027, 11, 21)),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_days_as_people_type_them(typed: str, day: date) -> None:
    assert read_day(typed, SINCE) == day


@pytest.mark.parametrize(
    "typed", ["", "besok", "31/11", "32/1", "18 Foo", "12/18", "18", "2026-13-01", "1/2/345"]
)
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed, SINCE) is None


@given(days, days)
def test_every_day_is_read_in_each_form(day: date, since: date) -> None:
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "%d.%m.%y"):
        assert read_day(f"{day:{form}}", since) == day
    coming = read_day(f"{day:%d/%m}", since)
    assert coming is not None
    assert (coming.day, coming.month) == (day.day, day.month)
    assert coming >= since


@given(st.text(max_size=12), days)
def test_anything_may_be_typed(typed: str, since: date) -> None:
    found = read_day(typed, since)
    assert found is None or isinstance(found, date)


LABELS = {
    "week": "1 minggu · 29 Nov",
    "fortnight": "2 minggu · 6 Des",
    "report": "B12 · 31 Des",
    "none": "Tanpa",
}


@pytest.mark.parametrize(
    ("typed", "name"),
    [("week", "week"), ("2 m", "fortnight"), ("b12", "report"), ("T", "none"), ("", None), ("3", None)],
)
def test_a_label_is_known_by_its_beginning(typed: str, name: str | None) -> None:
    assert offered_name(typed, LABELS) == name


def test_two_labels_of_one_beginning_are_no_choice() -> None:
    assert offered_name("a", {"x": "Akhir bulan", "y": "Akhir tahun"}) is None
