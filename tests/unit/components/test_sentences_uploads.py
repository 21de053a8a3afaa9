"""Titles about uploads."""

from components.sentences_uploads import (
    difference_title,
    ready_title,
    refused_title,
    saved_title,
    undone_title,
)


def test_ready() -> None:
    assert ready_title(12, 1) == "12 baris siap; satu pertanyaan belum dijawab"
    assert ready_title(12, 0) == "12 baris siap disimpan"
    assert ready_title(1, 0) == "Satu baris siap disimpan"
    assert ready_title(0, 0) == "Berkas ini tidak mengubah apa pun"


def test_difference() -> None:
    assert difference_title(9, 2, 1) == "Perubahan: 9 baru, 2 berubah, 1 tetap"
    assert difference_title(0, 0, 1204, 3) == "Perubahan: 0 baru, 0 berubah, 1.204 tetap, 3 berakhir"


def test_refused() -> None:
    assert (
        refused_title(1, 'kolom "NIK" memuat data pribadi')
        == 'Berkas ditolak: kolom "NIK" memuat data pribadi'
    )
    assert refused_title(12, "sel kosong") == "Berkas ditolak: 12 hal perlu diperbaiki"
    assert refused_title(2) == "Berkas ditolak: dua hal perlu diperbaiki"


def test_saved_and_undone() -> None:
    assert saved_title(12) == "12 baris tersimpan"
    assert saved_title(0) == "Tidak ada yang berubah"
    assert undone_title(11, 1) == "Sebelas baris dikembalikan; satu dibiarkan karena sudah diubah lagi"
    assert undone_title(0, 0) == "Tidak ada baris yang dikembalikan"
