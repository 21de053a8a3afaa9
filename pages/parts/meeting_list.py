"""The list of meetings, newest first."""

import streamlit as st

from components import text_frame
from components import text_meeting as text
from components.dates import date_weekday
from components.formats import number
from components.widgets.frame import Heading, heading, notice
from data.services import process_stores
from data.services.meetings import list_meetings
from pages.here import Here, address

NUMBER = "nomor"


def draw(here: Here) -> None:
    """The meetings as lines that lead to their pages."""
    lines = list_meetings(process_stores()[here.view.store], here.viewer, here.view.kabupaten)
    words = text.TITLE if lines else text.TITLE_NONE
    title = words.format(count=number(len(lines)), kabupaten=here.kabupaten)
    trail = text.TRAIL.format(screen=text_frame.MEETINGS, kabupaten=here.kabupaten)
    heading(Heading(trail, "", title, here.is_contoh, here.kabupaten, here.past_words))
    if not lines:
        notice("empty", title, text.EMPTY)
    for line in lines:
        st.markdown(f"[{date_weekday(line.held_on)}]({address_of_meeting(here, line.id)}), {line.state}")


def address_of_meeting(here: Here, number: int) -> str:
    """The page of one meeting."""
    return address("/rapat", here, **{NUMBER: str(number)})
