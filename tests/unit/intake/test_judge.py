"""A column of any table is read by what its own cells prove, or left as it stands."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.grid import Cell, Percent
from data.intake.judge import Column, judge_column
from data.intake.reading import ColumnReading

D = Decimal


def judged(*cells: Cell, header: str = "jumlah", total: Cell = "") -> ColumnReading:
    return judge_column(Column(header, cells, total))


@pytest.mark.parametrize(
    ("cells", "values", "marks"),
    [
        (["1.234", "12,5", ""], [1234, D("12.5"), None], (",", ".")),
        (["21,807", "1,000,000", "nihil"], [21807, 1000000, "nihil"], (".", ",")),
        (["18500.00"], [18500], (".", ",")),
        (["Rp 15.000.000,-", "Rp 2.000", "15 jt", "-"], [15000000, 2000, 15000000, "-"], (",", ".")),
        (["12,5 %", "3,2%"], [D("12.5"), D("3.2")], (",", ".")),
        (["100 org", "25 orang"], [100, 25], (None, None)),
        (["1", "20", "0", "belum"], [1, 20, 0, "belum"], (None, None)),
        ([D("1234.5"), D(3), "1.234.567"], [D("1234.5"), 3, 1234567], (",", ".")),
        ([D("12.5"), D(3), "Rp 1.234.567"], [D("12.5"), 3, 1234567], (",", ".")),
        ([Percent(D("12.5"))], [D("12.5")], (None, None)),
        (["(1.000)", "2.000,5"], [-1000, D("2000.5")], (",", ".")),
    ],
)
def test_numbers_that_the_column_proves(
    cells: list[Cell], values: list[object], marks: tuple[str, str]
) -> None:
    reading = judged(*cells)
    assert (reading.kind, reading.ambiguous) == ("number", False)
    assert list(reading.values) == values
    assert (reading.decimal, reading.thousands) == marks


@pytest.mark.parametrize(
    "cells",
    [
        ["1.234", "2.345"],
        ["1.234", "567"],
        ["21,807", "1,000", "5"],
        ["12,5", "12.5"],
        ["12,5 %", "3,2"],
        ["5,23 gr", "1 kg"],
        [Percent(D("12.5")), D("0.3")],
    ],
)
def test_numbers_that_nothing_proves_stay_text(cells: list[Cell]) -> None:
    reading = judged(*cells)
    assert (reading.kind, reading.ambiguous) == ("number", True)
    assert reading.why
    assert not any(
        isinstance(value, (int, D))
        for value, cell in zip(reading.values, cells, strict=True)
        if isinstance(cell, str)
    )


def test_a_row_of_totals_proves_how_its_column_is_written() -> None:
    reading = judged("1.234", "500", total="1.734")
    assert list(reading.values) == [1234, 500]
    assert reading.why == "dibuktikan oleh baris jumlah"
    assert judged("1.234", "2.000", total="3.234").ambiguous
    assert judged("1.234", "500", total="9.999").ambiguous


@pytest.mark.parametrize(
    ("cells", "header", "values"),
    [
        (["36 orang", "1.250 org"], "peserta", (36, 1250)),
        (["87.820", "75.455"], "Jumlah Penduduk (Jiwa)", (87820, 75455)),
        (["1,250", "7"], "Biaya (Rp)", (1250, 7)),
    ],
)
def test_a_unit_without_parts_proves_how_its_column_is_written(
    cells: list[Cell], header: str, values: tuple[int, ...]
) -> None:
    assert judged(*cells, header=header).values == values


@pytest.mark.parametrize(
    ("cells", "header"),
    [
        (["18.000", "7"], "Biaya (Rp)"),
        (["1,250", "7"], "Biaya (juta Rp)"),
        (["1.250 gram"], "berat"),
        (["1.250 orang", "7,500"], "peserta"),
    ],
)
def test_a_unit_proves_nothing_where_both_ways_are_possible(cells: list[Cell], header: str) -> None:
    assert judged(*cells, header=header).ambiguous


@pytest.mark.parametrize(
    ("cells", "header"),
    [
        (["63.06", "51.08"], "kode wilayah"),
        (["007", "008", "123"], "nomor"),
        (["1.1", "1.10"], "No."),
        (["08.30", "10.15"], "Jam"),
        (["Kandangan", "Daha"], "kecamatan"),
        (["3374011234567890123", "9" * 18], "apa saja"),
        (["1e5", "2e7"], "apa saja"),
    ],
)
def test_what_only_looks_like_numbers_is_text(cells: list[Cell], header: str) -> None:
    reading = judged(*cells, header=header)
    assert (reading.kind, reading.ambiguous) == ("text", False)
    assert list(reading.values) == cells


@pytest.mark.parametrize(
    ("cells", "values", "order"),
    [
        (["12/02/2019", "13/02/2019", "-"], [date(2019, 2, 12), date(2019, 2, 13), "-"], "hari/bulan/tahun"),
        (["02/13/2019", "01/02/2019"], [date(2019, 2, 13), date(2019, 1, 2)], "bulan/hari/tahun"),
        (["9-7-20", "30-7-20"], [date(2020, 7, 9), date(2020, 7, 30)], "hari/bulan/tahun"),
        (
            ["12 Peb 2019", "9 Agt 2020", "3 Nopember 2021"],
            [date(2019, 2, 12), date(2020, 8, 9), date(2021, 11, 3)],
            None,
        ),
        (["Kamis, 9 Juli 2020"], [date(2020, 7, 9)], None),
        (["Kamis, 09-07-2020"], [date(2020, 7, 9)], "hari/bulan/tahun"),
        ([date(2020, 7, 9), datetime(2020, 7, 9, 8, 30)], [date(2020, 7, 9), "2020-07-09T08:30:00"], None),  # noqa: DTZ001
        (["2019-02-12", "05/05/2020"], [date(2019, 2, 12), date(2020, 5, 5)], None),
    ],
)
def test_dates_that_the_column_proves(cells: list[Cell], values: list[object], order: str | None) -> None:
    reading = judged(*cells, header="tanggal")
    assert (reading.kind, reading.ambiguous, reading.date_order) == ("date", False, order)
    assert list(reading.values) == values


@pytest.mark.parametrize("cells", [["12/02/2019", "11/02/2019"], ["13/02/2019", "02/13/2019"], ["9-7-20"]])
def test_dates_that_nothing_proves_stay_text(cells: list[Cell]) -> None:
    reading = judged(*cells, header="tanggal")
    assert (reading.kind, reading.ambiguous) == ("date", True)
    assert list(reading.values) == cells


def test_a_blank_column_is_empty() -> None:
    reading = judged("", "  ")
    assert (reading.kind, reading.values) == ("empty", (None, None))


decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
styles = st.sampled_from(["id", "en", "plain"])


def written(value: Decimal, style: str) -> str:
    if style == "plain":
        return f"{value:f}"
    english = f"{value:,f}"
    return english.translate(str.maketrans(",.", ".,")) if style == "id" else english


@given(st.lists(decimals | st.integers(-(10**9), 10**9).map(Decimal), min_size=1, max_size=30), styles)
def test_numbers_of_one_style_read_back_equal_or_stay_text(values: list[Decimal], style: str) -> None:
    texts = [written(value, style) for value in values]
    reading = judged(*texts)
    for value, text, read in zip(values, texts, reading.values, strict=True):
        assert read == (text if reading.ambiguous or reading.kind == "text" else value)


@given(
    st.lists(st.dates(date(2000, 1, 1), date(2100, 12, 31)), min_size=1, max_size=20),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d"]),
)
def test_dates_of_one_order_read_back_equal_or_stay_text(days: list[date], form: str) -> None:
    texts = [day.strftime(form) for day in days]
    reading = judged(*texts, header="tanggal")
    assert list(reading.values) == (texts if reading.ambiguous else days)


@given(st.lists(st.text(max_size=12), max_size=20), st.text(max_size=12), st.text(max_size=12))
def test_any_column_is_judged(cells: list[str], header: str, total: str) -> None:
    reading = judged(*cells, header=header, total=total)
    assert len(reading.values) == len(cells)
    assert all(
        (value is None) == (not cell.strip()) for value, cell in zip(reading.values, cells, strict=True)
    )


def test_the_samples_show_what_was_written_and_what_was_read() -> None:
    assert judged("", "nihil", "1.234", "12,5").samples == (
        ("1.234", 1234),
        ("12,5", D("12.5")),
        ("nihil", "nihil"),
    )


def test_a_csv_of_numbers_keeps_its_texts() -> None:
    rows = list(csv.reader(io.StringIO('a;"1.234,5"\n'), delimiter=";"))
    assert judged(rows[0][1]).values == (D("1234.5"),)


@pytest.mark.parametrize(
    "cells",
    [[D("1.234"), D("56.7"), "1.234.567"], [D(15), D(0), "1.500.000"], [D("1.234"), "1,234,567.5"]],
)
def test_a_stored_number_beside_a_text_that_the_same_spreadsheet_did_not_take_is_in_doubt(
    cells: list[Cell],
) -> None:
    """English settings make 1.234 a number and leave 1.234.567 as text."""
    reading = judged(*cells)
    assert reading.ambiguous
    assert all(isinstance(value, str) for value in reading.values)
    assert "mungkin" in reading.why


def test_stored_days_that_may_be_exchanged_are_in_doubt() -> None:
    """English settings make 4 March of 03/04/2026 and leave 13/04/2026 as text."""
    reading = judged(date(2026, 3, 4), "13/04/2026", "25/04/2026", header="tanggal")
    assert reading.ambiguous
    assert reading.values == ("2026-03-04", "13/04/2026", "25/04/2026")
    assert not judged(date(2026, 3, 14), "13/04/2026", header="tanggal").ambiguous
    assert not judged(date(2026, 3, 4), "13/04/2026", "05/04/2026", header="tanggal").ambiguous
