"""The use cases behind the upload dialog, as pages hand them in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from components.widgets.upload_types import PlanLike, ResultLike

Given = Mapping[str, str]
"""Id of a question -> the answer that was given."""
Fixes = Mapping[tuple[int, str], str]
"""Row as a spreadsheet counts it and header as the file writes it -> what the cell is to say."""


@dataclass(frozen=True)
class Download:
    """A file on offer: its name, its type, and how it is made once somebody asks for it."""

    name: str
    mime: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class Wish:
    """Which template is wanted, filled in for whom: None = for all."""

    template: str
    opd_code: str | None = None
    year: int | None = None
    period: str | None = None


@dataclass(frozen=True)
class TemplateInfo:
    """A template this viewer may send; `parts` are what it can be narrowed to: opd, year, period."""

    name: str
    title: str
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class UploadDesk:
    """The use cases behind the dialog, bound to the viewer and the kabupaten whose files are taken.

    `identity` tells desks apart: a file read at one is never stored at another.
    `prepare` takes name, bytes, answers, and cells typed anew. It and `commit` may raise `errors`, whose
    messages are shown as they are; one with an attribute `conflicts` (row, key, column, was, now, mine, by,
    at) tells what somebody else stored meanwhile.
    `periods` are those of a template in a year, and the one that is meant when nobody says.
    `history` draws a link (changeset, label); None where the viewer may not see it.
    """

    identity: str
    kabupaten_name: str
    contoh: bool
    cap_mb: int
    templates: Sequence[TemplateInfo]
    prepare: Callable[[str, bytes, Given, Fixes], PlanLike]
    commit: Callable[[Any], ResultLike]
    issues_file: Callable[[Any], bytes]
    marked_file: Callable[[Any], Download | None]
    template_files: Callable[[Wish], Sequence[Download]]
    errors: tuple[type[Exception], ...]
    history: Callable[[int, str], None] | None = None
    problems: Mapping[str, str] = field(default_factory=dict)
    opd: Mapping[str, str] = field(default_factory=dict)
    years: Sequence[int] = ()
    periods: Callable[[str, int], tuple[Sequence[str], str]] = lambda _template, _year: ((), "")

    def title_of(self, template: str | None) -> str:
        """The title of a template, its name where the viewer has none of it."""
        return next((each.title for each in self.templates if each.name == template), template or "")
