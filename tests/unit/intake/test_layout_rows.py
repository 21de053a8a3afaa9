"""What is data below a header and what is not, with the reason; tables below and beside each other."""

from decimal import Decimal

from data.intake.grid import Cell
from data.intake.layout import find_tables
from tests.unit.intake.layout_sheets import only_table, reasons, text_sheet, workbook_sheet


def test_headers_repeated_on_every_page_are_no_data() -> None:
    table = only_table(
        text_sheet(
            "No;Nama OPD;Realisasi;\n;;Fisik;Keuangan\n(1);(2);(3);(4)\n1;Dinas A;1;2\n2;Dinas B;3;4\n"
            "Halaman 1 dari 2;;;\nNO. ; NAMA  OPD;realisasi;\n"
            ";;FISIK;Keuangan\n(1);(2);(3);(4)\n3;Dinas C;5;6\n"
        )
    )
    assert table.row_numbers == [4, 5, 10]
    assert reasons(table) == {
        3: "nomor kolom",
        6: "nomor halaman",
        7: "judul kolom berulang",
        8: "judul kolom berulang",
        9: "nomor kolom",
    }


def test_a_row_that_shares_words_with_the_header_stays_data() -> None:
    table = only_table(text_sheet("Uraian;Satuan;Target\nUraian;orang;5\nSatuan;Satuan;6\n"))
    assert table.row_numbers == [2, 3]


def test_a_header_that_differs_in_one_name_heads_another_table() -> None:
    first, second = find_tables(
        text_sheet(
            "No;OPD;Dites;Hadir\n1;Dinas A;5;6\n2;Dinas B;5;6\n;;;\n"
            "No;OPD;Dites;Pagu\n1;Dinas A;5;900\n2;Dinas B;5;800\n"
        )
    )
    assert (first.headers[-1], second.headers[-1]) == ("Hadir", "Pagu")
    assert (first.row_numbers, second.row_numbers) == ([2, 3], [6, 7])


def test_the_same_form_with_another_title_is_another_table() -> None:
    first, second = find_tables(
        text_sheet(
            "TAHUN 2019;;\nNo;OPD;Dites\n1;Dinas A;5\n2;Dinas B;6\n;;\n"
            "TAHUN 2020;;\nNo;OPD;Dites\n1;Dinas A;7\n2;Dinas B;8\n"
        )
    )
    assert (first.titles, second.titles) == (("TAHUN 2019",), ("TAHUN 2020",))
    assert second.rows == [["1", "Dinas A", "7"], ["2", "Dinas B", "8"]]


def test_notes_and_signatures_stand_below() -> None:
    table = only_table(
        text_sheet(
            "No;OPD;Dites;Ket\n1;Dinas A;5;\n2;Dinas B;6;\n*) sementara;;;\n;;;\n"
            ";;;Singaraja, 9 Juli 2020\n;;;Kepala BNNK\n;;;\n;;;NIP. 19710101 199903 1 002\n"
        )
    )
    assert table.row_numbers == [2, 3]
    assert table.notes[:2] == ("*) sementara", "Singaraja, 9 Juli 2020")
    assert reasons(table)[9] == "catatan di bawah tabel"


def test_a_row_with_a_name_only_is_data() -> None:
    table = only_table(text_sheet("Nama;Target;Realisasi;Pagu\nDinas A;1;2;3\nDinas B;;;\nDinas C;;;\n"))
    assert [row[0] for row in table.rows] == ["Dinas A", "Dinas B", "Dinas C"]


def test_zeros_are_data_and_blanks_are_not() -> None:
    table = only_table(text_sheet("Nama;Target;Realisasi\nDinas A;0;0\n ; ;\u00a0\nDinas B;0;0\n"))
    assert table.row_numbers == [2, 4]
    assert reasons(table) == {3: "kosong"}


def test_names_of_groups_are_no_data() -> None:
    table = only_table(
        text_sheet(
            "No;OPD;Pagu;Realisasi\nA.;DINAS;;\n1;Dinas A;1;2\n2;Dinas B;1;2\nBADAN;;;\n3;Badan A;1;2\n"
        )
    )
    assert table.row_numbers == [3, 4, 6]
    assert reasons(table) == {2: "judul kelompok", 5: "judul kelompok"}


def test_rows_longer_than_the_header_are_told_and_short_ones_filled_up() -> None:
    table = only_table(text_sheet("a;b;c\n1;2;3;4\n1;2\n5;6;7;;\n"))
    assert table.ragged == ((2, 4, 3),)
    assert table.rows == [["1", "2", "3"], ["1", "2", ""], ["5", "6", "7"]]


def test_a_column_without_a_name_is_kept_when_it_is_filled() -> None:
    table = only_table(text_sheet("a;;c;;\n1;2;3;;\n5;6;7;;\n"))
    assert (table.headers, table.columns) == (("a", "", "c"), (0, 1, 2))


def test_tables_side_by_side_are_two() -> None:
    left, right = find_tables(
        text_sheet(
            "No;Kecamatan;Kasus;;No;Desa;Kasus\n1;Gerokgak;4;;1;Pejarakan;1\n2;Seririt;5;;2;Sumberklampok;3\n;Jumlah;9;;3;Patas;1\n"
        )
    )
    assert (left.columns, right.columns) == ((0, 1, 2), (4, 5, 6))
    assert (len(left.rows), len(right.rows)) == (2, 3)
    assert [total.label for total in left.totals] == ["Jumlah"]


def test_a_table_to_the_right_with_its_own_header_row_is_found() -> None:
    rows: list[list[Cell]] = [
        ["REKAP", "", "", "", "", ""],
        ["No", "OPD", "Dites", "", "", ""],
        [Decimal(1), "Dinas A", Decimal(5), "", "Kecamatan", "Kasus"],
        [Decimal(2), "Dinas B", Decimal(5), "", "Gerokgak", Decimal(1)],
        ["", "", "", "", "Seririt", Decimal(4)],
    ]
    left, right = find_tables(workbook_sheet(rows))
    assert (left.row_numbers, right.header_row, right.row_numbers) == ([3, 4], 3, [4, 5])


def test_words_merged_down_are_filled_and_numbers_are_not() -> None:
    rows: list[list[Cell]] = [
        ["Nama OPD", "Kegiatan", "Pegawai", "Dites"],
        ["Dinas Kesehatan", "Januari", Decimal(90), Decimal(9)],
        ["", "Februari", "", Decimal(3)],
        ["", "Maret", "", Decimal(2)],
        ["RSUD", "Januari", Decimal(40), Decimal(5)],
    ]
    table = only_table(workbook_sheet(rows, [(1, 0, 3, 0), (1, 2, 3, 2)]))
    assert [row[0] for row in table.rows] == ["Dinas Kesehatan"] * 3 + ["RSUD"]
    assert [row[2] for row in table.rows] == [Decimal(90), "", "", Decimal(40)]
    assert table.filled_down == {(1, 0), (2, 0)}
    assert table.merged_numbers == {(0, 2), (1, 2), (2, 2)}
    assert rows[2][0] == ""


def test_nothing_is_filled_down_without_merged_cells() -> None:
    table = only_table(text_sheet("OPD;Bulan;Dites\nDinas A;Januari;5\n;Februari;6\n"))
    assert table.rows[1] == ["", "Februari", "6"]
    assert table.filled_down == set()


def test_the_rows_of_a_plain_file_are_taken_as_they_are() -> None:
    sheet = text_sheet("a;b\n" + "1;x\n" * 50)
    table = only_table(sheet)
    assert all(row is own for row, own in zip(table.rows, sheet.rows[1:], strict=True))
