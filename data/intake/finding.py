"""What a check of whole rows yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from data.intake.columns import Table
from data.intake.issues import Kind
from data.intake.reading import IntakeContext


class Finding(NamedTuple):
    """A finding about the row at a position, told at one of its fields."""

    position: int
    kind: Kind
    field: str
    words: Mapping[str, object]


Check = Callable[[Table, IntakeContext], Iterator[Finding]]
