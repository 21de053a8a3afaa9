"""What each layer of the case screen shows, and its legend."""

from components import text_cases as text
from components import text_maps
from components.dates import up_to
from components.maps.case_map import CaseLayer, case_legend
from components.maps.class_map import ClassLayer, class_legend
from components.maps.legend import LegendRow
from components.theme import Theme
from data.rules.suppression import per_people
from data.services.cases import CasesView
from data.services.geometry import classes_in_order, count_cuts, rate_cuts, region_names
from pages import loading


def legend_of(data: CasesView, layer: str, theme: Theme) -> tuple[list[LegendRow], str, str]:
    """The rows of a layer's legend, its title, and what its areas are called."""
    if layer == "kelas":
        title = text.LEGEND_CLASSES.format(method=data.classes.method, year=data.classes.year)
        geometry = loading.geometry(data.kabupaten)
        return class_legend(geometry, class_layer(data), theme), title, text.DESA_UNIT
    until = up_to(data.summary.until) if data.summary.until else str(data.summary.cases.year)
    title = text.LEGEND_CASES.format(until=until)
    if layer == "laju":
        years = sorted({str(people.year) for code, people in data.population.items() if code in data.names})
        title = text.LEGEND_RATE.format(year=" dan ".join(years))
    return case_legend(case_layer(data, layer), theme), title, text.KECAMATAN_UNIT


def case_layer(data: CasesView, layer: str) -> CaseLayer:
    """The counts of the year as the map takes them, or the same per 100,000 people."""
    counts, year = data.summary.cases.counts, str(data.summary.cases.year)
    if layer != "laju":
        return CaseLayer(counts, data.names, year, count_cuts())
    people = {code: each.people for code, each in data.population.items()}
    tenths = tuple(10 * cut for cut in rate_cuts())
    return CaseLayer(per_people(counts, people), data.names, year, tenths, text_maps.RATE, is_rate=True)


def class_layer(data: CasesView) -> ClassLayer:
    """The official classes, as the map takes them."""
    order = classes_in_order()
    words = {each.name: each for each in order}
    pairs = zip(data.desa["desa_code"], data.desa["category"], strict=True)
    found = {code: words[name] for code, name in pairs if name in words}
    return ClassLayer(found, region_names(data.kabupaten), order)
