"""What several targets of coverage would take: people still to test, and what the money lacks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.rules.budget import BudgetTotal, shortfall
from data.rules.coverage import Coverage, people_for

TARGETS = (0.06, 0.1, 0.2, 0.3, 0.5, 1.0)
"""Targets that are weighed beside the one of the office, as shares of staff."""


@dataclass(frozen=True)
class TargetPlan:
    """One target (a share of staff): its people, those still to test, and what the money does for them.

    people_lacking and rupiah_missing are None where nobody knows what a person costs.
    """

    target: float
    people: int
    to_test: int
    people_lacking: int | None
    rupiah_missing: int | None

    @property
    def is_reached(self) -> bool:
        """Whether as many were tested already."""
        return self.to_test == 0

    @property
    def is_affordable(self) -> bool:
        """Whether the money that is left reaches it."""
        return self.people_lacking == 0


def target_plans(
    covered: Coverage, total: BudgetTotal, cost: int | None, targets: Iterable[float]
) -> tuple[TargetPlan, ...]:
    """The plan of each target, lowest first; cost in rupiah per person, None where it is not known."""
    return tuple(_plan(covered, total, cost, target) for target in sorted(set(targets)))


def _plan(covered: Coverage, total: BudgetTotal, cost: int | None, target: float) -> TargetPlan:
    people = people_for(target, covered.staff)
    short = shortfall(total, covered.tested, people, cost)
    return TargetPlan(target, people, short.people_to_test, short.people_lacking, short.rupiah_missing)
