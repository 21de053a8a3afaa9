"""Known names, and the one that a text means: the same name is taken, a similar one is only offered."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from data.intake.names_close import Candidate, Resemblance
from data.intake.names_forms import Forms, Words, forms_of, is_acronym, pairs_of, words_of

How = Literal["code", "name", "alias"]
Hits = Mapping[str, How]

LEVEL_WORDS: Mapping[str, tuple[str, ...]] = {
    "kabupaten": ("kabupaten", "kab"),
    "kecamatan": ("kecamatan", "kec"),
    "desa": ("desa", "ds", "kelurahan", "kel"),
    "kelurahan": ("kelurahan", "kel", "desa", "ds"),
}
"""The words that may stand before the name of an area; offices call a desa a kelurahan and the reverse."""
EVERY_LEVEL_WORD = frozenset(word for words in LEVEL_WORDS.values() for word in words)

_DIGITS = re.compile(r"\d[\d.\s-]*", re.ASCII)
_POINT_ZERO = re.compile(r"(\d{6,})\.0+", re.ASCII)


class Entry(NamedTuple):
    """One thing that is known: its code, its names (the official one first), level and parent of an area."""

    code: str
    names: tuple[str, ...]
    level: str = ""
    parent: str | None = None


class Match(NamedTuple):
    """What a text means: a code and how it was told, or none and the names it may mean, best first."""

    code: str | None
    how: How | None = None
    candidates: tuple[Candidate, ...] = ()


class NameBook:
    """Known names of one kabupaten, `place` being what the kabupaten itself is called.

    A name ending in "Kabupaten <place>" is the name without it; with `bare_place` "<place>" alone is enough.
    """

    def __init__(
        self, entries: Iterable[Entry], place: Iterable[str] = (), *, bare_place: bool = False
    ) -> None:
        self._entries = {entry.code: entry for entry in entries}
        bare = {form for name in place for form in forms_of(words_of(name)).expanded}
        self._places = bare if bare_place else set()
        self._endings = {f"{word}{name}" for word in LEVEL_WORDS["kabupaten"] for name in bare} | self._places
        self._literal: dict[str, dict[str, How]] = {}
        self._expanded: dict[str, dict[str, How]] = {}
        self._digits: dict[str, dict[str, How]] = {}
        for entry in self._entries.values():
            self._add(entry)

    @cached_property
    def _resemblance(self) -> Resemblance:
        return Resemblance(
            (entry.code, name)
            for entry in self._entries.values()
            for name in entry.names
            if not _DIGITS.fullmatch(name)
        )

    def find(
        self,
        text: str,
        within: str | None = None,
        among: Collection[str] | None = None,
        *,
        suggest: bool = True,
    ) -> Match:
        """The one entry `among` those codes that a text names, in the area `within` where one is given.

        A name of several entries, or of one that lies elsewhere, gives candidates that score 100. Without any
        of the same name the similar ones are candidates, unless `suggest` is false.
        """
        hits = {code: how for code, how in self._same(text).items() if among is None or code in among}
        inside = {code: how for code, how in hits.items() if self._lies_in(code, within)}
        if len(inside) == 1:
            ((code, how),) = inside.items()
            return Match(code, how)
        if hits:
            return Match(None, None, tuple(self.same(code) for code in sorted(inside or hits)))
        if not suggest:
            return Match(None)
        wanted = self._entries if among is None else among
        near = {code for code in wanted if self._lies_in(code, within)}
        return Match(None, None, self._resemblance.candidates(text, near or wanted))

    def _lies_in(self, code: str, within: str | None) -> bool:
        return within is None or self._entries[code].parent == within

    def same(self, code: str) -> Candidate:
        """The candidate for a name that is the same as that of a code, and still has to be confirmed."""
        return Candidate(code, self._entries[code].names[0], 100)

    def _add(self, entry: Entry) -> None:
        self._put(self._literal, forms_of(words_of(entry.code)).literal, entry.code, "code")
        numbers = [name for name in (entry.code, *entry.names) if _DIGITS.fullmatch(name)]
        self._put(self._digits, map(_digits, numbers), entry.code, "code")
        for position, name in enumerate(entry.names):
            if name in numbers:
                continue
            how: How = "alias" if position else "name"
            for words in self._ways(entry, words_of(name)):
                forms = forms_of(words)
                self._put(self._literal, forms.literal, entry.code, how)
                self._put(self._expanded, forms.expanded, entry.code, how)

    def _put(self, index: dict[str, dict[str, How]], keys: Iterable[str], code: str, how: How) -> None:
        for key in keys:
            if key not in self._places:
                index.setdefault(key, {}).setdefault(code, how)

    def _ways(self, entry: Entry, words: Words) -> Iterator[Words]:
        level = entry.level or ("kecamatan" if words[:1] == ("kecamatan",) else "")
        before = LEVEL_WORDS.get(level, ())
        bare = words[1:] if words[:1] and words[0] in before and len(words) > 1 else words
        own = (bare, *((word, *bare) for word in before))
        yield words
        yield from own
        if entry.parent in self._entries and level in ("desa", "kelurahan"):
            parent = words_of(self._entries[entry.parent].names[0])
            for part in (parent, *((word, *parent) for word in LEVEL_WORDS["kecamatan"])):
                yield from ((*way, *part) for way in own)
                yield from ((*part, *way) for way in own if part is not parent)

    def _same(self, text: str) -> Hits:
        if _DIGITS.fullmatch(text):
            return self._digits.get(_digits(text), {})
        found = self._look(words_of(text))
        return found or {code: how for pair in pairs_of(text) for code, how in self._both(*pair).items()}

    def _both(self, first: str, second: str) -> Hits:
        words = words_of(second)
        if len(words) == 1 and words[0] in EVERY_LEVEL_WORD:
            return self._look((*words, *words_of(first)))
        found, other = self._same_of(first), self._same_of(second)
        if not other and is_acronym(words, words_of(first)):
            return found
        return {code: how for code, how in found.items() if code in other}

    def _same_of(self, part: str) -> Hits:
        return self._digits.get(_digits(part), {}) if _DIGITS.fullmatch(part) else self._look(words_of(part))

    def _look(self, words: Words) -> Hits:
        forms = forms_of(words)
        return self._hits(forms) or self._hits(Forms(*(frozenset(self._cut(each)) for each in forms)))

    def _hits(self, forms: Forms) -> Hits:
        return _union(self._literal, forms.literal) or _union(self._expanded, forms.expanded)

    def _cut(self, keys: Collection[str]) -> Iterator[str]:
        for key in keys:
            for ending in self._endings:
                if key.endswith(ending) and key != ending:
                    yield key.removesuffix(ending)


def _union(index: Mapping[str, dict[str, How]], keys: Iterable[str]) -> Hits:
    found: dict[str, How] = {}
    for key in keys:
        found |= index.get(key, {})
    return found


def _digits(text: str) -> str:
    whole = _POINT_ZERO.fullmatch(text)
    return whole[1] if whole else re.sub(r"\D", "", text)
