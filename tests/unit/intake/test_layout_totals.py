"""Totals are told from data by a clear label or by the sums of the rows above, and kept apart."""

import pytest

from tests.unit.intake.layout_sheets import only_table, text_sheet


@pytest.mark.parametrize(
    "label",
    [
        "JUMLAH",
        "Total",
        "Jml.",
        "J U M L A H",
        "Jumlah Total",
        "TOTAL KESELURUHAN",
        "Jumlah (A+B)",
        "Grand Total :",
        "Sub Total",
    ],
)
def test_a_clear_label_makes_a_total_even_when_its_sum_is_wrong(label: str) -> None:
    table = only_table(
        text_sheet(f"No;OPD;Target;Realisasi\n1;Dinas A;10;5\n2;Dinas B;20;6\n;{label};31;12\n")
    )
    (total,) = table.totals
    assert (total.row, total.label, total.cells[2:], total.covers) == (4, label, ("31", "12"), range(2))
    assert len(table.rows) == 2


def test_a_label_merged_over_the_first_columns_is_found() -> None:
    table = only_table(text_sheet("No;OPD;Target\n1;Dinas A;10\n2;Dinas B;20\nJUMLAH;;30\n"))
    assert [total.label for total in table.totals] == ["JUMLAH"]


def test_subtotals_say_which_rows_they_cover() -> None:
    table = only_table(
        text_sheet(
            "No;Uraian;Pagu;Realisasi\nA.;DINAS;;\n1;Dinas A;100;50\n2;Dinas B;200;60\n;Sub Total;300;110\n"
            "B.;BADAN;;\n1;Badan A;10;5\n2;Badan B;20;6\n;Sub Total;30;11\n"
            ";JUMLAH;330;121\n;Persentase;100 %;36,67 %\n"
        )
    )
    assert [(total.row, total.covers) for total in table.totals[:3]] == [
        (5, range(2)),
        (9, range(2, 4)),
        (10, range(4)),
    ]
    assert [total.kind for total in table.totals] == ["jumlah", "jumlah", "jumlah", "persentase"]
    assert table.row_numbers == [3, 4, 7, 8]


def test_sums_above_their_rows_are_proved() -> None:
    table = only_table(
        text_sheet(
            "No;Uraian;Pagu\nI;Dinas;300\n1;Dinas A;100\n2;Dinas B;200\n"
            "II;Badan;30\n1;Badan A;10\n2;Badan B;20\n;Jumlah;330\n"
        )
    )
    assert [(total.label, total.covers) for total in table.totals] == [
        ("I Dinas", range(2)),
        ("II Badan", range(2, 4)),
        ("Jumlah", range(4)),
    ]


def test_indicators_that_begin_like_totals_are_data() -> None:
    text = "Indikator;2019;2020\nJumlah Penduduk;100;110\nJumlah Kecamatan;9;9\nTotal Dukungan Dana;10;12\n"
    table = only_table(text_sheet(text))
    assert (table.totals, len(table.rows)) == ((), 3)


@pytest.mark.parametrize(("number", "is_total"), [("300", True), ("301", False)])
def test_a_longer_label_needs_the_sum_as_proof(number: str, is_total: bool) -> None:
    table = only_table(text_sheet(f"Uraian;Nilai\nLaki-laki;100\nPerempuan;200\nJumlah Penduduk;{number}\n"))
    assert bool(table.totals) == is_total
    assert len(table.rows) == 3 - is_total


def test_totals_within_a_long_list_are_proved_by_the_rows_since_the_last_one() -> None:
    table = only_table(
        text_sheet(
            "kecamatan;jenis;n\nGerokgak;Laki-laki;10\nGerokgak;Perempuan;20\nGerokgak;Jumlah;30\n"
            "Seririt;Laki-laki;1\nSeririt;Perempuan;2\nSeririt;Jumlah;3\n"
        )
    )
    assert [total.covers for total in table.totals] == [range(2), range(2, 4)]


def test_the_kabupaten_of_the_title_closes_a_list_of_its_kecamatan() -> None:
    text = (
        "KASUS DI KABUPATEN HULU SUNGAI SELATAN;;\nKecamatan;Kasus;Tersangka\n"
        "Kandangan;1;2\nDaha Utara;0;3\nHULU SUNGAI SELATAN;1;5\n"
    )
    assert len(only_table(text_sheet(text)).totals) == 1


def test_a_last_row_that_happens_to_equal_the_sum_stays_data() -> None:
    assert only_table(text_sheet("Kecamatan;Kasus;Tersangka\nA x;1;2\nB x;0;0\nC x;1;2\n")).totals == ()


def test_a_last_row_without_a_name_is_a_total_when_it_adds_up() -> None:
    table = only_table(text_sheet("Kecamatan;Kasus\nGerokgak;1.500\nSeririt;2.500\n;4.000\n"))
    assert [(total.label, total.cells) for total in table.totals] == [("", ("", "4.000"))]


def test_sums_are_read_in_one_way_of_writing() -> None:
    table = only_table(
        text_sheet(
            "OPD;Pagu\nDinas A;1.500.000,50\nDinas B;Rp 2.500.000,-\nJumlah Dinas;Rp4.000.000,50\nDinas C;7\n"
        )
    )
    assert [total.label for total in table.totals] == ["Jumlah Dinas"]


def test_means_are_no_sums() -> None:
    table = only_table(text_sheet("OPD;Target\nDinas A;10\nDinas B;20\nTOTAL;30\nRata-rata;15\n"))
    assert [(total.kind, total.covers) for total in table.totals] == [
        ("jumlah", range(2)),
        ("rata-rata", range(2)),
    ]
