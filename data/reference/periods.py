"""Reporting periods as rules for any year: which months they cover, when reports are due, when they close."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from data.reference.files import Certainty, read_entries


@dataclass(frozen=True)
class PeriodRule:
    """One kind of period. `due` (in time) and `closes` (at all) are last days: (years later, month, day)."""

    code: str
    kind: str
    label: str
    start_month: int
    end_month: int
    due: tuple[int, int, int]
    closes: tuple[int, int, int]
    from_year: int
    source: str
    certainty: Certainty

    def starts_on(self, year: int) -> date:
        """The first day of the period in a year."""
        return date(year, self.start_month, 1)

    def ends_on(self, year: int) -> date:
        """The last day of the period in a year."""
        return date(year, self.end_month, monthrange(year, self.end_month)[1])

    def due_on(self, year: int) -> date:
        """The last day for reports that are in time."""
        later, month, day = self.due
        return date(year + later, month, day)

    def closes_on(self, year: int) -> date:
        """The last day on which reports are taken at all."""
        later, month, day = self.closes
        return date(year + later, month, day)


@cache
def period_rules() -> tuple[PeriodRule, ...]:
    """All kinds of periods: semesters first, then quarters."""
    return tuple(PeriodRule(**row) for row in read_entries("periods", "periods"))


def periods(year: int) -> tuple[PeriodRule, ...]:
    """The kinds of periods in use in a year, semesters first."""
    return tuple(rule for rule in period_rules() if rule.from_year <= year)
