"""Months and days of the week as offices write them."""

from collections.abc import Mapping
from functools import cache

from data.reference.files import read_toml


@cache
def month_words() -> Mapping[str, int]:
    """Every word for a month, in lower case, and its number from 1."""
    return _numbers("months")


@cache
def weekday_words() -> Mapping[str, int]:
    """Every word for a day of the week, in lower case, and its number: Monday is 0."""
    return _numbers("weekdays")


def _numbers(table: str) -> dict[str, int]:
    return {
        word: int(number) for number, words in read_toml("calendar_words")[table].items() for word in words
    }
