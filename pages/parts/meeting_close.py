"""Closing a meeting: what is missing is said first, then it is asked once more."""

import streamlit as st

from components import text_meeting_course as text
from components.formats import number
from components.text import escape
from components.widgets.frame import panel
from data.services import process_stores
from data.services.meeting_course import close_meeting
from data.services.meeting_summaries import Unfinished, load_unfinished
from data.services.meetings import MeetingRecord
from pages.here import Here
from pages.parts.meeting_act import act, trouble
from pages.parts.meeting_screens import opd_names

FEW = 12
"""So many names are listed; more would hide the rest of the list."""


def draw(here: Here, record: MeetingRecord) -> None:
    """What is missing, and the button behind a question."""
    found = load_unfinished(process_stores()[here.view.store], here.viewer, record.line.id)
    missing = missing_words(found, opd_names(here, record))
    with panel("close", text.CLOSE_TITLE):
        trouble("close")
        st.markdown("\n".join(f"- {words}" for words in missing) if missing else text.CLOSE_NOTHING)
        with st.popover(text.CLOSE, type="primary", key="close_meeting"):
            st.markdown(text.CLOSE_WORDS)
            meeting = record.line.id
            st.button(text.CLOSE_NOW, type="primary", key="close_now", on_click=_close, args=(here, meeting))


def missing_words(found: Unfinished, names: dict[str, str]) -> list[str]:
    """What the meeting would be closed without, a sentence each."""
    words = []
    if found.uncounted:
        count = number(len(found.uncounted))
        listed = few([names.get(code, code) for code in found.uncounted])
        words.append(text.MISSING_ATTENDANCE.format(count=count, names=listed))
    if not found.decided:
        words.append(text.MISSING_DECISIONS)
    if found.undated:
        numbers = escape(", ".join(found.undated))
        words.append(text.MISSING_DATES.format(count=number(len(found.undated)), numbers=numbers))
    if not found.ranking_approved:
        words.append(text.MISSING_RANKING)
    if found.newer:
        words.append(text.MISSING_DATA.format(count=number(found.newer.count)))
    return words


def few(names: list[str]) -> str:
    """The first names, and how many more there are."""
    listed = ", ".join(escape(name) for name in names[:FEW])
    more = len(names) - FEW
    return text.AND_MORE.format(names=listed, count=number(more)) if more > 0 else listed


def _close(here: Here, meeting: int) -> None:
    store = process_stores()[here.view.store]
    act("close", lambda: close_meeting(store, here.viewer, meeting), text.CLOSED)
