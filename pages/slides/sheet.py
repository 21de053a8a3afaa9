"""One slide: the line above, its finding, what it shows, where that is from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from components.widgets.frame import Heading, heading, source_line
from components.widgets.keys import own
from components.widgets.wording import position_words
from pages.slides.room import Room


@dataclass(frozen=True)
class Sheet:
    """What stands on a slide. titled: False where the body draws the title itself.

    position: the newest day the figures speak of.
    """

    title: str
    body: Callable[[], None]
    source: str = ""
    position: Sequence[date | None] = ()
    titled: bool = True


def draw_sheet(room: Room, sheet: Sheet) -> None:
    """Draw it over the whole height of the wall; every slide has one title."""
    position = position_words(sheet.position) if sheet.position else ""
    head = Heading(room.line.title, position, sheet.title, room.is_contoh, room.kabupaten)
    with st.container(key=own("sheet")):
        heading(head, titled=sheet.titled)
        sheet.body()
        source_line(sheet.source)


def sentence(title: str, words: str) -> list[Sheet]:
    """The one slide of a screen that has nothing to show: why, and what would change that."""

    def body() -> None:
        with st.container(key=own("slide_sentence")):
            st.markdown(words)

    return [Sheet(title, body)]
