"""Where headers stand, over how many rows, and what they call the columns."""

from datetime import date
from decimal import Decimal

import pytest

from data.intake.grid import Cell
from data.intake.layout import find_tables
from tests.unit.intake.layout_sheets import only_table, reasons, text_sheet, workbook_sheet

ONE, TWO = Decimal(1), Decimal(2)


def test_titles_blanks_and_column_numbers_stand_around_a_header_of_two_rows() -> None:
    table = only_table(
        text_sheet(
            "REKAPITULASI AKSI P4GN;;;;;\nTAHUN 2020;;;;;\n;;;;;\n"
            "No;Nama OPD;Target;Realisasi;;Ket\n;;;Fisik;Keuangan;\n(1);(2);(3);(4);(5);(6)\n"
            "1;Dinas Kesehatan;10;5;1.000.000;\n2;Dinas Sosial;20;10;2.000.000;ada\n"
        )
    )
    assert table.headers == ("No", "Nama OPD", "Target", "Realisasi Fisik", "Realisasi Keuangan", "Ket")
    assert (table.header_row, table.header_rows) == (5, (4, 5))
    assert table.titles == ("REKAPITULASI AKSI P4GN", "TAHUN 2020")
    assert reasons(table) == {
        1: "judul di atas tabel",
        2: "judul di atas tabel",
        3: "kosong",
        6: "nomor kolom",
    }
    assert table.row_numbers == [7, 8]


def test_three_rows_of_header_without_merged_cells() -> None:
    table = only_table(
        text_sheet(
            "No;Kecamatan;Semester I;;;;Semester II;;;\n;;Kasus;;Tersangka;;Kasus;;Tersangka;\n"
            ";;L;P;L;P;L;P;L;P\n1;Gerokgak;1;2;3;4;5;6;7;8\n2;Seririt;1;2;3;4;5;6;7;8\n"
        )
    )
    assert table.header_rows == (1, 2, 3)
    assert table.headers[:4] == ("No", "Kecamatan", "Semester I Kasus L", "Semester I Kasus P")
    assert table.headers[-1] == "Semester II Tersangka P"


def test_merged_header_cells_and_column_numbers_typed_as_numbers() -> None:
    rows: list[list[Cell]] = [
        ["", "PEMERINTAH KABUPATEN HULU SUNGAI SELATAN", "", "", ""],
        [],
        ["", "No", "Nama OPD", "Anggaran (Rp)", ""],
        ["", "", "", "Pagu", "Realisasi"],
        ["", Decimal(-1), Decimal(-2), Decimal(-3), Decimal(-4)],
        ["", ONE, "Dinas Kesehatan", Decimal(1000), Decimal(500)],
        ["", TWO, "Dinas Sosial", Decimal(2000), Decimal(1500)],
    ]
    merged = [(0, 1, 0, 4), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4)]
    table = only_table(workbook_sheet(rows, merged, first=7))
    assert table.headers == ("No", "Nama OPD", "Anggaran (Rp) Pagu", "Anggaran (Rp) Realisasi")
    assert table.columns == (1, 2, 3, 4)
    assert (table.header_rows, table.row_numbers) == ((9, 10), [12, 13])
    assert reasons(table)[11] == "nomor kolom"


def test_years_stand_under_groups() -> None:
    table = only_table(
        text_sheet("Kecamatan;Kasus;;Tersangka;\n;2019;2020;2019;2020\nGerokgak;1;2;3;4\nSeririt;1;2;3;4\n")
    )
    assert table.headers == ("Kecamatan", "Kasus 2019", "Kasus 2020", "Tersangka 2019", "Tersangka 2020")
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    "header", [["2019", "2020"], [Decimal(2019), Decimal(2020)], [date(2020, 1, 1), date(2020, 2, 1)]]
)
def test_years_and_months_may_be_names(header: list[Cell]) -> None:
    table = only_table(
        workbook_sheet([["Kecamatan", *header], ["Kandangan", ONE, TWO], ["Daha Utara", TWO, ONE]])
    )
    assert (table.header_row, len(table.rows)) == (1, 2)


