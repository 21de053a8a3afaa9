"""The words for how a file was understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from components import text_upload_reading as text
from data.intake import ColumnReading, Reading, SkippedRow
from data.intake.reading import TotalCheck


def test_facts_name_what_is_known_and_escape_the_file_name() -> None:
    reading = Reading(encoding="Windows-1252", delimiter=";", header_row=4)
    assert text.facts("a_b.csv", "Buleleng", "Tes urine", reading) == (
        r"**a\_b\.csv** · templat Tes urine · Buleleng · judul kolom di baris 4"
        " · pemisah titik koma · Windows-1252"
    )
    assert text.facts("a", "Buleleng", "", Reading()) == "**a** · Buleleng"


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (ColumnReading("x", "x", "date", date_order="hari/bulan/tahun", why="y"), "hari/bulan/tahun"),
        (
            ColumnReading("x", "x", "int", decimal=",", thousands=".", why="y"),
            "bilangan bulat, titik = ribuan, koma = pecahan",
        ),
        (
            ColumnReading("x", "x", "int", decimal=".", thousands=",", why="y"),
            "bilangan bulat, koma = ribuan, titik = pecahan",
        ),
        (ColumnReading("x", "x", "int", ambiguous=True, why="y"), "belum pasti"),
        (ColumnReading("x", "x", "rupiah", unit="juta rupiah"), "rupiah, satuan juta rupiah"),
        (ColumnReading("x", "x", "opd"), "OPD"),
    ],
)
def test_how_a_column_was_read_is_said_in_words(column: ColumnReading, words: str) -> None:
    assert text.how_read(column) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 9, 7), "7\u00a0September 2026"),
        (1234567, "1.234.567"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("1E+3"), "1.000"),
        ("Polres", "Polres"),
        (None, "kosong"),
        (True, "ya"),
        ((date(2026, 5, 1), date(2026, 5, 31)), "1\u00a0Mei 2026–31\u00a0Mei 2026"),
    ],
)
def test_a_value_is_shown_as_it_would_be_stored(value: object, words: str) -> None:
    assert text.as_read(value) == words


@pytest.mark.parametrize(
    ("rows", "words"),
    [([], ""), ([4], "4"), ([3, 1, 2], "1–3"), ([1, 2, 3, 17, 19, 20], "1–3, 17, 19–20"), ([5, 5], "5")],
)
def test_runs_of_rows_are_drawn_together(rows: list[int], words: str) -> None:
    assert text.row_numbers(rows) == words


def test_a_column_shows_three_cells_as_written_and_as_read() -> None:
    cells = (("1.234", 1234), ("", None), ("12,5", Decimal("12.5")), ("9", 9))
    column = ColumnReading("x", "x", "number", samples=cells)
    assert text.samples(column).split("  \n") == [
        r"1\.234 → 1\.234",
        "kosong → kosong",
        r"12\,5 → 12\,5",
    ]


def test_what_stands_around_the_rows_is_told_with_its_reason() -> None:
    skipped = (SkippedRow(1, "judul"), SkippedRow(9, "kosong"), SkippedRow(2, "judul"))
    lines = text.notes(Reading(titles=("REKAP [B12]",), skipped_rows=skipped))
    assert lines == [
        r"Judul di atas tabel: “REKAP \[B12\]”.",
        "Dilewati: baris 1–2 (judul); baris 9 (kosong).",
    ]
    assert text.notes(Reading()) == []


def test_many_reasons_are_cut_and_counted() -> None:
    skipped = tuple(SkippedRow(row, f"sebab {row:02}") for row in range(1, 10))
    [line] = text.notes(Reading(skipped_rows=skipped))
    assert "sebab 06" in line
    assert line.endswith("3 alasan lain.")


def test_a_total_says_what_agrees_and_what_differs_by_how_much() -> None:
    check = TotalCheck(17, "JUMLAH", ("hadir", "dites"), {"biaya": ("120", "118")})
    assert text.total(check) == (
        "Baris 17 JUMLAH: cocok untuk hadir dan dites; :orange[**biaya** tertulis 120, isinya berjumlah 118]."
    )
    assert text.total(TotalCheck(3, "TOTAL")) == "Baris 3 TOTAL: tidak dapat diperiksa."
