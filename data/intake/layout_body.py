"""The rows below a header: which are data, which are not and why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.intake.grid import Cell, cell_text
from data.intake.layout_cells import filled, filled_at, is_value, is_words, words_of
from data.intake.layout_header import Head
from data.intake.layout_marks import row_keys, same_as
from data.intake.layout_next import is_note, is_remark
from data.intake.layout_spans import Part
from data.intake.layout_sums import MOST_PROVED, SUM, adds_up, is_sure, kind_of, label_of

BLANK, REPEATED, TOTAL = "kosong", "judul kolom berulang", "baris jumlah"
TITLE, NOTE, GROUP, PAGE = "judul di atas tabel", "catatan di bawah tabel", "judul kelompok", "nomor halaman"

_PAGE = re.compile(r"(?:halaman|hal\.?|page)\s*:?\s*\d+.*", re.IGNORECASE)
_GROUP = re.compile(r"(?:[A-Z]|[IVX]+)\s*[.)]\s*\S.*", re.DOTALL)
_NUMERAL = re.compile(r"(?:[A-Z]|[IVX]+)[.)]?")


@dataclass(frozen=True, slots=True)
class Total:
    """A row of totals: where it stands, its label, what it holds, and the data rows it speaks about."""

    place: int
    label: str
    kind: str
    covers: range


@dataclass(slots=True)
class Body:
    """What the rows between two positions are; `why` holds those that are no data."""

    part: Part
    head: Head
    end: int
    columns: Sequence[int]
    values: frozenset[int]
    titles: Sequence[str]
    why: dict[int, str] = field(default_factory=dict)
    totals: list[Total] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def sort(self, marked: Sequence[int]) -> None:
        """Tell the marked rows apart."""
        self._sort_tail()
        for place in marked:
            if place not in self.why:
                self._sort_row(place)
        self._sort_totals([place for place in marked if place not in self.why])

    def data_places(self) -> list[int]:
        """The positions of the data rows."""
        places = range(self.head.body, self.end)
        return [place for place in places if place not in self.why] if self.why else list(places)

    def _sort_tail(self) -> None:
        rows, start = self.part.rows, self.end
        while start > self.head.body and (
            not filled_at(rows[start - 1]) or is_remark(rows[start - 1], len(self.columns))
        ):
            start -= 1
        below = start > self.head.body and label_of(rows[start - 1]) is not None
        for place in range(start, self.end):
            row = rows[place]
            if not filled_at(row):
                below, self.why[place] = True, BLANK
            elif label_of(row) is None and (below or is_note(row)):
                below, self.why[place] = True, NOTE
                self.notes.append(" ".join(words_of(row)))

    def _sort_row(self, place: int) -> None:
        row = self.part.rows[place]
        if not filled_at(row):
            self.why[place] = BLANK
        elif any(same_as(row, row_keys(self.part.rows[each])) for each in self.head.rows):
            self._sort_repeat(place)
        elif is_remark(row, len(self.columns)) and label_of(row) is None and (why := self._remark(place)):
            self.why[place] = why
            if why == NOTE:
                self.notes.append(" ".join(words_of(row)))

    def _sort_repeat(self, place: int) -> None:
        furniture = {each: REPEATED for each in self.head.rows} | dict(self.head.skipped)
        self.why[place] = REPEATED
        for lower in range(place + 1, min(place + 1 + len(furniture), self.end)):
            row = self.part.rows[lower]
            found = [each for each in furniture if same_as(row, row_keys(self.part.rows[each]))]
            if not found:
                return
            self.why[lower] = furniture[found[0]]

    def _remark(self, place: int) -> str | None:
        row = self.part.rows[place]
        text = " ".join(words_of(row))
        if text in self.titles:
            return TITLE
        if _PAGE.fullmatch(text):
            return PAGE
        if is_note(row):
            return NOTE
        return GROUP if self._is_group(place) else None

    def _is_group(self, place: int) -> bool:
        row = self.part.rows[place]
        places = filled_at(row)
        across = [
            area.right - area.left + 1 for area in self.part.merges_from(place) if area.left == places[0]
        ]
        if len(places) == 1 and (max(across, default=1) * 2 > len(self.columns) > 1):
            return True
        first = cell_text(row[places[0]])
        if len(places) == 2 and places[0] in self.values:
            return bool(_NUMERAL.fullmatch(first)) and is_words(row[places[1]])
        in_numbers = places[0] in self.values and places[0] == self.columns[0]
        return len(places) == 1 and is_words(row[places[0]]) and (in_numbers or bool(_GROUP.fullmatch(first)))

    def _sort_totals(self, marked: Sequence[int]) -> None:
        found = [(place, label_of(self.part.rows[place])) for place in marked]
        candidates = [(place, label[1]) for place, label in found if label is not None]
        if nameless := self._nameless_total():
            candidates.append((nameless, ""))
        proving = len(candidates) * (self.end - self.head.body) <= MOST_PROVED
        rejected: set[int] = set()
        since = 0
        boundaries = sorted(place for place, why in self.why.items() if why == GROUP)
        kept = sorted(self.data_places())
        for place, label in sorted(candidates):
            before = bisect_left(kept, place)
            group = bisect_left(kept, max((each for each in boundaries if each < place), default=-1))
            spans = self._spans(before, since, group)
            proved = (
                self._proved(place, label, [kept[span.start : span.stop] for span in spans], rejected)
                if proving
                else None
            )
            if proved is None and not (label and is_sure(label) and self._only_numbers(place)):
                rejected.add(place)
                continue
            span = spans[proved] if proved is not None else next(filter(None, spans), range(0))
            self.why[place] = TOTAL
            self.totals.append(Total(place, label, kind_of(label) if label else SUM, span))
            kept.remove(place)
            since = before

    @staticmethod
    def _spans(before: int, since: int, group: int) -> list[range]:
        return list(dict.fromkeys([range(max(since, group), before), range(since, before), range(before)]))

    def _proved(
        self, place: int, label: str, spans: Sequence[Sequence[int]], rejected: set[int]
    ) -> int | None:
        total = self._aligned(place)
        for index, places in enumerate(spans):
            if len(places) < 2 or rejected.intersection(places):
                continue
            if adds_up(total, [self._aligned(each) for each in places], kind_of(label) if label else SUM):
                return index
        return None

    def _aligned(self, place: int) -> list[Cell]:
        return [self.part.cell(place, column) for column in self.columns]

    def _only_numbers(self, place: int) -> bool:
        cells = [cell for cell in self._aligned(place) if filled(cell)]
        return sum(is_words(cell) for cell in cells) <= 1

    def _nameless_total(self) -> int | None:
        """The last data row, when it alone has numbers and no words."""
        place = self.end - 1
        while place > self.head.body and place in self.why:
            place -= 1
        row = self.part.rows[place] if place > self.head.body else ()
        above = self.part.rows[self.head.body : min(place, self.head.body + 50)]
        if not filled_at(row) or not all(is_value(cell) for cell in row if filled(cell)):
            return None
        worded = sum(any(map(is_words, each)) for each in above)
        return place if worded * 2 > len(above) else None
