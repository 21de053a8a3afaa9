"""Counts by kecamatan as a map: colour by class, name and number on each area, hidden counts hatched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pydeck as pdk

from components import text_maps
from components.formats import number
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
from data.rules.suppression import NO_COUNT, Count, ProtectedCounts, Shown

CUTS = (5, 10, 20, 50)


@dataclass(frozen=True)
class CaseLayer:
    """Protected counts and the column to show, names by kecamatan code, class cuts, the unit in words.

    As a rate the counts are tenths of cases per 100,000 people, and so are the cuts.
    """

    counts: ProtectedCounts
    names: Mapping[str, str]
    column: str = "jumlah"
    cuts: Sequence[int] = CUTS
    unit: str = text_maps.CASES
    is_rate: bool = False

    def written(self, value: int) -> str:
        """A value as it is read."""
        return text_maps.tenths(value) if self.is_rate else number(value)

    def of_kecamatan(self) -> dict[str, Count]:
        """The protected count of each named kecamatan."""
        return counts_of(self.counts, list(self.names), self.column)

    @property
    def hidden(self) -> set[str]:
        """The kecamatan whose count may not be shown."""
        return {code for code, count in self.of_kecamatan().items() if fill_of(count) is Fill.HATCH}

    def classes(self, theme: Theme) -> tuple[CountClass, ...]:
        """The classes of the counts that may be shown."""
        # A count that is shown is k or more; the rate of such a count may be anything above zero.
        least = 1 if self.is_rate else self.counts.k
        return count_classes(list(self.of_kecamatan().values()), least, self.cuts, theme)

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


def case_deck(geometry: Geometry, layer: CaseLayer, look: Look) -> CompactDeck:
    """Draw the counts of all kecamatan that have a shape, fitted to the panel of `look`."""
    ground, view = Ground(geometry, layer.names, look), Viewport.fitted(geometry.outline, *look.size)
    classes = layer.classes(look.theme)
    areas = [_area(geometry, layer, classes, code, look.theme) for code in geometry.kecamatan]
    labels = [_label(area, layer, classes, look.theme) for area in areas if area.code in layer.names]
    layers = [
        *area_layers(ground, KECAMATAN, areas, 1.6),
        *_hatch_layers(ground, layer, view),
        outline_layer(ground, OUTLINE, look.theme.rgba("border_strong"), 1.5),
        *selected_layers(ground),
        *label_layers(places(labels, view, look), view, look),
    ]
    return deck(layers, view, look, areas)


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


def _area(
    geometry: Geometry, layer: CaseLayer, classes: Sequence[CountClass], code: str, theme: Theme
) -> Area:
    count = layer.counts.cell(code, layer.column) if code in layer.names else NO_COUNT
    kind = fill_of(count)
    name, words, shape = layer.names.get(code, code), layer.words(count), geometry.kecamatan[code]
    if kind is Fill.CLASS:
        return Area(code, name, words, shape, rgba(_class_of(count, classes).paint.fill))
    ground = theme.raised if kind is Fill.NONE else theme.surface
    return Area(code, name, words, shape, rgba(ground), theme.rgba("border_strong"))


def _label(area: Area, layer: CaseLayer, classes: Sequence[CountClass], theme: Theme) -> Label:
    count = layer.counts.cell(area.code, layer.column)
    ink = theme.text
    if fill_of(count) is Fill.CLASS:
        ink = _class_of(count, classes).paint.ink
    elif fill_of(count) is Fill.NONE:
        ink = theme.muted
    strong = count.status is not Shown.HIDDEN
    # No halo is wide enough to read words across the lines of a hatch.
    plate = fill_of(count) is Fill.HATCH
    return Label(area.code, area.shape, area.name, layer.figure(count), rgba(ink), area.fill, strong, plate)


def _class_of(count: Count, classes: Sequence[CountClass]) -> CountClass:
    return next(found for found in classes if count.value is not None and found.holds(count.value))


def _hatch_layers(ground: Ground, layer: CaseLayer, view: Viewport) -> list[pdk.Layer]:
    look, hidden = ground.look, layer.hidden
    line = look.theme.rgba("border_strong", 170)
    colours = [line if code in hidden else UNSEEN for code in ground.geometry.kecamatan]
    return line_layers(ground, ("arsir", hatch_part(view, look.stroke)), colours, 1)
