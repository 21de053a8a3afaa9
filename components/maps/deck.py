"""What every map shares: the compact deck, the look, the layers of ground, areas and lines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydeck as pdk

from components.maps import by_number
from components.maps.by_number import Colour
from components.maps.shape_files import Names, features_of
from components.maps.viewport import Viewport
from components.scale import Scale
from components.theme import Theme
from data.geometry.shapes import Geometry

Row = dict[str, Any]

AREAS = "wilayah"
"""Beginning of the id of the layer that takes clicks."""
UNSEEN = (0, 0, 0, 0)
FONT = "IBM Plex Sans, sans-serif"
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
    """How a map is drawn: tokens, scale with the panel's width, panel height (px), the chosen kecamatan.

    address: where the shapes are fetched from; without it they are part of the deck. turn: clicks so far,
    which name the layer that takes them: Streamlit would fade what is not selected. fixed: a finger that
    strokes the map moves the page. corner: width and height (px) of the upper right that a button stands in.
    """

    theme: Theme
    scale: Scale = field(default_factory=Scale)
    height: float = 560
    selected: str | None = None
    address: str = ""
    turn: int = 0
    fixed: bool = False
    corner: tuple[float, float] = (0, 0)

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
    """One area to fill: the words of its tooltip, fill, outline or None; its name comes with its shape.

    is_desa: the tooltip says in which kecamatan, because names of desa repeat.
    """

    words: str
    fill: Colour
    outline: Colour | None = None
    is_desa: bool = False


@dataclass(frozen=True)
class Ground:
    """The shapes that a map lies on, and the names of its areas by code."""

    geometry: Geometry
    names: Names
    look: Look

    def data(self, part: str) -> str | list[dict[str, Any]]:
        """Where the browser fetches a part of the shapes, or the part itself."""
        address = self.look.address
        return f"{address}/{part}.json" if address else features_of(self.geometry, self.names, part)


def deck(layers: Sequence[pdk.Layer], view: Viewport, look: Look, areas: Sequence[Area]) -> CompactDeck:
    """Put layers on the map ground, with the words of the areas on hover; the page keeps its scroll wheel."""
    controller = {"scrollZoom": False, "dragRotate": False, "dragPan": not look.fixed}
    return CompactDeck(
        map_provider=None,
        initial_view_state=view.view_state(),
        views=[pdk.View(type="MapView", controller=controller)],
        layers=[_ground(view, look), *layers],
        tooltip=_tooltip(look.theme, areas),
    )


def area_layers(ground: Ground, part: str, areas: Sequence[Area], line_px: float) -> list[pdk.Layer]:
    """Fills that take clicks, parted by lines of the surface colour, and the outlines of unfilled areas.

    The areas are those of the part, in its order.
    """
    look = ground.look
    fills = by_number.colours([area.fill for area in areas])
    layer = pdk.Layer(
        "GeoJsonLayer",
        id=f"{AREAS}-{part}-{look.turn}",
        data=ground.data(part),
        get_fill_color=fills,
        update_triggers={"getFillColor": [by_number.mark(fills)]},
        get_line_color=look.theme.rgba("surface"),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=line_px * look.stroke,
        line_joint_rounded=True,
        pickable=True,
        auto_highlight=False,
    )
    outlines = [area.outline or UNSEEN for area in areas]
    return [layer, *line_layers(ground, ("garis-wilayah", part), outlines, 1.1)]


def line_layers(
    ground: Ground, of: tuple[str, str], colours: Sequence[Colour], width_px: float
) -> list[pdk.Layer]:
    """Lines of a part of the shapes in the colour of each area, under a name; none if all are unseen."""
    if all(colour == UNSEEN for colour in colours):
        return []
    name, part = of
    expression = by_number.colours(colours)
    # With selections Streamlit drops what a layer says of changes in its lines: a new name draws them anew.
    return [
        _lines(
            f"{name}-{by_number.mark(expression)}",
            ground.data(part),
            expression,
            width_px * ground.look.stroke,
        )
    ]


def outline_layer(ground: Ground, part: str, colour: Colour, width_px: float) -> pdk.Layer:
    """All lines of a part of the shapes in one colour."""
    return _lines(f"garis-{part}", ground.data(part), list(colour), width_px * ground.look.stroke)


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


def _lines(name: str, data: str | list[dict[str, Any]], colour: str | Colour, width_px: float) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        id=name,
        data=data,
        filled=False,
        get_line_color=colour,
        line_width_units=pdk.types.String("pixels"),
        get_line_width=width_px,
        line_joint_rounded=True,
        line_cap_rounded=True,
    )


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


def _tooltip(theme: Theme, areas: Sequence[Area]) -> Mapping[str, Any]:
    style = {
        "backgroundColor": theme.surface,
        "color": theme.text,
        "border": f"1px solid {theme.border_strong}",
        "borderRadius": "2px",
        "padding": "6px 10px",
        "fontFamily": FONT,
        "fontSize": "13px",
    }
    within = "<br/>{within}" if any(area.is_desa for area in areas) else ""
    said = by_number.words([area.words for area in areas])
    return {"html": f"<b>{{name}}</b>{within}<br/>{said}", "style": style}
