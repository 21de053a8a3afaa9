"""Boundaries and nothing else, as a picture: for a look at a file before it is used."""

from collections.abc import Collection

from components.maps.deck import Area, CompactDeck, Ground, Look, area_layers, deck, outline_layer
from components.maps.label_layers import Label, label_layers, places
from components.maps.picture import deck_svg
from components.maps.shape_files import DESA, KECAMATAN, OUTLINE, Names
from components.maps.viewport import Viewport
from data.geometry.shapes import Geometry


def plain_svg(geometry: Geometry, names: Names, look: Look, marked: Collection[str] = ()) -> str:
    """Desa, kecamatan with their names, and the outline; `marked` desa stand out."""
    width, height = look.size
    drawn = deck_svg(_plain_deck(geometry, names, look, marked), look)
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>'


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
