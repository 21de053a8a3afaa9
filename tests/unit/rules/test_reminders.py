from datetime import date, timedelta

import pytest

from data.rules.follow_ups import follow_up_states
from data.rules.reminders import (
    Owed,
    Sender,
    calls,
    countdowns,
    group_text,
    opd_text,
    owed_follow_ups,
    owed_reports,
    owed_words,
)
from tests.unit.rules.frames import B12, TODAY, Row, follow_up_frame, matrix_of, named_opd, report

SENDER = Sender("Buleleng", "Bagian Kesra")
HEADS = {"A1": "Sosialisasi", "A2": "Regulasi"}


def owing(opd_code: str, days: int | None) -> Owed:
    return Owed(opd_code, "laporan", None if days is None else TODAY + timedelta(days), days)


def test_days_ahead_are_the_next_of_each_nearest_first() -> None:
    found = {each.code: (each.day, each.days) for each in countdowns(date(2026, 6, 26))}
    assert found == {
        "HANI": (date(2026, 6, 26), 0),
        "B06": (date(2026, 6, 30), 4),
        "APBD-P": (date(2026, 9, 30), 96),
        "B12": (date(2026, 11, 15), 142),
    }
    assert list(found) == ["HANI", "B06", "APBD-P", "B12"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 15), date(2026, 11, 15)),
        (date(2026, 11, 16), date(2026, 12, 31)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 11, 15)),
    ],
)
def test_reports_are_due_then_close_then_wait_for_next_year(today: date, expected: date) -> None:
    assert {each.code: each.day for each in countdowns(today)}["B12"] == expected


def test_an_opd_owes_the_aksi_it_has_not_reported() -> None:
    matrix = matrix_of(
        named_opd("DINSOS", "BPBD"), report("BPBD", "A1"), report("BPBD", "A2"), codes=("A1", "A2")
    )
    [owed] = owed_reports(matrix, B12, TODAY, HEADS)
    assert (owed.opd_code, owed.what) == ("DINSOS", "laporan B12 2026 (Sosialisasi, Regulasi)")
    assert (owed.due_on, owed.days) == (B12.due, -7)


def test_only_open_follow_ups_of_an_opd_are_owed() -> None:
    rows: list[Row] = [
        {"status": "berjalan", "due_on": TODAY, "number": "2026-09/1"},
        {"status": "selesai", "due_on": TODAY},
        {"status": "dibatalkan", "due_on": TODAY},
        {"status": "belum", "opd_code": None},
        {"status": "belum", "number": "2026-09/5"},
    ]
    owed = owed_follow_ups(follow_up_states(follow_up_frame(*rows), TODAY))
    assert [(each.what, each.days) for each in owed] == [
        ("tindak lanjut 2026-09/1: Kirim jadwal", 0),
        ("tindak lanjut 2026-09/5: Kirim jadwal", None),
    ]


def test_who_is_called_owes_something_soon_or_past_oldest_first() -> None:
    owed = [owing("A", 14), owing("B", -3), owing("A", -1), owing("C", 15), owing("D", None)]
    found = calls(owed, 14)
    assert list(found) == ["B", "A"]
    assert [each.days for each in found["A"]] == [-1, 14]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (3, "laporan, batas waktu 25 November 2026 (3 hari lagi)"),
        (0, "laporan, batas waktu hari ini (22 November 2026)"),
        (-2, "laporan, batas waktu 20 November 2026 (terlambat 2 hari)"),
        (None, "laporan, batas waktu belum ditetapkan"),
    ],
)
def test_a_debt_in_words(days: int | None, words: str) -> None:
    assert owed_words(owing("A", days)) == words


def test_the_message_to_one_opd() -> None:
    assert opd_text("Dinsos", [owing("A", -1), owing("A", 0)], TODAY, SENDER).splitlines() == [
        "Yth. Dinsos,",
        "Dengan hormat, menurut data Papan P4GN per 22 November 2026 masih ditunggu:",
        "1. laporan, batas waktu 21 November 2026 (terlambat 1 hari)",
        "2. laporan, batas waktu hari ini (22 November 2026)",
        "Mohon diselesaikan dan dilaporkan kepada Bagian Kesra. Terima kasih.",
    ]


def test_the_message_to_the_group() -> None:
    lines = group_text({"A": (owing("A", -1),)}, {"A": "Dinsos"}, TODAY, SENDER).splitlines()
    assert lines[0] == "Pengingat P4GN Buleleng, 22 November 2026"
    assert lines[1] == "Penutupan laporan B12 2026: 31 Desember 2026 (39 hari lagi)"
    assert lines[2] == "Hari Anti Narkotika Internasional: 26 Juni 2027 (216 hari lagi)"
    assert lines[5:7] == [
        "OPD yang masih ditunggu:",
        "1. Dinsos: laporan, batas waktu 21 November 2026 (terlambat 1 hari)",
    ]
    assert "Tidak ada laporan" in group_text({}, {}, TODAY, SENDER)
