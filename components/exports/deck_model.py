"""Bahan rapat as its pages, before they become a file: PPTX and PDF are drawn from the same ones."""

from dataclasses import dataclass
from typing import TypeAlias

from components.exports.document import Cell, Column, Table
from components.exports.map_picture import MapPicture

__all__ = [
    "Bars",
    "Block",
    "Cell",
    "Column",
    "Columns",
    "Deck",
    "DeckPage",
    "Figure",
    "Figures",
    "Lines",
    "Names",
    "Opening",
    "Series",
    "Steps",
    "Table",
    "Trend",
]


@dataclass(frozen=True)
class Series:
    """One set of values, its name, and the tokens of its fill, of the ink on it and of its outline.

    A value of None is not there, which is not zero.
    """

    name: str
    values: tuple[float | None, ...]
    fill: str
    ink: str
    outline: str = ""
    hatched: bool = False


@dataclass(frozen=True)
class Bars:
    """Horizontal bars, one a name, of stacked series; `words` say each bar's whole.

    goal: a value to mark; values are then shares of 1. most: where the axis ends, so that bars on several
    pages can be compared.
    """

    names: tuple[str, ...]
    words: tuple[str, ...]
    series: tuple[Series, ...]
    goal: float | None = None
    most: float | None = None

    @property
    def is_share(self) -> bool:
        """Whether the values are shares of 1."""
        return self.goal is not None


@dataclass(frozen=True)
class Columns:
    """Upright columns of one series; zero is written, too."""

    names: tuple[str, ...]
    series: Series


@dataclass(frozen=True)
class Steps:
    """A waterfall: each step from `bottom` by its value; `words` are its value as it is read."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    bottoms: tuple[int, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Trend:
    """One line over the months of a year; None where nothing may be said."""

    name: str
    values: tuple[int | None, ...]
    ink: str


@dataclass(frozen=True)
class Lines:
    """Lines over the same months."""

    names: tuple[str, ...]
    trends: tuple[Trend, ...]


@dataclass(frozen=True)
class Figure:
    """One figure: what it counts, its value, its unit and a note."""

    label: str
    value: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Figures:
    """Figures below each other."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Names:
    """Paragraphs, such as names."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Opening:
    """The first page: what is met for, when and where, and the agenda."""

    lines: tuple[str, ...]
    agenda_title: str
    agenda: tuple[str, ...]


Block: TypeAlias = Table | Bars | Columns | Steps | Lines | Figures | Names | Opening | MapPicture


@dataclass(frozen=True)
class DeckPage:
    """One page: its finding as title, one or two blocks, and where its figures are from.

    share: of the width that the first block takes, where there are two. badge: a word of warning, as "draf".
    """

    title: str
    first: Block
    second: Block | None = None
    subtitle: str = ""
    source: str = ""
    badge: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Deck:
    """The pages of one meeting, and what stands on each: name of the meeting, position of its data, mark."""

    title: str
    kabupaten: str
    running: str
    position: str
    contoh: str
    pages: tuple[DeckPage, ...]
