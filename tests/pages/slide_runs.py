"""Slides of a meeting drawn in one run, as the wall draws them: all of them, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from components.widgets.session import Wall
from data.rules.meetings import MeetingLine, Slide
from data.rules.view import View
from data.services import LOCAL_ADMIN, Stores, data_version
from data.services.meeting_course import open_meeting
from data.services.meetings import plan_meeting, usual_plan
from pages.here import Here
from pages.slides.room import Room, room_of
from tests.pages.screens import SLOW, Screen, checked

TODAY = date(2026, 11, 22)
HELD_ON = date(2026, 11, 24)
NAMES = {"51.08": "Buleleng", "63.06": "Hulu Sungai Selatan"}


@dataclass(frozen=True)
class Drawn:
    """What a run of slides showed: the pages as they were announced, and the screen with all of them."""

    titles: tuple[str, ...]
    screen: Screen


def planned(stores: Stores, kabupaten: str, store: str = "contoh", held_on: date = HELD_ON) -> int:
    """A planned meeting."""
    usual = usual_plan(stores[store], LOCAL_ADMIN, kabupaten, TODAY)
    plan = replace(
        usual, held_on=held_on, place="Aula <b>Setda</b>", chair_office="Sekretaris Daerah", organiser="Kesra"
    )
    return plan_meeting(stores[store], LOCAL_ADMIN, kabupaten, plan)


def opened(stores: Stores, kabupaten: str, held_on: date = HELD_ON) -> MeetingLine:
    """An open meeting, its figures frozen."""
    return open_meeting(stores["contoh"], LOCAL_ADMIN, planned(stores, kabupaten, held_on=held_on), TODAY)


def room(stores: Stores, line: MeetingLine, store: str = "contoh", who: Any = LOCAL_ADMIN) -> Room:
    """The room of a meeting, projected by `who`."""
    view = View(store, line.kabupaten, line.year, line.period)
    wall = Wall(1, 1920, 1080)
    here = Here(who, view, data_version(stores[store]), TODAY, wall, NAMES[line.kabupaten])
    return room_of(line, here, wall)


def draw(shown: Room, slides: Sequence[Slide]) -> Drawn:
    """Draw all pages of these slides in one run; fails if the run raises."""
    app = AppTest.from_function(_wall, kwargs={"room": shown, "slides": slides}, default_timeout=SLOW)
    app.query_params["layar"] = "1"
    screen = checked(app.run())
    return Drawn(tuple(each.value for each in screen.app.caption if each.value.startswith("JUDUL ")), screen)


def _wall(room: object, slides: list[object]) -> None:
    # AppTest takes the source of this function alone.
    import streamlit as st

    from pages.slides.catalogue import slide_pages

    for place, slide in enumerate(slides):
        for page in slide_pages(room, slide, place):  # type: ignore[arg-type]
            with st.container(key=f"rapat_{page.name}"):
                page.draw()
            st.caption(f"JUDUL {page.title}")
