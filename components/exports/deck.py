"""Bahan rapat: the facts of a meeting as pages, in the order its screens were prepared in."""

from collections.abc import Iterator

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
    return Deck(
        title=facts.line.title,
        kabupaten=facts.kabupaten,
        running=text.RUNNING.format(meeting=facts.line.title, kabupaten=facts.kabupaten),
        position=text.POSITION.format(date=date_full(facts.today)),
        contoh=text_frame.CONTOH if facts.is_contoh else "",
        pages=tuple(page for slide in facts.slides for page in _pages(facts, slide, geometry)),
    )


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
