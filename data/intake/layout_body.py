"""The rows below a header: which are data, which are not and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.intake.grid import Cell, cell_text
from data.intake.layout_cells import filled_at, is_numeral, is_words, words_of
from data.intake.layout_header import Head
from data.intake.layout_marks import row_keys, same_as
from data.intake.layout_next import is_note, is_page, is_remark
from data.intake.layout_spans import Part
from data.intake.layout_sums import label_of
from data.intake.layout_totals import Total, TotalSearch

BLANK, REPEATED, TOTAL = "kosong", "judul kolom berulang", "baris jumlah"
TITLE, NOTE, GROUP, PAGE = "judul di atas tabel", "catatan di bawah tabel", "judul kelompok", "nomor halaman"

_GROUP = re.compile(r"(?:[A-Z]|[IVX]+)\s*[.)]\s*\S.*", re.DOTALL)


@dataclass(slots=True)
class Body:
    """What the rows between two positions are; `why` holds those that are no data."""

    part: Part
    head: Head
    end: int
    columns: Sequence[int]
    values: frozenset[int]
    titles: Sequence[str]
    furniture: list[tuple[list[str], str]] = field(default_factory=list)
    """The rows of the header, as `row_keys`, and what each is called where it is repeated."""
    why: dict[int, str] = field(default_factory=dict)
    totals: list[Total] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def sort(self, marked: Sequence[int]) -> None:
        """Tell the marked rows apart."""
        furniture = dict.fromkeys(self.head.rows, REPEATED) | dict(self.head.skipped)
        self.furniture = [(row_keys(self.part.rows[each]), why) for each, why in furniture.items()]
        self._sort_tail()
        for place in marked:
            if place not in self.why:
                self._sort_row(place)
        self._take_totals(marked)

    def data_places(self) -> Sequence[int]:
        """The positions of the data rows."""
        places = range(self.head.body, self.end)
        return [place for place in places if place not in self.why] if self.why else places

    def _take_totals(self, marked: Sequence[int]) -> None:
        groups = sorted(place for place, why in self.why.items() if why == GROUP)
        candidates = [place for place in marked if place not in self.why]
        search = TotalSearch(self.part, self.columns, self.titles, list(self.data_places()), groups)
        heads = [place for place in candidates if self._is_numbered(place)]
        self.totals = search.run(candidates, heads)
        self.why.update((total.place, TOTAL) for total in self.totals)

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
        elif self._repeats(row) == REPEATED:
            self._sort_repeat(place)
        elif self._is_numbered_group(row):
            self.why[place] = GROUP
        elif is_remark(row, len(self.columns)) and label_of(row) is None and (why := self._remark(place)):
            self.why[place] = why
            if why == NOTE:
                self.notes.append(" ".join(words_of(row)))

    def _sort_repeat(self, place: int) -> None:
        self.why[place] = REPEATED
        for lower in range(place + 1, min(place + 1 + len(self.furniture), self.end)):
            row = self.part.rows[lower]
            why = self._repeats(row)
            if why is None:
                return
            self.why[lower] = why

    def _repeats(self, row: Sequence[Cell]) -> str | None:
        return next((why for keys, why in self.furniture if same_as(row, keys)), None)

    def _remark(self, place: int) -> str | None:
        row = self.part.rows[place]
        text = " ".join(words_of(row))
        if text in self.titles:
            return TITLE
        if is_page(text):
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
        in_numbers = places[0] in self.values and places[0] == self.columns[0]
        return len(places) == 1 and is_words(row[places[0]]) and (in_numbers or bool(_GROUP.fullmatch(first)))

    def _is_numbered(self, place: int) -> bool:
        first = self.columns[0]
        return first in self.values and is_numeral(self.part.cell(place, first))

    def _is_numbered_group(self, row: Sequence[Cell]) -> bool:
        places = filled_at(row)
        if len(places) != 2 or len(self.columns) < 3 or places[0] not in self.values:
            return False
        return is_numeral(row[places[0]]) and is_words(row[places[1]])
