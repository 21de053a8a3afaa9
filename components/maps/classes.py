"""Classes of small counts: fixed cuts, one kind of fill for each kind of cell that must not be confused."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from components.theme import Paint, Theme
from data.rules.suppression import Count, ProtectedCounts, Shown


class Fill(StrEnum):
    """How an area is filled."""

    CLASS = "kelas"
    ZERO = "nol"
    HATCH = "arsir"
    NONE = "kosong"


@dataclass(frozen=True)
class CountClass:
    """A class of counts: lower bound, upper bound (None = open), paint."""

    lower: int
    upper: int | None
    paint: Paint

    def holds(self, value: int) -> bool:
        """Whether a value belongs to the class."""
        return self.lower <= value and (self.upper is None or value <= self.upper)


def count_classes(
    counts: Sequence[Count], least: int, cuts: Sequence[int], theme: Theme
) -> tuple[CountClass, ...]:
    """Classes from the least value shown up to the highest that is reached, the last open; palest first."""
    largest = max((count.value for count in counts if count.value is not None), default=0)
    bounds = [max(least, 1), *(cut for cut in cuts if cut > max(least, 1))]
    used = [bound for bound in bounds if bound <= largest] or bounds[:1]
    paints = theme.sequential(len(used))
    uppers = [*(bound - 1 for bound in used[1:]), None]
    return tuple(CountClass(*parts) for parts in zip(used, uppers, paints, strict=True))


def fill_of(count: Count) -> Fill:
    """The kind of fill a count gets."""
    if count.status is Shown.NONE:
        return Fill.NONE
    if count.status is not Shown.VALUE:
        return Fill.HATCH
    return Fill.CLASS if count.value else Fill.ZERO


def counts_of(counts: ProtectedCounts, codes: Sequence[str], column: str) -> dict[str, Count]:
    """The protected count of each area."""
    return {code: counts.cell(code, column) for code in codes}
