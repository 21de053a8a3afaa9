"""Stored numbers become what a spreadsheet shows of them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.grid import Cell, Percent
from data.intake.spreadsheet_cells import as_shown, format_kind, iso_cell, number, percent


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0.30000000000000004", "0.3"),
        ("5.0", "5"),
        ("100", "100"),
        ("1.5E3", "1500"),
        ("1E+20", "1E+20"),
        ("1234567890123456789", "1234567890123460000"),
        ("-0", "0"),
        ("-.5", "-0.5"),
        ("7.", "7"),
        ("2.50", "2.5"),
    ],
)
def test_a_number_has_the_fifteen_digits_that_are_shown(text: str, shown: str) -> None:
    assert number(text) == Decimal(shown)
    assert "." not in str(number("5.0"))


@pytest.mark.parametrize(
    "text", ["", "1_000", "NaN", "Infinity", "1e9999", "١٢", "²", "12,5", "0x1F", " 1", "--1"]
)
def test_what_no_spreadsheet_stores_as_a_number_is_none(text: str) -> None:
    assert number(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_every_stored_number_is_read_to_its_fifteenth_digit(value: float) -> None:
    read, stored = number(repr(value)), Decimal(repr(value))
    assert read is not None
    assert len(read.as_tuple().digits) <= 15 or read == read.to_integral_value()
    assert abs(read - stored) <= Decimal(5).scaleb(stored.adjusted() - 15)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", "number"),
        ("Standard", "number"),
        ("@", "number"),
        ("#,##0.00", "number"),
        ('#,##0" hari"', "number"),
        ("#,##0\\d", "number"),
        ('_-"Rp"* #,##0_-;[Red]-"Rp"* #,##0_-', "number"),
        ("0.00E+00", "number"),
        ("[<=9999999]###-####;(###) ###-####", "number"),
        ('0.0"%"', "number"),
        ("0%", "percent"),
        ('0.0%;-0.0%;"nihil"', "percent"),
        ("[Red]0%", "percent"),
        ("dd/mm/yyyy", "date"),
        ("[$-421]dd mmmm yyyy;@", "date"),
        ("mmm-yy", "date"),
        ("mmmm", "date"),
        ("yyyy", "date"),
        ("hh:mm", "time"),
        ("mm:ss.0", "time"),
        ("h:mm AM/PM", "time"),
        ("d/m/yyyy h:mm", "moment"),
        ("[h]:mm:ss", "duration"),
        ("[mm]:ss", "duration"),
    ],
)
def test_a_format_tells_what_its_cells_show(code: str, kind: str) -> None:
    assert format_kind(code) == kind


@pytest.mark.parametrize(
    ("value", "kind", "cell"),
    [
        ("0.125", "percent", Percent(Decimal("12.5"))),
        ("46272", "date", date(2026, 9, 7)),
        ("46272.7", "date", date(2026, 9, 7)),
        ("46272.75", "moment", datetime(2026, 9, 7, 18)),  # noqa: DTZ001  # a spreadsheet knows no time zone
        ("46272", "moment", date(2026, 9, 7)),
        ("0.5", "time", time(12)),
        ("0.999999999", "time", Decimal("0.999999999")),
        ("1.25", "duration", "30:00:00"),
        ("-1", "duration", Decimal(-1)),
        ("1", "date", date(1900, 1, 1)),
        ("59", "date", date(1900, 2, 28)),
        ("60", "date", Decimal(60)),
        ("61", "date", date(1900, 3, 1)),
        ("-1", "date", Decimal(-1)),
        ("0.5", "date", Decimal("0.5")),
        ("2958466", "date", Decimal(2958466)),
        ("2958465", "date", date(9999, 12, 31)),
    ],
)
def test_a_stored_number_becomes_what_its_format_shows(value: str, kind: str, cell: Cell) -> None:
    assert as_shown(Decimal(value), kind) == cell


def test_the_other_calendar_starts_four_years_later() -> None:
    assert as_shown(Decimal(44810), "date", from_1904=True) == date(2026, 9, 7)
    assert as_shown(Decimal(0), "date", from_1904=True) == date(1904, 1, 1)
    assert as_shown(Decimal(2_958_000), "date", from_1904=True) == Decimal(2_958_000)


def test_a_percentage_is_rounded_as_a_number_is() -> None:
    assert percent(Decimal("0.07")) == Percent(Decimal(7))
    assert percent(Decimal("0.333333333333333")) == Percent(Decimal("33.3333333333333"))


def test_iso_dates_are_dates_and_all_else_stays_text() -> None:
    assert iso_cell("2026-01-02T00:00:00") == date(2026, 1, 2)
    assert iso_cell("2026-01-02T03:04:05.5") == datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001  # as above
    assert iso_cell("2026-13-02") == "2026-13-02"


def test_both_calendars_end_with_the_year_9999() -> None:
    assert as_shown(Decimal("2957003.5"), "date", from_1904=True) == date(9999, 12, 31)
    assert as_shown(Decimal(2957004), "date", from_1904=True) == Decimal(2957004)
