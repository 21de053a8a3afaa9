"""Titles about cases and area classes; nothing hidden may be read out of them."""

from datetime import date

import pytest

from components.sentences import against_last_year, count_in_cell
from components.sentences_cases import AreaCount, area_class_title, cases_title, kecamatan_title, map_title
from data.rules.suppression import Count, Shown

OCTOBER = date(2026, 10, 31)
SMALL, HIDDEN, NONE = Count(Shown.SMALL), Count(Shown.HIDDEN), Count(Shown.NONE)


def known(value: int) -> Count:
    return Count(Shown.VALUE, value)


@pytest.mark.parametrize(
    ("now", "before", "title"),
    [
        (known(88), known(95), "88 kasus s.d. Oktober, turun 7 dari tahun lalu"),
        (known(95), known(88), "95 kasus s.d. Oktober, naik 7 dari tahun lalu"),
        (known(88), known(88), "88 kasus s.d. Oktober, sama dengan tahun lalu"),
        (known(0), known(7), "Tidak ada kasus s.d. Oktober, turun 7 dari tahun lalu"),
        (known(88), SMALL, "88 kasus s.d. Oktober"),
        (known(88), NONE, "88 kasus s.d. Oktober"),
        (SMALL, known(95), "Kurang dari 5 kasus s.d. Oktober"),
        (HIDDEN, known(95), "Jumlah kasus disembunyikan s.d. Oktober"),
        (NONE, known(95), "Belum ada data kasus tahun 2026"),
    ],
)
def test_cases(now: Count, before: Count, title: str) -> None:
    assert cases_title(now, before, OCTOBER, 5) == title


@pytest.mark.parametrize(
    ("now", "before", "title"),
    [
        (known(24), known(27), "Kandangan: 24 kasus, turun 3 dari tahun lalu"),
        (known(0), known(0), "Kandangan: tidak ada kasus, sama dengan tahun lalu"),
        (SMALL, SMALL, "Kandangan: kurang dari 5 kasus"),
        (HIDDEN, known(9), "Kandangan: jumlah kasus disembunyikan"),
        (NONE, known(9), "Kandangan: belum ada data kasus"),
    ],
)
def test_kecamatan(now: Count, before: Count, title: str) -> None:
    assert kecamatan_title("Kandangan", now, before, 5) == title


AREAS = [
    AreaCount("Simpur", known(6)),
    AreaCount("Kandangan", known(24)),
    AreaCount("Daha Selatan", known(17)),
    AreaCount("Daha Barat", SMALL),
]


@pytest.mark.parametrize(
    ("areas", "total", "title"),
    [
        (AREAS, known(88), "Kandangan dan Daha Selatan mencatat 41 dari 88 kasus s.d. Oktober 2026"),
        (AREAS, known(48), "Kandangan mencatat 24 dari 48 kasus s.d. Oktober 2026"),
        (AREAS, HIDDEN, "Kandangan dan Daha Selatan mencatat 41 kasus s.d. Oktober 2026"),
        (AREAS[-1:], known(12), "12 kasus s.d. Oktober 2026; jumlah per kecamatan disembunyikan"),
        (AREAS[-1:], SMALL, "Kurang dari 5 kasus s.d. Oktober 2026; jumlah per kecamatan disembunyikan"),
        ([AreaCount("Loksado", known(0))], known(0), "Tidak ada kasus s.d. Oktober 2026"),
        ([], NONE, "Belum ada data kasus tahun 2026"),
    ],
)
def test_map(areas: list[AreaCount], total: Count, title: str) -> None:
    assert map_title(areas, total, OCTOBER, 5) == title


@pytest.mark.parametrize(
    ("counts", "assessed", "title"),
    [
        (
            {"Bahaya": 2, "Waspada": 6},
            20,
            "Dua desa bahaya dan enam waspada dari 20 yang dinilai (IKRN 2025)",
        ),
        ({"Bahaya": 0, "Waspada": 1}, 20, "Satu desa waspada dari 20 yang dinilai (IKRN 2025)"),
        (
            {"Bahaya": 0, "Waspada": 0},
            20,
            "Tidak ada desa bahaya atau waspada di antara 20 yang dinilai (IKRN 2025)",
        ),
        ({"Bahaya": 0, "Waspada": 0}, 0, "Belum ada penilaian kawasan rawan tahun 2025"),
    ],
)
def test_area_classes(counts: dict[str, int], assessed: int, title: str) -> None:
    assert area_class_title(counts | {"Siaga": 7, "Aman": 5}, assessed, "IKRN", 2025) == title


def test_a_count_in_a_cell() -> None:
    written = [count_in_cell(count, 5) for count in (known(1204), known(0), SMALL, HIDDEN, NONE)]
    assert written == ["1.204", "0", "<5", "disembunyikan", "belum ada"]


def test_no_difference_with_a_hidden_count() -> None:
    for hidden in (SMALL, HIDDEN, NONE):
        assert against_last_year(known(9), hidden) == against_last_year(hidden, known(9)) == ""
