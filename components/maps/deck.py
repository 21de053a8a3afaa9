"""What every map shares: the compact deck, the look, the layers of ground, areas and lines."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydeck as pdk
import shapely
from shapely.geometry.base import BaseGeometry

from components.maps.viewport import Viewport
from components.scale import Scale
from components.theme import Theme

Colour = Sequence[int]
Row = dict[str, Any]

AREAS = "wilayah"
"""Id of the layer that takes clicks."""
FONT = "IBM Plex Sans, sans-serif"
DECIMALS = 5
TEXT, WALL_TEXT = 13, 10.6


class CompactDeck(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck without a base map whose JSON is not indented: a quarter of pydeck's own."""

    _written: str | None = None

    def to_json(self) -> str:
        """Return the deck as compact JSON; written once, so a deck is not changed after it was shown."""
        if self._written is None:
            loose = json.loads(super().to_json())
            self._written = json.dumps(loose, separators=(",", ":"), ensure_ascii=False)
        return self._written


@dataclass(frozen=True)
class Look:
    """How a map is drawn: tokens, scale with the panel's width, panel height (px), the chosen kecamatan."""

    theme: Theme
    scale: Scale = field(default_factory=Scale)
    height: float = 560
    selected: str | None = None

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the panel in px."""
        return self.scale.width, self.height

    @property
    def ground(self) -> list[int]:
        """The colour around the kabupaten: a slide has no panel."""
        return self.theme.rgba("surface" if self.scale.projected else "raised")

    @property
    def text_px(self) -> float:
        """Size of a name on the map; on the wall a little over one rem, the floor for text there."""
        return self.scale.px(WALL_TEXT if self.scale.projected else TEXT)

    def width(self, text: str, size_px: float) -> float:
        """Estimate how wide a text of `size_px` is."""
        return self.scale.text_width(text, size_px / self.scale.factor)

    @property
    def stroke(self) -> float:
        """Factor for line widths, so that lines grow with the text."""
        return self.text_px / TEXT


@dataclass(frozen=True)
class Area:
    """One area to fill: its shape (degrees), fill, outline or None, and the words of its tooltip."""

    code: str
    name: str
    words: str
    shape: BaseGeometry
    fill: Colour
    outline: Colour | None = None


def deck(layers: Sequence[pdk.Layer], view: Viewport, look: Look) -> CompactDeck:
    """Put layers on the map ground; the page keeps its scroll wheel."""
    return CompactDeck(
        map_provider=None,
        initial_view_state=view.view_state(),
        views=[pdk.View(type="MapView", controller={"scrollZoom": False, "dragRotate": False})],
        layers=[_ground(view, look), *layers],
        tooltip=_tooltip(look.theme),
    )


def area_layers(areas: Iterable[Area], look: Look, line_px: float) -> list[pdk.Layer]:
    """Fills that take clicks, parted by lines of the surface colour, and the outlines of unfilled areas."""
    listed = list(areas)
    outlined = [area for area in listed if area.outline]
    surface = look.theme.rgba("surface")
    lines = [{"path": path, "colour": area.outline} for area in outlined for path in rings(area.shape)]
    return [
        pdk.Layer(
            "GeoJsonLayer",
            id=AREAS,
            data=[_feature(area) for area in listed],
            get_fill_color="properties.fill",
            get_line_color=surface,
            line_width_units=pdk.types.String("pixels"),
            get_line_width=line_px * look.stroke,
            line_joint_rounded=True,
            pickable=True,
            auto_highlight=False,
        ),
        path_layer("garis-wilayah", lines, 1.1 * look.stroke),
    ]


def border_layer(name: str, shape: BaseGeometry, colour: Colour, width_px: float) -> pdk.Layer:
    """The border of one shape as a line of its own."""
    return path_layer(name, [{"path": path, "colour": colour} for path in rings(shape)], width_px)


def path_layer(name: str, rows: list[Row], width_px: float) -> pdk.Layer:
    """Lines of one width; each row has `path` (degrees) and `colour`."""
    return pdk.Layer(
        "PathLayer",
        id=name,
        data=rows,
        get_path="path",
        get_color="colour",
        width_units=pdk.types.String("pixels"),
        get_width=width_px,
        joint_rounded=True,
        cap_rounded=True,
    )


def rings(shape: BaseGeometry) -> list[list[list[float]]]:
    """All rings of a shape as lists of [lon, lat]."""
    parts = [part for part in shapely.get_parts(shape) if not part.is_empty]
    lines = [ring for part in parts for ring in [part.exterior, *part.interiors]]
    return [shapely.get_coordinates(line).round(DECIMALS).tolist() for line in lines]


def _feature(area: Area) -> Mapping[str, Any]:
    rounded = shapely.transform(area.shape, lambda points: points.round(DECIMALS))
    return {
        "type": "Feature",
        "geometry": json.loads(shapely.to_geojson(rounded)),
        "properties": {"code": area.code, "name": area.name, "words": area.words, "fill": list(area.fill)},
    }


def _ground(view: Viewport, look: Look) -> pdk.Layer:
    """A rectangle far beyond the panel, so that a map that is dragged keeps its ground."""
    far = 4 * max(view.width, view.height)
    corners = [view.to_degrees(x, y) for x, y in ((-far, -far), (far, -far), (far, far), (-far, far))]
    return pdk.Layer(
        "PolygonLayer",
        id="dasar",
        data=[{"polygon": corners}],
        get_polygon="polygon",
        get_fill_color=look.ground,
    )


def _tooltip(theme: Theme) -> Mapping[str, Any]:
    style = {
        "backgroundColor": theme.surface,
        "color": theme.text,
        "border": f"1px solid {theme.border_strong}",
        "borderRadius": "2px",
        "padding": "6px 10px",
        "fontFamily": FONT,
        "fontSize": "13px",
    }
    return {"html": "<b>{name}</b><br/>{words}", "style": style}
