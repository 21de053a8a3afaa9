"""Any table of any file, column by column, as `check` shows it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake import Reading, open_file, read_any_table
from data.intake.reading import ColumnReading

MEGABYTE = 1024 * 1024
REKAP = """REKAPITULASI TES URINE ASN
TAHUN 2019

No.;Nama Perangkat Daerah;Tanggal;Jumlah Pegawai;Dites;Biaya (Rp);% Tes
(1);(2);(3);(4);(5);(6);(7)
1;Dinas Sosial;12/02/2019;1.234;100;Rp 18.500.000,-;8,1
2;RSUD;13/02/2019;567;-;nihil;0
;JUMLAH;;1.801;100;18.500.000;
Sumber: BNNK, posisi 28 Februari 2019
"""


def read(content: bytes | str) -> Reading:
    data = content.encode() if isinstance(content, str) else content
    return read_any_table(open_file(data, "berkas", 5 * MEGABYTE, 100_000))


def columns_of(reading: Reading) -> dict[str, ColumnReading]:
    return {column.header: column for column in reading.columns}


def test_a_table_of_an_office_is_read_with_all_that_stands_around_it() -> None:
    reading = read(REKAP)
    columns = columns_of(reading)
    assert (reading.header_row, reading.row_numbers) == (4, (6, 7))
    assert [skipped.row for skipped in reading.skipped_rows] == [1, 2, 3, 5, 8, 9]
    assert columns["Tanggal"].values == (date(2019, 2, 12), date(2019, 2, 13))
    assert columns["Jumlah Pegawai"].values == (1234, 567)
    assert columns["Jumlah Pegawai"].why == "dibuktikan oleh baris jumlah"
    assert columns["Dites"].values == (100, "-")
    assert columns["Biaya (Rp)"].values == (18_500_000, "nihil")
    assert columns["% Tes"].values == (Decimal("8.1"), 0)
    assert not reading.refused


def test_a_column_about_persons_is_named_and_its_cells_are_left_out() -> None:
    reading = read("Nama Pegawai;NIP;Golongan\nBudi;198501012010011001;III/a\n")
    assert reading.refused
    assert [column.kind for column in reading.columns] == ["personal", "personal", "text"]
    assert reading.columns[0].values == (None,)
    assert "Budi" not in repr(reading)
    assert "198501012010011001" not in repr(reading)


def test_texts_among_numbers_are_told() -> None:
    reading = read("desa;kasus\nA;1\nB;2\nC;3\nD;4\nE;lima\n")
    assert columns_of(reading)["kasus"].values == (1, 2, 3, 4, "lima")
    assert [(issue.row, issue.value) for issue in reading.issues if issue.code == "stray-text"] == [
        (6, "lima")
    ]


def test_the_largest_of_several_tables_is_shown_and_the_others_are_told() -> None:
    reading = read("a;b\n1;2\n\n\nkecamatan;kasus;tersangka\nx;1;2\ny;3;4\nz;5;6\n")
    assert reading.header_row == 5
    assert "other-tables" in {issue.code for issue in reading.issues}
    assert len(reading.tables) == 2


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04", b"%PDF-1.7", b"halo"])
def test_what_is_no_table_says_so(content: bytes) -> None:
    reading = read(content)
    assert reading.refused
    assert not reading.columns


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_end_in_a_reading(content: bytes) -> None:
    reading = read(content)
    assert all(len(column.values) == len(reading.row_numbers) for column in reading.columns)
