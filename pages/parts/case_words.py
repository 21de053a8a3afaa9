"""What the case screen says: the finding of a layer, and who counted."""

from collections.abc import Callable, Mapping

from components import text_cases as text
from components import text_screens
from components.dates import date_full
from components.sentences_cases import AreaCount, area_class_title, map_title
from components.sentences_maps import bersinar_title, change_title, uncared_title, volunteers_title
from components.text import escape
from data.rules.area_classes import GRAVE, NOT_CLASSED
from data.rules.suppression import change
from data.services.cases import CasesView


def _uncared(data: CasesView) -> str:
    classed = data.desa[data.desa["category"] != NOT_CLASSED]
    alone = classed[~(classed["volunteers"].fillna(0) > 0)]
    grave = list(data.classes.totals)[:GRAVE]
    return uncared_title(int(alone["category"].isin(grave).sum()), len(alone), len(classed))


COVERAGE: Mapping[str, Callable[[CasesView], str]] = {
    "bersinar": lambda data: bersinar_title(int(data.desa["bersinar"].sum()), len(data.desa)),
    "relawan": lambda data: volunteers_title(int((data.desa["volunteers"] > 0).sum()), len(data.desa)),
    "tanpa": _uncared,
}
"""The findings of the layers of coverage."""


def title_of(data: CasesView, layer: str) -> str:
    """The finding of the layer that is up."""
    if layer == "kelas":
        classes = data.classes
        if classes.year is None or classes.method is None:
            return text.NO_CLASSES_TITLE.format(year=data.summary.cases.year)
        counts = classes.totals
        assessed = sum(counts.values()) - counts["belum dinilai"]
        return area_class_title(counts, assessed, classes.method, classes.year)
    if layer in COVERAGE:
        return COVERAGE[layer](data)
    cases, until = data.summary.cases, data.summary.until
    if until is None:
        return text_screens.NO_CASES_TITLE.format(year=cases.year)
    if layer == "perubahan":
        pairs = ((cases.counts.cell(code, str(cases.year - back)) for back in (0, 1)) for code in data.names)
        steps = [change(now, before) or 0 for now, before in pairs]
        return change_title(sum(step > 0 for step in steps), sum(step < 0 for step in steps), cases.year - 1)
    areas = [AreaCount(name, cases.counts.cell(code, str(cases.year))) for code, name in data.names.items()]
    return map_title(areas, cases.total, until, data.summary.k)


def sources_of(data: CasesView) -> str:
    """Who counted, and up to when."""
    parts = [
        text.SOURCE.format(agency=escape(who), date=date_full(day) if day else text.NO_DATE)
        for who, day in data.summary.counted_by
    ]
    return text_screens.SOURCE.format(sources="; ".join(dict.fromkeys(parts)) or text_screens.NO_SOURCE)
