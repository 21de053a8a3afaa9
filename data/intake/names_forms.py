"""The forms of a name once its case, accents, punctuation, spacing and short words are set aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from data.reference.abbreviations import abbreviations

MAX_NAME = 200
MAX_FORMS = 48
"""Names that short words could be read in so many ways are asked about."""

Words = tuple[str, ...]

_NUMBERED = re.compile(r"\s*\(?(?:\d{1,3}[.)]|[a-z]\))\s+(?=\D)", re.IGNORECASE)
_INNER = re.compile(r"['’‘`´ʼ]")
_BETWEEN = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"^(?P<first>[^(\[]*[^(\[\s])\s*[(\[](?P<second>[^)\]]+)[)\]]?\W*$")
_DASHED = re.compile(r"^(?P<first>.+?)\s*(?:\s[-–—:/|]|[:/|])\s*(?P<second>.+)$")
_CODED = re.compile(r"^(?P<first>\S*\d\S*)\s+(?P<second>\D.*)$")


class Forms(NamedTuple):
    """A name without blanks: as written, and with its short words written out."""

    literal: frozenset[str]
    expanded: frozenset[str]


def words_of(text: str) -> Words:
    """The words of a name in lower case; letters that stand apart are put together again."""
    text = _NUMBERED.sub("", text[:MAX_NAME], count=1)
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if _seen(char))
    text = _INNER.sub("", text.casefold()).replace("&", " dan ")
    return tuple(_rejoined(_BETWEEN.sub(" ", text).split()))


def forms_of(words: Words) -> Forms:
    """What a name may look like without blanks, at most `MAX_FORMS` ways of writing out its short words."""
    known = abbreviations()
    literal = frozenset(("".join(words), _joined(words)))
    if known.words.keys().isdisjoint(words):
        return Forms(literal, literal)
    choices = [(word, *known.words.get(word, ())) for word in words]
    ways = list(islice(product(*choices), MAX_FORMS + 1))
    if len(ways) > MAX_FORMS:
        return Forms(literal, literal)
    return Forms(literal, frozenset(_joined(" ".join(way).split()) for way in ways))


def written_out(words: Words) -> Words:
    """A name with its first meanings for short words, for comparing."""
    known = abbreviations()
    return tuple(" ".join(known.words.get(word, (word,))[0] for word in words).split())


def pairs_of(text: str) -> Iterator[tuple[str, str]]:
    """The two names, or code and name, that one cell may hold: "Name (short)", "code - name", "code name"."""
    for pattern in (_BRACKETED, _DASHED, _CODED):
        if found := pattern.match(text[:MAX_NAME]):
            yield found["first"], found["second"]


def is_acronym(short: Words, long: Words) -> bool:
    """Whether a short name is the first letters of a long one, with or without its small words."""
    letters = "".join(short)
    small = abbreviations().dropped
    whole = "".join(word[0] for word in long)
    return len(letters) > 1 and letters in (whole, "".join(word[0] for word in long if word not in small))


def _seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Mn", "Cf")


def _rejoined(words: Sequence[str]) -> Iterator[str]:
    run = ""
    for word in words:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if run:
            yield run
            run = ""
        yield word
    if run:
        yield run


def _joined(words: Sequence[str]) -> str:
    small = abbreviations().dropped
    return "".join(word for word in words if word not in small) or "".join(words)
