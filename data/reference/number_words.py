"""Words that office files write beside a number: what multiplies it, what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.reference.files import read_toml


@dataclass(frozen=True)
class Scale:
    """A word that multiplies: `jt` = 1,000,000. `money`: it does so only beside rupiah."""

    factor: int
    money: bool = False


@cache
def number_scales() -> Mapping[str, Scale]:
    """Every word that multiplies, in lower case."""
    rows = read_toml("number_words")["scales"]
    return {word: Scale(row["factor"], row.get("money", False)) for row in rows for word in row["words"]}


@cache
def number_units() -> Mapping[str, str]:
    """Every word for a unit, in lower case, and the unit's one name."""
    return {word: row["name"] for row in read_toml("number_words")["units"] for word in row["words"]}


@cache
def nothing_words() -> frozenset[str]:
    """What offices write where a number is missing, in lower case."""
    return frozenset(read_toml("number_words")["nothing"])
