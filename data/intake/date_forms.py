"""One cell -> the days it can mean; which order of day and month holds is for its column to prove."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from data.reference import month_words, weekday_words

FIRST_YEAR, LAST_YEAR = 1900, 2100
CENTURY_TURN = 70
"""A year of two digits below this is of this century."""
MAX_LENGTH = 60


class Order(StrEnum):
    """The order of the parts of a date; the values are the answers to the question about a column."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


ORDER_WORDS: Mapping[Order, str] = {
    Order.DAY_FIRST: "hari/bulan/tahun",
    Order.MONTH_FIRST: "bulan/hari/tahun",
}


@dataclass(frozen=True, slots=True)
class DateForm:
    """The day a cell means: `certain` in any order, or one for each order that is possible.

    `weekday` is the day of the week the cell names (Monday is 0), to be held against the day itself;
    `time` is a time of day as written, "" for none or midnight.
    """

    certain: date | None = None
    by_order: Mapping[Order, date] = field(default_factory=dict)
    weekday: int | None = None
    time: str = ""

    def day(self, order: Order | None) -> date | None:
        """The day in an order; None where that order is impossible."""
        if self.certain is not None:
            return self.certain
        return None if order is None else self.by_order.get(order)


_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:WIB|WITA|WIT|Z|AM|PM))?"
_TIME = rf"(?:[T ,]+(?:pukul\s+|jam\s+)?(?P<time>{_CLOCK}))?"
_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]+['’]?[^\W\d_]*)\s*(?:[,/]\s*|\s))?"
_YEAR = r"(?P<y>\d{4}|\d{2})"
_MONTH = r"(?P<m>[^\W\d_]{3,10})\.?"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}}){_TIME}", re.ASCII)
_SLASHED = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,2}})\s*([-/.])\s*(?P<b>\d{{1,2}})\s*\3\s*{_YEAR}{_TIME}", re.IGNORECASE
)
_WORDED = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})\s*[-/. ]\s*{_MONTH}\s*[-/., ]\s*{_YEAR}{_TIME}", re.IGNORECASE
)
_MONTH_WORD_FIRST = re.compile(rf"{_WEEKDAY}{_MONTH}\s+(?P<d>\d{{1,2}}),?\s+{_YEAR}{_TIME}", re.IGNORECASE)
_LABEL = re.compile(r"^(?:tgl\.?|tanggal)\s+", re.IGNORECASE)
_MIDNIGHT = re.compile(r"0{1,2}[:.]00(?:[:.]00(?:\.0+)?)?")


@lru_cache(maxsize=65_536)
def date_form(text: str) -> DateForm | None:
    """The days a cell can mean, or None where it is no date between 1900 and 2100.

    2019-02-12 and dates with a month in words have one meaning; 12/02/2019, 12.02.2019 and 9-7-20 have one in
    each order that the calendar allows. A year of two digits stands last.
    """
    line = _LABEL.sub("", " ".join(text.split()))
    if not line or len(line) > MAX_LENGTH or not any(map(str.isdigit, line)):
        return None
    for read in (_year_first, _slashed, _worded):
        if (form := read(line)) is not None:
            return form
    return None


def _year_first(line: str) -> DateForm | None:
    found = _YEAR_FIRST.fullmatch(line)
    day = found and _day(found["y"], found["m"], found["d"])
    return DateForm(day, time=_time(found)) if found and day else None


def _slashed(line: str) -> DateForm | None:
    found = _SLASHED.fullmatch(line)
    if found is None:
        return None
    weekday = _weekday(found["weekday"])
    if found["weekday"] and weekday is None:
        return None
    days = {
        Order.DAY_FIRST: _day(found["y"], found["b"], found["a"]),
        Order.MONTH_FIRST: _day(found["y"], found["a"], found["b"]),
    }
    possible = {order: day for order, day in days.items() if day is not None}
    if not possible:
        return None
    certain = (
        next(iter(possible.values())) if len(possible) == 2 and len(set(possible.values())) == 1 else None
    )
    return DateForm(certain, {} if certain else possible, weekday, _time(found))


def _worded(line: str) -> DateForm | None:
    found = _WORDED.fullmatch(line) or _MONTH_WORD_FIRST.fullmatch(line)
    month = found and month_words().get(found["m"].casefold())
    if found is None or month is None:
        return None
    weekday = _weekday(found["weekday"])
    day = _day(found["y"], str(month), found["d"])
    if day is None or (found["weekday"] and weekday is None):
        return None
    return DateForm(day, weekday=weekday, time=_time(found))


def _weekday(word: str | None) -> int | None:
    return None if word is None else weekday_words().get(word.casefold().replace("’", "'"))


def _time(found: re.Match[str]) -> str:
    time = found["time"] or ""
    return "" if _MIDNIGHT.fullmatch(time) else time


def _day(year: str, month: str, day: str) -> date | None:
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < CENTURY_TURN else 1900)
    if not FIRST_YEAR <= full <= LAST_YEAR:
        return None
    try:
        return date(full, int(month), int(day))
    except ValueError:
        return None
