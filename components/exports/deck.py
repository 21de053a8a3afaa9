"""Bahan rapat: the facts of a meeting as pages, in the order its screens were prepared in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from components import text_deck as text
from components import text_frame
from components.dates import date_full, date_weekday
from components.exports.deck_agreed import decision_pages, follow_up_pages
from components.exports.deck_areas import case_pages, class_pages
from components.exports.deck_model import Deck, DeckPage, Opening
from components.exports.deck_ranking import opd_pages, ranking_pages
from components.exports.deck_reports import changes_pages, progress_pages
from components.exports.deck_tests import coverage_pages, planner_pages
from components.exports.deck_words import one_line
from components.exports.map_picture import MapPicture
from components.exports.typesetting import printable
from data.geometry.shapes import Geometry
from data.rules.meetings import Slide
from data.rules.papers import PaperFacts

PLAIN = {
    "follow_ups": follow_up_pages,
    "progress": progress_pages,
    "changes": changes_pages,
    "ranking": ranking_pages,
    "coverage": coverage_pages,
    "planner": planner_pages,
    "decisions": decision_pages,
}
MAPPED = {"cases": case_pages, "classes": class_pages}


def deck_of(facts: PaperFacts, geometry: Geometry) -> Deck:
    """The pages of a meeting; geometry: the shapes of its kabupaten."""
    deck = Deck(
        title=facts.line.title,
        kabupaten=facts.kabupaten,
        running=text.RUNNING.format(meeting=facts.line.title, kabupaten=facts.kabupaten),
        position=text.POSITION.format(date=date_full(facts.today)),
        contoh=text_frame.CONTOH if facts.is_contoh else "",
        pages=tuple(page for slide in facts.slides for page in _pages(facts, slide, geometry)),
    )
    cleaned: Deck = _printable(deck)
    return cleaned


def _printable(value: Any) -> Any:
    """The same without characters that no file can hold, however deep they stand."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, MapPicture):
        return replace(value, **{name: _printable(getattr(value, name)) for name in ("labels", "legend")})
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _printable(getattr(value, each.name)) for each in fields(value)})
    if isinstance(value, tuple):
        parts = map(_printable, value)
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def _pages(facts: PaperFacts, slide: Slide, geometry: Geometry) -> Iterator[DeckPage]:
    if slide.screen == "opening":
        yield _opening(facts)
    elif slide.screen == "opd":
        yield from opd_pages(facts, slide.subject)
    elif slide.screen in MAPPED:
        yield from MAPPED[slide.screen](facts, geometry)
    else:
        yield from PLAIN[slide.screen](facts)


def _opening(facts: PaperFacts) -> DeckPage:
    line = facts.line
    lines = (
        date_weekday(line.held_on),
        text.TIME.format(hour=line.starts_at),
        one_line(line.place),
        text.CHAIR.format(office=one_line(line.chair_office)),
        one_line(line.organiser),
    )
    agenda = tuple(one_line(item) for item in line.agenda_items)
    return DeckPage(text.OPENING.format(kabupaten=facts.kabupaten), Opening(lines, text.AGENDA, agenda))
