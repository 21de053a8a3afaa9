"""What becomes of the names in a column of codes: values, questions with candidates, or problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from data.intake.cells import Cells, Problem
from data.intake.names import Match
from data.intake.names_close import Candidate, likely
from data.intake.questions import Answers, Option, Question
from data.intake.words import plain

BESIDE = "\x1f"
"""Stands between a desa and the kecamatan written beside it, where a file has a column for each."""
NONE_FITS = "-"
MAX_COMPARED = 300
"""Names of one column that are compared with similar ones. A column with more strange names than this is no
column of names of this kabupaten; the rest of them are refused without suggestions."""
NAMES_READ = "nama dicocokkan dengan daftar"


class Find(Protocol):
    """Tells the code of a text, or what it matches; `compare` asks for similar names."""

    def __call__(self, text: str, *, compare: bool) -> str | Match:
        """The code, or the match of the text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """How a kind of name is asked about: its sentences, how a code is shown, which answers count.

    `several` asks which of the same name is meant; `extra` are options besides the candidates.
    """

    kind: str
    sentence: str
    several: str
    none_fits: str
    label: Callable[[str], str]
    remark: Callable[[str], str]
    taken: frozenset[str]
    unknown: Problem
    extra: tuple[Option, ...] = ()


def name_question(kind: str, text: str) -> str:
    """The id of the question about a name: the same for every case and spacing of it."""
    return f"{kind}:{_shown(plain(part) for part in text.split(BESIDE))}"


def read_names(texts: Iterable[str], find: Find, subject: Subject, answers: Answers | None) -> Cells:
    """Read every distinct name. One that is not certain is a question, and no value until it is answered.

    Without `answers` nobody can be asked, and it is a problem.
    """
    cells = Cells()
    asked: dict[str, Question] = {}
    compared = 0
    for text in texts:
        found = find(text, compare=answers is not None and compared < MAX_COMPARED)
        if isinstance(found, str):
            cells.values[text] = found
        elif found.code is not None:
            cells.values[text], cells.why = found.code, NAMES_READ
        elif answers is None:
            cells.problems[text] = subject.unknown
        else:
            compared += not _same_name(found.candidates)
            question = _asked(text, found.candidates, subject, answers)
            if found.candidates or question.answer:
                asked.setdefault(question.id, question)
            _settle(text, question, cells, subject)
    cells.questions = list(asked.values())
    return cells


def _settle(text: str, question: Question, cells: Cells, subject: Subject) -> None:
    if question.answer in subject.taken:
        cells.values[text] = question.answer
    elif question.answer == NONE_FITS or len(question.options) == 1 + len(subject.extra):
        cells.problems[text] = subject.unknown


def _asked(text: str, candidates: tuple[Candidate, ...], subject: Subject, answers: Answers) -> Question:
    """The question about a name; an answer that is no code of the list leaves it open."""
    question = _question(text, candidates, subject)
    answer = answers.to(question.id)
    if answer is None or answer not in {*subject.taken, NONE_FITS}:
        return question
    return replace(question, answer=answer, remembered=question.id not in answers.given)


def _question(text: str, candidates: tuple[Candidate, ...], subject: Subject) -> Question:
    shown, same = _shown(text.split(BESIDE)), _same_name(candidates)
    options = [
        Option(each.code, subject.label(each.code), _likeness(each) + subject.remark(each.code))
        for each in candidates
    ]
    none = Option(NONE_FITS, subject.none_fits, "nama ini harus dibetulkan di berkas")
    return Question(
        id=name_question(subject.kind, text),
        kind=subject.kind,
        subject=shown,
        text=(subject.several if same and len(candidates) > 1 else subject.sentence).format(name=shown),
        options=(*options, *subject.extra, none),
        proposed=likely(candidates),
        # In the next file the same name may mean the other area.
        remember=not same,
    )


def _same_name(candidates: tuple[Candidate, ...]) -> bool:
    return bool(candidates) and candidates[0].score == 100


def _likeness(candidate: Candidate) -> str:
    return "nama yang sama" if candidate.score == 100 else f"kemiripan {candidate.score}%"


def _shown(parts: Iterable[str]) -> str:
    return ", ".join(filter(None, parts))
