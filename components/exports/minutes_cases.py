"""Cases and area classes in the minutes: protected counts, in the words of the screens."""

from datetime import date

from components import text_cases
from components import text_papers as text
from components.exports.document import Cell, Column, Section, Table, rows_of
from components.sentences import count_in_cell
from components.sentences_cases import AreaCount, area_class_title, cases_title, map_title
from data.rules.area_classes import NOT_CLASSED
from data.rules.papers import PaperCases, PaperFacts
from data.rules.suppression import TOTAL, Shown


def cases_section(facts: PaperFacts) -> Section:
    """The cases of the year by area; two layers are never mixed, so classes are a sentence of their own."""
    if facts.cases is None:
        return Section(text.CASES, paragraphs=(text.CASES_WITHHELD,), level=2)
    sentences = tuple(f"{each}." for each in (*_cases(facts.cases), *_classes(facts)))
    note = text.SMALL_NOTE.format(most=facts.cases.k - 1)
    return Section(text.CASES, items=sentences, table=cases_table(facts.cases), note=note, level=2)


def area_name(cases: PaperCases, area: str) -> str:
    """What an area of the counts is called."""
    return text_cases.AREAS.get(area) or cases.names.get(area, area)


def cases_table(cases: PaperCases) -> Table | None:
    """Cases by area, this year and, where it can be compared, the year before; None without any."""
    counts = cases.years.counts
    if not counts.rows:
        return None
    columns = (
        Column(text.AREA, 60),
        *(Column(text.CASES_OF.format(year=year), 20, figures=True) for year in counts.columns),
    )
    body = [row for row in counts.rows if row != TOTAL]
    cells = {
        row: tuple(count_in_cell(counts.cell(row, year), counts.k) for year in counts.columns)
        for row in counts.rows
    }
    rows = rows_of((area_name(cases, row), *map(_cell, cells[row])) for row in body)
    total = rows_of([(area_name(cases, TOTAL), *cells[TOTAL])])[0] if TOTAL in cells else ()
    return Table(columns, rows, total)


def _cell(words: str) -> Cell:
    return Cell(words, "plain" if words[:1].isdigit() else "muted")


def _cases(cases: PaperCases) -> list[str]:
    years = cases.years
    until = cases.until or date(years.year, 12, 31)
    first = cases_title(years.total, years.before, until, cases.k)
    if years.total.status is Shown.NONE:
        return [first]
    year = str(years.year)
    inside = (row for row in years.counts.rows if row in cases.names)
    areas = [AreaCount(cases.names[row], years.counts.cell(row, year)) for row in inside]
    second = map_title(areas, years.total, until, cases.k)
    return [first, second] if second != first else [first]


def _classes(facts: PaperFacts) -> list[str]:
    classes = facts.classes
    if classes is None or classes.year is None:
        return []
    totals = classes.totals
    assessed = sum(totals.values()) - totals.get(NOT_CLASSED, 0)
    grave = {name: count for name, count in totals.items() if name != NOT_CLASSED}
    return [area_class_title(grave, assessed, classes.method or "", classes.year)]
