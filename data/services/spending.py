"""The urine tests of a year and the money for them: how many were tested, how many more the money reaches."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reference import thresholds
from data.rules.budget import (
    BudgetTotal,
    Shortfall,
    UnitCost,
    budget_lines,
    budget_total,
    shortfall,
    unit_cost,
)
from data.rules.coverage import Coverage, coverage
from data.rules.progress import opd_in_force
from data.services.as_of import Moment
from data.services.reporting import newest_day
from data.store import readings


@dataclass(frozen=True)
class Spending:
    """One year: coverage of staff, the pots of money, what a person costs, what the target still asks for.

    lines: one row per pot, as budget_lines returns it. `tests_on` and `money_on` are the positions of the
    two kinds of figures, None where there are none.
    """

    year: int
    coverage: Coverage
    cost: UnitCost
    lines: pd.DataFrame
    total: BudgetTotal
    shortfall: Shortfall
    has_tests: bool
    tests_on: date | None
    money_on: date | None
    counted_on: date | None
    opd: pd.DataFrame
    tests: pd.DataFrame
    budgets: pd.DataFrame

    @property
    def has_money(self) -> bool:
        """Whether any pot has a known pagu."""
        return self.total.pots > self.total.pagu_unknown

    @property
    def sources_with_money(self) -> int:
        """Funding sources that still have money."""
        return int(self.lines.loc[self.lines["remaining"] > 0, "funding_source"].nunique())


def read_spending(moment: Moment, year: int, today: date, *, target: float | None = None) -> Spending:
    """Coverage and money of a year up to today; `target`: share of staff to reach, if not the office's."""
    last_day = min(date(year, 12, 31), max(today, date(year, 1, 1)))
    opd = opd_in_force(moment.read(readings.opd), last_day)
    tests = moment.read(readings.urine_tests, year)
    budgets = moment.read(readings.budgets, year)
    goal = thresholds(moment.kabupaten).coverage_target if target is None else target
    covered = coverage(opd, tests, goal, last_day)
    found = unit_cost(budgets, tests)
    lines = budget_lines(budgets, found.rupiah)
    total = budget_total(lines)
    return Spending(
        year=year,
        coverage=covered,
        cost=found,
        lines=lines,
        total=total,
        shortfall=shortfall(total, covered.tested, covered.target_people, found.rupiah),
        has_tests=not tests.empty,
        tests_on=newest_day(tests["held_on"]),
        money_on=newest_day(budgets["position_date"]),
        counted_on=newest_day(opd["counted_on"]),
        opd=opd,
        tests=tests,
        budgets=budgets,
    )
