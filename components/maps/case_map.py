"""Counts by kecamatan as a map: colour by class, name and number on each area, hidden counts hatched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pydeck as pdk

from components import text_maps
from components.formats import number
from components.maps.by_number import Colour
from components.maps.cells import Cell, KecamatanLayer
from components.maps.classes import CountClass, Fill, count_classes, counts_of, fill_of
from components.maps.deck import (
    UNSEEN,
    Area,
    CompactDeck,
    Ground,
    Look,
    area_layers,
    deck,
    line_layers,
    outline_layer,
)
from components.maps.label_layers import Label, label_layers, places
from components.maps.legend import LegendRow, count_legend
from components.maps.shape_files import KECAMATAN, OUTLINE, hatch_part
from components.maps.viewport import Viewport
from components.theme import Theme, rgba
from data.geometry.shapes import Geometry
from data.rules.suppression import Count, ProtectedCounts, Shown

CUTS = (5, 10, 20, 50)
NOTHING = Cell(Fill.NONE, text_maps.NO_DATA, "")


@dataclass(frozen=True)
class CaseLayer:
    """Protected counts and the column to show, names by kecamatan code, class cuts, the unit in words.

    As a rate the counts are tenths of cases per 100,000 people, and so are the cuts. beside: counts of the
    map next to this one, so that both mean the same by a colour.
    """

    counts: ProtectedCounts
    names: Mapping[str, str]
    column: str = "jumlah"
    cuts: Sequence[int] = CUTS
    unit: str = text_maps.CASES
    is_rate: bool = False
    beside: Sequence[Count] = ()

    def written(self, value: int) -> str:
        """A value as it is read."""
        return text_maps.tenths(value) if self.is_rate else number(value)

    def of_kecamatan(self) -> dict[str, Count]:
        """The protected count of each named kecamatan."""
        return counts_of(self.counts, list(self.names), self.column)

    def classes(self, theme: Theme) -> tuple[CountClass, ...]:
        """The classes of the counts that may be shown."""
        # A count that is shown is k or more; the rate of such a count may be anything above zero.
        least = 1 if self.is_rate else self.counts.k
        return count_classes([*self.of_kecamatan().values(), *self.beside], least, self.cuts, theme)

    def cells(self, theme: Theme) -> dict[str, Cell]:
        """Fill, words and figure of each kecamatan."""
        classes = self.classes(theme)
        return {code: self._cell(count, classes) for code, count in self.of_kecamatan().items()}

    def _cell(self, count: Count, classes: Sequence[CountClass]) -> Cell:
        kind = fill_of(count)
        paint = _class_of(count, classes).paint if kind is Fill.CLASS else None
        return Cell(kind, self.words(count), self.figure(count), paint, count.status is not Shown.HIDDEN)

    def words(self, count: Count) -> str:
        """A count as tooltip and alt text say it; the table uses the same words."""
        if count.status is Shown.VALUE and count.value is not None:
            return self.unit.format(count=self.written(count.value))
        if count.status is Shown.SMALL:
            return text_maps.small_words(self.counts.k)
        return text_maps.HIDDEN if count.status is Shown.HIDDEN else text_maps.NO_DATA

    def figure(self, count: Count) -> str:
        """A count as it stands on the map."""
        if count.status is Shown.VALUE and count.value is not None:
            return self.written(count.value)
        if count.status is Shown.SMALL:
            small = text_maps.SMALL_CASES if self.is_rate else text_maps.SMALL
            return small.format(k=self.counts.k)
        return text_maps.HIDDEN if count.status is Shown.HIDDEN else ""


def case_deck(geometry: Geometry, layer: KecamatanLayer, look: Look) -> CompactDeck:
    """Draw what a layer says of all kecamatan that have a shape, fitted to the panel of `look`."""
    ground, view = Ground(geometry, layer.names, look), Viewport.fitted(geometry.outline, *look.size)
    cells = layer.cells(look.theme)
    areas = {code: area_of(cells.get(code, NOTHING), look.theme) for code in geometry.kecamatan}
    labels = [label_of(ground, code, cells[code], area.fill) for code, area in areas.items() if code in cells]
    layers = [
        *area_layers(ground, KECAMATAN, list(areas.values()), 1.6),
        *hatch_layers(ground, cells, view),
        outline_layer(ground, OUTLINE, look.theme.rgba("border_strong"), 1.5),
        *selected_layers(ground),
        *label_layers(places(labels, view, look), view, look),
    ]
    return deck(layers, view, look, list(areas.values()))


def case_legend(layer: CaseLayer, theme: Theme) -> list[LegendRow]:
    """The rows under the map: swatch, words, number of kecamatan."""
    counts = list(layer.of_kecamatan().values())
    return count_legend(counts, layer.classes(theme), layer.counts.k, theme, layer.written)


def case_alt(geometry: Geometry, layer: CaseLayer, kabupaten: str, subject: str) -> str:
    """The finding of the map as a sentence for those who do not see it."""
    counts = layer.of_kecamatan()
    shown = sorted(
        ((c.value, code) for code, c in counts.items() if c.value), key=lambda pair: (-pair[0], pair[1])
    )
    groups = (
        (text_maps.ALT_MOST, [f"{layer.names[code]} {layer.written(value)}" for value, code in shown[:3]]),
        (text_maps.ALT_ZERO, _named(layer, counts, Fill.ZERO)),
        (text_maps.ALT_SMALL, _named(layer, counts, Fill.HATCH)),
        (text_maps.ALT_NONE, _named(layer, counts, Fill.NONE)),
    )
    parts = " ".join(words.format(areas=text_maps.areas_in_words(names)) for words, names in groups if names)
    note = f"{geometry.note} " if geometry.note else ""
    return text_maps.ALT.format(note=note, kabupaten=kabupaten, subject=subject, parts=parts)


def selected_layers(ground: Ground) -> list[pdk.Layer]:
    """The ink line around the chosen kecamatan, if there is one."""
    ink, chosen = ground.look.theme.rgba("text"), ground.look.selected
    colours = [ink if code == chosen else UNSEEN for code in ground.geometry.kecamatan]
    return line_layers(ground, ("terpilih", KECAMATAN), colours, 3)


def _named(layer: CaseLayer, counts: Mapping[str, Count], fill: Fill) -> list[str]:
    return [layer.names[code] for code, count in counts.items() if fill_of(count) is fill]


def area_of(cell: Cell, theme: Theme) -> Area:
    """Fill and outline of what a layer says of an area."""
    if cell.paint is not None:
        return Area(cell.words, rgba(cell.paint.fill))
    fill = theme.rgba("raised" if cell.kind is Fill.NONE else "surface")
    return Area(cell.words, fill, theme.rgba("border_strong"))


def label_of(ground: Ground, code: str, cell: Cell, fill: Colour) -> Label:
    """Name and figure of an area, in the ink of its fill."""
    theme, shape = ground.look.theme, ground.geometry.kecamatan[code]
    ink = theme.muted if cell.kind is Fill.NONE else cell.paint.ink if cell.paint else theme.text
    # No halo is wide enough to read words across the lines of a hatch.
    plate = cell.kind is Fill.HATCH
    return Label(code, shape, ground.names[code], cell.figure, rgba(ink), fill, cell.strong, plate)


def _class_of(count: Count, classes: Sequence[CountClass]) -> CountClass:
    return next(found for found in classes if count.value is not None and found.holds(count.value))


def hatch_layers(ground: Ground, cells: Mapping[str, Cell], view: Viewport) -> list[pdk.Layer]:
    """The hatch of hidden counts."""
    look, line = ground.look, ground.look.theme.rgba("border_strong", 170)
    hidden = {code for code, cell in cells.items() if cell.kind is Fill.HATCH}
    colours = [line if code in hidden else UNSEEN for code in ground.geometry.kecamatan]
    return line_layers(ground, ("arsir", hatch_part(view, look.stroke)), colours, 1)
