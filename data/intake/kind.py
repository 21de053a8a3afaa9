"""How a finding is made, collected, and shown; the findings themselves are in `issues`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.intake.reading import Issue

MAX_LISTED = 10_000
MAX_ECHO = 60


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding. `message` and `fix` hold {names} that the place of the finding fills in."""

    code: str
    title: str
    message: str
    fix: str
    refuses: bool = True

    def at(
        self, row: int | None = None, column: str | None = None, value: str | None = None, **words: object
    ) -> Issue:
        """The finding of this kind at one place; `value` is shortened and made printable."""
        echo = None if value is None else printable(value)
        known = {"row": row, "column": column, "value": echo, **words}
        return Issue(
            row, column, echo, self.code, self.message.format(**known), self.fix.format(**known), self.refuses
        )


class Refusal(Exception):
    """The file cannot be read any further; carries what the user is told."""

    def __init__(self, *issues: Issue) -> None:
        super().__init__(issues[0].message)
        self.issues = issues


class IssueList:
    """Collects findings; beyond `limit`, where no person would read on, it counts without listing."""

    def __init__(self, first: Iterable[Issue] = (), limit: int = MAX_LISTED) -> None:
        self._limit = limit
        self._listed: list[Issue] = []
        self._refused = False
        self.beyond = 0
        for issue in first:
            self.add(issue)

    def add(self, issue: Issue) -> None:
        """Keep a finding; the first refusal is listed even when warnings have filled the list."""
        first_refusal = issue.refuses and not self._refused
        self._refused = self._refused or issue.refuses
        if len(self._listed) < self._limit:
            self._listed.append(issue)
            return
        self.beyond += 1
        if first_refusal:
            self._listed[-1] = issue

    def in_order(self) -> tuple[Issue, ...]:
        """Whole-file findings first, then by row; refusals before warnings of the same row."""
        return tuple(sorted(self._listed, key=lambda issue: (issue.row or 0, not issue.refuses)))


def printable(text: str) -> str:
    """A cell as it may be shown: one line, no control characters, at most MAX_ECHO characters."""
    line = "".join(char if char.isprintable() else " " for char in text[: MAX_ECHO + 1])
    return line if len(line) <= MAX_ECHO else line[: MAX_ECHO - 1] + "…"
