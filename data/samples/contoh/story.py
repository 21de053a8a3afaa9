"""The fixed points of the fictitious set: one story per kabupaten, typed."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

YEARS = (2024, 2025, 2026)
STORIES = ("51.08", "63.06")
"""The kabupaten that have one."""
POSITION = date(2026, 11, 20)
"""The day the fictitious set speaks of."""
LAST_MONTH = {2024: 12, 2025: 12, 2026: 10}
"""Cases, evidence and rehabilitation are counted up to this month."""


@dataclass(frozen=True)
class PeriodPlan:
    """Who reports in a period: `states` fixes an OPD's aksi A1 to A6, `gaps` is the share not reported."""

    year: int
    code: str
    gaps: float
    verified: float
    silent: Sequence[str] = ()
    missing: Sequence[str] = ()
    states: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class UrineDay:
    """One day of urine tests at one OPD, in people; who is not listed by result was negative."""

    on: date
    opd: str
    funding: str
    tested: int
    unit_cost: int
    parameters: int
    reactive: int = 0
    reactive_medicine: int = 0
    confirmed: int = 0


@dataclass(frozen=True)
class Pot:
    """Money for urine tests of one OPD from one source, in rupiah."""

    opd: str
    funding: str
    purpose: str
    pagu: int
    blocked: int
    people: int
    position: date


@dataclass(frozen=True)
class Story:
    """Everything the generator may not choose. `raw` holds the plain tables of the TOML file."""

    kabupaten: str
    name: str
    bnnk: str
    slug: str
    staff: Mapping[str, int]
    periods: tuple[PeriodPlan, ...]
    test_days: tuple[UrineDay, ...]
    pots: tuple[Pot, ...]
    reports: Mapping[str, Mapping[str, Any]]
    raw: Mapping[str, Any]

    def tested(self, opd: str, start: date, end: date) -> list[UrineDay]:
        """The test days of an OPD from one day to another, both counted."""
        return [day for day in self.test_days if day.opd == opd and start <= day.on <= end]


@cache
def story_of(kabupaten: str) -> Story:
    """The story of a kabupaten; FileNotFoundError where none was written."""
    path = Path(__file__).with_name(f"{kabupaten}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Story(
        kabupaten=kabupaten,
        name=raw["name"],
        bnnk=raw["bnnk"],
        slug=raw["slug"],
        staff=raw["staff"],
        periods=tuple(PeriodPlan(**plan) for plan in raw["periods"]),
        test_days=tuple(_test_days(raw["tests"])),
        pots=tuple(_pots(raw["budgets"])),
        reports={row["key"]: row for row in raw.get("reports", ())},
        raw=raw,
    )


def _test_days(tables: Sequence[Mapping[str, Any]]) -> list[UrineDay]:
    return [
        UrineDay(**event, unit_cost=table["unit_cost"], parameters=table["parameters"])
        for table in tables
        for event in table["events"]
    ]


def _pots(tables: Sequence[Mapping[str, Any]]) -> list[Pot]:
    return [Pot(**pot, position=table["position"]) for table in tables for pot in table["pots"]]
