"""The two maps of bahan rapat as pictures: cases by kecamatan, and the official class of each desa."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from components import text_deck as text
from components import text_maps
from components.exports.map_picture import LabelInk, MapArea, MapLabel, MapLegend, MapPicture, Sheet
from components.formats import number
from components.maps.classes import CountClass, Fill, count_classes, counts_of, fill_of
from components.maps.legend import LegendRow, count_legend
from components.sentences import count_in_cell
from components.theme import Paint, theme
from data.geometry.shapes import Geometry
from data.reference import area_classes, case_classes
from data.rules.area_classes import NOT_CLASSED
from data.rules.papers import PaperCases, PaperFacts
from data.rules.suppression import Count, Shown

WIDTH, HEIGHT = 600.0, 330.0
_LOOK = theme("light")


def case_map(geometry: Geometry, cases: PaperCases) -> MapPicture:
    """Protected counts by kecamatan: a fill for each class, hatched where the number is hidden."""
    year = str(cases.years.year)
    names = {code: name for code, name in cases.names.items() if code in geometry.kecamatan}
    counts = counts_of(cases.years.counts, list(names), year)
    classes = count_classes(list(counts.values()), cases.k, case_classes(), _LOOK)
    paints = {code: _paint(count, classes) for code, count in counts.items()}
    hatched = {code: fill_of(count) is Fill.HATCH for code, count in counts.items()}
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
    rows = count_legend(list(counts.values()), classes, cases.k, _LOOK)
    legend = tuple(_legend(row, _kecamatan(row.areas)) for row in rows)
    labels = sheet.labelled(geometry.kecamatan, words, inks)
    return _picture(sheet, geometry, areas, labels, legend)


def class_map(geometry: Geometry, facts: PaperFacts) -> MapPicture:
    """The class of each desa by its colour, with the names of kecamatan over it."""
    order = {each.name: each for each in area_classes()}
    found = {} if facts.classes is None else _classes(facts)
    tokens = {code: order[name].token for code, name in found.items() if name in order}
    sheet = Sheet.fitted(geometry.outline, WIDTH, HEIGHT)
    areas = tuple(
        MapArea(code, code, sheet.rings(shape), paint.fill, paint.outline or _LOOK.surface)
        for code, shape in geometry.desa.items()
        for paint in [_LOOK.area_class(tokens.get(code, "class_none"))]
    )
    names = {} if facts.cases is None else facts.cases.names
    words = {code: (names.get(code, code),) for code in geometry.kecamatan}
    inks = dict.fromkeys(words, LabelInk(_LOOK.text, _LOOK.text, _LOOK.surface))
    labels = sheet.labelled(geometry.kecamatan, words, inks)
    marks = {
        code: (order[name].letter, _LOOK.area_class(order[name].token).ink)
        for code, name in found.items()
        if name in order and name != NOT_CLASSED and code in geometry.desa
    }
    labels = (*labels, *sheet.marked(geometry.desa, marks, labels))
    borders = tuple(ring for shape in geometry.kecamatan.values() for ring in sheet.rings(shape))
    picture = _picture(sheet, geometry, areas, labels, _class_legend(geometry, found))
    return replace(picture, borders=(*borders, *picture.borders))


def _kecamatan(areas: int) -> str:
    return f"{number(areas)} kec."


def _class_legend(geometry: Geometry, found: Mapping[str, str]) -> tuple[MapLegend, ...]:
    numbers = Counter(found.get(code, NOT_CLASSED) for code in geometry.desa)
    legend = [
        MapLegend(
            _LOOK.area_class(each.token).fill,
            hatched=False,
            words=f"{each.name} ({each.letter})",
            count=f"{number(numbers[each.name])} {text.DESA}",
        )
        for each in area_classes()
        if each.name != NOT_CLASSED
    ]
    none = f"{number(numbers[NOT_CLASSED])} {text.DESA}"
    return (*legend, MapLegend(_LOOK.class_none, hatched=False, words=text_maps.NOT_ASSESSED, count=none))


def _classes(facts: PaperFacts) -> dict[str, str]:
    if facts.classes is None:
        return {}
    by_desa = facts.classes.by_desa
    return dict(zip(by_desa["desa_code"], by_desa["category"], strict=True))


def _paint(count: Count, classes: tuple[CountClass, ...]) -> Paint:
    kind = fill_of(count)
    if kind is Fill.CLASS:
        return next(each.paint for each in classes if count.value is not None and each.holds(count.value))
    ground = _LOOK.raised if kind is Fill.NONE else _LOOK.surface
    return Paint(ground, _LOOK.text, _LOOK.border_strong)


def _label(name: str, count: Count, k: int) -> tuple[str, ...]:
    if count.status in (Shown.NONE, Shown.HIDDEN):
        return (name,)
    return (name, count_in_cell(count, k))


def _legend(row: LegendRow, count: str) -> MapLegend:
    return MapLegend(row.paint.fill, row.hatched, row.words, count)


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
