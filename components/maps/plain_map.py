"""Boundaries and nothing else, as a picture: for a look at a file before it is used."""

import re
from base64 import b64encode
from collections.abc import Collection

import numpy as np
import shapely

from components.faces import only
from components.maps.deck import FONT, Area, CompactDeck, Ground, Look, area_layers, deck, outline_layer
from components.maps.label_layers import Label, label_layers, places
from components.maps.picture import deck_svg
from components.maps.shape_files import DESA, KECAMATAN, OUTLINE, Names
from components.maps.viewport import Viewport
from data.geometry.boundaries.building import geometry_of
from data.geometry.shapes import Geometry

DETAIL_PX = 0.7


def plain_svg(
    geometry: Geometry, names: Names, look: Look, marked: Collection[str] = (), face: bytes = b""
) -> str:
    """Desa, kecamatan with their names, and the outline; `marked` desa stand out.

    face: our typeface (WOFF2), whose needed signs go into the picture, since it can fetch nothing.
    """
    width, height = look.size
    drawn = deck_svg(_plain_deck(_coarse(geometry, look), names, look, marked), look)
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{_style(face, drawn)}{drawn}</svg>'


def _coarse(geometry: Geometry, look: Look) -> Geometry:
    """The same coverage without what is too small to be seen at this size."""
    if not geometry.desa:
        return geometry
    detail = DETAIL_PX * 360 / Viewport.fitted(geometry.outline, *look.size).scale
    shapes = shapely.coverage_simplify(np.array(list(geometry.desa.values())), detail)
    return geometry_of(dict(zip(geometry.desa, shapes, strict=True)), geometry.source, geometry.version)


def _style(face: bytes, drawn: str) -> str:
    if not face:
        return ""
    signs = "".join(re.findall(r">([^<]+)</text>", drawn))
    content = b64encode(only(face, signs)).decode("ascii")
    family = FONT.partition(",")[0]
    return f'<style>@font-face{{font-family:"{family}";src:url(data:font/woff2;base64,{content})}}</style>'


def _plain_deck(geometry: Geometry, names: Names, look: Look, marked: Collection[str]) -> CompactDeck:
    view, theme = Viewport.fitted(geometry.outline, *look.size), look.theme
    known = {code: names.get(code, code) for code in (*geometry.desa, *geometry.kecamatan)}
    ground = Ground(geometry, known, look)
    paint, plain, line = theme.rgba("attention"), theme.rgba("surface"), theme.rgba("border_strong")
    areas = [Area("", paint if code in marked else plain, line, is_desa=True) for code in geometry.desa]
    labels = [
        Label(code, shape, known[code], "", theme.rgba("text"), plain, plate=True)
        for code, shape in geometry.kecamatan.items()
    ]
    layers = [
        *area_layers(ground, DESA, areas, 0.6),
        outline_layer(ground, KECAMATAN, theme.rgba("text"), 1.1),
        outline_layer(ground, OUTLINE, theme.rgba("text"), 1.6),
        *label_layers(places(labels, view, look), view, look),
    ]
    return deck(layers, view, look, areas)
