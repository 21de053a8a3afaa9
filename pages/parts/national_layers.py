"""What each layer says of all kabupaten, its title and legend."""

from datetime import date

from components import text_cases, text_maps, text_national
from components.dates import up_to
from components.maps.case_map import CaseLayer
from components.maps.change_map import ChangeLayer
from components.maps.deck import CompactDeck, Look
from components.maps.legend import LegendRow
from components.maps.national_map import NationalLayer, late_words, national_deck
from components.sentences_national import changes_title, highest_title, most_title
from components.text_screens import NO_CASES_TITLE
from components.theme import Theme
from data.rules.suppression import per_people, rate
from data.services.geometry import Geometry, kabupaten_cuts, rate_cuts
from data.services.national import National


def layers_of(data: National) -> list[str]:
    """The layers that can be drawn from what is known."""
    known = {"laju": bool(data.people), "perubahan": bool(_changes(data))}
    return [layer for layer in text_national.LAYERS if known.get(layer, True)]


def layer_of(data: National, names: dict[str, str], layer: str) -> NationalLayer:
    """Counts, rates or changes of kabupaten as the map takes them."""
    alike = {code: name for code, name in names.items() if data.until.get(code, data.month) == data.month}
    now, before = str(data.year), str(data.year - 1)
    plain = CaseLayer(data.counts, names, now, kabupaten_cuts())
    late = {
        code: late_words(plain.words(data.counts.cell(code, now)), up_to(date(data.year, month, 1)))
        for code, month in data.until.items()
        if code not in alike
    }
    if layer == "perubahan":
        return NationalLayer(ChangeLayer((data.counts, now), (data.counts, before), alike), late, names)
    if layer == "laju":
        rates = per_people(data.counts, {code: each.people for code, each in data.people.items()})
        cuts = tuple(10 * cut for cut in rate_cuts())
        return NationalLayer(CaseLayer(rates, alike, now, cuts, text_maps.RATE, is_rate=True), late, names)
    return NationalLayer(CaseLayer(data.counts, alike, now, kabupaten_cuts()), late, names)


def picture_of(
    data: National, names: dict[str, str], layer: str, on: tuple[Geometry, Look]
) -> tuple[CompactDeck, str]:
    """The deck of a layer on these shapes, and the sentence that says what it shows."""
    drawn, (geometry, look) = layer_of(data, names, layer), on
    subject = f"{text_cases.LAYERS[layer]} {data.year}"
    return national_deck(geometry, drawn, look), drawn.alt(geometry, subject)


def title_of(data: National, names: dict[str, str], layer: str) -> str:
    """The finding of a layer."""
    until = until_of(data)
    if until is None:
        return NO_CASES_TITLE.format(year=data.year)
    if layer == "perubahan":
        steps = _changes(data).values()
        return changes_title(sum(each > 0 for each in steps), sum(each < 0 for each in steps), data.year - 1)
    if layer == "laju":
        rates = {code: each for code, each in rates_of(data).items() if data.until.get(code) == data.month}
        return highest_title({names[code]: each for code, each in rates.items()}, until)
    alike = [code for code, month in data.until.items() if month == data.month]
    counts = {names[code]: data.counts.cell(code, str(data.year)).value for code in alike}
    return most_title({name: value for name, value in counts.items() if value}, until, len(alike))


def legend_of(data: National, layer: NationalLayer, name: str, theme: Theme) -> tuple[list[LegendRow], str]:
    """The rows of a layer's legend that hold any kabupaten, and its title."""
    until = until_of(data)
    years = " dan ".join(sorted({str(each.year) for each in data.people.values()}))
    title = text_cases.LEGENDS[name].format(
        until=up_to(until) if until else data.year, before=data.year - 1, year=years
    )
    return [row for row in layer.legend(theme) if row.areas], title


def rates_of(data: National) -> dict[str, float]:
    """Cases per 100,000 people, of the kabupaten whose count is shown and whose people are known."""
    found = {
        code: rate(data.counts.cell(code, str(data.year)), each.people) for code, each in data.people.items()
    }
    return {code: each for code, each in found.items() if each is not None}


def until_of(data: National) -> date | None:
    """A day in the month that most kabupaten reach."""
    return None if data.month is None else date(data.year, data.month, 1)


def _changes(data: National) -> dict[str, int]:
    """The change of each kabupaten that reaches that month and whose two counts are shown."""
    alike = {code: code for code, month in data.until.items() if month == data.month}
    return ChangeLayer((data.counts, str(data.year)), (data.counts, str(data.year - 1)), alike).changes()
