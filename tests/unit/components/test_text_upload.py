"""The words of the upload dialog, with their singular and zero cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from components import text_upload as text
from data.intake import ColumnReading, Issue, Reading


@dataclass(frozen=True)
class Counts:
    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True)
class Plan:
    counts: Counts = field(default_factory=Counts)
    issues: tuple[Issue, ...] = ()
    reading: Reading = field(default_factory=Reading)
    refused: bool = False
    changes_nothing: bool = False
    known_file: bool = False


def issue(row: int | None, message: str = "Salah.", refuses: bool = True) -> Issue:
    return Issue(row, "kolom", "x", "code", message, "Perbaiki.", refuses)


@pytest.mark.parametrize(
    ("plan", "title"),
    [
        (Plan(Counts(new=1)), "Satu baris siap: 1 baru"),
        (Plan(Counts(9, 2, 1)), "12 baris siap: 9 baru, 2 berubah, 1 tetap"),
        (Plan(Counts(new=1204)), "1.204 baris siap: 1.204 baru"),
        (
            Plan(Counts(unchanged=5), changes_nothing=True),
            "Lima baris sama dengan yang tersimpan; tidak ada yang berubah",
        ),
        (
            Plan(Counts(unchanged=5), changes_nothing=True, known_file=True),
            "Berkas ini sudah tersimpan; tidak ada yang berubah",
        ),
        (
            Plan(issues=(issue(None, "Berkas ini kosong."),), refused=True),
            "Berkas ditolak: berkas ini kosong",
        ),
        (Plan(issues=(issue(4, "Dites 8 orang."),), refused=True), "Berkas ditolak: dites 8 orang"),
        (Plan(issues=(issue(4), issue(4), issue(9)), refused=True), "Berkas ditolak: 3 masalah pada 2 baris"),
        (Plan(issues=(issue(4), issue(4, refuses=False)), refused=True), "Berkas ditolak: salah"),
        (
            Plan(issues=(issue(4), issue(9)), reading=Reading(issues_beyond=2000), refused=True),
            r"Berkas ditolak: 2\.002 masalah pada 2 baris",
        ),
    ],
)
def test_the_title_is_the_finding(plan: Plan, title: str) -> None:
    assert text.title(plan) == title  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "title"),
    [
        (Counts(new=1), "Satu baris tersimpan"),
        (Counts(9, 2, 1), "12 baris tersimpan"),
        (Counts(unchanged=3), "Tiga baris sudah tersimpan; tidak ada yang berubah"),
    ],
)
def test_the_result_says_what_was_stored(found: Counts, title: str) -> None:
    assert text.saved_title(found) == title


@pytest.mark.parametrize(
    ("found", "words"),
    [(Counts(), "tidak ada baris"), (Counts(1), "1 baru"), (Counts(0, 2, 1), "2 berubah, 1 tetap")],
)
def test_counts_leave_out_what_is_none(found: Counts, words: str) -> None:
    assert text.counts(found) == words


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
            "titik = ribuan, koma = pecahan",
        ),
        (
            ColumnReading("x", "x", "int", decimal=".", thousands=",", why="y"),
            "koma = ribuan, titik = pecahan",
        ),
        (ColumnReading("x", "x", "int", ambiguous=True, why="y"), "belum pasti"),
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
    ],
)
def test_a_value_is_shown_as_it_would_be_stored(value: object, words: str) -> None:
    assert text.as_read(value) == words
