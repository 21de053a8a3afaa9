"""Short words that several pages of bahan rapat share: sources, badges, pages of a table."""

from collections.abc import Iterator
from datetime import date

from components import text_deck as text
from components import text_screens
from components.dates import date_full
from components.exports.deck_fit import HEIGHT, WIDTH, pages_of
from components.exports.deck_model import Cell, DeckPage, Table
from components.formats import rupiah
from data.rules.budget import UnitCost


def one_line(typed: str) -> str:
    """What somebody typed, without line breaks and doubled spaces."""
    return " ".join(typed.split())


def sources(*parts: tuple[str, date | None]) -> str:
    """Say: Sumber: laporan OPD, 20 November 2026; what has no date is left out."""
    # Not format: a source is what somebody typed, braces and all.
    known = [words.replace("{date}", date_full(day)) for words, day in parts if day is not None]
    return text_screens.SOURCE.format(sources="; ".join(known) or text_screens.NO_SOURCE)


def cost_words(cost: UnitCost) -> str:
    """Say: Rp 210.000 per orang, 6 parameter; says so when it is not known."""
    if cost.rupiah is None:
        return text_screens.NO_UNIT_COST
    counts = " dan ".join(str(count) for count in cost.parameters)
    parameters = text_screens.PARAMETERS.format(counts=counts) if counts else ""
    return text_screens.UNIT_COST.format(money=rupiah(cost.rupiah), parameters=parameters)


def table_pages(
    title: str, table: Table, subtitle: str = "", source: str = "", badge: str = ""
) -> Iterator[DeckPage]:
    """A table as pages; where it takes several, each says which of them it is."""
    parts = pages_of(table, WIDTH, HEIGHT)
    for place, part in enumerate(parts, 1):
        words = text.CONTINUED.format(title=subtitle, page=place, pages=len(parts))
        below = words if len(parts) > 1 else subtitle
        yield DeckPage(title, part, subtitle=below.strip(), source=source, badge=badge)


def warned(words: str, *, when: bool) -> Cell:
    """A cell that somebody must act on, or a plain one."""
    return Cell(words, "attention" if when else "plain")


def muted(words: str) -> Cell:
    """A cell that says something is not there."""
    return Cell(words, "muted")
