"""Cases by area as a sheet: figures that may be shown, words where a count is hidden."""

from components import text_papers as text
from components.dates import date_short
from components.exports.minutes_cases import area_name
from components.exports.recap_notes import notes_of, title_of
from components.exports.recap_summary import counted
from components.exports.sheet_model import Field, Page, Value
from components.formats import listing
from components.text_cases import NO_DATE
from data.rules.papers import PaperCases, PaperFacts
from data.rules.suppression import TOTAL


def cases_page(facts: PaperFacts) -> Page:
    """One row an area, up to the same month in both years; only a sentence where they are withheld."""
    title = title_of(facts, text.RECAP_CASES)
    if facts.cases is None:
        notes = notes_of(facts, None, text.CASES_WITHHELD)
        return Page(text.RECAP_CASES, title, notes, (Field(text.AREA, "text", 34),), (), landscape=False)
    counts = facts.cases.years.counts
    fields = (
        Field(text.AREA, "text", 34),
        *(Field(text.CASES_OF.format(year=year), "whole", 16) for year in counts.columns),
    )
    rows = {row: _row(facts.cases, row) for row in counts.rows}
    total = rows.pop(TOTAL, ())
    small = text.SMALL_NOTE.format(most=facts.cases.k - 1)
    notes = notes_of(facts, facts.positions.cases, _counted_by(facts.cases), small)
    return Page(text.RECAP_CASES, title, notes, fields, tuple(rows.values()), total, landscape=False)


def _row(cases: PaperCases, row: str) -> tuple[Value, ...]:
    counts = cases.years.counts
    figures = (counted(counts.cell(row, year), counts.k) for year in counts.columns)
    return area_name(cases, row), *figures


def _counted_by(cases: PaperCases) -> str:
    named = [f"{who} ({date_short(day) if day else NO_DATE})" for who, day in cases.counted_by]
    return text.CASES_SOURCE.format(agencies=listing(named)) if named else ""
