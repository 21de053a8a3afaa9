"""A paper as its parts, before it becomes a file: DOCX and PDF are written from the same one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Role = Literal["plain", "strong", "attention", "muted"]
Size = Literal["a4", "f4"]
SIZES: dict[Size, tuple[int, int]] = {"a4": (210, 297), "f4": (215, 330)}
"""Short and long side of a sheet in millimetres."""


class Cell(NamedTuple):
    """What a cell of a table says, and how much weight it has."""

    text: str
    role: Role = "plain"


class Column(NamedTuple):
    """A column: its head, its share of the width, and whether it holds figures."""

    head: str
    share: float
    figures: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of as many cells as there are columns; `total` is one more row below a rule."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a paper: sentences, then numbered items, then a table, then a note.

    level 1 is a part, 2 a part of it; `apart` begins a sheet of its own.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None
    note: str = ""
    level: Literal[1, 2] = 1
    apart: bool = False


class Signature(NamedTuple):
    """A place to sign: what for, and the office. Never a name."""

    role: str
    office: str


@dataclass(frozen=True)
class Document:
    """A paper. kop: lines of its head; running: the head line of every sheet; source: the foot line.

    facts: label and words. appendices come after the signatures.
    """

    title: str
    subtitle: str
    kabupaten: str
    kop: tuple[str, ...]
    running: str
    source: str
    is_contoh: bool
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    closing: str = ""
    signed_at: str = ""
    signatures: tuple[Signature, ...] = ()
    appendices: tuple[Section, ...] = ()


def rows_of(rows: Iterable[Sequence[str | Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of plain texts and cells as rows of cells."""
    return tuple(tuple(each if isinstance(each, Cell) else Cell(each) for each in row) for row in rows)
