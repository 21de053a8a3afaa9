"""The official class of each desa as a map: fill and letter by class, kecamatan named and outlined."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import pydeck as pdk
import shapely
from shapely import Polygon

from components import text_maps
from components.formats import listing
from components.maps.case_map import selected_layers
from components.maps.deck import Area, CompactDeck, Ground, Look, Row, area_layers, deck, outline_layer
from components.maps.label_layers import LINE_HEIGHT, Label, label_layers, places, text_layer
from components.maps.labels import Placed, anchor_of
from components.maps.legend import LegendRow
from components.maps.shape_files import DESA, KECAMATAN, OUTLINE
from components.maps.viewport import Viewport
from components.theme import Paint, Theme, rgba
from data.geometry.shapes import Geometry
from data.geometry.tiles import NOTE

NOT_ASSESSED = "class_none"
LETTER_SIZE = 0.85
LETTER_HIGH = 0.8
"""A capital and some air, of its size."""
LEADER_AIR_PX = 3.0


class OfficialClass(Protocol):
    """An official area class as the reference data define it, or what else is said of a desa."""

    @property
    def name(self) -> str:
        """Its word, as Bahaya."""

    @property
    def letter(self) -> str:
        """Its letter on the map."""

    @property
    def token(self) -> str:
        """Its colour token, as class_bahaya."""


@dataclass(frozen=True)
class Mark:
    """What is said of a desa that is no official class: its word, what stands on it, its colour token."""

    name: str
    letter: str
    token: str


@dataclass(frozen=True)
class ClassLayer:
    """Official class by desa code, names of desa and kecamatan, classes in order.

    rest: what is said of a desa without one.
    """

    classes: Mapping[str, OfficialClass]
    names: Mapping[str, str]
    order: Sequence[OfficialClass]
    rest: str = text_maps.NOT_ASSESSED

    def words(self, desa: str) -> str:
        """The class of a desa in words."""
        found = self.classes.get(desa)
        return found.name if found else self.rest


def class_deck(geometry: Geometry, layer: ClassLayer, look: Look) -> CompactDeck:
    """Draw the class of every desa that has a shape, fitted to the panel of `look`."""
    ground, view = Ground(geometry, layer.names, look), Viewport.fitted(geometry.outline, *look.size)
    areas = [class_area(layer, code, look.theme) for code in geometry.desa]
    ink = look.theme.rgba("text")
    layers = [
        *area_layers(ground, DESA, areas, 0.8),
        outline_layer(ground, KECAMATAN, ink, 1.2),
        outline_layer(ground, OUTLINE, ink, 1.5),
        *selected_layers(ground),
        *_text_layers(geometry, layer, view, look),
    ]
    return deck(layers, view, look, areas)


def class_legend(geometry: Geometry, layer: ClassLayer, theme: Theme) -> list[LegendRow]:
    """The rows under the map: every class with its letter, and belum dinilai, with their numbers of desa."""
    numbers = Counter(found.name for code in geometry.desa if (found := layer.classes.get(code)))
    rows = [
        LegendRow(paint_of(theme, found.token), _lettered(found), numbers[found.name])
        for found in layer.order
        if found.token != NOT_ASSESSED
    ]
    missing = len(geometry.desa) - sum(numbers.values())
    return [*rows, LegendRow(paint_of(theme, NOT_ASSESSED), layer.rest, missing)]


def class_alt(geometry: Geometry, layer: ClassLayer, kabupaten: str, subject: str) -> str:
    """The finding of the map as a sentence for those who do not see it."""
    numbers = Counter(layer.words(code) for code in geometry.desa)
    words = [*(found.name for found in layer.order), layer.rest]
    parts = listing([f"{numbers[word]} desa {word}" for word in dict.fromkeys(words) if numbers[word]])
    note = f"{geometry.note} " if geometry.note else ""
    return text_maps.ALT.format(note=note, kabupaten=kabupaten, subject=subject, parts=f"{parts}.")


def class_area(layer: ClassLayer, code: str, theme: Theme) -> Area:
    """Fill and words of a desa."""
    found = layer.classes.get(code)
    paint = paint_of(theme, found.token if found else NOT_ASSESSED)
    outline = rgba(paint.outline) if paint.outline else None
    return Area(layer.words(code), rgba(paint.fill), outline, is_desa=True)


def paint_of(theme: Theme, token: str) -> Paint:
    """The paint of a class, or of any other colour that has an ink of its own."""
    if token.startswith("class_"):
        return theme.area_class(token)
    return Paint(theme.token(token), theme.token(f"on_{token}"))


def _lettered(found: OfficialClass) -> str:
    return f"{found.name} ({found.letter})" if found.letter else found.name


def _text_layers(geometry: Geometry, layer: ClassLayer, view: Viewport, look: Look) -> list[pdk.Layer]:
    ink, surface = look.theme.rgba("text"), look.theme.rgba("surface")
    # A name covers several tiles, each of them a whole desa: there it stands outside.
    tiled = geometry.note == NOTE
    names = [
        Label(code, shape, layer.names[code], "", ink, surface, plate=True, aside=tiled, breakable=False)
        for code, shape in geometry.kecamatan.items()
    ]
    taken = _letter_boxes(geometry, layer, view, look) if tiled else []
    placed = places(names, view, look, taken)
    letters = letter_layers(geometry, layer, (view, look), [where for _, where in placed])
    return [*letters, *label_layers(placed, view, look)]


def letter_layers(
    geometry: Geometry, layer: ClassLayer, panel: tuple[Viewport, Look], names: Sequence[Placed]
) -> list[pdk.Layer]:
    """The letter of each class on its desa, beside the names that stand there."""
    view, look = panel
    size = LETTER_SIZE * look.text_px
    leaders = [label.leader.buffer(LEADER_AIR_PX) for label in names if label.leader is not None]
    taken = shapely.union_all([*leaders, *(label.box for label in names)])
    rows: dict[str, list[Row]] = {}
    for code, found in _lettered_desa(geometry, layer):
        shape = view.to_pixels(geometry.desa[code]).difference(taken)
        if shape.is_empty:
            continue
        middle = anchor_of(max(shapely.get_parts(shape), key=lambda part: part.area))
        if shape.boundary.distance(middle) >= size * LINE_HEIGHT / 2:
            paint = paint_of(look.theme, found.token)
            where = view.to_degrees(middle.x, middle.y)
            row = {"text": found.letter, "position": where, "colour": rgba(paint.ink)}
            rows.setdefault(paint.fill, []).append(row)
    return [
        text_layer(f"huruf-{number}", listed, size, 600, rgba(fill))
        for number, (fill, listed) in enumerate(sorted(rows.items()))
    ]


def _lettered_desa(geometry: Geometry, layer: ClassLayer) -> list[tuple[str, OfficialClass]]:
    found = sorted(layer.classes.items())
    return [(code, each) for code, each in found if code in geometry.desa and each.letter]


def _letter_boxes(geometry: Geometry, layer: ClassLayer, view: Viewport, look: Look) -> list[Polygon]:
    """The squares that letters take in the middle of their tiles."""
    half = LETTER_SIZE * look.text_px * LETTER_HIGH / 2
    tiles = [view.to_pixels(geometry.desa[code]) for code, _ in _lettered_desa(geometry, layer)]
    middles = [tile.centroid for tile in tiles]
    return [shapely.box(at.x - half, at.y - half, at.x + half, at.y + half) for at in middles]
