"""The workbook of a template as Excel and LibreOffice get it, opened with another library."""

import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.code_lists import area_name, code_lists
from data.intake.marks import CODES_TITLE, GUIDE_TITLE
from data.intake.template_files import prefilled_file, rows_file
from data.intake.template_wish import TemplateWish, settled
from data.intake.words import unguarded
from data.intake.workbook_cells import sheet_name, text_cell
from data.intake.workbook_files import MOST_NOTED
from data.reference import aksi, templates
from tests.unit.intake.files import CONTEXT, DESA, KECAMATAN

REPORT: dict[str, Any] = {
    "year": 2026,
    "period": "B12",
    "opd_code": "DINSOS",
    "aksi_code": "A1",
    "applies": True,
    "target": 4.25,
    "unit": "kegiatan",
    "realisasi": 3.0,
    "pagu": 999_999_999_999_999,
    "reported_on": date(2026, 11, 12),
    "obstacle": "=1+1",
}
WISH = settled(TemplateWish("aksi_opd", "xlsx", opd_code="DINSOS"), CONTEXT.today)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def reports(*, contoh: bool = False) -> Workbook:
    return opened(prefilled_file(WISH, CONTEXT, [REPORT], contoh=contoh))


def column_letter(sheet: Worksheet, header: str) -> str:
    return next(str(cell.column_letter) for cell in sheet[1] if cell.value == header)


def rule(sheet: Worksheet, header: str) -> DataValidation:
    place = f"{column_letter(sheet, header)}2"
    return next(each for each in sheet.data_validations.dataValidation if place in each.sqref)


def listed(book: Workbook, found: DataValidation) -> list[object]:
    name, _, place = str(found.formula1).rpartition("!")
    return [cell.value for (cell,) in book[name.strip("'")][place.replace("$", "")]]


@pytest.mark.parametrize("name", list(templates()))
def test_the_table_stands_on_the_first_sheet_with_nothing_above_it(name: str) -> None:
    book = opened(prefilled_file(settled(TemplateWish(name, "xlsx"), CONTEXT.today), CONTEXT, []))
    assert book.sheetnames[:2] == [name, "Petunjuk"]
    assert [cell.value for cell in book.worksheets[0][1]] == [
        each.header for each in templates()[name].columns
    ]


def test_values_keep_their_types() -> None:
    sheet = reports().worksheets[0]
    values = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (values["tahun"].value, values["tahun"].number_format) == (2026, "0")
    assert (values["target"].value, values["realisasi"].value) == (4.25, 3)
    assert values["anggaran_pagu"].value == 999_999_999_999_999
    assert values["anggaran_pagu"].number_format == "#,##0"
    assert values["tanggal_lapor"].value == datetime(2026, 11, 12)  # noqa: DTZ001  # a sheet has no zone
    assert values["tanggal_lapor"].number_format == "dd/mm/yyyy"
    assert (values["kode_opd"].value, values["kode_opd"].number_format) == ("DINSOS", "@")
    assert values["berlaku"].value == "ya"
    assert (values["kendala"].value, values["kendala"].data_type) == ("=1+1", "s")
    assert values["satuan"].value == "kegiatan"
    assert values["tindak_lanjut"].value is None


def test_keys_are_locked_and_everything_else_can_be_typed() -> None:
    sheet = reports().worksheets[0]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    # openpyxl: False means that the protection does not forbid it.
    assert (sheet.protection.insertRows, sheet.protection.autoFilter) == (False, False)
    locked = [cell.value for cell in sheet[2] if cell.value is not None and cell.protection.locked]
    assert locked == [2026, "B12", "DINSOS", "A1"]
    assert all(cell.protection.locked for cell in sheet[1])
    for letter in "ABCDEFGHIJKLMNO":
        assert not sheet.column_dimensions[letter].protection.locked


def test_a_key_that_is_not_known_yet_can_be_typed() -> None:
    wish = settled(TemplateWish("anggaran", "xlsx"), CONTEXT.today)
    sheet = opened(prefilled_file(wish, CONTEXT, [])).worksheets[0]
    assert [cell.value for cell in sheet[2]][:3] == [2026, "DISDIK", None]
    assert sheet["B2"].protection.locked
    # No cell there: the column says that it is open.
    assert not sheet["C2"].has_style
    assert not sheet.column_dimensions["C"].protection.locked


def test_drop_downs_offer_the_codes_of_the_kabupaten() -> None:
    book = reports()
    sheet = book.worksheets[0]
    assert listed(book, rule(sheet, "kode_opd")) == list(CONTEXT.opd)
    assert listed(book, rule(sheet, "kode_aksi")) == [each.code for each in aksi()]
    assert listed(book, rule(sheet, "berlaku")) == ["ya", "tidak"]
    assert listed(book, rule(sheet, "periode"))[:2] == ["B06", "B12"]
    assert rule(sheet, "kode_opd").errorStyle in (None, "stop")
    assert "O500" in rule(sheet, "status_verifikasi").sqref


def test_numbers_and_dates_are_checked_while_they_are_typed() -> None:
    sheet = reports().worksheets[0]
    realisasi, pagu = rule(sheet, "realisasi"), rule(sheet, "anggaran_pagu")
    # "nihil" is a word that the reader knows: it must stay possible.
    assert (realisasi.type, realisasi.errorStyle, realisasi.formula1) == ("decimal", "warning", "0")
    assert (pagu.type, pagu.formula2) == ("whole", "999999999999999")
    assert (rule(sheet, "tanggal_lapor").type, rule(sheet, "tahun").type) == ("date", "whole")
    assert rule(sheet, "kendala").type is None
    assert rule(sheet, "kendala").prompt == "Kendala, tanpa nama orang."


