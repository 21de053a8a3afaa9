"""Titles of change and coverage, and suspects in words: none, one, some, all, hidden."""

from components.sentences_maps import (
    bersinar_title,
    change_title,
    suspects_words,
    uncared_title,
    volunteers_title,
)
from data.rules.suppression import NO_COUNT, Count, Shown


def test_change_says_where_cases_rose_and_fell() -> None:
    assert change_title(2, 5, 2025) == "Dibanding 2025, kasus naik di dua kecamatan dan turun di lima"
    assert change_title(1, 0, 2025) == "Dibanding 2025, kasus naik di satu kecamatan"
    assert change_title(0, 13, 2025) == "Dibanding 2025, kasus turun di 13 kecamatan"
    assert change_title(0, 0, 2025) == "Dibanding 2025, tidak ada perubahan kasus yang dapat ditampilkan"


def test_desa_bersinar_are_counted_among_all_desa() -> None:
    assert bersinar_title(5, 148) == "Lima dari 148 desa dan kelurahan adalah Desa Bersinar"
    assert bersinar_title(0, 148) == "Belum ada Desa Bersinar di antara 148 desa dan kelurahan"


def test_volunteers_are_counted_by_desa() -> None:
    assert volunteers_title(12, 148) == "Relawan tercatat di 12 dari 148 desa dan kelurahan"
    assert volunteers_title(0, 148) == "Belum ada relawan tercatat di 148 desa dan kelurahan"


def test_desa_without_volunteers_name_the_grave_ones() -> None:
    title = "Tiga dari 123 desa yang dinilai belum tercatat mempunyai relawan"
    assert uncared_title(0, 3, 123) == title
    assert uncared_title(1, 3, 123) == f"{title}, satu di antaranya bahaya atau waspada"
    assert uncared_title(0, 0, 123) == "Semua 123 desa yang dinilai mempunyai relawan"


def test_suspects_are_said_by_role_and_never_hinted_at() -> None:
    shown, small, hidden = Count(Shown.VALUE, 1204), Count(Shown.SMALL), Count(Shown.HIDDEN)
    assert suspects_words([("pengedar", shown), ("pengguna", small)], 5) == (
        "pengedar **1.204** · pengguna disembunyikan (1–4)"
    )
    assert suspects_words([("pengedar", hidden)], 5) == "pengedar disembunyikan"
    assert suspects_words([("pengedar", NO_COUNT)], 5) == "pengedar belum ada data"
