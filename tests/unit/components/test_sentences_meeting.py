"""Findings about meetings."""

from datetime import date

import pytest

from components.sentences_meeting import (
    attendance_words,
    came_short,
    course_title,
    decided_short,
    list_title,
    planned_title,
)
from data.rules.meetings import AttendanceTotals, MeetingLine, MeetingState
from tests.unit.components.meeting_lines import line

NOBODY = AttendanceTotals(36, 0, 0, 0)
SOME = AttendanceTotals(36, 31, 1, 52)


def test_the_list_says_what_matters_now() -> None:
    planned = line(held_on=date(2026, 11, 24))
    later = line(held_on=date(2026, 12, 2))
    closed = line(state=MeetingState.CLOSED, held_on=date(2026, 9, 16))
    running = line(state=MeetingState.OPEN)
    assert list_title([]) == "Belum ada rapat di kabupaten ini"
    assert list_title([later, planned, closed]) == "Rapat berikutnya Selasa, 24\u00a0November 2026"
    assert list_title([later, running]) == "Rakor P4GN 24 November 2026 sedang dibuka"
    assert list_title([closed]) == "1 rapat tercatat; terakhir Rabu, 16\u00a0September 2026"


def test_a_plan_tells_who_is_invited_and_how_much_is_shown() -> None:
    words = "Rakor P4GN 24 November 2026 direncanakan: 36 OPD diundang, sembilan layar"
    assert planned_title(line(), 36, 9) == words


@pytest.mark.parametrize(
    ("state", "totals", "decided", "words"),
    [
        (MeetingState.OPEN, SOME, 3, "Rapat dibuka: 31 dari 36 OPD hadir, tiga kesepakatan"),
        (MeetingState.CLOSED, SOME, 0, "Rapat selesai: 31 dari 36 OPD hadir, belum ada kesepakatan"),
        (
            MeetingState.OPEN,
            NOBODY,
            1,
            "Rapat dibuka: 36 OPD diundang, kehadiran belum dihitung, satu kesepakatan",
        ),
    ],
)
def test_the_course_tells_who_came_and_what_was_decided(
    state: MeetingState, totals: AttendanceTotals, decided: int, words: str
) -> None:
    known: MeetingLine = line(state=state)
    assert course_title(known, totals, decided) == words


def test_people_and_guests_are_counted_beside_the_opd() -> None:
    assert attendance_words(SOME) == "31 dari 36 OPD hadir, 52 orang, satu OPD hadir tanpa undangan"
    assert attendance_words(AttendanceTotals(36, 30, 0, 40)) == "30 dari 36 OPD hadir, 40 orang"
    assert attendance_words(NOBODY) == "36 OPD diundang, kehadiran belum dihitung"
    assert came_short(SOME) == "31 dari 36 OPD, 52 orang"
    assert came_short(NOBODY) == "belum dihitung"


def test_only_guests_who_came_are_not_nobody() -> None:
    assert attendance_words(AttendanceTotals(36, 0, 1, 2)) == (
        "0 dari 36 OPD hadir, 2 orang, satu OPD hadir tanpa undangan"
    )


def test_decisions_say_how_many_are_open() -> None:
    assert decided_short(5, 3) == "5, 3 belum selesai"
    assert decided_short(5, 0) == "5, semua selesai"
    assert decided_short(0, 0) == "belum ada"
