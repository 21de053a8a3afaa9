"""What spreadsheets store -> cells: numbers to 15 digits, true dates, percentages as they show."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache

from data.intake.grid import Cell, Percent

NUMBER, PERCENT, DATE, TIME, MOMENT, DURATION = "number", "percent", "date", "time", "moment", "duration"
LEAP_THAT_WAS_NOT = 60
"""Serial of 29 February 1900, a day that spreadsheets count and no calendar has."""
END, END_FROM_1904 = 2_958_466, 2_957_004
"""Serial of the day after 31 December 9999 in either calendar."""
DAY = 86_400
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_DIGITS = Context(prec=15, rounding=ROUND_HALF_EVEN)
_LITERAL = re.compile(r'"[^"]*"?|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[([^\]]*)\]?")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_BUILT_IN = {
    **dict.fromkeys((9, 10), PERCENT),
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 59)), DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47), TIME),
    22: MOMENT,
    46: DURATION,
}


def number(text: str) -> Decimal | None:
    """A stored number to the 15 digits that spreadsheets show, or None for what is no number."""
    if len(text) <= 15 and text.isascii() and text.isdigit():
        return Decimal(text)
    if not _NUMBER.fullmatch(text):
        return None
    if len(text) <= 15 and text[-1] in "123456789" and "e" not in text and "E" not in text:
        return Decimal(text)
    value = _DIGITS.create_decimal(text).normalize(_DIGITS)
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent <= 12 else value + 0


def percent(value: Decimal) -> Percent:
    """The percentage that a cell of this value shows: 0.125 -> 12.5."""
    return Percent(number(str(_DIGITS.multiply(value, Decimal(100)))) or Decimal(0))


def built_in_kind(format_id: int) -> str:
    """What a cell of one of the built-in formats shows."""
    return _BUILT_IN.get(format_id, NUMBER)


@lru_cache(maxsize=4_096)
def format_kind(code: str) -> str:
    """What a cell shows whose number format is `code`: a number, percentage, date, time or duration."""
    section = _LITERAL.sub("", code).split(";", 1)[0]
    if any(_ELAPSED.fullmatch(inside) for inside in _BRACKETS.findall(section)):
        return DURATION
    shown = _BRACKETS.sub("", section).lower()
    if "%" in shown:
        return PERCENT
    if shown.strip() in ("general", "standard", "@"):
        return NUMBER
    return _calendar_kind(shown)


def _calendar_kind(shown: str) -> str:
    of_day, of_clock = any(sign in shown for sign in "dy"), any(sign in shown for sign in "hs")
    if of_day:
        return MOMENT if of_clock else DATE
    if of_clock:
        return TIME
    return DATE if "m" in shown else NUMBER


def as_shown(value: Decimal, kind: str, *, from_1904: bool = False) -> Cell:
    """The cell of a stored number under a format of this kind; a serial that is no date stays a number."""
    if kind == NUMBER:
        return value
    if kind == PERCENT:
        return percent(value)
    if kind in (TIME, DURATION) and 0 <= value < 1:
        moment = _moment(value, from_1904=True)
        return value if moment is None or moment.date() != date(1904, 1, 1) else moment.time()
    if kind == DURATION:
        return _duration(value)
    moment = _moment(value, from_1904=from_1904)
    if moment is None:
        return value
    return moment.date() if kind == DATE or moment.time() == time() else moment


def _moment(serial: Decimal, *, from_1904: bool) -> datetime | None:
    """The moment a serial counts to, to the second; None outside of the calendar of spreadsheets."""
    if not 0 <= serial < (END_FROM_1904 if from_1904 else END):
        return None
    if from_1904:
        start = datetime(1904, 1, 1)  # noqa: DTZ001  # a spreadsheet knows no time zone
    elif serial < 1 or int(serial) == LEAP_THAT_WAS_NOT:
        return None
    else:
        start = datetime(1899, 12, 31 if serial < LEAP_THAT_WAS_NOT else 30)  # noqa: DTZ001  # as above
    return start + timedelta(seconds=int((serial * DAY).to_integral_value()))


def _duration(value: Decimal) -> Cell:
    if value < 0 or value > 1_000_000:
        return value
    minutes, seconds = divmod(int((value * DAY).to_integral_value()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"


def iso_cell(text: str) -> Cell:
    """A date or moment written as ISO 8601, as ODS stores it; anything else stays text."""
    try:
        if "T" not in text:
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text[:19])
    except ValueError:
        return text
    return moment.date() if moment.time() == time() else moment
