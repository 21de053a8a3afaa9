"""Layers of a map in a closer look at one kecamatan.

Counts are counts of kecamatan: all of it has one colour, and its figure stands once, beside its name.
"""

from collections.abc import Sequence
from dataclasses import replace

import pydeck as pdk

from components import text_maps
from components.formats import listing, number
from components.maps.case_map import NOTHING, area_of
from components.maps.cells import Cell, KecamatanLayer
from components.maps.class_map import ClassLayer, class_area, letter_layers, paint_of
from components.maps.classes import Fill
from components.maps.closer import Closer, desa_within
from components.maps.deck import Area, CompactDeck, Ground, Look, path_layer
from components.maps.hatch import hatch_lines
from components.maps.label_layers import Label
from components.maps.legend import LegendRow
from components.maps.shape_files import Names
from components.theme import Theme, rgba
from data.geometry.shapes import Geometry


def closer_case_deck(
    geometry: Geometry, layer: KecamatanLayer, look: Look, code: str, names: Names
) -> CompactDeck:
    """Draw one kecamatan of a layer of counts with its desa; names: of all areas by code."""
    cells = layer.cells(look.theme)
    cell = cells.get(code, NOTHING)
    closer = Closer(Ground(geometry, names, look), code, (names[code], cell.words))
    areas = [_of_kecamatan(cells.get(_above(desa), NOTHING), look.theme) for desa in geometry.desa]
    fill, ink = area_of(cell, look.theme).fill, rgba(cell.paint.ink if cell.paint else look.theme.text)
    labels = [
        Label(desa, geometry.desa[desa], names[desa], "", ink, fill, plate=cell.kind is Fill.HATCH)
        for desa in closer.desa
    ]
    hatch = _hatch_layers(closer) if cell.kind is Fill.HATCH else []
    return closer.deck(areas, hatch, closer.texts(closer.places(labels)))


def closer_class_deck(geometry: Geometry, layer: ClassLayer, look: Look, code: str) -> CompactDeck:
    """Draw one kecamatan of a layer of classes with the names and letters of its desa."""
    closer = Closer(Ground(geometry, layer.names, look), code, (layer.names[code],))
    areas = [class_area(layer, desa, look.theme) for desa in geometry.desa]
    placed = closer.places([_class_label(geometry, layer, desa, look.theme) for desa in closer.desa])
    lettered = {label.code for label, where in placed if where.leader is None}
    rest = {desa: layer.classes[desa] for desa in closer.desa if desa in {*layer.classes} - lettered}
    where = [each for _, each in placed]
    letters = letter_layers(geometry, replace(layer, classes=rest), (closer.view, look), where)
    return closer.deck(areas, [], [*letters, *closer.texts(placed)])


def closer_legend(rows: Sequence[LegendRow], cell: Cell) -> list[LegendRow]:
    """Of a legend of counts only what one kecamatan is filled with."""
    hatched = cell.kind is Fill.HATCH
    found = [row for row in rows if row.hatched == hatched and (hatched or _fills(row, cell))]
    return [replace(row, areas=1) for row in found]


def closer_geometry(geometry: Geometry, code: str) -> Geometry:
    """One kecamatan and its desa, for counting."""
    shapes = {desa: geometry.desa[desa] for desa in desa_within(geometry, code)}
    shape = geometry.kecamatan[code]
    return replace(geometry, desa=shapes, kecamatan={code: shape}, outline=shape)


def closer_alt(geometry: Geometry, cell: Cell, subject: str, code: str, names: Names) -> str:
    """What a closer look at a layer of counts shows, as a sentence."""
    desa = [names[each] for each in desa_within(geometry, code)]
    parts = text_maps.ALT_CLOSER.format(words=cell.words, count=number(len(desa)), names=listing(desa))
    note = f"{geometry.note} " if geometry.note else ""
    where = text_maps.KECAMATAN.format(name=names[code])
    return text_maps.ALT.format(note=note, kabupaten=where, subject=subject, parts=parts)


def _above(desa: str) -> str:
    return desa.rpartition(".")[0]


def _of_kecamatan(cell: Cell, theme: Theme) -> Area:
    """A desa in the fill of its kecamatan; its words say whose they are."""
    words = text_maps.OF_KECAMATAN.format(words=cell.words)
    return Area(words, area_of(cell, theme).fill, theme.rgba("border_strong"), is_desa=True)


def _hatch_layers(closer: Closer) -> list[pdk.Layer]:
    shape = closer.view.to_pixels(closer.ground.geometry.kecamatan[closer.code])
    colour = closer.look.theme.rgba("border_strong", 170)
    lines = [{"path": line, "colour": colour} for line in hatch_lines(shape, closer.view)]
    return [path_layer("arsir-dekat", lines, closer.look.stroke)]


def _class_label(geometry: Geometry, layer: ClassLayer, desa: str, theme: Theme) -> Label:
    found = layer.classes.get(desa)
    paint = paint_of(theme, found.token) if found else theme.area_class("class_none")
    letter = found.letter if found else ""
    ink, fill = rgba(paint.ink), rgba(paint.fill)
    return Label(desa, geometry.desa[desa], layer.names[desa], letter, ink, fill, homely=True)


def _fills(row: LegendRow, cell: Cell) -> bool:
    if cell.paint is not None:
        return row.paint.fill == cell.paint.fill
    return row.words == (text_maps.LEGEND_ZERO if cell.kind is Fill.ZERO else text_maps.NO_DATA)
