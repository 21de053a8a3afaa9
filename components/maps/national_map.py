"""Kabupaten side by side on one map: counts, rates or changes, with the coast for orientation."""

from collections.abc import Mapping
from dataclasses import dataclass

import pydeck as pdk

from components import text_maps, text_national
from components.maps import by_number
from components.maps.case_map import (
    NOTHING,
    CaseLayer,
    area_of,
    case_alt,
    case_legend,
    hatch_layers,
    label_of,
    selected_layers,
)
from components.maps.cells import Cell
from components.maps.change_map import ChangeLayer
from components.maps.classes import Fill
from components.maps.deck import AREAS, Area, CompactDeck, Ground, Look, area_layers, deck, outline_layer
from components.maps.label_layers import label_layers, places
from components.maps.legend import LegendRow
from components.maps.shape_files import COAST, KECAMATAN, MARKS
from components.maps.viewport import Viewport
from components.theme import Paint, Theme
from data.geometry.shapes import Geometry

FEW = 40
"""Up to so many kabupaten each has its name, with a line to it where it must stand outside."""
MARK_PX = 3.2
"""Radius of the dot that keeps a small kota visible; a larger kabupaten has its colour all around it."""


@dataclass(frozen=True)
class NationalLayer:
    """What a layer says of the kabupaten that reach the same month, and words for those that do not."""

    layer: CaseLayer | ChangeLayer
    late: Mapping[str, str]
    all_names: Mapping[str, str]

    @property
    def names(self) -> Mapping[str, str]:
        """All kabupaten by code."""
        return self.all_names

    def cells(self, theme: Theme) -> dict[str, Cell]:
        """Fill, words and figure of each kabupaten."""
        late = {code: Cell(Fill.NONE, words, "") for code, words in self.late.items()}
        return {**self.layer.cells(theme), **late}

    def legend(self, theme: Theme) -> list[LegendRow]:
        """The rows under the map; kabupaten of another month come last."""
        inner = self.layer
        rows = inner.legend(theme) if isinstance(inner, ChangeLayer) else case_legend(inner, theme)
        other = Paint(theme.raised, theme.muted, theme.border_strong)
        return [*rows, LegendRow(other, text_national.OTHER_MONTH, len(self.late))]

    def alt(self, geometry: Geometry, subject: str) -> str:
        """The finding of the map as a sentence for those who do not see it."""
        inner = self.layer
        if isinstance(inner, ChangeLayer):
            return inner.alt(geometry, text_national.EVERYWHERE, subject)
        return case_alt(geometry, inner, text_national.EVERYWHERE, subject)


def national_deck(geometry: Geometry, layer: NationalLayer, look: Look) -> CompactDeck:
    """Draw what a layer says of all kabupaten that have a shape, fitted to the panel of `look`."""
    ground, view = Ground(geometry, layer.names, look), Viewport.fitted(geometry.outline, *look.size)
    cells, few = layer.cells(look.theme), len(geometry.kecamatan) <= FEW
    areas = {code: area_of(cells.get(code, NOTHING), look.theme) for code in geometry.kecamatan}
    labels = [label_of(ground, code, cells[code], area.fill) for code, area in areas.items() if code in cells]
    layers = [
        outline_layer(ground, COAST, look.theme.rgba("border_strong"), 0.8),
        *area_layers(ground, KECAMATAN, list(areas.values()), 1.2 if few else 0.6),
        _marks(ground, list(areas.values())),
        *hatch_layers(ground, cells, view),
        *selected_layers(ground),
        *label_layers(places(labels, view, look, outside=few), view, look),
    ]
    return deck(layers, view, look, list(areas.values()))


def _marks(ground: Ground, areas: list[Area]) -> pdk.Layer:
    fills = by_number.colours([area.fill for area in areas])
    return pdk.Layer(
        "GeoJsonLayer",
        id=f"{AREAS}-{MARKS}-{ground.look.turn}",
        data=ground.data(MARKS),
        get_fill_color=fills,
        update_triggers={"getFillColor": [by_number.mark(fills)]},
        stroked=False,
        point_radius_units=pdk.types.String("pixels"),
        get_point_radius=MARK_PX * ground.look.stroke,
        pickable=True,
        auto_highlight=False,
    )


def late_words(written: str, until: str) -> str:
    """What a kabupaten that reaches another month is called: 12 kasus s.d. Juli 2026, belum sebanding."""
    return text_national.LATE.format(count=written or text_maps.NO_DATA, until=until)
