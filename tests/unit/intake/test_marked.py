"""The operator's own file back: everything where it was, with what is wrong beside it."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.intake import Issue, Reading
from data.intake.book import open_book
from data.intake.grid import Area, Book, Cell, Percent, Sheet
from data.intake.issues_file import PERSONAL_CELL, PERSONAL_COLUMN
from data.intake.marked import NotHandedBack, can_be_marked, marked_book, marked_file
from data.intake.marks import MARK_HEADER, MARK_TITLE, without_marks
from data.intake.reading import ColumnReading
from data.intake.workbook_cells import LONGEST

HEADER: list[Cell] = ["Tahun", "Jml. Dites", "Catatan"]
WRONG = Issue(3, "dites", "x", "not-a-number", "“x” bukan bilangan.", "Tulis bilangan.")
ODD = Issue(3, "Catatan", None, "odd", "Catatan kosong.", "Periksa.", refuses=False)
WHOLE = Issue(None, "sumber", None, "missing-column", "Kolom sumber tidak ada.", "Tambahkan.")
READING = Reading(
    file_name="a.csv",
    header_row=2,
    sheet="Rekap",
    issues=(WHOLE, WRONG, ODD),
    columns=(ColumnReading("dites", "tested", "int", written_as="Jml. Dites"),),
)


def book(*rows: Sequence[Cell], name: str | None = "Rekap", merged: tuple[Area, ...] = ()) -> Book:
    lines: list[Sequence[Cell]] = [["LAPORAN"], HEADER, *rows]
    return Book("xlsx", (Sheet("Lain", [["z"]], [1]), Sheet(name, lines, range(1, len(lines) + 1), merged)))


def pages(content: bytes) -> list[Worksheet]:
    return list(load_workbook(io.BytesIO(content)).worksheets)


def marked(*rows: Sequence[Cell], reading: Reading = READING, **of_book: Any) -> Worksheet:
    return pages(marked_book(book(*rows, **of_book), reading))[0]


def test_each_row_says_what_is_wrong_in_it() -> None:
    page = marked([Decimal(2026), "x", ""], [Decimal(2026), "3", ""])
    assert page.title == "Rekap"
    assert [cell.value for cell in page[2]] == [*HEADER, MARK_HEADER]
    assert page["D3"].value == (
        "dites: “x” bukan bilangan. Tulis bilangan.\nPeringatan. Catatan: Catatan kosong. Periksa."
    )
    assert page["D4"].value is None
    assert page["A1"].value == "LAPORAN"


def test_the_cell_meant_is_coloured_and_noted_also_when_it_is_blank() -> None:
    page = marked([Decimal(2026), "x", ""])
    assert page["B3"].fill.start_color.rgb == "FFF6C9C3"
    assert page["B3"].comment.text == "“x” bukan bilangan. Tulis bilangan."
    assert page["C3"].fill.start_color.rgb == "FFFBE8B0"
    assert page["A3"].fill.fill_type is None


def test_all_findings_stand_on_a_second_sheet_that_is_no_data() -> None:
    page = pages(marked_book(book(["2026", "x", ""]), replace(READING, issues_beyond=7)))[1]
    rows = list(page.iter_rows(values_only=True))
    assert (page.title, rows[0][0], rows[1][0]) == ("Masalah", MARK_TITLE, "Masih ada 7 masalah lain.")
    assert rows[3] == (None, "sumber", None, "Kolom sumber tidak ada.", "Tambahkan.", "ya")
    assert rows[4] == (3, "dites", "x", "“x” bukan bilangan.", "Tulis bilangan.", "ya")
    assert rows[5][-1] == "tidak"


def test_values_keep_their_types() -> None:
    cells: list[Cell] = [
        Decimal("12.5"),
        Percent(Decimal("12.5")),
        date(2026, 11, 12),
        datetime(2026, 11, 12, 8, 30),  # noqa: DTZ001  # a sheet has no zone
        time(8, 30),
        date(1899, 12, 31),
        "0012",
        "x" * (LONGEST + 1),
    ]
    found = marked(cells)[3]
    assert [cell.value for cell in found[:7]] == [
        12.5,
        0.125,
        datetime(2026, 11, 12),  # noqa: DTZ001
        datetime(2026, 11, 12, 8, 30),  # noqa: DTZ001
        time(8, 30),
        "1899-12-31",
        "0012",
    ]
    assert found[1].number_format == "0.00%"
    assert len(found[7].value) == LONGEST


def test_merged_blocks_stay_merged_and_broken_ones_do_no_harm() -> None:
    merged = (Area(0, 0, 0, 2), Area(2, 0, 3, 0), Area(1, 1, 1, 1), Area(3, 0, 4, 0))
    page = marked(["2026", "x", ""], ["", "3", ""], ["2025", "4", ""], merged=merged)
    assert {str(each) for each in page.merged_cells.ranges} == {"A1:C1", "A3:A4"}
    assert [page["A1"].value, page["A3"].value, page["A5"].value] == ["LAPORAN", "2026", "2025"]


def test_rows_stay_where_a_spreadsheet_shows_them() -> None:
    sheet = Sheet(None, [HEADER, ["2026", "x", ""]], [4, 9])
    reading = replace(READING, header_row=4, sheet=None, issues=(replace(WRONG, row=9),))
    page = pages(marked_book(Book("csv", (sheet,)), reading))[0]
    assert (page.title, page["A4"].value, page["A9"].value) == ("Data", "Tahun", "2026")
    assert page["D9"].value.startswith("dites")


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.lists(st.text(max_size=20) | st.sampled_from(["=1+1", "{=A1}", "+62", "@x", "http://a"])),
        max_size=4,
    )
)
def test_nothing_in_the_file_is_a_formula_or_a_link(rows: list[list[str]]) -> None:
    issues = tuple(Issue(3, text, text, "x", text, text) for row in rows for text in row)
    for page in pages(marked_book(book(*rows), replace(READING, issues=issues))):
        for row in page.rows:
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)


printable = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=8)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.lists(printable | st.decimals(-(10**9), 10**9, places=2), min_size=3, max_size=3), max_size=5)
)
def test_the_marked_file_reads_back_as_the_file_it_was_made_of(rows: list[list[Cell]]) -> None:
    made = book(*rows)
    back = without_marks(open_book(marked_book(made, READING), 10**7, 1000))
    assert [sheet.name for sheet in back.sheets] == ["Rekap"]
    assert table(back.sheets[0]) == table(made.sheets[1])


def table(sheet: Sheet) -> dict[tuple[int, int], Cell]:
    rows = zip(sheet.row_numbers, sheet.rows, strict=True)
    return {(row, column): cell for row, cells in rows for column, cell in enumerate(cells) if cell != ""}


def test_a_marked_file_can_be_marked_again() -> None:
    once = marked_book(book(["2026", "x", ""]), READING)
    twice = pages(marked_file(once, READING)[0])[0]
    assert [cell.value for cell in twice[2]].count(MARK_HEADER) == 1
    assert twice.max_column == 4


def test_a_csv_comes_back_as_a_workbook() -> None:
    content, kind = marked_file(b"Tahun;dites\r\n2026;x\r\n", replace(READING, header_row=1, sheet=None))
    assert kind == "xlsx"
    assert [cell.value for cell in pages(content)[0][1]] == ["Tahun", "dites", MARK_HEADER]


@pytest.mark.parametrize("personal", [PERSONAL_CELL, PERSONAL_COLUMN])
def test_a_file_about_persons_is_never_handed_back(personal: Any) -> None:
    issue = Issue(None, "NIK", None, personal.code, "", "")
    reading = replace(READING, issues=(WRONG, issue))
    assert not can_be_marked(reading)
    with pytest.raises(NotHandedBack):
        marked_book(book(), reading)
    with pytest.raises(NotHandedBack):
        marked_file(b"", reading)


def test_a_file_without_a_table_is_not_marked() -> None:
    with pytest.raises(NotHandedBack):
        marked_file(b"x", Reading(issues=(WHOLE,)))
