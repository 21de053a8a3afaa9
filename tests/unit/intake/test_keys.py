"""Rows that say the same thing twice."""

import pytest

from tests.unit.intake.files import codes, read_rows


def test_two_rows_with_one_key_are_refused_with_both_row_numbers() -> None:
    reading = read_rows("aksi_opd", {}, {"kode_aksi": "A2"}, {"kode_opd": "disdik", "realisasi": "3"})
    assert codes(reading) == ["duplicate-key"]
    assert reading.issues[0].message.startswith("Baris 4 dan baris 2 ")
    assert [row.source_row for row in reading.rows] == [3]


def test_a_key_with_an_unread_cell_is_no_double() -> None:
    reading = read_rows("aksi_opd", {"kode_opd": "X"}, {"kode_opd": "X"})
    assert codes(reading) == ["unknown-opd", "unknown-opd"]


def test_an_empty_part_of_a_key_is_part_of_it() -> None:
    assert codes(read_rows("indikator", {}, {"periode": "B06"})) == []
    assert codes(read_rows("indikator", {}, {})) == ["duplicate-key"]
    assert read_rows("indikator", {}).rows[0].fields["period"] == ""


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (["2025", "2025-03"], ["overlapping-months"]),
        (["2025-03", "2025"], ["overlapping-months"]),
        (["2025", "2026-01"], []),
        (["2025-01/2025-06", "2025-07/2025-10"], []),
        (["2025-01/2025-06", "2025-06/2025-10"], ["overlapping-months"]),
        (["2025", "2025-01", "2025-02"], ["overlapping-months", "overlapping-months"]),
        (["2025-03", "2025-03"], ["duplicate-key"]),
    ],
)
def test_months_are_counted_once(spans: list[str], found: list[str]) -> None:
    assert codes(read_rows("kasus", *({"bulan": span} for span in spans))) == found
    assert codes(read_rows("rehab", *({"bulan": span} for span in spans))) == found


@pytest.mark.parametrize("other", [{"instansi": "BNNK"}, {"kode_wilayah": "luar"}])
def test_other_areas_and_agencies_count_for_themselves(other: dict[str, str]) -> None:
    assert codes(read_rows("kasus", {"bulan": "2025"}, {"bulan": "2025-03", **other})) == []


def test_the_later_row_is_told_of_the_earlier() -> None:
    reading = read_rows("kasus", {"bulan": "2025-03"}, {"bulan": "2025"})
    assert (reading.issues[0].row, "baris 2" in reading.issues[0].message) == (3, True)
    assert reading.rows == ()
