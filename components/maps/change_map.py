"""The change against last year as a map: falling and rising apart, only where both counts may be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components import formats, text_maps
from components.maps.cells import Cell
from components.maps.classes import Fill
from components.maps.legend import LegendRow
from components.theme import Paint, Theme
from data.geometry.shapes import Geometry
from data.rules.suppression import Count, ProtectedCounts, Shown, change

MUCH = 5
"""From this many cases on a change is a large one: no smaller one stands out among such counts."""


@dataclass(frozen=True)
class ChangeLayer:
    """Two columns of protected counts, of this year and the year before, and names by kecamatan code."""

    now: tuple[ProtectedCounts, str]
    before: tuple[ProtectedCounts, str]
    names: Mapping[str, str]

    def pair(self, code: str) -> tuple[Count, Count]:
        """Both counts of a kecamatan."""
        return self.now[0].cell(code, self.now[1]), self.before[0].cell(code, self.before[1])

    def changes(self) -> dict[str, int]:
        """The change of each kecamatan whose two counts are shown."""
        found = {code: change(*self.pair(code)) for code in self.names}
        return {code: step for code, step in found.items() if step is not None}

    def cells(self, theme: Theme) -> dict[str, Cell]:
        """Fill, words and figure of each kecamatan."""
        steps = self.changes()
        return {
            code: self._shown(code, steps[code], theme) if code in steps else self._unknown(code)
            for code in self.names
        }

    def legend(self, theme: Theme) -> list[LegendRow]:
        """The rows under the map: from a large rise to a large fall, then hidden and no data."""
        steps = list(self.changes().values())
        rows = [
            LegendRow(_paint(theme, place), words, sum(_place(step) == place for step in steps))
            for place, words in reversed(list(enumerate(text_maps.CHANGE_CLASSES)))
        ]
        kinds = [self._unknown(code).kind for code in self.names if code not in self.changes()]
        plain = Paint(theme.surface, theme.text, theme.border_strong)
        empty = Paint(theme.raised, theme.muted, theme.border_strong)
        hidden = LegendRow(plain, text_maps.CHANGE_HIDDEN, kinds.count(Fill.HATCH), hatched=True)
        rest = (hidden, LegendRow(empty, text_maps.NO_DATA, kinds.count(Fill.NONE)))
        return [*rows, *(row for row in rest if row.areas)]

    def alt(self, geometry: Geometry, kabupaten: str, subject: str) -> str:
        """The finding of the map as a sentence for those who do not see it."""
        steps = sorted(self.changes().items(), key=lambda pair: -pair[1])
        rising = [f"{self.names[code]} {formats.change(step)}" for code, step in steps if step > 0]
        falling = [f"{self.names[code]} {formats.change(step)}" for code, step in reversed(steps) if step < 0]
        hidden = [self.names[code] for code in self.names if code not in self.changes()]
        groups: Sequence[tuple[str, list[str]]] = (
            (text_maps.ALT_RISING, rising),
            (text_maps.ALT_FALLING, falling),
            (text_maps.ALT_UNKNOWN, hidden),
        )
        parts = " ".join(
            words.format(areas=text_maps.areas_in_words(names)) for words, names in groups if names
        )
        note = f"{geometry.note} " if geometry.note else ""
        return text_maps.ALT.format(note=note, kabupaten=kabupaten, subject=subject, parts=parts)

    def _shown(self, code: str, step: int, theme: Theme) -> Cell:
        now, before = self.pair(code)
        words = text_maps.CHANGE.format(change=formats.change(step), before=before.value, now=now.value)
        return Cell(Fill.CLASS, words, formats.change(step), _paint(theme, _place(step)), strong=step != 0)

    def _unknown(self, code: str) -> Cell:
        pair = self.pair(code)
        if any(count.status is Shown.NONE for count in pair):
            return Cell(Fill.NONE, text_maps.NO_DATA, "")
        return Cell(Fill.HATCH, text_maps.CHANGE_HIDDEN, text_maps.HIDDEN, strong=False)


def _place(step: int) -> int:
    """The place of a change in the scale, 0 for a large fall to 4 for a large rise."""
    if step == 0:
        return 2
    size = 2 if abs(step) >= MUCH else 1
    return 2 + size if step > 0 else 2 - size


def _paint(theme: Theme, place: int) -> Paint:
    # On the ends of the scale the ink of the page is too weak, or that of a fill too strong.
    inks = (theme.on_accent, theme.text, theme.text, theme.text, theme.on_attention)
    return Paint(theme.diverging[place], inks[place])
