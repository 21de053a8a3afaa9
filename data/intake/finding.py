"""What a check of whole rows yields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from data.intake.kind import Kind


class Finding(NamedTuple):
    """A finding about the row at a position of the table, told at one of its fields."""

    position: int
    kind: Kind
    field: str
    words: Mapping[str, object] = {}
