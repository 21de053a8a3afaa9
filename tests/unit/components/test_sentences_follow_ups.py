from collections.abc import Mapping

import pytest

from components.sentences_follow_ups import follow_ups_title, state_words
from data.rules.follow_up_lines import follow_up_lines
from data.rules.follow_ups import FollowUpState, follow_up_states
from tests.unit.rules.frames import TODAY, Row, follow_up_frame

LATE, DONE, ONGOING = FollowUpState.LATE, FollowUpState.DONE, FollowUpState.ONGOING


def counted(**counts: int) -> Mapping[FollowUpState, int]:
    return {state: counts.get(state.name.lower(), 0) for state in FollowUpState}


@pytest.mark.parametrize(
    ("counts", "of", "title"),
    [
        ({"late": 5, "ongoing": 3, "done": 6}, "", "Lima dari 14 tindak lanjut terlambat"),
        ({"late": 1, "done": 2}, "Dinas Sosial", "Satu dari 3 tindak lanjut Dinas Sosial terlambat"),
        ({"late": 2}, "", "Semua 2 tindak lanjut terlambat"),
        ({"late": 1}, "", "Satu tindak lanjut terlambat"),
        ({"done": 4}, "", "Semua 4 tindak lanjut selesai"),
        ({"done": 1}, "BPBD", "Satu tindak lanjut BPBD selesai"),
        ({"done": 1, "waiting": 3}, "", "Tidak ada tindak lanjut yang terlambat; satu dari 4 selesai"),
        ({"cancelled": 3}, "", "Belum ada tindak lanjut"),
        ({"late": 1, "cancelled": 3, "ongoing": 1}, "", "Satu dari 2 tindak lanjut terlambat"),
        ({}, "yang dipilih", "Belum ada tindak lanjut yang dipilih"),
    ],
)
def test_the_title_says_what_is_late_of_what_still_counts(
    counts: dict[str, int], of: str, title: str
) -> None:
    assert follow_ups_title(counted(**counts), of) == title


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"status": "berjalan", "due_on": TODAY.replace(day=1)}, "terlambat 21 hari"),
        ({"status": "belum", "due_on": TODAY}, "belum, hari ini"),
        ({"status": "berjalan", "due_on": TODAY.replace(day=30)}, "berjalan, 8 hari lagi"),
        ({"status": "selesai", "due_on": TODAY.replace(day=1)}, "selesai"),
        ({"status": "berjalan"}, "berjalan"),
    ],
)
def test_a_state_says_how_its_due_date_stands(row: Row, words: str) -> None:
    [line] = follow_up_lines(follow_up_states(follow_up_frame({**row, "since_id": 1}), TODAY))
    assert state_words(line).replace("\u00a0", " ") == words
