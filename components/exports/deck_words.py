"""Short words that several pages of bahan rapat share: cells, pages of a table."""

from collections.abc import Iterator

from components import text_deck as text
from components.exports.deck_fit import HEIGHT, WIDTH, pages_of
from components.exports.deck_model import Cell, DeckPage, Table


def one_line(typed: str) -> str:
    """What somebody typed, without line breaks and doubled spaces."""
    return " ".join(typed.split())


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
