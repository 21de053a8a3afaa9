"""Words from closed lists: those with one meaning are taken in any spelling, the others are asked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from rapidfuzz import fuzz

from data.intake.cells import Cells, Problem, listed
from data.intake.issues import NOT_A_CHOICE, NOT_A_PERIOD, NOT_YES_NO
from data.intake.questions import Answers, Option, Question
from data.reference import (
    Column,
    agencies,
    area_classes,
    evidence_kinds,
    funding_sources,
    methods,
    period_rules,
    rehab_services,
)
from data.reference.abbreviations import abbreviations

YES, NO, BLANK, NONE_FITS = "ya", "tidak", "kosong", "-"
WORTH_SHOWING, LIKELY, CLEARLY_AHEAD, SHOWN = 60, 85, 8, 5
INSIDE = 0.8
"""Weight of a known word that stands inside a longer one: enough to be shown, never to be proposed."""
SHORTEST = 4
MAX_COMPARED = 300
NO_SUGGESTIONS: Final = frozenset({"unit"})
"""Fields in which a word that is nearly another means something else: kilogram is no gram."""
ROMAN = ("I", "II", "III", "IV")

_LOOSE = re.compile(r"[\s._\-–—'’`\"()]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a column takes: spelling (as `spelling` gives it) -> word, and word -> value that is stored.

    `either` are spellings that always have to be asked about, with every word as an option.
    """

    known: Mapping[str, str]
    values: Mapping[str, str | bool | None]
    labels: Mapping[str, str]
    problem: Problem
    either: frozenset[str] = frozenset()
    suggest: bool = True


def read_yes_no(texts: Iterable[str], column: Column | None = None, answers: Answers | None = None) -> Cells:
    """Read ya and tidak as offices write them; x, v, 1, 0 and a dash are asked about."""
    return _read(texts, _yes_no(blank=column is not None and not column.required), column, answers)


def read_choice(texts: Iterable[str], column: Column, answers: Answers | None = None) -> Cells:
    """Read a word of the column's list, in any case, spacing and usual short form."""
    return _read(texts, _choices(column.choices, suggest=column.field not in NO_SUGGESTIONS), column, answers)


def read_period(texts: Iterable[str], column: Column | None = None, answers: Answers | None = None) -> Cells:
    """Read a reporting period by its code, its number (Semester I, TW 3) or its months."""
    return _read(texts, _periods(), column, answers)


def word_question_id(column: Column | None, text: str) -> str:
    """The id of the question about a word of a column: the same for every case and spacing of it."""
    return f"words:{column.header if column else ''}:{' '.join(text.casefold().split())}"


def spelling(text: str) -> str:
    """A word without its case, spacing, dots and hyphens, for comparison only."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _LOOSE.sub("", plain) or plain.strip()


def _read(texts: Iterable[str], words: Vocabulary, column: Column | None, answers: Answers | None) -> Cells:
    cells, compared = Cells(), 0
    asked: dict[str, Question] = {}
    for text in texts:
        key = spelling(text)
        if key in words.known:
            cells.values[text] = words.values[words.known[key]]
            continue
        close = () if answers is None or compared >= MAX_COMPARED else _close(key, words)
        compared += key not in words.either
        if answers is None or not (close or answers.to(word_question_id(column, text))):
            cells.problems[text] = words.problem
            continue
        question = _asked(text, close, words, column, answers)
        asked.setdefault(question.id, question)
        if question.answer == NONE_FITS:
            cells.problems[text] = words.problem
        elif question.answer is not None:
            cells.values[text] = words.values[question.answer]
    cells.questions = list(asked.values())
    return cells


def _close(key: str, words: Vocabulary) -> tuple[tuple[str, int], ...]:
    """Words a spelling may mean with their scores (0-100), best first."""
    if key in words.either:
        return tuple((word, 0) for word in words.values)
    if not words.suggest or len(key) < SHORTEST - 1:
        return ()
    best: dict[str, int] = {}
    for known, word in words.known.items():
        score = fuzz.ratio(key, known)
        if min(len(key), len(known)) >= SHORTEST:
            score = max(score, INSIDE * fuzz.partial_ratio(key, known))
        best[word] = max(best.get(word, 0), min(99, int(score)))
    ordered = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(pair for pair in ordered[:SHOWN] if pair[1] >= WORTH_SHOWING)


def _asked(
    text: str,
    close: Sequence[tuple[str, int]],
    words: Vocabulary,
    column: Column | None,
    answers: Answers,
) -> Question:
    header = column.header if column else ""
    options = [
        Option(word, words.labels[word], f"kemiripan {score}%" if score else "") for word, score in close
    ]
    question = Question(
        id=word_question_id(column, text),
        kind="fill",
        subject=text,
        text=f"Apa arti “{text}” di kolom {header}?",
        options=(*options, Option(NONE_FITS, "Tidak ada yang cocok", "isi ini harus dibetulkan di berkas")),
        proposed=_likely(close),
    )
    answer = answers.to(question.id)
    if answer is None or answer not in {*words.values, NONE_FITS}:
        return question
    return replace(question, answer=answer, remembered=question.id not in answers.given)


def _likely(close: Sequence[tuple[str, int]]) -> str | None:
    scores = [*(score for _, score in close), 0]
    if scores[0] < LIKELY or scores[0] - scores[1] < CLEARLY_AHEAD:
        return None
    return close[0][0]


@cache
def _yes_no(*, blank: bool) -> Vocabulary:
    spelled = abbreviations()
    known = {spelling(word): YES for word in spelled.yes} | {spelling(word): NO for word in spelled.no}
    values: dict[str, str | bool | None] = {YES: True, NO: False}
    labels = {YES: "Ya", NO: "Tidak"}
    if blank:
        values[BLANK], labels[BLANK] = None, "Belum diisi"
    either = frozenset(map(spelling, spelled.either))
    return Vocabulary(known, values, labels, Problem(NOT_YES_NO), either)


@cache
def _choices(choices: tuple[str, ...], *, suggest: bool) -> Vocabulary:
    known = {spelling(alias): choice for choice in choices for alias in _aliases(choices).get(choice, ())}
    known |= {spelling(choice): choice for choice in choices}
    return _vocabulary(known, choices, Problem(NOT_A_CHOICE, {"known": listed(choices)}), suggest=suggest)


@cache
def _periods() -> Vocabulary:
    codes = tuple(dict.fromkeys(rule.code for rule in period_rules()))
    known: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for rule in period_rules():
        number = numbers[rule.kind] = numbers.get(rule.kind, 0) + 1
        known |= {spelling(rule.label): rule.code, spelling(rule.code).replace("0", ""): rule.code}
        for word in abbreviations().periods[rule.kind]:
            known |= {spelling(f"{word}{count}"): rule.code for count in (number, ROMAN[number - 1])}
    known |= {spelling(code): code for code in codes}
    return _vocabulary(known, codes, Problem(NOT_A_PERIOD, {"known": listed(codes)}), suggest=True)


def _vocabulary(
    known: Mapping[str, str], words: Sequence[str], problem: Problem, *, suggest: bool
) -> Vocabulary:
    return Vocabulary(
        known, {word: word for word in words}, {word: word for word in words}, problem, suggest=suggest
    )


def _aliases(choices: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    spelled = abbreviations().choices
    for entries in (
        funding_sources(),
        evidence_kinds(),
        agencies(),
        rehab_services(),
        area_classes(),
        methods(),
    ):
        if {each.name for each in entries}.issuperset(choices):
            return {each.name: (*each.aliases, *spelled.get(each.name, ())) for each in entries}
    return spelled
