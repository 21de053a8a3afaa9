"""What the intake asks instead of guessing, and the answers it was given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what is kept of it, what a person reads, and what the file would then say."""

    value: str
    label: str
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the file leaves open. `id` is stable: the same file asks the same question again.

    kind: sheet, table, template, column, fill, numbers, dates, dash, opd, area, unit, total, plausible.
    `subject` is what it is about (a header, a name), `proposed` the answer that is likely and still has to be
    confirmed, `answer` the one that was given. `alike` counts the cells it decides; `rows` are some of them.
    `remember`: the answer holds for later files of the same sender and template.
    """

    id: str
    kind: str
    subject: str
    text: str
    options: tuple[Option, ...]
    proposed: str | None = None
    answer: str | None = None
    remembered: bool = False
    remember: bool = True
    alike: int = 0
    rows: tuple[int, ...] = ()

    @property
    def open(self) -> bool:
        """Whether an answer is still missing."""
        return self.answer is None


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by the id of their question: those of this file, and those remembered from earlier ones.

    `fixes` are cells typed anew on the screen: (row as a spreadsheet shows it, header as the file writes it)
    -> new text. They take the place of what the file says.
    """

    given: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)
    fixes: Mapping[tuple[int, str], str] = field(default_factory=dict)

    def to(self, question: str) -> str | None:
        """The answer to a question, given before remembered, or None."""
        return self.given.get(question, self.remembered.get(question))


NO_ANSWERS = Answers()
