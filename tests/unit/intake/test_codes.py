"""Codes that must exist, and the codes that give another kabupaten's file away."""

import pytest

from data.intake.codes import read_opd
from tests.unit.intake.files import CONTEXT, DESA, HSS, KECAMATAN, codes, column_of, read_rows

SENTENCE = "Berkas ini milik kabupaten lain (Buleleng), sedangkan yang dipilih Hulu Sungai Selatan."


def test_codes_are_taken_in_any_case() -> None:
    reading = read_rows("aksi_opd", {"kode_opd": "disdik", "kode_aksi": "a1"})
    assert (column_of(reading, "opd_code"), column_of(reading, "aksi_code")) == (["DISDIK"], ["A1"])


@pytest.mark.parametrize(
    ("template", "row", "code"),
    [
        ("aksi_opd", {"kode_opd": "TIDAKADA"}, "unknown-opd"),
        ("aksi_opd", {"kode_opd": ""}, "empty-cell"),
        ("aksi_opd", {"kode_aksi": "A99"}, "unknown-aksi"),
        ("kasus", {"kode_wilayah": "63.06.99"}, "unknown-area"),
        ("kasus", {"kode_wilayah": "6306050"}, "unknown-area"),
        ("kasus", {"kode_wilayah": "Kandangan"}, "unknown-area"),
        ("kasus", {"kode_wilayah": HSS}, "unknown-area"),
        ("barang_bukti", {"kode_wilayah": HSS}, "unknown-area"),
        ("penduduk", {"kode_wilayah": "luar"}, "unknown-area"),
        ("kawasan_rawan", {"kode_desa": KECAMATAN}, "unknown-area"),
        ("kawasan_rawan", {"kode_desa": "luar"}, "unknown-area"),
    ],
)
def test_a_code_that_does_not_exist_is_told_with_its_row(
    template: str, row: dict[str, str], code: str
) -> None:
    reading = read_rows(template, row)
    assert codes(reading) == [code]
    assert reading.issues[0].row == 2


def test_a_name_is_taken_for_its_code_and_shown_beside_it() -> None:
    reading = read_rows("aksi_opd", {"kode_opd": "DINAS PENDIDIKAN."})
    assert (codes(reading), column_of(reading, "opd_code")) == ([], ["DISDIK"])
    assert reading.columns[2].samples == (("DINAS PENDIDIKAN.", "DISDIK"),)


def test_a_name_that_is_not_certain_is_asked_and_its_row_kept_back() -> None:
    reading = read_rows("aksi_opd", {"kode_opd": "Dinas Pendidkan"})
    assert [question.id for question in reading.open_questions] == ["opd:dinas pendidkan"]
    assert (codes(reading), reading.rows) == ([], ())


def test_a_name_that_is_not_certain_is_refused_where_nobody_can_be_asked() -> None:
    cells = read_opd(["Dinas Pendidkan"], CONTEXT)
    assert (cells.values, cells.questions) == ({}, [])
    assert cells.problems["Dinas Pendidkan"].kind.code == "unknown-opd"


@pytest.mark.parametrize("area", [KECAMATAN, DESA, "luar", "Tidak  Diketahui", "LUAR"])
def test_cases_lie_in_an_area_outside_or_unknown(area: str) -> None:
    assert codes(read_rows("kasus", {"kode_wilayah": area})) == []


@pytest.mark.parametrize("area", [HSS, KECAMATAN, DESA])
def test_people_live_in_the_kabupaten_and_its_areas(area: str) -> None:
    assert codes(read_rows("penduduk", {"kode_wilayah": area})) == []


@pytest.mark.parametrize(
    ("template", "row"),
    [
        ("kasus", {"kode_wilayah": "51.08.06"}),
        ("kasus", {"kode_wilayah": "51.08.06.1007"}),
        ("penduduk", {"kode_wilayah": "51.08"}),
        ("kawasan_rawan", {"kode_desa": "51.08.06.1007"}),
        ("tes_urine", {"kode_opd": "disdikpora"}),
    ],
)
def test_a_file_of_another_kabupaten_gets_one_sentence(template: str, row: dict[str, str]) -> None:
    reading = read_rows(template, {}, row, {"tanggal": "salah", "bulan": "salah", "tahun": "salah"})
    assert [issue.message for issue in reading.issues] == [SENTENCE]
    assert reading.rows == ()


@pytest.mark.parametrize(
    ("template", "row", "code"),
    [
        ("tes_urine", {"kode_opd": "DISPORA", "tanggal": "2026-06-30"}, None),
        ("tes_urine", {"kode_opd": "DISPORA", "tanggal": "2026-07-01"}, "opd-not-in-force"),
        ("tes_urine", {"kode_opd": "DIBUDPORA", "tanggal": "2026-06-30"}, "opd-not-in-force"),
        ("aksi_opd", {"kode_opd": "DISPORA", "periode": "B06"}, None),
        ("aksi_opd", {"kode_opd": "DISPORA", "periode": "B12"}, "opd-not-in-force"),
        ("aksi_opd", {"kode_opd": "DISPORA", "periode": "TW2"}, None),
        ("aksi_opd", {"kode_opd": "DIBUDPORA", "periode": "B06"}, "opd-not-in-force"),
        ("anggaran", {"kode_opd": "DISPORA", "tahun": "2026"}, None),
        ("anggaran", {"kode_opd": "DISPORA", "tahun": "2027"}, "opd-not-in-force"),
        ("aksi_opd", {"tahun": "2017"}, "aksi-not-in-force"),
    ],
)
def test_codes_hold_at_the_time_the_row_speaks_of(
    template: str, row: dict[str, str], code: str | None
) -> None:
    assert codes(read_rows(template, row)) == ([code] if code else [])
