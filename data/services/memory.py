"""Answers that were given once: asked of the store before a file is read, kept after it was stored."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from data.intake import Answers, Question, Reading
from data.rules.roles import Viewer
from data.services.authorised import own_opd_only
from data.store.memory import EVERY_TEMPLATE, EVERYBODY, Remembered

ALIASES = ("opd", "area")
"""Kinds of questions about what a name means: the answer holds for files of every template."""
BEFORE = ("sheet", "table", "template")
"""Questions that come up before the template is known."""


def read_remembering(
    read: Callable[[Answers], Reading],
    known: Iterable[Remembered],
    template: str | None,
    answers: Answers,
) -> Reading:
    """Read a file with what its sender answered before; a second time where its template tells more."""
    kept = tuple(known)
    first = _holding(kept, template) if template else {**_agreed(kept), **_holding(kept, EVERY_TEMPLATE)}
    reading = read(_with(answers, first))
    if reading.template is None:
        return reading
    exact = _holding(kept, reading.template)
    asked = [question.id for question in reading.questions if question.id not in answers.given]
    if all(exact.get(each) == first.get(each) for each in asked):
        return reading
    return read(_with(answers, exact))


def to_remember(viewer: Viewer, reading: Reading) -> tuple[Remembered, ...]:
    """What was answered for this file and holds for later ones."""
    return tuple(
        _remembered(viewer, reading.template or EVERY_TEMPLATE, question, question.answer)
        for question in reading.questions
        if question.remember and not question.remembered and question.answer is not None
    )


def _remembered(viewer: Viewer, template: str, question: Question, answer: str) -> Remembered:
    if question.kind not in ALIASES:
        return Remembered(template, viewer.name, question.id, answer)
    # What an operator takes a name for must not decide whose rows other senders write.
    sender = EVERYBODY if own_opd_only(viewer) is None else viewer.name
    return Remembered(EVERY_TEMPLATE, sender, question.id, answer)


def _with(answers: Answers, remembered: Mapping[str, str]) -> Answers:
    return replace(answers, remembered={**remembered, **answers.remembered})


def _holding(known: Iterable[Remembered], template: str) -> dict[str, str]:
    return {each.question: each.answer for each in known if each.template in (EVERY_TEMPLATE, template)}


def _agreed(known: Iterable[Remembered]) -> dict[str, str]:
    """Answers to what comes before the template, where a sender's templates agree."""
    said: dict[str, set[str]] = {}
    for each in known:
        if each.question in BEFORE:
            said.setdefault(each.question, set()).add(each.answer)
    return {question: answers.pop() for question, answers in said.items() if len(answers) == 1}
