"""Reporting periods of a year: which months they count, when they are due, how late a report is."""

from dataclasses import dataclass
from datetime import date

from data.reference import PeriodRule, period_rules
from data.rules import calendar


@dataclass(frozen=True)
class Period:
    """One reporting period of one year: reports are in time up to `due` and taken up to `closes`."""

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

    def is_due(self, today: date) -> bool:
        """Whether the last day in time has passed, so that a missing report is a late one."""
        return today > self.due

    def is_closed(self, today: date) -> bool:
        """Whether the last day for any report has passed."""
        return today > self.closes

    def days_late(self, today: date) -> int:
        """Days since the last day in time; 0 before and on it."""
        return calendar.days_late(self.due, today)

    def days_left(self, today: date) -> int:
        """Days until it closes; below zero once it has."""
        return calendar.days_until(self.closes, today)


def period(year: int, code: str) -> Period:
    """The period of this code in this year; KeyError when the reference has no such code."""
    rules = {rule.code: rule for rule in period_rules()}
    return _of_year(rules[code], year)


def periods_of(year: int, kind: str = "semester") -> tuple[Period, ...]:
    """The periods of one kind in a year, earliest first."""
    found = [_of_year(rule, year) for rule in period_rules() if rule.kind == kind]
    return tuple(sorted(found, key=lambda each: each.starts))


def up_to(last: Period) -> tuple[Period, ...]:
    """The periods of the same kind and year up to and with this one, earliest first."""
    return tuple(each for each in periods_of(last.year, last.kind) if each.starts <= last.starts)


def previous(current: Period) -> Period:
    """The period of the same kind just before this one: B12 of last year before B06."""
    siblings = (*periods_of(current.year - 1, current.kind), *periods_of(current.year, current.kind))
    return siblings[siblings.index(current) - 1]


def running(today: date, kind: str = "semester") -> Period:
    """The period of this kind that a day lies in."""
    return next(each for each in periods_of(today.year, kind) if each.starts <= today <= each.ends)


def _of_year(rule: PeriodRule, year: int) -> Period:
    return Period(
        code=rule.code,
        kind=rule.kind,
        year=year,
        starts=calendar.month_start(year, rule.start_month),
        ends=calendar.month_end(year, rule.end_month),
        due=date(year + rule.year_offset, *rule.due),
        closes=date(year + rule.year_offset, *rule.closes),
    )
