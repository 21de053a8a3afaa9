"""Tables as offices write them, and what must come of each column: the number, or a question, never another.

Each case is the header of a column, its cells, and its values; ASKED where the column proves nothing, so that
its cells stay as they are written and the column says why.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

import pytest

from data.intake import Reading, open_file, read_any_table
from data.intake.reading import ColumnReading

D = Decimal
ASKED = None
MEGABYTE = 1024 * 1024


def read(content: bytes | str) -> Reading:
    data = content.encode() if isinstance(content, str) else content
    return read_any_table(open_file(data, "berkas", 5 * MEGABYTE, 100_000))


def table_of(header: str, cells: Sequence[str], delimiter: str = ";") -> Reading:
    text = io.StringIO(newline="")
    rows = [["Kecamatan", header, "Keterangan"]]
    rows += [[f"Kecamatan {'ABCDEFGH'[place]}", cell, "baik"] for place, cell in enumerate(cells)]
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return read(text.getvalue())


def column_of(reading: Reading, header: str) -> ColumnReading:
    return next(column for column in reading.columns if column.header == header)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    ("header", "cells", "values"),
    [
        # Money.
        ("Nilai", ["Rp 674,000,-", "Rp 1,250,-"], [674_000, 1_250]),
        ("Nilai", ["1,234,567,-", "674,000,-"], [1_234_567, 674_000]),
        ("Nilai", ["674.000,-", "1.250.000,-"], [674_000, 1_250_000]),
        ("Nilai", ["Rp 5.000", "Rp 750.000"], [5_000, 750_000]),
        ("Nilai", ["Rp. 5,000", "Rp. 750,000"], [5_000, 750_000]),
        ("Nilai", ["Rp 1.500 jt", "Rp 2.000 jt"], ASKED),
        ("Pagu", ["Rp1.234.567,00", "Rp. 500,-", "(Rp 250.000)"], [1_234_567, 500, -250_000]),
        ("Pagu (Rp.000)", ["1.234.567", "500"], [1_234_567, 500]),
        ("Anggaran", ["1,2 M", "12 M"], [1_200_000_000, 12_000_000_000]),
        ("Jumlah", ["1,2 M", "15 jt"], [1_200_000_000, 15_000_000]),
        # A lonely M or T is no money of itself.
        ("Panjang", ["630 M", "12 M"], ASKED),
        ("Panjang Jalan", ["611,5 M", "12,25 M"], ASKED),
        ("Produksi", ["815,8 T", "12 T"], ASKED),
        ("Produksi", ["815,8 ton", "12 ton"], [D("815.8"), 12]),
        # People, and averages of people.
        ("Jumlah (orang)", ["1.234", "567"], [1_234, 567]),
        ("Rata-rata ART (orang)", ["3.125", "4.250"], ASKED),
        ("Rata-rata Anggota (jiwa)", ["3,125", "4,250"], ASKED),
        ("Beban per petugas", ["3.125 orang", "4.251 orang"], ASKED),
        # Marks around a number.
        ("Penduduk", ["1.234.567*", "900*)", "12 **"], [1_234_567, 900, 12]),
        ("Penduduk", ["< 5", "12", "± 7"], ASKED),
        ("Nilai", ["$1,234", "$55"], ASKED),
        ("Nilai", ["1.23E+11", "4.5E+09"], ASKED),
        ("Jumlah", ["1 234 567", "12 345"], ASKED),
        ("Selisih", ["5-", "7-", "3"], ASKED),
        ("Hasil", ["12", "lulus", "15", "gugur"], ASKED),
        # One word among few different numbers.
        ("Kasus", ["0", "1", "0", "1", "lima", "0", "1", "0"], [0, 1, 0, 1, "lima", 0, 1, 0]),
    ],
)
def test_a_column_is_read_right_or_asked_about(
    header: str, cells: Sequence[str], values: Sequence[object] | None, delimiter: str
) -> None:
    column = column_of(table_of(header, cells, delimiter), header)
    assert column.ambiguous is (values is ASKED)
    assert list(column.values) == list(cells if values is ASKED else values)
    assert column.why or values is not ASKED


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("kabupaten_kota", ["51.01", "51.08", "51.10"]),
        ("Wilayah", ["51.08.01", "51.08.02"]),
        ("Urusan", ["1.8", "1.9", "1.10"]),
        ("Mulai", ["9.00", "10.30", "13.15"]),
        ("No. HP", ["+6281234567890", "081234567"]),
        ("Kode", ["7", "12"]),
        ("Usia", ["10-15", "16-20"]),
        ("Rasio", ["1:12", "1:20"]),
        ("Pos", ["01", "12"]),
    ],
)
def test_codes_times_and_ranges_stay_as_they_are_written(header: str, cells: Sequence[str]) -> None:
    column = column_of(table_of(header, cells), header)
    assert column.kind in {"text", "personal"}
    assert list(column.values) in (list(cells), [None] * len(cells))


@pytest.mark.parametrize(
    "text",
    [
        # Desa and offices whose names begin as notes do.
        "Desa;Kasus\nBanjar;1\nKaliuntu;2\nSumber Rejo;5\n",
        "OPD;Kasus\nDinas Sosial;1\nCatatan Sipil;5\nSumber Daya Air;7\n",
        # A name that begins like a total, where only the numbering adds up.
        "No;Desa;Jumlah\n1;Banjar;1\n2;Kaliuntu;1\n3;Total Persada;9\n4;Sawan;2\n",
        "Desa;Kode\nBanjar;00001\nKaliuntu;00002\nTotal Persada;00003\n",
        # Rows without a number yet.
        "Desa;Kasus;Korban;Ket\nBanjar;;;\nSawan;1;2;\nKerta;;;\n",
        # Cells that are no plain numbers do not make a row a header.
        "Rekap\n\nDesa;rasio;jumlah\nBanjar;,51;５１６\n\nKaliuntu;,34;３７７\nSawan;,1;９\n",
        "Desa;nilai;jumlah\nBanjar;$52,861;'52254\nKaliuntu;$3,033;'744992\n",
        "Rekap\n\nDesa;Nilai;Ket\nA;Rp\u00a04.000;x\nDesa;Nilai;Ket\nB;Rp\u00a03.019;lima\nC;Rp\u00a03;y\n",
    ],
)
def test_no_row_is_lost(text: str) -> None:
    names = {"Banjar", "Kaliuntu", "Sumber Rejo", "Dinas Sosial", "Catatan Sipil", "Sumber Daya Air"}
    names |= {"Total Persada", "Sawan", "Kerta", "A", "B", "C"}
    written = [cell for line in text.splitlines() for cell in line.split(";") if cell in names]
    reading = read(text)
    found = [value for column in reading.columns for value in column.values if value in names]
    assert found == written
    assert len(reading.row_numbers) == len(written)


def test_notes_and_totals_are_still_no_rows() -> None:
    text = "Desa;Kasus\nBanjar;1\nSawan;2\nJUMLAH;3\n\nSumber: BPS;2024\nKeterangan: *) sementara\n"
    reading = read(text)
    assert reading.columns[0].values == ("Banjar", "Sawan")
    assert [skipped.row for skipped in reading.skipped_rows] == [4, 5, 6, 7]


@pytest.mark.parametrize(
    "text", ["Desa,Luas\nA,12,5\nB,3,25\nC,4\n", "Desa,Jumlah\nA,1,234\nB,2,345\nC,567\n"]
)
def test_a_row_with_a_separator_too_many_gives_no_number(text: str) -> None:
    reading = read(text)
    assert [type(value) for value in reading.columns[1].values] == [str, str, int]
    assert sum(issue.code == "ragged-row" for issue in reading.issues) == 2
