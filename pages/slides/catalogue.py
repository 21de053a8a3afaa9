"""Which file draws which screen of a meeting."""

from collections.abc import Callable, Mapping
from functools import partial

from components.widgets.keys import keys_of
from components.widgets.once import once
from data.rules.meetings import Slide
from pages.slides import (
    changes,
    coverage,
    decisions,
    follow_ups,
    maps,
    opd,
    opening,
    planner,
    progress,
    ranking,
)
from pages.slides.room import Room, SlidePage
from pages.slides.sheet import Sheet, draw_sheet

Screen = Callable[[Room, Slide], list[Sheet]]

FROZEN: Mapping[str, Screen] = {
    "opening": opening.sheets,
    "follow_ups": follow_ups.sheets,
    "progress": progress.sheets,
    "changes": changes.sheets,
    "ranking": ranking.sheets,
    "opd": opd.sheets,
    "coverage": coverage.sheets,
    "planner": planner.sheets,
}
"""The screens whose figures stay as they were when the meeting was opened."""

LIVE: Mapping[str, Screen] = {
    "cases": maps.cases,
    "classes": maps.classes,
    "decisions": decisions.sheets,
}
"""Those that follow what is written down meanwhile, or that newer data withholds."""


def slide_pages(room: Room, slide: Slide, place: int = 0) -> list[SlidePage]:
    """The pages of one screen of a meeting, at least one; all of them may be drawn in the same run.

    `place` is that of the slide in the meeting: a meeting may show one screen twice. Titles and pages do not
    depend on the wall. Raises NotAllowed, StoreUnavailable.
    """
    is_frozen = slide.screen in FROZEN
    key = (room.frozen_key if is_frozen else room.key, slide.screen, slide.subject)
    make = (FROZEN if is_frozen else LIVE)[slide.screen]
    found = once("sheets", key, lambda: make(room, slide))
    return [
        SlidePage(name, sheet.title, partial(_draw, room, sheet, name, key))
        for name, sheet in zip(_names(slide, place, len(found)), found, strict=True)
    ]


def _names(slide: Slide, place: int, pages: int) -> list[str]:
    subject = f"_{slide.subject}" if slide.subject else ""
    return [f"{place}_{slide.screen}{subject}_{page}" for page in range(1, pages + 1)]


def _draw(room: Room, sheet: Sheet, name: str, key: tuple[object, ...]) -> None:
    with keys_of(name):
        once("sheet", key, partial(draw_sheet, room, sheet))
