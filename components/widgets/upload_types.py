"""What the upload dialog needs of a plan and of the use cases behind it; pages hand them in."""

# ruff: noqa: D102 - the attributes are described by the docstring of their class

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd


class IssueLike(Protocol):
    """A finding about a file; `row` counts as a spreadsheet does, None = the whole file."""

    @property
    def row(self) -> int | None: ...
    @property
    def column(self) -> str | None: ...
    @property
    def value(self) -> str | None: ...
    @property
    def message(self) -> str: ...
    @property
    def fix(self) -> str: ...
    @property
    def refuses(self) -> bool: ...


class ColumnLike(Protocol):
    """How a column was read; `why` is empty where nothing had to be decided."""

    @property
    def header(self) -> str: ...
    @property
    def decimal(self) -> str | None: ...
    @property
    def thousands(self) -> str | None: ...
    @property
    def date_order(self) -> str | None: ...
    @property
    def ambiguous(self) -> bool: ...
    @property
    def why(self) -> str: ...
    @property
    def samples(self) -> Sequence[tuple[str, Any]]: ...


class ReadingLike(Protocol):
    """How a file was read."""

    @property
    def encoding(self) -> str | None: ...
    @property
    def delimiter(self) -> str | None: ...
    @property
    def header_row(self) -> int | None: ...
    @property
    def columns(self) -> Sequence[ColumnLike]: ...
    @property
    def issues_beyond(self) -> int: ...


class CountsLike(Protocol):
    """Rows by what becomes of them."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def unchanged(self) -> int: ...


class PlanLike(Protocol):
    """What a file would change; `difference` has the columns row, kind, key, column, old, new as text."""

    @property
    def template(self) -> str | None: ...
    @property
    def reading(self) -> ReadingLike: ...
    @property
    def issues(self) -> Sequence[IssueLike]: ...
    @property
    def counts(self) -> CountsLike: ...
    @property
    def difference(self) -> pd.DataFrame: ...
    @property
    def refused(self) -> bool: ...
    @property
    def changes_nothing(self) -> bool: ...
    @property
    def known_file(self) -> bool: ...


class ResultLike(Protocol):
    """What was written; `changeset` None = nothing."""

    @property
    def changeset(self) -> int | None: ...
    @property
    def counts(self) -> CountsLike: ...


@dataclass(frozen=True)
class TemplateInfo:
    """A template this viewer may send: its name, its title, the empty file and the filled example."""

    name: str
    title: str
    empty: Callable[[], bytes]
    example: Callable[[], bytes]


@dataclass(frozen=True)
class UploadDesk:
    """The use cases behind the dialog, bound to the viewer and the kabupaten whose files are taken.

    `identity` tells desks apart: a file read at one is never stored at another.
    `prepare(file name, bytes)` and `commit(plan)` may raise `errors`, whose messages are shown as they are.
    """

    identity: str
    kabupaten_name: str
    contoh: bool
    cap_mb: int
    templates: Sequence[TemplateInfo]
    prepare: Callable[[str, bytes], PlanLike]
    commit: Callable[[Any], ResultLike]
    issues_file: Callable[[Any], bytes]
    errors: tuple[type[Exception], ...]

    def title_of(self, template: str | None) -> str:
        """The title of a template, its name where the viewer has none of it."""
        return next((each.title for each in self.templates if each.name == template), template or "")
