"""One kecamatan from near: its desa named, and of what lies around it only the lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pydeck as pdk
import shapely
from shapely import Polygon

from components.maps.case_map import selected_layers
from components.maps.deck import (
    Area,
    CompactDeck,
    Ground,
    Look,
    area_layers,
    deck,
    outline_layer,
)
from components.maps.label_layers import (
    LINE_HEIGHT,
    PLATE_ALPHA,
    Label,
    corner_of,
    label_layers,
    places,
    text_layer,
)
from components.maps.labels import GAP_PX, Placed, inside
from components.maps.shape_files import DESA, KECAMATAN, OUTLINE
from components.maps.viewport import Viewport
from data.geometry.shapes import Geometry

TITLE_SIZE = 1.2
TITLE_EDGE_PX = 8.0


@dataclass(frozen=True)
class Closer:
    """A panel fitted to the kecamatan `code`, with the words of `title` at its upper left."""

    ground: Ground
    code: str
    title: tuple[str, ...]

    @property
    def look(self) -> Look:
        """The look, with the kecamatan as the chosen one."""
        return replace(self.ground.look, selected=self.code)

    @property
    def view(self) -> Viewport:
        """The panel around the kecamatan."""
        return Viewport.fitted(self.ground.geometry.kecamatan[self.code], *self.look.size)

    @property
    def desa(self) -> list[str]:
        """The codes of its desa."""
        return desa_within(self.ground.geometry, self.code)

    def deck(
        self, areas: Sequence[Area], hatch: Sequence[pdk.Layer], texts: Sequence[pdk.Layer]
    ) -> CompactDeck:
        """The deck of these areas (all desa, in order) and texts; other kecamatan keep only their words."""
        ground, line = replace(self.ground, look=self.look), self.look.theme.rgba("border_strong")
        own = set(self.desa)
        quiet = [
            area if code in own else replace(area, fill=self.look.ground, outline=None)
            for code, area in zip(ground.geometry.desa, areas, strict=True)
        ]
        layers = [
            *area_layers(ground, DESA, quiet, 1.2),
            *hatch,
            outline_layer(ground, KECAMATAN, line, 1.1),
            outline_layer(ground, OUTLINE, line, 1.8),
            *selected_layers(ground),
            *texts,
            *self._title_layers(),
        ]
        return deck(layers, self.view, self.look, quiet)

    def places(self, labels: Sequence[Label]) -> list[tuple[Label, Placed]]:
        """The places of the labels of its desa."""
        return places(labels, self.view, self.look, [self._title_box()])

    def texts(self, desa: Sequence[tuple[Label, Placed]]) -> list[pdk.Layer]:
        """Names of desa where they stand, and those of the kecamatan around where there is still room."""
        around = list(self._around([where for _, where in desa]))
        return [
            *label_layers(around, self.view, self.look, "sekitar"),
            *label_layers(desa, self.view, self.look),
        ]

    def _around(self, placed: Sequence[Placed]) -> Iterator[tuple[Label, Placed]]:
        look, view, ground = self.look, self.view, self.ground
        panel = shapely.box(-view.width / 2, -view.height / 2, view.width / 2, view.height / 2)
        leaders = [each.leader.buffer(GAP_PX) for each in placed if each.leader is not None]
        corners = [self._title_box(), *corner_of(look)]
        full = shapely.union_all([*corners, *leaders, *(each.box.buffer(GAP_PX) for each in placed)])
        free = panel.buffer(-GAP_PX).difference(full)
        for code, shape in ground.geometry.kecamatan.items():
            if code == self.code:
                continue
            label = Label(code, shape, ground.names[code], "", look.theme.rgba("muted"), look.ground)
            wanted = label.wanted(view, look)
            found = inside(replace(wanted, shape=wanted.shape.intersection(free)))
            if found is not None:
                yield label, found

    def _title_box(self) -> Polygon:
        left, top = -self.view.width / 2, -self.view.height / 2
        wide = max(self.look.width(words, self._size(line)) for line, words in enumerate(self.title))
        return shapely.box(left, top, left + wide + 2 * TITLE_EDGE_PX, top + self._line(len(self.title)))

    def _title_layers(self) -> list[pdk.Layer]:
        look, view = self.look, self.view
        layers = []
        for line, words in enumerate(self.title):
            x = -view.width / 2 + TITLE_EDGE_PX + look.width(words, self._size(line)) / 2
            where = view.to_degrees(x, -view.height / 2 + self._line(line + 0.5))
            plate = [*look.ground[:3], PLATE_ALPHA]
            row = {"text": words, "position": where, "colour": look.theme.rgba("text"), "plate": plate}
            weight = 400 if line else 600
            layers.append(text_layer(f"judul-{line}", [row], self._size(line), weight, look.ground))
        return layers

    def _size(self, line: int) -> float:
        return self.look.text_px * (1 if line else TITLE_SIZE)

    def _line(self, lines: float) -> float:
        """Where a line of the title is, px below the upper edge."""
        return GAP_PX + lines * LINE_HEIGHT * TITLE_SIZE * self.look.text_px


def desa_within(geometry: Geometry, kecamatan: str) -> list[str]:
    """The codes of the desa of a kecamatan that have a shape."""
    return [code for code in geometry.desa if code.startswith(f"{kecamatan}.")]
