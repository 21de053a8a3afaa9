"""What money is left for tests and how many people it reaches. Whole rupiah throughout, never a float.

Money stays in its pot: one OPD's share of one funding source cannot pay for what another pot lacks. So the
people that can still be tested are counted pot by pot and then added.
"""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

RUPIAH = ["pagu", "blocked", "realisasi", "remaining"]
LINE = ["opd_code", "funding_source", *RUPIAH, "people_possible", "overspent", "position_date"]


class CostBasis(StrEnum):
    """What a unit cost rests on."""

    EFFECTIVE = "efektif"
    PLANNED = "rencana"
    CHOSEN = "dipilih"
    UNKNOWN = "belum diketahui"


@dataclass(frozen=True)
class UnitCost:
    """Rupiah per person tested (None: not known), what it rests on, and the parameters of those tests."""

    rupiah: int | None
    basis: CostBasis
    parameters: tuple[int, ...] = ()


@dataclass(frozen=True)
class BudgetTotal:
    """Sums over the pots, in rupiah and people; `pagu_unknown` pots are in none of them.

    `remaining` adds up what the pots show and may be below zero; `usable` leaves overspent pots out.
    """

    pots: int
    pagu_unknown: int
    overspent: int
    pagu: int
    blocked: int
    realisasi: int
    remaining: int
    usable: int
    people_possible: int | None


@dataclass(frozen=True)
class Shortfall:
    """What a target still asks for: people not yet tested, those the money cannot reach, and the rupiah.

    None where the unit cost is not known.
    """

    people_to_test: int
    people_lacking: int | None
    rupiah_needed: int | None
    rupiah_missing: int | None


def unit_cost(budgets: pd.DataFrame, tests: pd.DataFrame) -> UnitCost:
    """Rupiah spent per person tested, half a rupiah rounded up; before any test the highest planned cost.

    Only tests of a budgeted funding source count, and those that name none: people who were tested with
    other money would make this one look cheap.
    """
    source = tests["funding_source"]
    paid = tests[source.isna() | source.isin(budgets["funding_source"])]
    spent, people = _sum(budgets["realisasi"]), _sum(paid["tested"])
    if spent and people:
        tested = paid.loc[paid["tested"] > 0, "parameters"]
        return UnitCost((2 * spent + people) // (2 * people), CostBasis.EFFECTIVE, _distinct(tested))
    planned = budgets.loc[budgets["unit_cost"] > 0, "unit_cost"]
    if planned.empty:
        return UnitCost(None, CostBasis.UNKNOWN)
    # The highest: a plan must not promise people whom the money then does not reach.
    return UnitCost(int(planned.max()), CostBasis.PLANNED, _distinct(budgets["parameters"]))


def budget_lines(budgets: pd.DataFrame, cost: int | None) -> pd.DataFrame:
    """One row per pot (opd_code, funding_source) with rupiah as Int64, in the order given.

    pagu is the revised one where there is one, <NA> when neither is known; remaining = pagu - blocked -
    realisasi; people_possible is <NA> without a pagu or a unit cost, and 0 when overspent.
    """
    lines = budgets[["opd_code", "funding_source", "position_date"]].copy()
    lines["pagu"] = budgets["pagu_revised"].astype("Int64").fillna(budgets["pagu"].astype("Int64"))
    for name in ("blocked", "realisasi"):
        lines[name] = budgets[name].astype("Int64").fillna(0)
    lines["remaining"] = lines["pagu"] - lines["blocked"] - lines["realisasi"]
    lines["overspent"] = (lines["remaining"] < 0).fillna(value=False).astype(bool)
    lines["people_possible"] = _people_possible(lines["remaining"], cost)
    return lines[LINE].reset_index(drop=True)


def by_source(lines: pd.DataFrame) -> pd.DataFrame:
    """The pots added up per funding source, in the order of their first line: rupiah, people, overspent.

    A pot without a pagu is only counted (pagu_unknown), so that each row adds up; a source that has no
    other keeps its <NA>.
    """
    sources = lines["funding_source"]
    unknown = lines["pagu"].isna()
    counted = lines[~unknown | unknown.groupby(sources).transform("all")]
    groups = counted.groupby("funding_source", sort=False)
    sums = groups[[*RUPIAH, "people_possible"]].sum(min_count=1)
    sums["overspent"] = groups["overspent"].any()
    sums["position_date"] = groups["position_date"].max()
    sums["pagu_unknown"] = unknown.groupby(sources).sum().astype("int64")
    return sums.reindex(sources.unique()).rename_axis("funding_source").reset_index()


def budget_total(lines: pd.DataFrame) -> BudgetTotal:
    """All pots together; people_possible is the sum of what each pot reaches, None when no pot tells."""
    known = lines[lines["pagu"].notna()]
    people = known["people_possible"].dropna()
    return BudgetTotal(
        pots=len(lines),
        pagu_unknown=len(lines) - len(known),
        overspent=int(known["overspent"].sum()),
        pagu=_sum(known["pagu"]),
        blocked=_sum(known["blocked"]),
        realisasi=_sum(known["realisasi"]),
        remaining=_sum(known["remaining"]),
        usable=_sum(known["remaining"].clip(lower=0)),
        people_possible=_sum(people) if len(people) else None,
    )


def shortfall(total: BudgetTotal, tested: int, target_people: int, cost: int | None) -> Shortfall:
    """What reaching the target takes beyond the usable money; costs in rupiah per person."""
    to_test = max(0, target_people - tested)
    if not cost:
        return Shortfall(to_test, None, None, None)
    return Shortfall(
        people_to_test=to_test,
        people_lacking=max(0, to_test - (total.people_possible or 0)),
        rupiah_needed=to_test * cost,
        rupiah_missing=max(0, to_test * cost - total.usable),
    )


def _people_possible(remaining: pd.Series, cost: int | None) -> pd.Series:
    if not cost:
        return pd.Series(pd.NA, index=remaining.index, dtype="Int64")
    return remaining.clip(lower=0) // cost


def _sum(values: pd.Series) -> int:
    # Python integers: a sum of rupiah must not pass through a float on the way.
    return sum(int(value) for value in values.dropna())


def _distinct(parameters: pd.Series) -> tuple[int, ...]:
    return tuple(sorted({int(value) for value in parameters.dropna()}))