def test_a_name_broken_over_two_rows_is_one_name() -> None:
    table = only_table(
        text_sheet("No;Nama;Jumlah;Jumlah;Ket\n;OPD;Pegawai;Dites;\n1;Dinas A;10;5;\n2;Dinas B;20;6;x\n")
    )
    assert table.headers == ("No", "Nama OPD", "Jumlah Pegawai", "Jumlah Dites", "Ket")


def test_units_below_a_header_are_kept_by_column() -> None:
    table = only_table(text_sheet("Nama OPD;;Pagu;Dites\n;;(Rp);orang\nDinas A;;1.000;5\nDinas B;;2.000;6\n"))
    assert table.units == {1: "Rp", 2: "orang"}
    assert table.columns == (0, 2, 3)
    assert reasons(table) == {2: "baris satuan"}


def test_units_under_groups_are_part_of_the_name() -> None:
    table = only_table(
        text_sheet("No;Nama;Anggaran;;Orang\n;;(Rp);(%);(orang)\n1;Dinas A;5;6;7\n2;Dinas B;5;6;7\n")
    )
    assert table.headers == ("No", "Nama", "Anggaran (Rp)", "Anggaran (%)", "Orang (orang)")


@pytest.mark.parametrize(
    "text", ["a;b;c\n1;2;3\n", "a;b;c\n1;2;3\n4;5;ʤ\n", "a;b;c\n1;2;3\nOnce upon;5;6\n7;8;9\n"]
)
def test_numbers_below_a_header_are_data_unless_words_prove_otherwise(text: str) -> None:
    assert only_table(text_sheet(text)).rows[0] == ["1", "2", "3"]


def test_column_numbers_without_brackets_are_proved_by_names_below() -> None:
    table = only_table(text_sheet("No;Nama OPD;Dites;Ket\n1;2;3;4\n1;Dinas A;5;\n2;Dinas B;6;\n"))
    assert reasons(table) == {2: "nomor kolom"}


@pytest.mark.parametrize("text", ["1;2;3\n4;5;6\n", "Dinas A;10;5\nDinas B;4;3\n"])
def test_values_without_a_header_have_blank_names_and_stay_whole(text: str) -> None:
    table = only_table(text_sheet(text))
    assert (table.header_row, table.header_rows, table.headers) == (0, (), ("", "", ""))
    assert table.row_numbers == [1, 2]


@pytest.mark.parametrize("text", ["tahun;periode;kode_opd\n", "Nama;Umur;Kota\n"])
def test_a_header_alone_is_a_table_without_rows(text: str) -> None:
    table = only_table(text_sheet(text))
    assert (table.header_row, table.rows) == (1, [])


def test_a_table_of_words_has_its_first_row_as_header() -> None:
    table = only_table(
        text_sheet(
            "Nama OPD;Satgas;Regulasi;Ket\nDinas A;ada;belum;\nDinas B;belum;ada;x\n\nDinas C;belum;;\n"
        )
    )
    assert table.headers == ("Nama OPD", "Satgas", "Regulasi", "Ket")
    assert table.row_numbers == [2, 3, 5]


def test_our_own_headers_decide_where_much_stands_above_them() -> None:
    table = only_table(
        text_sheet("Isian;operator;contoh;penuh\ntahun;periode;kode_opd;kode_aksi\n2020;B06;1.01;A1\n")
    )
    assert table.header_row == 2


def test_lines_of_labels_above_a_table_are_titles() -> None:
    table = only_table(
        text_sheet(
            "Kabupaten;:;Hulu Sungai Selatan;;\nTahun;:;2020;;\nSemester;:;1;;\n"
            "Kecamatan;Januari;Februari;Maret;April\nKandangan;1;2;0;3\nDaha Utara;0;0;1;1\n"
        )
    )
    assert table.header_row == 4
    assert table.titles == ("Kabupaten : Hulu Sungai Selatan", "Tahun : 2020", "Semester : 1")


def test_no_cells_no_tables() -> None:
    assert find_tables(workbook_sheet([])) == ()
    assert find_tables(workbook_sheet([[], ["", " "]])) == ()
