"""What the case screen says: the finding of a layer, and who counted."""

from components import text_cases as text
from components import text_screens
from components.dates import date_full
from components.sentences_cases import AreaCount, area_class_title, map_title
from components.text import escape
from data.services.cases import CasesView


def title_of(data: CasesView, layer: str) -> str:
    """The finding of the layer that is up."""
    if layer == "kelas":
        classes = data.classes
        if classes.year is None or classes.method is None:
            return text.NO_CLASSES_TITLE.format(year=data.summary.cases.year)
        counts = classes.totals
        assessed = sum(counts.values()) - counts["belum dinilai"]
        return area_class_title(counts, assessed, classes.method, classes.year)
    cases, until = data.summary.cases, data.summary.until
    if until is None:
        return text_screens.NO_CASES_TITLE.format(year=cases.year)
    areas = [AreaCount(name, cases.counts.cell(code, str(cases.year))) for code, name in data.names.items()]
    return map_title(areas, cases.total, until, data.summary.k)


def sources_of(data: CasesView) -> str:
    """Who counted, and up to when."""
    parts = [
        text.SOURCE.format(agency=escape(who), date=date_full(day) if day else text.NO_DATE)
        for who, day in data.summary.counted_by
    ]
    return text_screens.SOURCE.format(sources="; ".join(dict.fromkeys(parts)) or text_screens.NO_SOURCE)
