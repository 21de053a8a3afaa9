"""The words around the questions of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components import text_upload_questions as text
from data.intake import Option, Question

ASKED = Question("opd:x", "opd", "x", "OPD mana?", (Option("a", "A"),))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (ASKED, ""),
        (replace(ASKED, alike=1204), "1.204 sel"),
        (replace(ASKED, alike=2, rows=(9, 10)), "2 sel, baris 9–10"),
        (replace(ASKED, alike=30, rows=(9, 14)), "30 sel, antara lain baris 9, 14"),
        (replace(ASKED, rows=(11,)), "baris 11"),
        (replace(ASKED, rows=(1, 3, 5, 7, 9, 11)), "baris 1, 3, 5, 7, 9"),
    ],
)
def test_a_question_says_which_cells_it_decides(question: Question, words: str) -> None:
    assert text.where(question) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (ASKED, ""),
        (replace(ASKED, proposed="a"), "usulan"),
        (replace(ASKED, proposed="a", answer="b"), "dijawab"),
        (replace(ASKED, answer="a", remembered=True), "jawaban yang diingat"),
    ],
)
def test_a_preselected_answer_says_where_it_is_from(question: Question, words: str) -> None:
    assert text.standing(question) == words


def test_a_group_counts_what_waits_in_it() -> None:
    answered = replace(ASKED, answer="a")
    assert text.group_title("Nama", [ASKED, ASKED, answered]) == "Nama: dua belum dijawab"
    assert text.group_title("Nama", [answered]) == "Nama"


def test_every_kind_of_question_has_one_group() -> None:
    kinds = [kind for _, group in text.GROUPS for kind in group]
    assert len(kinds) == len(set(kinds))
    assert {"sheet", "table", "template", "column", "fill", "numbers", "dates", "dash", "opd"} <= set(kinds)
    assert {"area", "unit", "total", "plausible"} <= set(kinds)


def test_what_is_read_aloud_holds_no_markup() -> None:
    assert text.spoken("Kolom “Biaya/org (Rp)” ![x](http://a.b) **dua**?") == (
        "Kolom “Biaya/org Rp ” x http //a.b dua ?"
    )
