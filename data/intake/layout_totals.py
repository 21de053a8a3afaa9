"""Which rows of a table are totals: by a clear label, or by the sums of the rows above."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from operator import attrgetter

from data.intake.grid import Cell, cell_text
from data.intake.layout_cells import filled, is_value, is_words
from data.intake.layout_spans import Part
from data.intake.layout_sums import MOST_PROVED, SUM, adds_up, is_sure, kind_of, label_of


@dataclass(frozen=True, slots=True)
class Total:
    """A row of totals: where it stands, its label, what it holds, and the data rows it speaks about."""

    place: int
    label: str
    kind: str
    covers: range


@dataclass(slots=True)
class TotalSearch:
    """The search for totals among the rows of a table.

    `kept`: positions of the rows that are data so far; `groups`: positions of the rows that name a group.
    """

    part: Part
    columns: Sequence[int]
    titles: Sequence[str]
    kept: list[int]
    groups: Sequence[int]
    rejected: set[int] = field(default_factory=set)
    taken: list[int] = field(default_factory=list)
    since: int = 0

    def run(self, marked: Iterable[int], heads: Sequence[int]) -> list[Total]:
        """The totals, from the top.

        `heads`: rows with a numeral in front, which may hold the sums of the rows below them.
        """
        above = self._totals_above(heads)
        labels = {place: found[1] for place in marked if (found := label_of(self.part.rows[place]))}
        if self.kept and self.kept[-1] not in labels and self._may_close(self.kept[-1]):
            labels[self.kept[-1]] = self._name(self.kept[-1])
        proving = len(labels) * len(self.kept) <= MOST_PROVED
        judged = [self._judge(place, label, proving=proving) for place, label in sorted(labels.items())]
        return sorted(above + [total for total in judged if total is not None], key=attrgetter("place"))

    def _totals_above(self, heads: Sequence[int]) -> list[Total]:
        if len(heads) * len(self.kept) > MOST_PROVED:
            return []
        found = []
        for head, following in zip_longest(heads, heads[1:]):
            inside = self._group_of(head, following)
            if len(inside) > 1 and adds_up(self._cells(head), [self._cells(each) for each in inside], SUM):
                found.append((head, len(inside)))
        self.groups = sorted({*self.groups, *(head for head, _ in found)})
        self.kept = [place for place in self.kept if place not in dict(found)]
        firsts = [bisect_left(self.kept, head) for head, _ in found]
        return [
            Total(head, self._words(head), SUM, range(first, first + count))
            for first, (head, count) in zip(firsts, found, strict=True)
        ]

    def _group_of(self, head: int, following: int | None) -> list[int]:
        first = bisect_left(self.kept, head) + 1
        last = len(self.kept) if following is None else bisect_left(self.kept, following)
        inside = self.kept[first:last]
        total = next((place for place in inside if label_of(self.part.rows[place])), None)
        return inside if total is None else inside[: inside.index(total)]

    def _judge(self, place: int, label: str, *, proving: bool) -> Total | None:
        before = self._position(place)
        spans = self._spans(place, before)
        kind = kind_of(label) if label else SUM
        proved = self._proved(place, spans, kind) if proving else None
        if proved is None and not (label and is_sure(label) and self._holds_numbers_only(place)):
            self.rejected.add(place)
            return None
        self.taken.append(place)
        self.since = before
        covers = next(filter(None, spans), range(0)) if proved is None else proved
        return Total(place, label, kind, covers)

    def _spans(self, place: int, before: int) -> list[range]:
        """What a total may speak about: its group, the rows since the last total, all rows above."""
        group = bisect_left(self.groups, place)
        first = self._position(self.groups[group - 1]) if group else 0
        return list(
            dict.fromkeys([range(max(self.since, first), before), range(self.since, before), range(before)])
        )

    def _proved(self, place: int, spans: Sequence[range], kind: str) -> range | None:
        total = self._cells(place)
        taken = set(self.taken)
        data = [each for each in self.kept if each not in taken]
        for span in spans:
            places = data[span.start : span.stop]
            if len(places) < 2 or self.rejected.intersection(places):
                continue
            if adds_up(total, [self._cells(each) for each in places], kind):
                return span
        return None

    def _position(self, place: int) -> int:
        """How many data rows stand above a row."""
        return bisect_left(self.kept, place) - bisect_left(self.taken, place)

    def _cells(self, place: int) -> list[Cell]:
        return [self.part.cell(place, column) for column in self.columns]

    def _holds_numbers_only(self, place: int) -> bool:
        return sum(map(is_words, self._cells(place))) <= 1

    def _may_close(self, place: int) -> bool:
        """Whether the last row may be a total without a clear label: no words, or the name in the titles."""
        cells = [cell for cell in self._cells(place) if filled(cell)]
        if not all(map(is_value, cells)):
            name = self._name(place).casefold()
            return len(name) > 3 and any(name in title.casefold() for title in self.titles)
        above = [self._cells(each) for each in self.kept[-51:-1]]
        return sum(any(map(is_words, each)) for each in above) * 2 > len(above)

    def _name(self, place: int) -> str:
        return next((cell_text(cell) for cell in self._cells(place) if is_words(cell)), "")

    def _words(self, place: int) -> str:
        return " ".join(cell_text(cell) for cell in self._cells(place) if is_words(cell))
