"""Days as official Indonesian papers write them, where no screen is at hand: lists, titles and letters."""

from collections.abc import Mapping
from datetime import date

from data.reference import month_words, weekday_words


def long_date(day: date) -> str:
    """16 September 2026."""
    return f"{day.day} {_names(month_words())[day.month]} {day.year}"


def day_words(day: date) -> str:
    """The day of the week: Rabu."""
    return _names(weekday_words())[day.weekday()]


def full_date(day: date) -> str:
    """Rabu, 16 September 2026."""
    return f"{day_words(day)}, {long_date(day)}"


def _names(words: Mapping[str, int]) -> dict[int, str]:
    # The first word for a month or a day is the official one; the others are what files write.
    names: dict[int, str] = {}
    for word, number in words.items():
        names.setdefault(number, word.capitalize())
    return names
