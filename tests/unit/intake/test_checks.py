"""Counts of one row that contradict each other, and those that only ask for a second look."""

import pytest

from tests.unit.intake.files import asked, codes, column_of, file_of, read, read_rows

RESULTS = {"negatif": "24", "reaktif": "0", "reaktif_obat": "0", "terkonfirmasi": "0"}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"hadir": "24"}, None),
        ({"hadir": "23"}, "tested-above-present"),
        ({**RESULTS}, None),
        ({**RESULTS, "negatif": "23", "tidak_sah": "1"}, None),
        ({**RESULTS, "negatif": "23"}, "results-differ"),
        ({**RESULTS, "tidak_sah": "1"}, "results-differ"),
        ({"negatif": "20"}, None),
        ({"negatif": "20", "reaktif": "5"}, "results-above-tested"),
        ({"negatif": "25"}, "results-above-tested"),
    ],
)
def test_results_of_a_urine_test_fit_the_tested(row: dict[str, str], code: str | None) -> None:
    reading = read_rows("tes_urine", row)
    assert codes(reading) == ([code] if code else [])
    assert len(reading.rows) == (0 if code else 1)


@pytest.mark.parametrize(
    ("template", "row", "code"),
    [
        ("tes_urine", {"tanggal": "2026-11-23"}, "future-date"),
        ("tes_urine", {"tanggal": "2026-11-22"}, None),
        ("aksi_opd", {"berlaku": "tidak", "realisasi": "2"}, "report-where-not-applicable"),
        ("aksi_opd", {"berlaku": "tidak", "realisasi": "0"}, None),
        ("kasus", {"bulan": "2026-12"}, "future-span"),
        ("kasus", {"bulan": "2026-11"}, None),
        ("tindak_lanjut", {"batas_waktu": "2027-01-31"}, None),
    ],
)
def test_what_is_possible_but_odd_warns_and_can_be_stored(
    template: str, row: dict[str, str], code: str | None
) -> None:
    reading = read_rows(template, row)
    assert codes(reading, refusing=False) == ([code] if code else [])
    assert not reading.refused
    assert len(reading.rows) == 1


@pytest.mark.parametrize(
    ("template", "row", "rule"),
    [
        ("tes_urine", {"dites": "101"}, "staff:tested"),
        ("tes_urine", {"dites": "101", "kode_opd": "DINSOS"}, None),
        ("aksi_opd", {"anggaran_pagu": "100", "anggaran_realisasi": "101"}, "pagu:budget_realisasi"),
        ("aksi_opd", {"anggaran_pagu": "100", "anggaran_realisasi": "100"}, None),
        ("aksi_opd", {"periode": "B06"}, "closed:B06 2026"),
        ("anggaran", {"pagu": "100", "realisasi": "150"}, "pagu:realisasi"),
        ("anggaran", {"pagu": "100", "pagu_perubahan": "150", "realisasi": "150"}, None),
        ("anggaran", {"pagu": "150", "pagu_perubahan": "100", "realisasi": "150"}, "pagu:realisasi"),
        ("barang_bukti", {"jumlah": "48210"}, "evidence:amount"),
    ],
)
def test_what_is_unusual_is_asked_about_and_kept_when_it_is_right(
    template: str, row: dict[str, str], rule: str | None
) -> None:
    reading = read_rows(template, row)
    assert list(asked(reading)) == ([f"plausible:{rule}"] if rule else [])
    assert not reading.refused
    given = {question.id: "benar" for question in reading.questions}
    assert not read(file_of(template, row), given=given).open_questions


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"berlaku_dari": "2026-01-01", "berlaku_sampai": "2025-12-31"}, "valid-backwards"),
        ({"kode_pengganti": "BARU"}, "own-successor"),
        ({"kode_pengganti": "LAIN"}, "unknown-successor"),
        ({"kode_opd": "DINAS BARU"}, "bad-opd-code"),
        ({"kode_opd": "dinas/baru"}, "bad-opd-code"),
    ],
)
def test_an_opd_is_plain_ends_after_it_begins_and_is_followed_by_another(
    row: dict[str, str], code: str
) -> None:
    assert codes(read_rows("opd", row)) == [code]


def test_a_successor_may_stand_in_the_same_file_or_in_the_list() -> None:
    rows = ({"kode_opd": "LAMA", "kode_pengganti": "BARU"}, {"kode_pengganti": "DISDIK"})
    assert codes(read_rows("opd", *rows)) == []


def test_empty_nihil_and_zero_are_kept_apart() -> None:
    rows = [
        {"kode_aksi": f"A{place}", "realisasi": cell}
        for place, cell in enumerate(("", "nihil", "0"), start=1)
    ]
    reading = read_rows("aksi_opd", *rows)
    assert column_of(reading, "realisasi") == [None, 0, 0]
