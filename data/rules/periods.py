"""Reporting periods of a year: which months they count, when they are due, how late a report is."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from data.reference import PeriodRule, period_rules


@dataclass(frozen=True)
class Period:
    """One reporting period of one year; `due` is the day of the kabupaten's limit, `closes` that of BNN."""

    code: str
    kind: str
    year: int
    starts: date
    ends: date
    due: date
    closes: date

    def months(self) -> tuple[int, ...]:
        """The months it counts, 1 to 12."""
        return tuple(range(self.starts.month, self.ends.month + 1))

    def days_late(self, today: date) -> int:
        """Days since the limit; 0 until it has passed."""
        return max(0, (today - self.due).days)

    def is_due(self, today: date) -> bool:
        """Whether the limit has passed, so that a missing report is a late one."""
        return today > self.due

    def days_left(self, today: date) -> int:
        """Days until it closes; negative once it has."""
        return (self.closes - today).days


def period(year: int, code: str) -> Period:
    """The period of this code in this year; KeyError when there is no such code."""
    rule = {each.code: each for each in period_rules()}[code]
    return _of_year(rule, year)


def periods_of(year: int, kind: str = "semester") -> tuple[Period, ...]:
    """The periods of one kind in a year, in order."""
    rules = [each for each in period_rules() if each.kind == kind]
    return tuple(_of_year(each, year) for each in sorted(rules, key=lambda each: each.start_month))


def previous(current: Period) -> Period:
    """The period of the same kind before this one."""
    codes = [each.code for each in periods_of(current.year, current.kind)]
    place = codes.index(current.code)
    year = current.year if place else current.year - 1
    return period(year, codes[place - 1])


def _of_year(rule: PeriodRule, year: int) -> Period:
    last = monthrange(year, rule.end_month)[1]
    later = year + rule.year_offset
    return Period(
        code=rule.code,
        kind=rule.kind,
        year=year,
        starts=date(year, rule.start_month, 1),
        ends=date(year, rule.end_month, last),
        due=date(later, *rule.due),
        closes=date(later, *rule.closes),
    )
