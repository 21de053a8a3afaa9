"""The area that a cell means, alone or with the kecamatan written beside it."""

from __future__ import annotations

from functools import cached_property

from data.intake.names import Match, NameBook
from data.intake.names_asked import BESIDE
from data.intake.names_books import area_book
from data.intake.names_foreign import refuse_foreign_area
from data.intake.names_forms import words_of
from data.intake.reading import IntakeContext
from data.intake.words import plain
from data.reference.abbreviations import abbreviations

OUTSIDE, UNKNOWN = "luar", "tidak diketahui"


class AreaColumn:
    """The areas of some levels that a column may name; `elsewhere`: also `luar` and `tidak diketahui`."""

    def __init__(self, context: IntakeContext, levels: frozenset[str], *, elsewhere: bool) -> None:
        self._context, self._elsewhere = context, elsewhere
        self._kecamatan = frozenset(code for code, level in context.areas.items() if level == "kecamatan")
        self.codes = frozenset(code for code, level in context.areas.items() if level in levels)

    @cached_property
    def _book(self) -> NameBook:
        return area_book(self._context)

    def find(self, text: str, *, compare: bool) -> str | Match:
        """The code of a cell, or what its name resembles; Refusal for an area of another kabupaten."""
        if BESIDE in text:
            return self._find_beside(*text.split(BESIDE, 1), compare=compare)
        if plain(text) in self.codes:
            return plain(text)
        if special := self._special(text):
            return special
        return self._find_own(text, compare=compare)

    def _find_own(self, text: str, *, compare: bool, within: str | None = None) -> Match:
        match = self._book.find(text, within, self.codes, suggest=False)
        if match.code or match.candidates:
            return match
        refuse_foreign_area(text, self._context)
        return self._book.find(text, within, self.codes) if compare else match

    def _find_beside(self, desa: str, kecamatan: str, *, compare: bool) -> str | Match:
        if not kecamatan.strip():
            return self.find(desa, compare=compare)
        named = self._book.find(kecamatan, None, self._kecamatan, suggest=False).code
        if not desa.strip() or (named in self.codes and self._special(desa) == UNKNOWN):
            return self.find(named or kecamatan, compare=compare)
        if named:
            return self._find_own(desa, compare=compare, within=named)
        found = self._find_own(desa, compare=compare)
        # The kecamatan that is not understood may contradict the desa: a person is asked.
        return Match(None, None, (self._book.same(found.code),)) if found.code else found

    def _special(self, text: str) -> str | None:
        if not self._elsewhere:
            return None
        known, words = abbreviations(), " ".join(words_of(text))
        return OUTSIDE if words in known.outside else UNKNOWN if words in known.unknown else None
