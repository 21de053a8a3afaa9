from dataclasses import replace
from datetime import date

import pytest

from components.sentences_slides import (
    changes_title,
    decisions_title,
    earlier_title,
    late_title,
    missing_title,
    planner_title,
    ranking_title,
)
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import MeetingState
from data.rules.target_plans import TargetPlan
from tests.unit.components.meeting_lines import line

SINCE = line(held_on=date(2026, 9, 16), state=MeetingState.CLOSED)
CHEAP = TargetPlan(0.06, 60, 10, 0, 0)
DEAR = TargetPlan(0.1, 100, 50, 30, 6_300_000)


@pytest.mark.parametrize(
    ("done", "ongoing", "late", "cancelled", "title"),
    [
        (1, 2, 3, 0, "Satu dari enam tindak lanjut rapat sebelumnya selesai; tiga terlambat"),
        (
            0,
            2,
            0,
            0,
            "Belum satu pun dari dua tindak lanjut rapat sebelumnya selesai; tidak ada yang terlambat",
        ),
        (2, 0, 0, 1, "Semua tindak lanjut rapat sebelumnya selesai"),
        (0, 0, 0, 2, "Semua tindak lanjut rapat sebelumnya dibatalkan"),
    ],
)
def test_earlier_follow_ups(done: int, ongoing: int, late: int, cancelled: int, title: str) -> None:
    counts = {
        FollowUpState.DONE: done,
        FollowUpState.ONGOING: ongoing,
        FollowUpState.WAITING: 0,
        FollowUpState.LATE: late,
        FollowUpState.CANCELLED: cancelled,
    }
    assert earlier_title(counts) == title


def test_a_list_of_follow_ups_leads_with_what_is_late() -> None:
    assert late_title(3, 53, 5) == "Tiga tindak lanjut terlambat, paling lama 53 hari"
    assert late_title(0, 0, 2) == "Dua tindak lanjut masih berjalan"
    assert late_title(0, 0, 0) == "Tidak ada tindak lanjut yang tersisa"


def test_missing_reports_are_late_only_once_they_are_due() -> None:
    one = {"Regulasi": (8, 37)}
    assert missing_title(one, "B12", due=True) == "Regulasi: 8 dari 37 OPD belum lapor B12"
    assert missing_title(one, "B12", due=False) == "Regulasi: 8 dari 37 OPD belum masuk untuk B12"
    two = one | {"Satgas": (11, 37)}
    assert missing_title(two, "B12", due=True) == "Dua aksi belum lengkap: 8 sampai 11 OPD belum lapor B12"
    even = {"Regulasi": (8, 37), "Satgas": (8, 36)}
    assert missing_title(even, "B12", due=True) == "Dua aksi: masing-masing 8 OPD belum lapor B12"
    assert missing_title({}, "B12", due=True) == "Semua OPD sudah melapor semua aksi B12"


def test_changes_say_reports_first_then_states() -> None:
    assert changes_title(12, 20, SINCE) == "12 laporan baru masuk sejak rapat 16\u00a0September 2026"
    assert changes_title(0, 2, SINCE) == "Dua laporan berubah keadaan sejak rapat 16\u00a0September 2026"
    assert changes_title(0, 0, SINCE) == "Keadaan laporan tidak berubah sejak rapat 16\u00a0September 2026"


def test_a_ranking_names_the_first_but_no_long_list() -> None:
    assert ranking_title("Kecamatan", ["Kec. Sawan"], 76.1, 1) == (
        "Kecamatan: Kec. Sawan tertinggi dengan 76,1; satu tanpa skor"
    )
    assert ranking_title("Kecamatan", ["A", "B", "C"], 100.0, 0) == (
        "Kecamatan: tiga OPD tertinggi dengan 100,0"
    )
    assert ranking_title("Kecamatan", [], None, 9) == "Kecamatan: belum ada skor"


@pytest.mark.parametrize(
    ("plans", "title"),
    [
        (
            [CHEAP, DEAR],
            "Sisa dana cukup sampai target 6\u00a0%; target 10\u00a0% kurang Rp\u00a06,3\u00a0juta",
        ),
        ([DEAR], "Sisa dana belum cukup: target 10\u00a0% kurang Rp\u00a06,3\u00a0juta"),
        ([CHEAP], "Sisa dana cukup sampai target 6\u00a0%"),
        (
            [replace(CHEAP, to_test=0), DEAR],
            "Target 6\u00a0% tercapai; target 10\u00a0% kurang Rp\u00a06,3\u00a0juta",
        ),
        (
            [replace(DEAR, people_lacking=None, rupiah_missing=None)],
            "Biaya per orang belum diketahui, target belum dapat dihitung",
        ),
    ],
)
def test_the_money_reaches_so_far(plans: list[TargetPlan], title: str) -> None:
    assert planner_title(plans) == title


def test_decisions_are_counted_with_those_due_this_year() -> None:
    assert decisions_title(5, 4, 2026) == "Lima kesepakatan rapat hari ini, empat jatuh tempo tahun 2026"
    assert decisions_title(2, 2, 2026) == "Dua kesepakatan rapat hari ini, semua jatuh tempo tahun 2026"
    assert decisions_title(1, 1, 2026) == "Satu kesepakatan rapat hari ini, jatuh tempo tahun 2026"
    assert decisions_title(1, 0, 2026) == "Satu kesepakatan rapat hari ini"
