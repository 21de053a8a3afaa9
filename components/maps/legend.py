"""Legend rows: the page draws them under the map, as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components import text_maps
from components.formats import number
from components.maps.classes import CountClass, Fill, fill_of
from components.theme import Paint, Theme
from data.rules.suppression import Count, Shown


@dataclass(frozen=True)
class LegendRow:
    """One line: the paint of its swatch, hatched or not, its words and the number of areas."""

    paint: Paint
    words: str
    areas: int
    hatched: bool = False

    def css(self, theme: Theme) -> str:
        """The CSS background of the swatch, for a Styler or a table cell."""
        return f"{theme.hatch}, {self.paint.fill}" if self.hatched else self.paint.fill


def count_legend(
    counts: Sequence[Count],
    classes: Sequence[CountClass],
    k: int,
    theme: Theme,
    write: Callable[[int], str] = number,
) -> list[LegendRow]:
    """Highest class first, then zero, hidden and no data where they occur; `write` puts bounds in words."""
    values = [count.value for count in counts if fill_of(count) is Fill.CLASS and count.value is not None]
    rows = [
        LegendRow(
            found.paint,
            text_maps.class_range(found.lower, found.upper, write),
            sum(map(found.holds, values)),
        )
        for found in reversed(classes)
        if values
    ]
    plain = Paint(theme.surface, theme.text, theme.border_strong)
    empty = Paint(theme.raised, theme.muted, theme.border_strong)
    rest = (
        LegendRow(plain, text_maps.LEGEND_ZERO, sum(fill_of(count) is Fill.ZERO for count in counts)),
        LegendRow(plain, text_maps.small_range(k), _number_of(counts, Shown.SMALL), hatched=True),
        LegendRow(plain, text_maps.LEGEND_HIDDEN, _number_of(counts, Shown.HIDDEN), hatched=True),
        LegendRow(empty, text_maps.NO_DATA, _number_of(counts, Shown.NONE)),
    )
    return [*rows, *(row for row in rest if row.areas)]


def _number_of(counts: Sequence[Count], status: Shown) -> int:
    return sum(count.status is status for count in counts)
