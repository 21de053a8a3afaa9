"""Which known names a text resembles, for a person to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from data.intake.names_forms import Words, words_of, written_out
from data.reference.abbreviations import abbreviations

Scores = np.ndarray[Any, np.dtype[np.float64]]

WORTH_SHOWING = 60
LIKELY, CLEARLY_AHEAD = 85, 8
SHOWN = 5
CORE_SHARE = 0.8
PART_OF_NAME = 0.8
"""Weight of a text all of whose words stand in a name: enough to be shown, never to be proposed."""


class Candidate(NamedTuple):
    """A known name that a text resembles; `score` is 0-100, and 100 only for the same name."""

    code: str
    name: str
    score: int


class Resemblance:
    """Known names prepared for comparing: pairs of code and name, the official name of a code first."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        pairs = tuple(known)
        self._codes = [code for code, _ in pairs]
        self._official: dict[str, str] = {}
        for code, name in pairs:
            self._official.setdefault(code, name)
        words = [written_out(words_of(name)) for _, name in pairs]
        self._whole, self._core = _texts(words), _texts([_core(each) for each in words])

    def candidates(self, text: str, among: Collection[str] | None = None) -> tuple[Candidate, ...]:
        """The names most like a text, best first, at most `SHOWN`, none below `WORTH_SHOWING`."""
        words = written_out(words_of(text))
        if not words or not self._codes:
            return ()
        of_core, of_whole = _scores(_core(words), self._core), _scores(words, self._whole)
        scores = np.minimum(99, CORE_SHARE * of_core + (1 - CORE_SHARE) * of_whole)
        best: dict[str, int] = {}
        for position in np.flatnonzero(scores >= WORTH_SHOWING):
            code = self._codes[position]
            if among is None or code in among:
                best[code] = max(int(scores[position]), best.get(code, 0))
        ordered = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]
        return tuple(Candidate(code, self._official[code], score) for code, score in ordered)


def likely(candidates: Sequence[Candidate]) -> str | None:
    """The code to propose: the best candidate when it is good and clearly ahead, no name of several."""
    if not candidates or not LIKELY <= candidates[0].score < 100:
        return None
    runner_up = candidates[1].score if len(candidates) > 1 else 0
    return candidates[0].code if candidates[0].score - runner_up >= CLEARLY_AHEAD else None


def _core(words: Words) -> Words:
    shared = abbreviations().generic | abbreviations().dropped
    return tuple(word for word in words if word not in shared) or words


def _texts(names: Sequence[Words]) -> tuple[list[str], list[str]]:
    return [" ".join(words) for words in names], ["".join(words) for words in names]


def _scores(words: Words, names: tuple[list[str], list[str]]) -> Scores:
    spaced, joined = names
    (text,), (run,) = _texts([words])
    sorted_words = process.cdist([text], spaced, scorer=fuzz.token_sort_ratio, dtype=np.float64)[0]
    letters = process.cdist([run], joined, scorer=fuzz.ratio, dtype=np.float64)[0]
    parts = process.cdist([text], spaced, scorer=fuzz.token_set_ratio, dtype=np.float64)[0]
    best: Scores = np.maximum.reduce([sorted_words, letters, PART_OF_NAME * parts])
    return best
