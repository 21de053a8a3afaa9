"""The findings about all kabupaten."""

from datetime import date

from components.sentences_national import changes_title, highest_title, most_title

OCTOBER = date(2026, 10, 1)


def test_the_most_cases_are_named_with_how_many_were_compared() -> None:
    assert most_title({"Buleleng": 70, "Tabalong": 12}, OCTOBER, 3) == (
        "Buleleng mencatat kasus terbanyak dari 3 kabupaten/kota: 70 s.d. Oktober 2026"
    )
    assert most_title({"A": 9, "B": 9}, OCTOBER, 2).startswith("A dan B mencatat")
    assert most_title({"A": 9, "B": 9, "C": 9}, OCTOBER, 3).startswith("Tiga wilayah mencatat")
    assert most_title({}, OCTOBER, 2) == "Tidak ada jumlah kasus yang dapat ditampilkan s.d. Oktober 2026"


def test_rates_and_changes() -> None:
    assert highest_title({"HSS": 36.42, "Buleleng": 8.4}, OCTOBER) == (
        "Kasus per 100.000 jiwa tertinggi di HSS: 36,4 s.d. Oktober 2026"
    )
    assert highest_title({}, OCTOBER).startswith("Belum ada kasus per 100.000 jiwa")
    assert changes_title(1, 2, 2025) == (
        "Dibanding 2025, kasus naik di satu kabupaten/kota dan turun di dua kabupaten/kota"
    )
    assert changes_title(0, 3, 2025) == "Dibanding 2025, kasus turun di tiga kabupaten/kota"
    assert changes_title(0, 0, 2025).startswith("Dibanding 2025, tidak ada perubahan")
