"""Whole tables, written by a model in any locale, dialect and dress: cells read back equal or are asked."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake import open_file, read_any_table
from data.intake.reading import ColumnReading, Reading, Value

MEGABYTE = 1024 * 1024
NAMES = (
    "Kandangan",
    "Sumber Rejo",
    "Loksado",
    "Daha Utara",
    "Simpur",
    "Data Agung",
    "Kalumpang",
    "Angkinang",
)
HEADERS = ("Jumlah Penduduk", "Luas", "Pagu", "Kasus", "Tanggal", "Nilai")
TITLES = ("REKAPITULASI DATA KABUPATEN", "TAHUN 2026")
DRESSES = {"{}": 3, "Rp {}": 2, "Rp. {}": 2, "{} orang": 0, "{} %": 3, " {} ": 3, "{}*": 3}
"""What stands around a number, and how many decimals it may have: nobody has thousandths of a rupiah."""
Truth = Decimal | date


@dataclass(frozen=True)
class Written:
    """A column: its header, and each cell as it stands in the file and as it is meant."""

    header: str
    cells: tuple[tuple[str, Truth], ...]


@dataclass(frozen=True)
class Table:
    """A table as an office would send it; `numbered`, `titled`, `noted`: what stands around its rows."""

    names: tuple[str, ...]
    columns: tuple[Written, ...]
    delimiter: str
    line_end: str
    encoding: str
    numbered: bool
    titled: bool
    noted: bool

    def content(self) -> bytes:
        """The bytes of the file."""
        lines = [[title] for title in TITLES if self.titled] + [[]] * self.titled
        lines.append(["No"] * self.numbered + ["Kecamatan", *(column.header for column in self.columns)])
        for place, name in enumerate(self.names):
            number = [str(place + 1)] * self.numbered
            lines.append([*number, name, *(column.cells[place][0] for column in self.columns)])
        lines += [[], ["Sumber: BPS"]] * self.noted
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self.delimiter, lineterminator=self.line_end).writerows(lines)
        return text.getvalue().encode(self.encoding)

    @property
    def first_row(self) -> int:
        """The row of the first name, as a spreadsheet counts."""
        return 2 + 3 * self.titled


def in_locale(value: Decimal, locale: str) -> str:
    if locale == "plain":
        return f"{value:f}"
    english = f"{value:,f}"
    return english.translate(str.maketrans(",.", ".,")) if locale == "id" else english


def number_cells(count: int) -> st.SearchStrategy[tuple[tuple[str, Truth], ...]]:
    """Numbers of one column, all written in one locale and one dress."""
    return st.sampled_from(sorted(DRESSES)).flatmap(
        lambda form: st.integers(0, DRESSES[form]).flatmap(lambda places: dressed(count, form, places))
    )


def dressed(count: int, form: str, places: int) -> st.SearchStrategy[tuple[tuple[str, Truth], ...]]:
    values = st.decimals(-(10**7), 10**7, places=places, allow_nan=False).map(lambda value: value + 0)
    return st.builds(
        lambda found, locale: tuple((form.format(in_locale(value, locale)), value) for value in found),
        st.lists(values, min_size=count, max_size=count),
        st.sampled_from(["id", "en", "plain"]),
    )


def date_cells(count: int) -> st.SearchStrategy[tuple[tuple[str, Truth], ...]]:
    """Dates of one column, all written in one order."""
    days = st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=count, max_size=count)
    return st.builds(
        lambda found, form: tuple((day.strftime(form), day) for day in found),
        days,
        st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d-%m-%Y"]),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=3, max_size=8, unique=True))
    headers = draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=4, unique=True))
    kinds = number_cells(len(names)) | date_cells(len(names))
    return Table(
        tuple(names),
        tuple(Written(header, draw(kinds)) for header in headers),
        draw(st.sampled_from([";", ",", "\t", "|"])),
        draw(st.sampled_from(["\n", "\r\n", "\r"])),
        draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])),
        *draw(st.tuples(st.booleans(), st.booleans(), st.booleans())),
    )


def same(value: Value, truth: Truth) -> bool:
    return value == truth and isinstance(value, date) is isinstance(truth, date)


def is_asked(reading: Reading, column: ColumnReading, place: int) -> bool:
    row = reading.row_numbers[place]
    told = any((issue.row, issue.column) == (row, column.header) for issue in reading.issues)
    return isinstance(column.values[place], str) and (column.ambiguous or told)


@settings(deadline=None, max_examples=150)
@given(tables())
def test_a_table_in_any_locale_and_dialect_reads_back_equal_or_asks(table: Table) -> None:
    reading = read_any_table(open_file(table.content(), "berkas", 5 * MEGABYTE, 100_000))
    if any(issue.code == "unsure-delimiter" for issue in reading.issues):
        return
    rows = range(table.first_row, table.first_row + len(table.names))
    assert reading.row_numbers == tuple(rows)
    by_header = {column.header: column for column in reading.columns}
    assert by_header["Kecamatan"].values == table.names
    for written in table.columns:
        column = by_header[written.header]
        for place, (text, truth) in enumerate(written.cells):
            assert same(column.values[place], truth) or is_asked(reading, column, place), (text, column)
