"""A deck as SVG, drawn from the very layers the browser gets: for files, for print, and where no WebGL is."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from components.maps.by_number import Colour
from components.maps.deck import FONT, CompactDeck, Look
from components.maps.viewport import Viewport

Layer = Mapping[str, Any]

_EXPRESSION = re.compile(r"@@=\(\[(?P<palette>.*)\]\)\[\(\[0,(?P<places>[\d,]*)\]\)\[properties\.n\]\]")
_BASELINE = 0.35
_HALO_PX = 2.5


@dataclass(frozen=True)
class _Panel:
    """Where the layers are drawn: the view of the deck, and the look that texts are measured with."""

    view: Viewport
    look: Look

    def points(self, shape: BaseGeometry) -> BaseGeometry:
        """Degrees to px from the upper left corner."""
        across, down = self.view.width / 2, self.view.height / 2
        return shapely.transform(self.view.to_pixels(shape), lambda at: at + np.array([across, down]))

    def point(self, position: Sequence[float]) -> tuple[float, float]:
        """One position in px."""
        found = self.points(shapely.Point(position))
        return round(found.x, 1), round(found.y, 1)


def deck_svg(deck: CompactDeck, look: Look) -> str:
    """The layers of a deck that holds its shapes itself, as one SVG group of `look.size` px."""
    told = json.loads(deck.to_json())
    at = told["initialViewState"]
    panel = _Panel(Viewport(*look.size, at["longitude"], at["latitude"], at["zoom"]), look)
    drawn = "".join(_DRAW[layer["@@type"]](panel, layer) for layer in told["layers"])
    return f'<g font-family="{FONT}">{drawn}</g>'


def colours_told(value: str | Colour, count: int) -> list[Colour]:
    """The colour of each of `count` features: one for all, or what the expression says by number."""
    if not isinstance(value, str):
        return [value] * count
    found = _EXPRESSION.fullmatch(value)
    if found is None:
        raise ValueError(f"no colours by number: {value[:60]}")
    palette = json.loads(f"[{found['palette']}]")
    return [palette[int(place)] for place in found["places"].split(",")]


def _ground(panel: _Panel, layer: Layer) -> str:
    width, height = panel.look.size
    return f'<rect width="{width:g}" height="{height:g}"{_ink("fill", layer["getFillColor"])}/>'


def _areas(panel: _Panel, layer: Layer) -> str:
    features = layer["data"]
    count = len(features)
    lines = colours_told(layer["getLineColor"], count)
    filled = layer.get("filled", True)
    fills = colours_told(layer["getFillColor"], count) if filled else [(0, 0, 0, 0)] * count
    parts = []
    for feature, fill, line in zip(features, fills, lines, strict=True):
        if not (fill[-1] or line[-1]):
            continue
        shape = panel.points(shapely.from_geojson(json.dumps(feature["geometry"])))
        width = layer["getLineWidth"]
        parts.append(
            f'<path d="{_path(shape)}"{_ink("fill", fill)}{_ink("stroke", line)} stroke-width="{width:.2f}"'
            ' stroke-linejoin="round" fill-rule="evenodd"/>'
        )
    return "".join(parts)


def _paths(panel: _Panel, layer: Layer) -> str:
    return "".join(
        f'<path d="{_path(panel.points(shapely.LineString(row["path"])))}" fill="none"'
        f'{_ink("stroke", row["colour"])} stroke-width="{layer["getWidth"]:.2f}" stroke-linecap="round"/>'
        for row in layer["data"]
    )


def _dots(panel: _Panel, layer: Layer) -> str:
    dots = []
    for row in layer["data"]:
        x, y = panel.point(row["position"])
        paint = _ink("fill", layer["getFillColor"]) + _ink("stroke", layer["getLineColor"])
        dots.append(f'<circle cx="{x}" cy="{y}" r="{layer["getRadius"]:.2f}"{paint}/>')
    return "".join(dots)


def _texts(panel: _Panel, layer: Layer) -> str:
    size, weight = layer["getSize"], layer["fontWeight"]
    halo = _ink("stroke", layer["outlineColor"])
    parts = []
    for row in layer["data"]:
        (x, y), text = panel.point(row["position"]), str(row["text"])
        if row.get("plate", (0,))[-1]:
            width = panel.look.width(text, size) + 8
            parts.append(
                f'<rect x="{x - width / 2:.1f}" y="{y - size * 0.65:.1f}" width="{width:.1f}"'
                f' height="{size * 1.3:.1f}"{_ink("fill", row["plate"])}/>'
            )
        words = f'x="{x}" y="{y + _BASELINE * size:.1f}" font-size="{size:g}" font-weight="{weight}"'
        words = f'{words} text-anchor="middle"{_ink("fill", row["colour"])}'
        parts.append(f'<text {words}{halo} stroke-width="{_HALO_PX}">{escape(text)}</text>')
        parts.append(f"<text {words}>{escape(text)}</text>")
    return "".join(parts)


_DRAW: Mapping[str, Callable[[_Panel, Layer], str]] = {
    "PolygonLayer": _ground,
    "GeoJsonLayer": _areas,
    "PathLayer": _paths,
    "ScatterplotLayer": _dots,
    "TextLayer": _texts,
}


def _path(shape: BaseGeometry) -> str:
    return "".join(_lines(shape))


def _lines(shape: BaseGeometry) -> Iterator[str]:
    for part in shapely.get_parts(shape):
        polygon = part.geom_type == "Polygon"
        rings = (part.exterior, *part.interiors) if polygon else (part,)
        for ring in rings:
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shapely.get_coordinates(ring))
            yield f"M{points}{'Z' if polygon else ''}"


def _ink(name: str, colour: Colour) -> str:
    red, green, blue, alpha = (*colour, 255)[:4]
    if not alpha:
        return f' {name}="none"'
    solid = f' {name}="#{red:02x}{green:02x}{blue:02x}"'
    return solid if alpha == 255 else f'{solid} {name}-opacity="{alpha / 255:.2f}"'