def test_codes_are_explained_by_notes_and_on_a_sheet_of_their_own() -> None:
    wish = settled(TemplateWish("kawasan_rawan", "xlsx"), CONTEXT.today)
    book = opened(prefilled_file(wish, CONTEXT, []))
    note = book.worksheets[0]["C2"].comment
    assert note is not None
    assert note.text == "Kelurahan Kandangan Kota, Kecamatan Kandangan" == area_name(DESA, CONTEXT)
    sheet = book["Daftar kode"]
    assert sheet["A1"].value == CODES_TITLE
    assert any(cell.value == note.text for row in sheet.rows for cell in row)


def test_a_long_table_carries_no_notes() -> None:
    frame = pd.DataFrame([REPORT] * (MOST_NOTED + 1), dtype="object")
    sheet = opened(rows_file(WISH, CONTEXT, frame)).worksheets[0]
    assert sheet.max_row == MOST_NOTED + 2
    assert all(cell.comment is None for cell in sheet[2])


def test_the_guide_says_how_each_column_is_filled_in() -> None:
    sheet = reports()["Petunjuk"]
    rows = [tuple(cell.value for cell in row) for row in sheet.rows]
    assert rows[0][0] == GUIDE_TITLE
    assert rows[1][0] == "Laporan aksi OPD · Hulu Sungai Selatan · DINSOS · 2026 B12"
    assert ("kode_aksi", "ya", "A1 sampai A6.", "A1") in rows
    assert sum(row[1] in ("ya", "tidak") for row in rows) == len(templates()["aksi_opd"].columns)


def test_it_prints_on_landscape_pages_as_wide_as_the_table() -> None:
    sheet = reports().worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, int(sheet.page_setup.fitToHeight)) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "E2"


@pytest.mark.parametrize("contoh", [True, False])
def test_fictitious_figures_are_marked(*, contoh: bool) -> None:
    book = reports(contoh=contoh)
    assert ("DATA CONTOH" in str(book.worksheets[0].oddHeader.right.text)) is contoh
    assert any("DATA CONTOH" in str(row[0].value) for row in book["Petunjuk"].rows) is contoh
    assert ("DATA CONTOH" in str(book.properties.description)) is contoh


@settings(deadline=None, max_examples=30)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("=+-@'"),
        min_size=1,
    )
)
def test_no_text_is_ever_a_formula(text: str) -> None:
    frame = pd.DataFrame([{**REPORT, "opd_code": text, "unit": text, "obstacle": text}], dtype="object")
    for row in opened(rows_file(WISH, CONTEXT, frame)).worksheets[0].rows:
        assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("=+-@'\t"), max_size=12))
def test_text_comes_back_as_it_is_stored(text: str) -> None:
    assert unguarded(text_cell(text)) == text


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("Rekap 2026", "Rekap 2026"),
        ("a/b:c", "a b c"),
        ("'x'", "x"),
        ("x" * 40, "x" * 31),
        ("history", "Data"),
        ("MASALAH", "Data"),
        ("", "Data"),
        (None, "Data"),
    ],
)
def test_a_sheet_gets_a_name_that_a_workbook_allows(name: str | None, allowed: str) -> None:
    assert sheet_name(name, "Masalah") == allowed


def test_cases_may_lie_outside_but_people_live_somewhere() -> None:
    cases = dict(code_lists(templates()["kasus"], CONTEXT)["kode_wilayah"])
    people = dict(code_lists(templates()["penduduk"], CONTEXT)["kode_wilayah"])
    assert cases.keys() - people.keys() == {"luar", "tidak diketahui"}
    assert people[KECAMATAN] == "Kecamatan Kandangan"


def test_an_opd_that_ended_says_so() -> None:
    codes = dict(code_lists(templates()["aksi_opd"], CONTEXT)["kode_opd"])
    assert codes["DISPORA"] == "Dinas Pemuda (berlaku sampai 30/06/2026)"
    assert codes["DISDIK"] == "Dinas Pendidikan"
    before = replace(CONTEXT, today=date(2026, 6, 30))
    assert dict(code_lists(templates()["aksi_opd"], before)["kode_opd"])["DISPORA"] == "Dinas Pemuda"


def test_names_that_the_caller_knows_come_before_the_official_ones() -> None:
    context = replace(CONTEXT, area_names={KECAMATAN: ("Kandangan Raya", "Kdg")})
    assert area_name(KECAMATAN, context) == "Kecamatan Kandangan Raya"


def test_amounts_keep_three_places() -> None:
    wish = settled(TemplateWish("barang_bukti", "xlsx"), CONTEXT.today)
    frame = pd.DataFrame(
        {
            "month_from": [date(2026, 5, 1)],
            "month_to": [date(2026, 5, 1)],
            "area_code": ["luar"],
            "agency": ["Polres"],
            "kind": ["sabu"],
            "amount": [99_999_999_999.123],
            "unit": ["gram"],
        }
    )
    sheet = opened(rows_file(wish, CONTEXT, frame)).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].number_format) == ("2026-05", "@")
    assert Decimal(str(sheet["E2"].value)) == Decimal("99999999999.123")
