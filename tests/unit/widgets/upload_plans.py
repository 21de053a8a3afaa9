"""Plans and desks for tests of the upload dialog, made of the real parts of a reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pandas as pd

from components.widgets.upload_desk import Fixes, Given, UploadDesk
from data.intake import Issue, Option, Question, Reading

DIFFERENCE = pd.DataFrame(columns=["row", "kind", "key", "column", "old", "new"], dtype="str")


@dataclass(frozen=True)
class Plan:
    """A plan as the dialog sees it."""

    reading: Reading = field(default_factory=Reading)
    issues: tuple[Issue, ...] = ()
    content: bytes = b"x"
    new: int = 1
    template: str | None = "aksi_opd"
    known_file: bool = False
    difference: pd.DataFrame = field(default_factory=DIFFERENCE.copy)
    absent: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"key": []}))

    @property
    def file(self) -> Any:
        return SimpleNamespace(content=self.content)

    @property
    def counts(self) -> Any:
        return SimpleNamespace(new=self.new, changed=0, unchanged=1, absent=0)

    @property
    def refused(self) -> bool:
        return any(issue.refuses for issue in self.issues)

    @property
    def changes_nothing(self) -> bool:
        return not self.new


class Broken(Exception):
    """The store did not answer, or says what others wrote."""

    def __init__(self, message: str, conflicts: pd.DataFrame | None = None) -> None:
        super().__init__(message)
        self.conflicts = conflicts


def question(name: str, answer: str | None = None) -> Question:
    """A question that is open unless it has an answer."""
    return Question(name, "opd", name, "Apa?", (Option("a", "A"), Option("b", "B")), "a", answer)


def issue(row: int | None = 4, column: str | None = "target", **more: Any) -> Issue:
    """A finding about a cell."""
    return Issue(
        **{"value": "x", "code": "c", "message": "Salah.", "fix": "Betulkan."} | more, row=row, column=column
    )


def desk(
    prepare: Callable[[str, bytes, Given, Fixes], Any],
    commit: Callable[[Any], Any] = lambda _plan: SimpleNamespace(changeset=7, counts=Plan().counts),
) -> UploadDesk:
    """A desk with these use cases and nothing on offer."""
    return UploadDesk(
        identity="utama 51.08",
        kabupaten_name="Buleleng",
        contoh=False,
        cap_mb=5,
        templates=(),
        prepare=prepare,
        commit=commit,
        issues_file=lambda _plan: b"",
        marked_file=lambda _plan: None,
        template_files=lambda _wish: (),
        errors=(Broken,),
    )


def in_turn(*plans: Any) -> Callable[[str, bytes, Given, Fixes], Any]:
    """Hand out these plans one after another; an exception is raised."""
    waiting = iter(plans)

    def prepare(*_: object) -> Any:
        plan = next(waiting)
        if isinstance(plan, Exception):
            raise plan
        return plan

    return prepare


def raising(error: Exception) -> Callable[[Any], Any]:
    """A use case that fails."""

    def fail(*_: object) -> Sequence[object]:
        raise error

    return fail
