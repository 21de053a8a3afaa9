"""The wall of a meeting: all its slides in one page, the one that is up drawn first; rapat.js shows it."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import text_meeting
from components import text_steering as text
from components.widgets import live
from components.widgets.frame import notice
from components.widgets.session import Wall
from components.widgets.steering import Stand, wall_end, wall_mark
from data.rules.meetings import MeetingLine, MeetingState, Slide
from data.rules.steering import Place
from data.services import StoreUnavailable
from data.services.meetings import MeetingRecord
from pages.here import Here, address
from pages.parts.meeting_code import CODE
from pages.parts.meeting_facts import SLIDE
from pages.parts.meeting_one import asked, found
from pages.slides.catalogue import slide_pages
from pages.slides.room import Room, SlidePage, room_of

MOST_DIGITS = 5
HEAD_START = 0.3  # seconds
_PAINTED = "_wall_painted"
log = logging.getLogger("papan")


def draw(here: Here, number: int, wall: Wall) -> None:
    """The slides of a meeting of this kabupaten, as a guest may see them, whoever projects them."""
    record = found(here, number)
    if record is None:
        words = text_meeting.UNKNOWN.format(url=address("/rapat", here))
        notice("empty", text_meeting.UNKNOWN_TITLE.format(number=number), words)
        return
    stand = stand_of(here, record.line)
    wall_mark(stand)
    _slides(room_of(record.line, here, wall), shown(record), stand.place)
    wall_end()
    live.follow(lambda: stamp_now(here, number), stamp(record), patient=True)


def stand_of(here: Here, line: MeetingLine) -> Stand:
    """Where a meeting stands, for the scripts; `slide` in the address looks at one and moves no room."""
    alone = asked(st.query_params.get(SLIDE), MOST_DIGITS)
    return Stand(
        store=here.view.store,
        meeting=line.id,
        place=Place(line.slide, line.slide_page, line.is_blank) if alone is None else Place(alone),
        version=line.slide_version,
        is_open=line.state is MeetingState.OPEN,
        code=st.query_params.get(CODE, ""),
        alone=alone is not None,
    )


def shown(record: MeetingRecord) -> tuple[Slide, ...]:
    """The slides without the notes, which are for nobody's eyes but the preparer's."""
    return tuple(replace(slide, note="") for slide in record.slides)


def stamp(record: MeetingRecord) -> object:
    """What the slides are drawn from, apart from the figures: not which of them is up."""
    return record.line.at_rest, record.slides


def stamp_now(here: Here, number: int) -> object | None:
    """The stamp as the store has it, or None while it does not answer."""
    try:
        record = found(here, number)
    except StoreUnavailable:
        return None
    return record and stamp(record)


def _slides(room: Room, slides: Sequence[Slide], up: Place) -> None:
    # Their places come first, so that each stays where it is in the page when another is the first next time.
    slots = [st.container(key=f"deret_{place}") for place in range(len(slides))]
    for turn, place in enumerate(first(up.slide, len(slides))):
        if turn == 1:
            _let_paint(room.line.id)
        with slots[place]:
            pages = pages_of(room, slides[place], place)
            boxes = [st.container(key=f"rapat_{place}_{number}") for number in range(len(pages))]
            for number in first(up.page if place == up.slide else 0, len(pages)):
                with boxes[number]:
                    _one_page(pages[number])


def _let_paint(meeting: int) -> None:
    # A browser that gets everything at once shows the first slide when it is through with the last.
    if st.session_state.get(_PAINTED) != meeting:
        st.session_state[_PAINTED] = meeting
        time.sleep(HEAD_START)


def pages_of(room: Room, slide: Slide, place: int) -> list[SlidePage]:
    """The pages of a slide; one that says so where they cannot be made, since the others can."""
    try:
        return slide_pages(room, slide, place)
    except StoreUnavailable:
        raise
    except Exception:
        log.exception("slide failed: %s", slide.screen)
        return [SlidePage(f"{place}_failed", text.FAILED_TITLE, lambda: _failed(f"{place}"))]


def _one_page(page: SlidePage) -> None:
    try:
        page.draw()
    except StoreUnavailable:
        raise
    except Exception:
        # One slide that cannot be drawn is no reason to send the room home.
        log.exception("slide failed: %s", page.name)
        _failed(page.name)


def _failed(name: str) -> None:
    notice(f"refused_{name}", text.FAILED_TITLE, text.FAILED)


def first(wanted: int, count: int) -> list[int]:
    """The numbers below `count` in order, but the wanted one first, or the last where it is beyond."""
    return sorted(range(count), key=lambda number: number != min(wanted, count - 1))
