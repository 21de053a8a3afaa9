"""A verdict on a report stands only as long as the figures it was given on."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

Cells = tuple[Any, ...]


@dataclass(frozen=True)
class Verdict:
    """The column of a verdict, its words for one that was given and for none, and what it was given on."""

    column: str
    given: tuple[str, ...]
    none: str
    figures: tuple[str, ...]


def verdict_after(verdict: Verdict, names: tuple[str, ...]) -> Callable[[Cells, Cells], str | None]:
    """The verdict on a row (stored cells, incoming cells, both by `names`) whose file gives none.

    The stored one, or none at all where a figure it was given on has changed.
    """
    place = names.index(verdict.column)
    figures = itemgetter(*map(names.index, verdict.figures))

    def after(old: Cells, new: Cells) -> str | None:
        stored: str | None = old[place]
        lapsed = stored in verdict.given and figures(old) != figures(new)
        return verdict.none if lapsed else stored

    return after
