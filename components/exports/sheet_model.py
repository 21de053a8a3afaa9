"""A workbook as its sheets, before it becomes a file."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from components.theme import Paint

Kind = Literal["text", "whole", "number", "score", "percent", "rupiah", "date"]


class Field(NamedTuple):
    """A column: its head, what it holds, its width in signs."""

    head: str
    kind: Kind = "text"
    width: float = 14


class Filled(NamedTuple):
    """Words on a ground."""

    text: str
    paint: Paint


Value = str | int | float | date | Filled | None
"""What a cell holds; words may stand in a column of figures, where a count is hidden."""


@dataclass(frozen=True)
class Page:
    """One sheet: title and notes above a table. `frozen`: how many columns stay when it is scrolled."""

    name: str
    title: str
    notes: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] = ()
    frozen: int = 1
    landscape: bool = True


@dataclass(frozen=True)
class About:
    """What is said of a workbook: title, whose it is, the lines above and below each printed sheet."""

    title: str
    kabupaten: str
    running: str
    source: str
    is_contoh: bool
