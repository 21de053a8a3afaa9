"""Bahan rapat on areas: cases by kecamatan, and the official class of each desa; never on one map."""

from collections.abc import Iterator
from datetime import date

from components import text_cases, text_papers, text_screens
from components import text_deck as text
from components.dates import month_short, up_to
from components.exports.deck_evidence import evidence_pages
from components.exports.deck_maps import case_map, class_map
from components.exports.deck_model import Cell, Column, DeckPage, Lines, Names, Table, Trend
from components.exports.deck_words import muted, one_line, table_pages
from components.exports.minutes_cases import area_name
from components.formats import change, number
from components.sentences import count_in_cell
from components.sentences_cases import AreaCount, area_class_title, cases_title, map_title
from components.widgets.wording import sources_words
from data.geometry.shapes import Geometry
from data.reference import area_classes
from data.rules.area_classes import NOT_CLASSED
from data.rules.papers import PaperCases, PaperFacts
from data.rules.suppression import TOTAL, Count, ProtectedSeries, Shown
from data.rules.suppression import change as difference


def case_pages(facts: PaperFacts, geometry: Geometry) -> Iterator[DeckPage]:
    """The map of cases, the months, and the table of all areas; a sentence where they are withheld."""
    cases = facts.cases
    if cases is None:
        yield DeckPage(text.CASES_NONE, Names((text_papers.CASES_WITHHELD,)))
        return
    until = cases.until or date(cases.years.year, 12, 31)
    title = cases_title(cases.years.total, cases.years.before, until, cases.k)
    source = sources_words(
        [(f"kasus, {one_line(agency)}, {{date}}", day) for agency, day in cases.counted_by]
    )
    if cases.years.total.status is Shown.NONE:
        yield DeckPage(title, Names((text_screens.NO_CASES,)), source=source)
        return
    subtitle = text.CASES_SUBTITLE.format(span=up_to(until))
    yield DeckPage(_map_title(cases, until), case_map(geometry, cases), subtitle=subtitle, source=source)
    if not cases.years.line.table.empty:
        yield DeckPage(title, _lines(cases), subtitle=text.LINE_SUBTITLE, source=source)
    note = text_papers.SMALL_NOTE.format(most=cases.k - 1)
    yield from table_pages(title, _table(cases), f"{subtitle}. {note}", source)
    yield from evidence_pages(facts)


def class_pages(facts: PaperFacts, geometry: Geometry) -> Iterator[DeckPage]:
    """The map of official classes, and their numbers in each kecamatan."""
    classes = facts.classes
    if classes is None:
        yield DeckPage(text.CLASSES_WITHHELD, Names((text_papers.CASES_WITHHELD,)))
        return
    if classes.year is None:
        words = text.CLASSES_NONE.format(year=facts.line.year)
        yield DeckPage(words, Names((text.CLASSES_EMPTY,)))
        return
    totals = classes.totals
    grave = {each.name: totals.get(each.name, 0) for each in area_classes() if each.name in totals}
    assessed = sum(totals.values()) - totals.get(NOT_CLASSED, 0)
    grave.pop(NOT_CLASSED, None)
    title = area_class_title(grave, assessed, classes.method or "", classes.year)
    subtitle = text.CLASSES_SUBTITLE.format(method=classes.method, year=classes.year)
    source = text_screens.SOURCE.format(
        sources=text.SOURCE_CLASSES.format(method=classes.method, year=classes.year)
    )
    yield DeckPage(title, class_map(geometry, facts), subtitle=subtitle, source=source)
    if classes.method_changed and classes.previous:
        year, method = classes.previous
        subtitle = f"{subtitle}. {text_cases.METHOD_BREAK.format(method=method, year=year)}"
    yield from table_pages(title, _class_table(facts), subtitle, source)


def _map_title(cases: PaperCases, until: date) -> str:
    counts, year = cases.years.counts, str(cases.years.year)
    areas = [AreaCount(cases.names[row], counts.cell(row, year)) for row in counts.rows if row in cases.names]
    return map_title(areas, cases.years.total, until, cases.k)


def _table(cases: PaperCases) -> Table:
    counts = cases.years.counts
    years = (
        (str(cases.years.year - 1), str(cases.years.year)) if cases.years.comparable else counts.columns[:1]
    )
    columns = (
        Column(text.AREA, 46),
        *(Column(year, 18, figures=True) for year in years),
        *([Column(text.CHANGE, 18, figures=True)] if len(years) == 2 else []),
    )

    def row(area: str) -> tuple[Cell, ...]:
        found = [counts.cell(area, year) for year in years]
        moved = [_change(found[1], found[0])] if len(found) == 2 else []
        return (Cell(area_name(cases, area)), *(_count(count, cases.k) for count in found), *moved)

    body = tuple(row(area) for area in counts.rows if area != TOTAL)
    return Table(columns, body, row(TOTAL) if TOTAL in counts.rows else ())


def _count(count: Count, k: int) -> Cell:
    words = count_in_cell(count, k)
    return Cell(words) if count.value is not None else muted(words)


def _change(now: Count, before: Count) -> Cell:
    found = difference(now, before)
    return muted("–") if found is None else Cell(change(found))


def _lines(cases: PaperCases) -> Lines:
    years = cases.years
    last = max(years.month or 1, 2)
    trends = [Trend(str(years.year), _monthly(years.line, last), "accent")]
    if not years.line_before.table.empty:
        trends.insert(0, Trend(str(years.year - 1), _monthly(years.line_before, last), "faint"))
    return Lines(tuple(month_short(month) for month in range(1, last + 1)), tuple(trends))


def _monthly(line: ProtectedSeries, last: int) -> tuple[int | None, ...]:
    table = line.table
    points = dict(zip(table["month"].astype(int), table["value"].astype(int), strict=True))
    return tuple(points.get(month) for month in range(1, last + 1))


def _class_table(facts: PaperFacts) -> Table:
    classes = facts.classes
    if classes is None:
        return Table((), ())
    numbers = classes.by_kecamatan
    heads = [str(name) for name in numbers.columns]
    columns = (Column(text.AREA, 30), *(Column(head, 14, figures=True) for head in heads))
    names = facts.cases.names if facts.cases else {}
    rows = tuple(
        (Cell(names.get(str(code), str(code))), *(Cell(number(int(row[head]))) for head in heads))
        for code, row in numbers.iterrows()
    )
    total = (Cell(text.TOTAL), *(Cell(number(classes.totals[head])) for head in heads))
    return Table(columns, rows, total)
