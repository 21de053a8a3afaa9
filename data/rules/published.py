"""Figures that exist only as somebody published them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Published:
    """One published figure: `value` of `out_of` (None: not a part of a whole) in `unit`, as published."""

    code: str
    name: str
    period: str
    value: float | None
    out_of: float | None
    unit: str
    category: str
    note: str
    source: str
    position: date | None
