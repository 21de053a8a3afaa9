"""Titles and words of follow-ups, built from what is late, open and done."""

from collections.abc import Mapping

from components.dates import days, lateness
from components.formats import NBSP, in_words, number, opening
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import OPEN, FollowUpState

NONE = "Belum ada tindak lanjut{of}"


def follow_ups_title(counts: Mapping[FollowUpState, int], of: str = "") -> str:
    """Say how many of all are late; where none is, how many are done. `of`: whose, such as "Dinas Sosial".

    What was cancelled is not counted.
    """
    whose = f" {of}" if of else ""
    late, done = counts[FollowUpState.LATE], counts[FollowUpState.DONE]
    whole = done + sum(counts[state] for state in OPEN)
    if not whole:
        return NONE.format(of=whose)
    every = f"Semua {number(whole)} tindak lanjut{whose}" if whole > 1 else f"Satu tindak lanjut{whose}"
    if late == whole:
        return f"{every} terlambat"
    if late:
        return f"{opening(late)} dari {number(whole)} tindak lanjut{whose} terlambat"
    if done == whole:
        return f"{every} selesai"
    return f"Tidak ada tindak lanjut{whose} yang terlambat; {in_words(done)} dari {number(whole)} selesai"


def state_words(line: FollowUpLine) -> str:
    """Say the state of a follow-up and how its due date stands: terlambat 12 hari; berjalan, 9 hari lagi."""
    if line.state is FollowUpState.LATE:
        return f"{line.state.value} {_together(days(line.days_late))}"
    if line.days_left is None:
        return line.state.value
    return f"{line.state.value}, {_together(lateness(-line.days_left))}"


def _together(words: str) -> str:
    """Keep a short phrase on one line."""
    return words.replace(" ", NBSP)
