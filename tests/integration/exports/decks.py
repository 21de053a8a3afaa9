"""Bahan rapat in tests: every kind of screen, and the same facts with something changed."""

from dataclasses import replace
from functools import cache

from components.exports.deck import deck_of
from components.exports.deck_model import Deck, DeckPage, Table
from components.exports.map_picture import MapPicture
from data.reference import screens
from data.rules.meetings import Slide
from data.rules.papers import PaperFacts
from data.services.geometry import load_geometry

NOTE = "catatan penyusun yang tidak boleh keluar"


def whole(facts: PaperFacts) -> PaperFacts:
    """The facts of a meeting that shows every screen, in the order of the reference."""
    codes = [each.code for each in facts.opd]
    slides = [
        Slide(each.code, subject) for each in screens() for subject in (codes[:2] if each.per_opd else [""])
    ]
    return replace(facts, slides=tuple(slides))


def only(facts: PaperFacts, screen: str, subject: str = "") -> PaperFacts:
    """The facts of a meeting that shows one screen."""
    return replace(facts, slides=(Slide(screen, subject),))


def deck(facts: PaperFacts) -> Deck:
    """The pages, with the shapes of the kabupaten."""
    return deck_of(facts, shapes(facts.line.kabupaten))


shapes = cache(load_geometry)


def words_of(page: DeckPage) -> str:
    """Everything a page says, but for what its pictures show."""
    return "\n".join(
        [page.title, page.subtitle, page.source, page.badge, *_texts(page.first), *_texts(page.second)]
    )


def _texts(block: object) -> list[str]:
    if isinstance(block, Table):
        rows = [*block.rows, block.total]
        return [*(column.head for column in block.columns), *(cell.text for row in rows for cell in row)]
    if isinstance(block, MapPicture):
        labels = [line for label in block.labels for line in label.lines]
        return [*labels, *(f"{row.words}, {row.count}" for row in block.legend), block.notes]
    if block is None:
        return []
    found: list[str] = []
    for value in vars(block).values():
        found += _strings(value)
    return found


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in _strings(each)]
    return _texts(value) if hasattr(value, "__dict__") else []


def rows_under(pages: tuple[DeckPage, ...], head: str) -> list[list[str]]:
    """The rows of all tables that have this head, page by page."""
    tables = [page.first for page in pages if isinstance(page.first, Table)]
    return [
        [cell.text for cell in row]
        for table in tables
        if head in [column.head for column in table.columns]
        for row in table.rows
    ]
