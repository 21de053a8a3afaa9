"""What every reader of a column works with: each distinct cell once, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar

from data.intake.grid import Cell
from data.intake.kind import Kind
from data.intake.questions import Question
from data.intake.reading import Value

Span = tuple[date, date]
CellValue = Value | Span


class Problem(NamedTuple):
    """Why a cell was not taken. `once`: the finding is about the column, told once for all its cells."""

    kind: Kind
    words: Mapping[str, object] = {}
    once: bool = False


@dataclass(slots=True)
class Cells:
    """The distinct filled cells of a column as read, and how the column was understood."""

    values: dict[Cell, CellValue] = field(default_factory=dict)
    problems: dict[Cell, Problem] = field(default_factory=dict)
    decimal: str | None = None
    thousands: str | None = None
    date_order: str | None = None
    ambiguous: bool = False
    why: str = ""
    unit: str | None = None
    questions: list[Question] = field(default_factory=list)


AnyCell = TypeVar("AnyCell", bound=Cell)


def each(distinct: Iterable[AnyCell], read: Callable[[AnyCell], CellValue | Problem]) -> Cells:
    """Read every distinct cell on its own, where no cell needs its column for proof."""
    cells = Cells()
    for cell in distinct:
        result = read(cell)
        if isinstance(result, Problem):
            cells.problems[cell] = result
        else:
            cells.values[cell] = result
    return cells


def listed(names: Iterable[str]) -> str:
    """Names for a sentence: "A, B, C"."""
    return ", ".join(names)
