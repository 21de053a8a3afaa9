"""Titles about urine tests and money: none, one, some, all, no data, hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import sentences_tests as titles
from components.formats import NBSP
from data.rules.suppression import Count, Shown


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@given(st.integers(0, 10**6), st.integers(1, 100))
def test_a_target_rounds_up_to_whole_people(staff: int, hundredths: int) -> None:
    people = titles.people_for(hundredths / 100, staff)
    assert (people - 1) * 100 < hundredths * staff <= people * 100


@pytest.mark.parametrize(
    ("tested", "lacking", "title"),
    [
        (214, 8_520_000, "214 dari 5.321 pegawai dites (4,0 %); perlu Rp 8,5 juta lagi untuk target 6 %"),
        (214, 0, "214 dari 5.321 pegawai dites (4,0 %); sisa dana cukup untuk target 6 %"),
        (214, None, "214 dari 5.321 pegawai dites (4,0 %); target 6 % perlu 106 orang lagi"),
        (320, 0, "320 dari 5.321 pegawai dites (6,0 %); target 6 % tercapai"),
        (5321, None, "5.321 dari 5.321 pegawai dites (100 %); target 6 % tercapai"),
        (0, None, "Belum ada dari 5.321 pegawai yang dites; target 6 % perlu 320 orang lagi"),
        (None, None, "Belum ada laporan tes urine tahun 2026"),
    ],
)
def test_coverage(tested: int | None, lacking: int | None, title: str) -> None:
    assert plain(titles.coverage_title(tested, 5321, 0.06, lacking, 2026)) == title


def test_coverage_without_staff_gives_no_share() -> None:
    assert titles.coverage_title(12, 0, 0.06, None, 2026) == "12 pegawai dites; jumlah pegawai belum diisi"


@pytest.mark.parametrize(
    ("possible", "missing", "title"),
    [
        (65, 106, "Sisa dana cukup untuk 65 orang; menuju target 6 % masih kurang 41"),
        (0, 106, "Sisa dana tidak cukup untuk satu tes pun; menuju target 6 % masih kurang 106"),
        (106, 106, "Sisa dana cukup untuk 106 orang; target 6 % dapat dicapai"),
        (5, 0, "Sisa dana cukup untuk 5 orang; target 6 % sudah tercapai"),
        (None, 106, "Belum ada anggaran dan biaya satuan tes urine"),
    ],
)
def test_budget(possible: int | None, missing: int, title: str) -> None:
    assert plain(titles.budget_title(possible, missing, 0.06)) == title


@pytest.mark.parametrize(
    ("tested", "reached", "title"),
    [
        (14, 9, "14 OPD sudah dites; sembilan di antaranya mencapai target"),
        (14, 14, "14 OPD sudah dites; semuanya mencapai target"),
        (14, 0, "14 OPD sudah dites; belum ada yang mencapai target"),
        (1, 1, "Satu OPD sudah dites dan mencapai target"),
        (0, 0, "Belum ada OPD yang dites"),
    ],
)
def test_tested_opd(tested: int, reached: int, title: str) -> None:
    assert titles.tested_opd_title(tested, reached) == title


def test_untested_opd() -> None:
    assert titles.untested_opd_title(["A"] * 22) == "22 OPD belum dites tahun ini"
    assert titles.untested_opd_title(["BPBD"]) == "Satu OPD belum dites tahun ini: BPBD"
    assert titles.untested_opd_title([]) == "Semua OPD sudah dites tahun ini"


@pytest.mark.parametrize(
    ("tested", "title"),
    [
        ({8: 40, 9: 34, 10: 0, 11: 0}, "Dites per bulan: berhenti sejak Oktober"),
        ({8: 40, 9: 34, 10: 0}, "Dites per bulan: belum ada pada Oktober"),
        ({8: 40, 9: 34, 10: 5}, "Dites per bulan: terbanyak Agustus, 40 orang"),
        ({8: 0, 9: 34, 10: 0}, "Dites per bulan: hanya September, 34 orang"),
        ({1: 0, 2: 0}, "Dites per bulan: belum ada"),
        ({}, "Dites per bulan: belum ada"),
    ],
)
def test_months(tested: dict[int, int], title: str) -> None:
    assert titles.months_title(tested) == title


@pytest.mark.parametrize(
    ("confirmed", "title"),
    [
        (Count(Shown.VALUE, 0), "Tidak ada temuan terkonfirmasi"),
        (Count(Shown.VALUE, 12), "12 temuan terkonfirmasi"),
        (Count(Shown.SMALL), "Temuan terkonfirmasi: kurang dari 5"),
        (Count(Shown.HIDDEN), "Jumlah temuan terkonfirmasi disembunyikan"),
        (Count(Shown.NONE), "Belum ada hasil tes urine"),
    ],
)
def test_findings(confirmed: Count, title: str) -> None:
    assert titles.findings_title(confirmed, 5) == title
