"""Urine tests and their money: coverage per OPD, budget per funding source, tests per month, results."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reference import thresholds
from data.rules.budget import by_source
from data.rules.coverage import monthly_tested
from data.rules.findings import protect_findings
from data.rules.roles import Permission, Viewer, authorise
from data.rules.suppression import ProtectedCounts
from data.rules.view import View
from data.services.as_of import Moment, may_see_counts
from data.services.errors import store_guarded
from data.services.reporting import short_names
from data.services.spending import Spending, read_spending
from data.store.engine import Store
from data.store.tables import UrineTest


@dataclass(frozen=True)
class Plan:
    """People an OPD plans to test from one funding source; `parameters` of the tests, None if not said."""

    people: int
    parameters: int | None
    source: str


@dataclass(frozen=True)
class UrineTests:
    """One year. by_opd: name, tested, staff, reached of OPD that tested anybody and whose staff is known.

    untested: names. staff_unknown: names of OPD that tested but whose staff is not known. sources: source,
    pagu, blocked, realisasi, remaining (rupiah), people. months: people tested, 1 to the last month known.
    findings: of the whole kabupaten, None where a past state withholds them.
    """

    spending: Spending
    by_opd: pd.DataFrame
    untested: tuple[str, ...]
    staff_unknown: tuple[str, ...]
    sources: pd.DataFrame
    plans: tuple[Plan, ...]
    months: dict[int, int]
    findings: ProtectedCounts | None
    k: int

    @property
    def richest_source(self) -> tuple[str, int, int | None] | None:
        """The source with most rupiah left, these, and the people they test; None where nothing is left."""
        left = self.sources[(self.sources["remaining"] > 0).fillna(value=False).astype(bool)]
        if left.empty:
            return None
        best = left.sort_values("remaining", ascending=False, kind="stable").iloc[0]
        people = None if pd.isna(best["people"]) else int(best["people"])
        return str(best["source"]), int(best["remaining"]), people


@store_guarded
def load_urine_tests(
    store: Store, viewer: Viewer, view: View, today: date, target: float | None = None
) -> UrineTests:
    """The tests and the money of a year; `target` is the share of staff to reach. Raises NotAllowed."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    spending = read_spending(Moment.of(store, view), view.year, today, target=target)
    k = thresholds(view.kabupaten).k_screen
    shown = may_see_counts(viewer, view, UrineTest.template)
    by_opd = spending.coverage.by_opd
    named = by_opd.assign(name=by_opd["opd_code"].map(short_names(spending.opd)))
    tested = named["tested"] > 0
    known = named["staff"].notna() & (named["staff"] > 0).fillna(value=False)
    last_month = 12 if view.year < today.year else today.month
    return UrineTests(
        spending=spending,
        by_opd=named.loc[tested & known, ["name", "tested", "staff", "reached"]].reset_index(drop=True),
        untested=tuple(named.loc[~tested, "name"]),
        staff_unknown=tuple(named.loc[tested & ~known, "name"]),
        sources=_sources(spending),
        plans=_plans(spending),
        months=monthly_tested(spending.tests, view.year, last_month),
        findings=protect_findings(spending.tests, k) if shown else None,
        k=k,
    )


def _sources(spending: Spending) -> pd.DataFrame:
    sums = by_source(spending.lines)
    names = {"funding_source": "source", "people_possible": "people"}
    return sums.rename(columns=names)[["source", "pagu", "blocked", "realisasi", "remaining", "people"]]


def _plans(spending: Spending) -> tuple[Plan, ...]:
    planned = spending.budgets[spending.budgets["people_planned"] > 0]
    return tuple(
        Plan(
            people=int(row["people_planned"]),
            parameters=None if pd.isna(row["parameters"]) else int(row["parameters"]),
            source=row["funding_source"],
        )
        for row in planned.to_dict("records")
    )
