"""Reporting periods of a year: which months they count, when they are due, how late a report is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.reference import PeriodRule, period_rules, periods
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
    """The periods of one kind that are in use in a year, earliest first."""
    return _in_order(year, [rule for rule in periods(year) if rule.kind == kind])


def up_to(last: Period) -> tuple[Period, ...]:
    """The periods of the same kind and year up to and with this one, earliest first."""
    return tuple(each for each in periods_of(last.year, last.kind) if each.starts <= last.starts)


def previous(current: Period) -> Period:
    """The period of the same kind just before this one, in use then or not: B12 of last year before B06."""
    rules = [rule for rule in period_rules() if rule.kind == current.kind]
    siblings = (*_in_order(current.year - 1, rules), *_in_order(current.year, rules))
    return siblings[siblings.index(current) - 1]


def running(today: date, kind: str = "semester") -> Period:
    """The period of this kind that a day lies in; StopIteration when none is in use."""
    return next(each for each in periods_of(today.year, kind) if each.starts <= today <= each.ends)


def _in_order(year: int, rules: Iterable[PeriodRule]) -> tuple[Period, ...]:
    return tuple(sorted((_of_year(rule, year) for rule in rules), key=lambda each: each.starts))


def _of_year(rule: PeriodRule, year: int) -> Period:
    return Period(
        code=rule.code,
        kind=rule.kind,
        year=year,
        starts=rule.starts_on(year),
        ends=rule.ends_on(year),
        due=rule.due_on(year),
        closes=rule.closes_on(year),
    )
