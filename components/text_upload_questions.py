"""The words around the questions of a file: their groups, what is proposed or remembered, the button."""

from __future__ import annotations

from collections.abc import Sequence

from components.formats import number, opening
from components.text_upload_reading import row_numbers
from components.widgets.upload_types import QuestionLike

USE = "Pakai jawaban ini"
USE_CHANGED = "Pakai jawaban yang diubah"
ANSWERED_TITLE = "{count} jawaban yang dipakai; dapat diubah"
CHOOSE = "Pilih jawaban"
NOTHING_STORED = "Belum ada yang disimpan."
OPEN_NOTE = f"{NOTHING_STORED} Usulan sudah dipilihkan; periksa, lalu pakai."
FIRST_OF = "Ini {shown} dari {count} pertanyaan; sisanya ditanyakan sesudah ini."

PROPOSED = "usulan"
REMEMBERED = "jawaban yang diingat"
ANSWERED = "dijawab"

GROUPS = (
    ("Lembar, tabel, dan templat", ("sheet", "table", "template")),
    ("Kolom berkas dan kolom templat", ("column", "fill")),
    ("Bilangan dan tanggal", ("numbers", "dates", "unit", "dash", "total")),
    ("Nama OPD dan wilayah", ("opd", "area")),
    ("Yang tidak biasa", ("plausible",)),
)
LISTED = ("column", "fill", "opd", "area")
"""Kinds that come in numbers: one line each, with a select box."""
FEW_ROWS, FEW_OPTIONS = 5, 6
_MARKS = str.maketrans(dict.fromkeys("[]()!`*_<>$~|\\#:&^=", " "))


def group_title(title: str, questions: Sequence[QuestionLike]) -> str:
    """The heading of a group with what still waits in it: Nama OPD dan wilayah: 12 pertanyaan."""
    waiting = sum(question.open for question in questions)
    return f"{title}: {opening(waiting).lower()} belum dijawab" if waiting else title


def where(question: QuestionLike) -> str:
    """Which cells a question decides: 12 sel, antara lain baris 9, 14."""
    parts = [f"{number(question.alike)} sel"] if question.alike else []
    if question.rows:
        few = row_numbers(question.rows[:FEW_ROWS])
        parts.append(f"baris {few}" if len(question.rows) >= question.alike else f"antara lain baris {few}")
    return ", ".join(parts)


def standing(question: QuestionLike) -> str:
    """Whether the preselected answer was given, is remembered, or is only proposed; empty without one."""
    if question.answer is not None:
        return REMEMBERED if question.remembered else ANSWERED
    return PROPOSED if question.proposed is not None else ""


def spoken(label: str) -> str:
    """A label that is only read aloud: Streamlit hands it on as it stands, so no Markdown may be in it."""
    return " ".join(label.translate(_MARKS).split())
