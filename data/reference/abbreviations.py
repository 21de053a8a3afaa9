"""How offices shorten words and names: what a short word may stand for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.reference.files import frozen, read_toml


@dataclass(frozen=True)
class Abbreviations:
    """Short words in lower case -> what they may stand for, and words of closed lists as files write them.

    `choices`: entry of a list -> other spellings. `periods`: kind of period -> words before its number.
    """

    words: Mapping[str, tuple[str, ...]]
    dropped: frozenset[str]
    generic: frozenset[str]
    outside: tuple[str, ...]
    unknown: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    either: tuple[str, ...]
    periods: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, tuple[str, ...]]


@cache
def abbreviations() -> Abbreviations:
    """The short words and spellings of offices."""
    found = {key: frozen(value) for key, value in read_toml("abbreviations").items()}
    answers = {key: frozen(value) for key, value in found.pop("yes_no").items()}
    for name in ("words", "periods", "choices"):
        found[name] = {key: frozen(value) for key, value in found[name].items()}
    for name in ("dropped", "generic"):
        found[name] = frozenset(found[name])
    return Abbreviations(**found, **answers)
