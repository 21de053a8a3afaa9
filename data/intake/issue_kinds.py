"""Every kind of finding, wherever it is written down."""

from __future__ import annotations

from functools import cache

from data.intake import issues, issues_file, issues_rows
from data.intake.kind import Kind


@cache
def issue_kinds() -> tuple[Kind, ...]:
    """The kinds of findings about files, columns and rows, each in the order of its page."""
    pages = (issues_file, issues, issues_rows)
    return tuple(value for page in pages for value in vars(page).values() if isinstance(value, Kind))
