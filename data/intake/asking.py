"""The questions about how a column is written, and what a reader of a column is told when it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.intake.date_forms import ORDER_WORDS, DateForm, Order
from data.intake.number_column import Proof, Style
from data.intake.number_forms import NumberForm
from data.intake.questions import NO_ANSWERS, Answers, Option, Question

BLANK, ZERO, WRONG = "kosong", "0", "salah"
FEW = 3
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a column brings along: its header as written, answers, the proof of its total, the header's unit.

    `scale` is what the header multiplies with: 1,000 for "(ribuan rupiah)".
    """

    header: str = ""
    answers: Answers = NO_ANSWERS
    adds_up: Proof | None = None
    unit: str | None = None
    scale: int = 1


def number_question(
    asked: Asked, cells: Sequence[str], forms: Mapping[str, NumberForm], *, whole: bool
) -> Question:
    """Both readings of a column that proves none; `whole`: its figures can have no fraction."""
    readings = {
        Style.INDONESIAN: "Titik = ribuan, koma = pecahan",
        Style.ENGLISH: "Koma = ribuan, titik = pecahan",
    }
    first = [forms[text] for text in cells[:FEW]]
    meanings = {
        Style.INDONESIAN: [form.indonesian for form in first],
        Style.ENGLISH: [form.english for form in first],
    }
    options = tuple(
        Option(
            style.value,
            label,
            "; ".join(
                f"{text} → {plain(value)}" for text, value in zip(cells, meanings[style], strict=False)
            ),
        )
        for style, label in readings.items()
    )
    fitting = [style for style in Style if whole and all(map(_is_whole, meanings[style]))]
    return Question(
        id=f"numbers:{asked.header}",
        kind="numbers",
        subject=asked.header,
        text=f"Bilangan di kolom “{asked.header}” terbaca dengan dua cara. Mana yang benar?",
        options=options,
        proposed=fitting[0].value if len(fitting) == 1 else None,
        answer=asked.answers.to(f"numbers:{asked.header}"),
        remembered=is_remembered(asked.answers, f"numbers:{asked.header}"),
    )


def order_question(asked: Asked, cells: Sequence[str], forms: Mapping[str, DateForm]) -> Question:
    """Both orders of a column of dates that proves none."""
    options = tuple(
        Option(
            order.value,
            ORDER_WORDS[order].capitalize(),
            "; ".join(
                f"{text} → {day_words(forms[text].by_order[order])}"
                for text in cells[:FEW]
                if order in forms[text].by_order
            ),
        )
        for order in Order
    )
    return Question(
        id=f"dates:{asked.header}",
        kind="dates",
        subject=asked.header,
        text=f"Tanggal di kolom “{asked.header}” terbaca dengan dua urutan. Mana yang benar?",
        options=options,
        proposed=Order.DAY_FIRST.value,
        answer=asked.answers.to(f"dates:{asked.header}"),
        remembered=is_remembered(asked.answers, f"dates:{asked.header}"),
    )


def word_question(word: str, answers: Answers) -> Question:
    """What a dash or a word means that stands where a number is expected; asked once for the file."""
    key = word_id(word)
    return Question(
        id=key,
        kind="dash",
        subject=word,
        text=f"Apa arti “{word}” di tempat bilangan?",
        options=(
            Option(BLANK, "Belum ada data", "selnya dikosongkan"),
            Option(ZERO, "Nol", "tercatat sebagai 0"),
            Option(WRONG, "Lain lagi", "selnya ditolak untuk dibetulkan"),
        ),
        proposed=None,
        answer=answers.to(key),
        remembered=is_remembered(answers, key),
    )


def word_id(word: str) -> str:
    """The id of the question about a word: one for all dashes."""
    plain_word = " ".join(word.casefold().split())
    return "dash" if not plain_word.strip("-–—.…") else f"word:{plain_word}"


def is_remembered(answers: Answers, question: str) -> bool:
    """Whether the answer to a question comes from an earlier file."""
    return question not in answers.given and question in answers.remembered


def plain(value: Decimal | None) -> str:
    """A number for a sentence: no thousands, a decimal comma."""
    return "" if value is None else f"{value.normalize() + 0:f}".replace(".", ",")


def day_words(day: date) -> str:
    """A day for a sentence: 12 Feb 2019."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _is_whole(value: Decimal | None) -> bool:
    return value is not None and value == value.to_integral_value()
