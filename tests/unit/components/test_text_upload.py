"""The words of the upload dialog, with their singular and zero cases."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from components import text_upload as text
from data.intake import Issue, Option, Question, Reading


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


@dataclass(frozen=True)
class Result:
    counts: Counts
    changeset: int | None = 1


def issue(row: int | None, message: str = "Salah.", refuses: bool = True) -> Issue:
    return Issue(row, "kolom", "x", "code", message, "Perbaiki.", refuses)


def asking(count: int) -> Reading:
    questions = tuple(
        Question(f"opd:{each}", "opd", "x", "Apa?", (Option("a", "A"),)) for each in range(count)
    )
    answered = Question("dash", "dash", "-", "Apa?", (Option("a", "A"),), answer="a")
    return Reading(questions=(*questions, answered))


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
            Plan(reading=asking(2), issues=(issue(4), issue(5, refuses=False)), refused=True),
            "Berkas terbaca; dua pertanyaan belum dijawab; 1 masalah perlu diperbaiki",
        ),
        (Plan(reading=asking(1)), "Berkas terbaca; satu pertanyaan belum dijawab"),
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


def test_several_files_are_counted_and_each_says_what_became_of_its_rows() -> None:
    results = [("a_b.csv", Result(Counts(2))), ("c.xlsx", Result(Counts(1, 3)))]
    assert text.saved_all(results[:1]) == "Dua baris tersimpan"
    assert text.saved_all(results) == "Dua berkas tersimpan"
    assert text.saved_lines(results) == r"**a\_b\.csv**: 2 baru." "  \n" r"**c\.xlsx**: 1 baru, 3 berubah."


@pytest.mark.parametrize(("count", "label"), [(1, "Lihat di Unggahan"), (2, r"Lihat di Unggahan: a\_b\.csv")])
def test_a_link_names_its_file_where_there_are_several(count: int, label: str) -> None:
    assert text.history_label("a_b.csv", count) == label
