"""The two maps of bahan rapat as pictures: cases by kecamatan, and the official class of each desa."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from components import text_cases, text_maps
from components.exports.map_picture import LabelInk, MapArea, MapLabel, MapLegend, MapPicture, Sheet
from components.formats import number
from components.maps.case_map import CaseLayer, case_legend
from components.maps.cells import Cell
from components.maps.class_map import NOT_ASSESSED, ClassLayer, class_legend
from components.maps.classes import Fill
from components.maps.legend import LegendRow
from components.sentences import count_in_cell
from components.theme import Paint, theme
from data.geometry.shapes import Geometry
from data.reference import area_classes, case_classes
from data.rules.papers import PaperCases, PaperFacts
from data.rules.suppression import Count, Shown

WIDTH, HEIGHT = 600.0, 330.0
_LOOK = theme("light")


def case_map(geometry: Geometry, cases: PaperCases) -> MapPicture:
    """Protected counts by kecamatan: a fill for each class, hatched where the number is hidden."""
    names = {code: name for code, name in cases.names.items() if code in geometry.kecamatan}
    layer = CaseLayer(cases.years.counts, names, str(cases.years.year), case_classes())
    cells, counts = layer.cells(_LOOK), layer.of_kecamatan()
    paints = {code: _paint(cell) for code, cell in cells.items()}
    hatched = {code: cell.kind is Fill.HATCH for code, cell in cells.items()}
    sheet = Sheet.fitted(geometry.outline, WIDTH, HEIGHT)
    areas = tuple(
        MapArea(
            code,
            name,
            sheet.rings(geometry.kecamatan[code]),
            paints[code].fill,
            paints[code].outline or _LOOK.surface,
            hatched=hatched[code],
        )
        for code, name in names.items()
    )
    words = {code: _label(name, counts[code], cases.k) for code, name in names.items()}
    inks = {
        code: LabelInk(paint.ink, _LOOK.text, _LOOK.surface if hatched[code] else "")
        for code, paint in paints.items()
    }
    legend = _legend(case_legend(layer, _LOOK), text_cases.KECAMATAN_UNIT)
    labels = sheet.labelled(geometry.kecamatan, words, inks)
    return _picture(sheet, geometry, areas, labels, legend)


def class_map(geometry: Geometry, facts: PaperFacts) -> MapPicture:
    """The class of each desa by its colour, with the names of kecamatan over it."""
    names = {} if facts.cases is None else facts.cases.names
    layer = _classes(facts, names)
    sheet = Sheet.fitted(geometry.outline, WIDTH, HEIGHT)
    tokens = {code: found.token for code, found in layer.classes.items()}
    areas = tuple(
        MapArea(code, code, sheet.rings(shape), paint.fill, paint.outline or _LOOK.surface)
        for code, shape in geometry.desa.items()
        for paint in [_LOOK.area_class(tokens.get(code, NOT_ASSESSED))]
    )
    words = {code: (names.get(code, code),) for code in geometry.kecamatan}
    inks = dict.fromkeys(words, LabelInk(_LOOK.text, _LOOK.text, _LOOK.surface))
    labels = sheet.labelled(geometry.kecamatan, words, inks)
    marks = {
        code: (found.letter, _LOOK.area_class(found.token).ink)
        for code, found in layer.classes.items()
        if code in geometry.desa
    }
    labels = (*labels, *sheet.marked(geometry.desa, marks, labels))
    borders = tuple(ring for shape in geometry.kecamatan.values() for ring in sheet.rings(shape))
    legend = _legend(class_legend(geometry, layer, _LOOK), text_cases.DESA_UNIT)
    picture = _picture(sheet, geometry, areas, labels, legend)
    return replace(picture, borders=(*borders, *picture.borders))


def _classes(facts: PaperFacts, names: Mapping[str, str]) -> ClassLayer:
    order = {each.name: each for each in area_classes()}
    classes = {}
    if facts.classes is not None:
        by_desa = facts.classes.by_desa
        told = zip(by_desa["desa_code"], by_desa["category"], strict=True)
        classes = {code: order[name] for code, name in told if name in order}
    return ClassLayer(classes, names, list(order.values()))


def _paint(cell: Cell) -> Paint:
    ground = _LOOK.raised if cell.kind is Fill.NONE else _LOOK.surface
    return cell.paint or Paint(ground, _LOOK.text, _LOOK.border_strong)


def _label(name: str, count: Count, k: int) -> tuple[str, ...]:
    if count.status in (Shown.NONE, Shown.HIDDEN):
        return (name,)
    return (name, count_in_cell(count, k))


def _legend(rows: Sequence[LegendRow], unit: str) -> tuple[MapLegend, ...]:
    return tuple(
        MapLegend(row.paint.fill, row.hatched, row.words, f"{number(row.areas)} {unit}") for row in rows
    )


def _picture(
    sheet: Sheet,
    geometry: Geometry,
    areas: tuple[MapArea, ...],
    labels: tuple[MapLabel, ...],
    legend: tuple[MapLegend, ...],
) -> MapPicture:
    return MapPicture(
        width=sheet.width,
        height=sheet.height,
        areas=areas,
        borders=sheet.rings(geometry.outline),
        labels=labels,
        legend=legend,
        notes=text_maps.attribution(geometry.note, geometry.source),
        alt=". ".join(f"{row.words}: {row.count}" for row in legend),
    )
