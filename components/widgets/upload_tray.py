"""The files in hand: what each of them waits for, and what moves it on. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_types import PlanLike, QuestionLike, ResultLike


class State(StrEnum):
    """What a file waits for, or how it ended."""

    WAITING = "waiting"
    UNREAD = "unread"
    QUESTIONS = "questions"
    ERRORS = "errors"
    REFUSED = "refused"
    READY = "ready"
    NOTHING = "nothing"
    STORED = "stored"


SETTLED = (State.NOTHING, State.STORED)
"""Nothing more to do about such a file."""


@dataclass(eq=False)
class Job:
    """One file in hand.

    `typed` are cells typed anew on the screen, not all of them handed to the reader yet; `shown_cells` those
    in the grid on the screen, which has the number `edition`.
    """

    number: int
    name: str
    content: bytes
    given: dict[str, str] = field(default_factory=dict)
    fixes: dict[tuple[int, str], str] = field(default_factory=dict)
    typed: dict[tuple[int, str], str] = field(default_factory=dict)
    shown_cells: list[tuple[int, str]] = field(default_factory=list)
    edition: int = 0
    plan: PlanLike | None = None
    trouble: str | None = None
    conflicts: pd.DataFrame | None = None
    result: ResultLike | None = None

    @property
    def state(self) -> State:
        """What this file waits for."""
        if self.result is not None:
            return State.STORED
        if self.plan is None:
            return State.UNREAD if self.trouble else State.WAITING
        if self.open_questions:
            return State.QUESTIONS
        if self.plan.refused:
            return State.ERRORS if self.content else State.REFUSED
        return State.NOTHING if self.plan.changes_nothing else State.READY

    @property
    def open_questions(self) -> list[QuestionLike]:
        """The questions still without an answer."""
        return [] if self.plan is None else [each for each in self.plan.reading.questions if each.open]

    def read(self, desk: UploadDesk) -> None:
        """Hand the file to the reader with all answers so far; `trouble` when the store did not answer."""
        try:
            self.plan = desk.prepare(self.name, self.content, self.given, self.fixes)
        except desk.errors as error:
            self.plan, self.trouble = None, str(error)
            return
        # The plan has let go of bytes that hold personal data: nothing here may keep them.
        self.content, self.trouble = self.plan.file.content, None
        self.typed, self.edition = dict(self.fixes), self.edition + 1

    def answer(self, desk: UploadDesk, given: dict[str, str]) -> None:
        """Take answers and read the file again with them."""
        self.given |= given
        self.conflicts = None
        self.read(desk)

    def mend(self, desk: UploadDesk) -> None:
        """Read the file again with the cells that were typed anew."""
        self.fixes = dict(self.typed)
        self.read(desk)

    def store(self, desk: UploadDesk) -> None:
        """Write the file; when it no longer fits the store, read it again and say what happened."""
        if self.state is not State.READY:  # a second click on the same button
            return
        try:
            self.result = desk.commit(self.plan)
        except desk.errors as error:
            self.read(desk)
            self.conflicts = getattr(error, "conflicts", None)
            self.trouble = str(error)
        else:
            self.plan, self.content = None, b""


@dataclass(eq=False)
class Tray:
    """All files in hand at one desk, in the order in which they came; `chosen` is the one on the screen."""

    desk: str
    jobs: list[Job] = field(default_factory=list)
    chosen: int = 0
    batch: int = 0
    is_done: bool = False

    def take(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Put files, each a name and its bytes, at the end."""
        for name, content in files:
            self.jobs.append(Job(len(self.jobs), name, content))
        self.batch += 1

    def waiting(self) -> Iterator[Job]:
        """The files that nobody has read yet, one after another."""
        return (job for job in self.jobs if job.state is State.WAITING)

    def settle(self) -> None:
        """After a file was stored: the others are read anew, since it may have been about the same rows."""
        for job in self.jobs:
            if job.content and job.state not in SETTLED:
                job.plan = None
        left = [job.number for job in self.jobs if job.state not in SETTLED]
        self.chosen = left[0] if left else self.chosen
        self.is_done = not left
