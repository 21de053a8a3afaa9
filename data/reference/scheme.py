"""What is reported, when, and how it is scored: aksi, periods, weights, bands, thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from data.reference.files import toml


@dataclass(frozen=True)
class Aksi:
    """One generic action: what is counted, who must do it, and how sure its legal basis is.

    `flow` counts add over periods, stocks do not. `obliged` is empty when every OPD must do it.
    """

    code: str
    name: str
    short_name: str
    head: str
    counted: str
    unit: str
    flow: bool
    obliged: Mapping[str, tuple[str, ...]]
    component: str
    to_do: str
    certainty: str
    legal_basis: str
    years: tuple[int | None, int | None]

    def obliges(self, kabupaten: str, opd_code: str) -> bool:
        """Whether this OPD must report on it."""
        return not self.obliged or opd_code in self.obliged.get(kabupaten, ())


@dataclass(frozen=True)
class PeriodRule:
    """A reporting period of any year; `due` and `closes` are (month, day) in the year plus `year_offset`."""

    code: str
    kind: str
    start_month: int
    end_month: int
    due: tuple[int, int]
    closes: tuple[int, int]
    year_offset: int
    certainty: str


@dataclass(frozen=True)
class Weight:
    """One component of the score with its share of 100 and its formula in words."""

    component: str
    label: str
    formula: str
    weight: int


@dataclass(frozen=True)
class Band:
    """A named range of scores from `lower` (of 100) up."""

    name: str
    lower: int


@dataclass(frozen=True)
class Thresholds:
    """Limits of an installation; shares of 1, megabytes, rows."""

    k_screen: int
    k_export: int
    coverage_target: float
    large_jump: int
    upload_cap_mb: int
    upload_max_rows: int
    case_cuts: tuple[int, ...]


@cache
def aksi() -> tuple[Aksi, ...]:
    """The actions, by code."""
    basis = toml("aksi.toml")["legal_basis"]
    return tuple(_aksi(each, basis) for each in toml("aksi.toml")["aksi"])


@cache
def period_rules() -> tuple[PeriodRule, ...]:
    """The reporting periods, semesters first."""
    return tuple(
        PeriodRule(
            each["code"],
            each["kind"],
            each["start_month"],
            each["end_month"],
            _month_day(each["due"]),
            _month_day(each["closes"]),
            each.get("year_offset", 0),
            each["certainty"],
        )
        for each in toml("periods.toml")["periods"]
    )


@cache
def weights() -> tuple[Weight, ...]:
    """The components of the score; their weights add up to 100."""
    return tuple(Weight(**each) for each in toml("scoring.toml")["weights"])


def bonus_max() -> int:
    """The most points that verified evidence can add."""
    return int(toml("scoring.toml")["bonus_max"])


@cache
def bands() -> tuple[Band, ...]:
    """The bands of scores, best first."""
    return tuple(Band(**each) for each in toml("scoring.toml")["bands"])


@cache
def thresholds(kabupaten: str | None = None) -> Thresholds:
    """The limits that hold in a kabupaten."""
    every = toml("thresholds.toml")
    values: dict[str, Any] = every | every.get(kabupaten or "", {})
    chosen = {each.name: values[each.name] for each in fields(Thresholds)}
    return Thresholds(**{**chosen, "case_cuts": tuple(chosen["case_cuts"])})


def _aksi(row: Mapping[str, Any], basis: str) -> Aksi:
    duty = row["obliged"]
    obliged = {} if duty == "semua" else {kabupaten: tuple(codes) for kabupaten, codes in duty.items()}
    return Aksi(
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        head=row["head"],
        counted=row["counted"],
        unit=row["unit"],
        flow=row["flow"],
        obliged=obliged,
        component=row["component"],
        to_do=row["to_do"],
        certainty=row["certainty"],
        legal_basis=row.get("legal_basis", basis),
        years=(row.get("first_year"), row.get("last_year")),
    )


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)
