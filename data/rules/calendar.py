"""Arithmetic on days: how late, how long still, which weekday. Names of days and months are screen text."""

from datetime import date


def days_until(day: date, today: date) -> int:
    """Days from today to `day`; below zero when it has passed."""
    return (day - today).days


def days_late(limit: date, today: date) -> int:
    """Days since the limit passed; the limit itself still is in time, so it counts 0."""
    return max(0, -days_until(limit, today))


def months_between(first: date, last: date) -> tuple[date, ...]:
    """The first days of all months from that of `first` to that of `last`; empty when it runs backwards."""
    span = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(date(month // 12, month % 12 + 1, 1) for month in span)


def falls_on(day: date, weekday: int) -> bool:
    """Whether a date is the weekday written beside it (Monday is 0); official letters often slip by one."""
    return day.weekday() == weekday
