"""What each layer of the case screen shows, and its legend."""

from typing import NamedTuple

from components import text_cases as text
from components import text_maps
from components.maps.case_map import CaseLayer, case_alt, case_deck, case_legend
from components.maps.change_map import ChangeLayer
from components.maps.class_map import ClassLayer, class_alt, class_deck, class_legend
from components.maps.closer_layers import (
    closer_alt,
    closer_case_deck,
    closer_class_deck,
    closer_geometry,
    closer_legend,
)
from components.maps.coverage_map import bersinar_layer, uncared_layer, volunteer_layer
from components.maps.deck import CompactDeck, Look
from components.maps.legend import LegendRow
from components.theme import Theme
from data.rules.cases import moment_column
from data.rules.suppression import ProtectedCounts, per_people
from data.services.cases import CasesView
from data.services.geometry import (
    TRUE_OR_SKETCH,
    Geometry,
    classes_in_order,
    count_cuts,
    rate_cuts,
    region_names,
    shapes_of,
)
from pages.parts.map_words import until_words

OF_DESA = ("kelas", "bersinar", "relawan", "tanpa")
"""The layers that say something of each desa; the others show counts of kecamatan."""


class Shot(NamedTuple):
    """One picture of a layer: up to which month (None: all that is shown), which year of the view's two.

    form: of the shapes, one of FORMS. closer: the kecamatan that is looked at from near, None for all.
    """

    layer: str
    month: int | None = None
    last_year: bool = False
    paired: bool = False
    form: str = TRUE_OR_SKETCH
    closer: str | None = None


def legend_of(data: CasesView, shot: Shot, theme: Theme) -> tuple[list[LegendRow], str, str]:
    """The rows of a layer's legend, its title, and what its areas are called."""
    if shot.layer in OF_DESA:
        told = {"method": data.classes.method, "year": data.classes.year or data.summary.cases.year}
        rows = class_legend(_shown(data, shot), desa_layer(data, shot.layer), theme)
        return rows, text.LEGENDS[shot.layer].format(**told), text.DESA_UNIT
    years = sorted({str(people.year) for code, people in data.population.items() if code in data.names})
    until, before = until_words(data, shot), data.summary.cases.year - 1
    title = text.LEGENDS[shot.layer].format(until=until, before=before, year=" dan ".join(years))
    layer = kecamatan_layer(data, shot)
    rows = layer.legend(theme) if isinstance(layer, ChangeLayer) else case_legend(layer, theme)
    if shot.closer is not None:
        rows = closer_legend(rows, layer.cells(theme)[shot.closer])
    return rows, title, text.KECAMATAN_UNIT


def picture_of(data: CasesView, shot: Shot, look: Look, kabupaten: str) -> tuple[CompactDeck, str]:
    """The deck of a shot and the sentence that says what it shows."""
    geometry, words = shapes_of(data.kabupaten, shot.form), text.LAYERS[shot.layer]
    if shot.layer in OF_DESA:
        marks, shown = desa_layer(data, shot.layer), _shown(data, shot)
        if shot.closer is None:
            return class_deck(geometry, marks, look), class_alt(shown, marks, kabupaten, words)
        where = text_maps.KECAMATAN.format(name=data.names[shot.closer])
        return closer_class_deck(geometry, marks, look, shot.closer), class_alt(shown, marks, where, words)
    layer, subject = kecamatan_layer(data, shot), f"{words} {until_words(data, shot)}"
    if shot.closer is not None:
        names, cell = region_names(data.kabupaten), layer.cells(look.theme)[shot.closer]
        closer = closer_case_deck(geometry, layer, look, shot.closer, names)
        return closer, closer_alt(geometry, cell, subject, shot.closer, names)
    return case_deck(geometry, layer, look), _alt(geometry, layer, kabupaten, subject)


def kecamatan_layer(data: CasesView, shot: Shot) -> CaseLayer | ChangeLayer:
    """Counts, rates or changes of kecamatan as the map takes them."""
    year = data.summary.cases.year
    now, before = (_at(data, each, shot.month) for each in (year, year - 1))
    if shot.layer == "perubahan":
        return ChangeLayer(now, before, data.names)
    shown, other = (before, now) if shot.last_year else (now, before)
    rate = shot.layer == "laju"
    counts, besides = (_per_people(data, each[0]) if rate else each[0] for each in (shown, other))
    cuts = tuple(10 * cut for cut in rate_cuts()) if rate else count_cuts()
    beside = [besides.cell(code, other[1]) for code in data.names] if shot.paired else ()
    unit = text_maps.RATE if rate else text_maps.CASES
    return CaseLayer(counts, data.names, shown[1], cuts, unit, rate, beside)


def desa_layer(data: CasesView, layer: str) -> ClassLayer:
    """Official classes or coverage of desa, as the map takes them."""
    order, names = classes_in_order(), region_names(data.kabupaten)
    words = {each.name: each for each in order}
    codes = [str(code) for code in data.desa["desa_code"]]
    classes = {
        code: words[name] for code, name in zip(codes, data.desa["category"], strict=True) if name in words
    }
    told = zip(codes, data.desa["volunteers"], data.desa["volunteers"].isna(), strict=True)
    volunteers = {code: None if untold else int(people) for code, people, untold in told}
    if layer == "bersinar":
        return bersinar_layer(dict(zip(codes, data.desa["bersinar"], strict=True)), names)
    if layer == "relawan":
        return volunteer_layer(volunteers, names)
    if layer == "tanpa":
        return uncared_layer(classes, volunteers, names, order)
    return ClassLayer(classes, names, order)


def _shown(data: CasesView, shot: Shot) -> Geometry:
    """The shapes that a shot speaks of."""
    shapes = shapes_of(data.kabupaten, shot.form)
    return shapes if shot.closer is None else closer_geometry(shapes, shot.closer)


def _at(data: CasesView, year: int, month: int | None) -> tuple[ProtectedCounts, str]:
    """The table and column of a year up to a month."""
    cases = data.summary.cases
    if month is None or cases.moments is None:
        return cases.counts, str(year)
    return cases.moments, moment_column(year, month)


def _per_people(data: CasesView, counts: ProtectedCounts) -> ProtectedCounts:
    return per_people(counts, {code: each.people for code, each in data.population.items()})


def _alt(geometry: Geometry, layer: CaseLayer | ChangeLayer, kabupaten: str, subject: str) -> str:
    if isinstance(layer, ChangeLayer):
        return layer.alt(geometry, kabupaten, subject)
    return case_alt(geometry, layer, kabupaten, subject)
