"""Cells left blank below a name that holds for all of them: what merged cells become in a text file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.intake.asking import Asked, is_remembered
from data.intake.grid import Cell, cell_text
from data.intake.questions import Option, Question
from data.reference import Column

KINDS = frozenset({"opd", "area", "desa", "aksi", "year", "period", "span", "choice"})
OFTEN = 0.25
"""The share of blank cells from which they are rather meant to repeat the cell above than forgotten."""
YES, NO = "ya", "tidak"


class Downward(NamedTuple):
    """A column with its blanks filled from above where that was confirmed; the question, if there is one."""

    cells: Sequence[Cell]
    question: Question | None = None
    undecided: tuple[int, ...] = ()


def fill_down(cells: Sequence[Cell], column: Column, asked: Asked) -> Downward:
    """Ask whether blanks repeat the cell above; `undecided`: positions that hang on the answer."""
    if column.kind not in KINDS or not column.required or "" not in cells or cells[0] == "":
        return Downward(cells)
    blanks = tuple(place for place, cell in enumerate(cells) if cell == "")
    if len(blanks) < OFTEN * len(cells):
        return Downward(cells)
    question = _question(cells, blanks, asked)
    if question.answer == YES:
        return Downward(_filled(cells), question)
    return Downward(cells, question, blanks if question.answer is None else ())


def _filled(cells: Sequence[Cell]) -> list[Cell]:
    filled: list[Cell] = []
    for cell in cells:
        filled.append(filled[-1] if cell == "" else cell)
    return filled


def _question(cells: Sequence[Cell], blanks: Sequence[int], asked: Asked) -> Question:
    key = f"down:{asked.header}"
    answer = asked.answers.to(key)
    above = cell_text(cells[blanks[0] - 1])
    return Question(
        id=key,
        kind="fill",
        subject=asked.header,
        text=f"Kolom “{asked.header}” kosong di bawah isinya. Apakah isi di atasnya berlaku juga?",
        options=(
            Option(YES, "Ya, lanjutkan ke bawah", f"sel kosong pertama menjadi {above}"),
            Option(NO, "Tidak, selnya memang kosong", "barisnya ditolak karena kolom ini wajib diisi"),
        ),
        proposed=YES,
        answer=answer if answer in {YES, NO} else None,
        remembered=is_remembered(asked.answers, key),
        alike=len(blanks),
    )
