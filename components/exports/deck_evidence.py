"""Bahan rapat on what was seized: a row a kind and unit, nothing of which is ever added up."""

from collections.abc import Iterator
from datetime import date

from components import text_deck as text
from components import text_screens
from components.charts.evidence import amount_words
from components.dates import up_to, up_to_month
from components.exports.deck_model import Cell, Column, DeckPage, Table
from components.exports.deck_words import one_line, table_pages
from components.formats import listing, opening
from data.rules.papers import PaperEvidence, PaperFacts, PaperSeized


def evidence_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """The table of what was seized in the year; no page where nothing was, or where it is withheld."""
    if facts.cases is None or not facts.cases.evidence.seized:
        return
    evidence, year = facts.cases.evidence, facts.cases.years.year
    sources = text.SOURCE_SEIZED.format(agencies=listing([one_line(each) for each in evidence.agencies]))
    source = text_screens.SOURCE.format(sources=sources)
    yield from table_pages(_title(evidence, year), _table(evidence, year), text.SEIZED_SUBTITLE, source)


def _title(evidence: PaperEvidence, year: int) -> str:
    kinds = {each.kind for each in evidence.seized}
    last = max(each.until for each in evidence.seized)
    return text.SEIZED_TITLE.format(count=opening(len(kinds)), until=up_to(date(year, last, 1)))


def _table(evidence: PaperEvidence, year: int) -> Table:
    columns = (Column(text.KIND, 46), Column(text.AMOUNT, 30, figures=True), Column(text.UNTIL, 24))
    return Table(columns, tuple(_row(each, year) for each in evidence.seized))


def _row(seized: PaperSeized, year: int) -> tuple[Cell, ...]:
    amount = amount_words(seized.amount, seized.unit, seized.weight_basis)
    return Cell(one_line(seized.kind)), Cell(amount), Cell(up_to_month(date(year, seized.until, 1)))
