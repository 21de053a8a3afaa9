"""Peta kasus and Peta kawasan rawan: a layer of the case screen, or why this room does not see it."""

from functools import partial

from components import text_cases, text_screens
from components import text_slides as text
from data.rules.meetings import Slide
from data.rules.roles import NotAllowed
from data.services.cases import CasesView
from pages import loading
from pages.parts import case_maps
from pages.parts.case_words import sources_of, title_of
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence


def cases(room: Room, _: Slide) -> list[Sheet]:
    """The map of counts."""
    data = _load(room)
    if data is None:
        return sentence(text.CASES_WITHHELD_TITLE, text.WITHHELD)
    if data.summary.until is None:
        return sentence(title_of(data, "kasus"), text_screens.NO_CASES)
    return [_layer(room, data, "kasus")]


def classes(room: Room, _: Slide) -> list[Sheet]:
    """The map of the official classes."""
    data = _load(room)
    if data is None:
        return sentence(text.CLASSES_WITHHELD_TITLE, text.WITHHELD)
    if data.classes.year is None:
        return sentence(title_of(data, "kelas"), text_cases.NO_CLASSES)
    return [_layer(room, data, "kelas")]


def _load(room: Room) -> CasesView | None:
    if room.counts_here is None:
        return None
    try:
        return loading.cases(*room.counts_here.key)
    except NotAllowed:
        return None


def _layer(room: Room, data: CasesView, layer: str) -> Sheet:
    here = room.counts_here or room.here
    body = partial(case_maps.map_slide, here, data, layer, room.wall)
    return Sheet(title_of(data, layer), body, sources_of(data), (data.summary.position,))
