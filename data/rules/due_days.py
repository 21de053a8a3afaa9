"""Until when a decision is to be done: the days that are offered, and days as people type them."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from data.reference import month_words
from data.rules.periods import Period

WEEK = timedelta(days=7)
_SOON_OVER = timedelta(days=3)
_PLACES = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})[\s/.-]*([^\W\d_]+)\.?(?:[\s/.-]*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def due_days(since: date, period: Period) -> dict[str, date]:
    """The days offered to a meeting of day `since`: week, fortnight, month_end, and report where still ahead.

    The end of the month is that of the next one when this one is all but over; report is the day that reports
    of the period are due, or close once that has passed.
    """
    offered = {"week": since + WEEK, "fortnight": since + 2 * WEEK, "month_end": _month_end(since)}
    ahead = [day for day in (period.due, period.closes) if day >= since]
    return offered | ({"report": ahead[0]} if ahead else {})


def read_day(text: str, since: date) -> date | None:
    """The day that was typed (18/12, 18-12-2026, 18 Des, 2026-12-18), or None where it is none.

    The day stands before the month, as Indonesian does. Without a year it is the first such day from `since`.
    """
    typed = text.strip().casefold()
    if found := _ISO.fullmatch(typed):
        return _day(*map(int, found.groups()))
    if found := _PLACES.fullmatch(typed):
        return _from_parts(int(found[1]), int(found[2]), found[3], since)
    if found := _NAMED.fullmatch(typed):
        return _from_parts(int(found[1]), month_words().get(found[2]), found[3], since)
    return None


def offered_name(typed: str, labels: Mapping[str, str]) -> str | None:
    """The name whose label begins as typed ("2 m": 2 minggu), where only one does; None otherwise."""
    if typed in labels:
        return typed
    begun = typed.strip().casefold()
    found = [name for name, label in labels.items() if begun and label.casefold().startswith(begun)]
    return found[0] if len(found) == 1 else None


def _from_parts(day: int, month: int | None, year: str | None, since: date) -> date | None:
    if month is None:
        return None
    if year is not None:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    # A leap day may be eight years away, over a year such as 2100.
    coming = (_day(since.year + later, month, day) for later in range(9))
    return next((found for found in coming if found is not None and found >= since), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(since: date) -> date:
    ends = (_last_of(since.year, since.month + later) for later in (0, 1))
    return next(day for day in ends if day - since >= _SOON_OVER)


def _last_of(year: int, month: int) -> date:
    """The last day of a month; month 13 is January of the next year."""
    after = year * 12 + month
    return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
