"""How offices word the heads of columns."""

from collections.abc import Mapping
from functools import cache

from data.reference.files import read_toml


@cache
def header_words() -> Mapping[str, str]:
    """A short word of a header and what it stands for, in lower case."""
    return {str(short): str(long) for short, long in read_toml("header_words")["words"].items()}


@cache
def silent_words() -> frozenset[str]:
    """Words of a header that say nothing about what the column holds."""
    return frozenset(read_toml("header_words")["dropped"])


@cache
def counting_headers() -> frozenset[str]:
    """Headers of columns that only number the rows."""
    return frozenset(read_toml("header_words")["counting"])


@cache
def head_words(about: str) -> frozenset[str]:
    """The words that say what a column holds: `about` is money, averages, areas or times."""
    return frozenset(read_toml("header_words")[about])
