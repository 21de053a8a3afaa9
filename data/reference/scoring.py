"""How OPD are scored and where limits lie: weights, bands and thresholds, all of them editable."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.reference.files import Certainty, read_entries, read_toml, resolved


@dataclass(frozen=True)
class Weight:
    """One component of the score, its formula in words and its weight; all weights add up to 100."""

    component: str
    label: str
    formula: str
    weight: int
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Band:
    """A band of scores from `lower` (0-100) up to the next band."""

    name: str
    lower: float
    label: str
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class Thresholds:
    """Limits of a kabupaten. Counts from 1 to k-1 are hidden; `coverage_target` is a share of staff."""

    k_screen: int
    k_export: int
    coverage_target: float
    large_jump: int
    minimum_tested: int
    upload_cap_mb: int
    upload_max_rows: int
    source: str
    certainty: Certainty


@cache
def weights() -> tuple[Weight, ...]:
    """The components of the score in the order they are shown."""
    return tuple(Weight(**row) for row in read_entries("scoring", "weights"))


@cache
def bonus_max() -> int:
    """Points that verified evidence and innovation may add at most."""
    return int(read_toml("scoring")["bonus_max"])


@cache
def bands() -> tuple[Band, ...]:
    """The bands from best to worst."""
    rows = (Band(**row) for row in read_entries("scoring", "bands"))
    return tuple(sorted(rows, key=lambda band: -band.lower))


@cache
def thresholds(kabupaten: str | None = None) -> Thresholds:
    """The limits of a kabupaten: the common ones, with what the kabupaten sets differently."""
    return limits_of(read_toml("scoring")["thresholds"], kabupaten)


def limits_of(tables: Mapping[str, dict[str, Any]], kabupaten: str | None) -> Thresholds:
    """The limits of a kabupaten from tables of limits by kabupaten code, and `umum` for all."""
    own = tables.get(kabupaten, {}) if kabupaten else {}
    return Thresholds(**resolved(tables["umum"] | own))
