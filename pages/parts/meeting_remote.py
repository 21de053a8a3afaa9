"""The second screen of a meeting: which meeting it steers, and the cards of its slides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from components import text_frame
from components import text_meeting as meeting_text
from components import text_steering as text
from components.text import escape
from components.widgets import live
from components.widgets.frame import Heading, heading, notice
from components.widgets.session import Wall
from components.widgets.steering import Card, remote
from data.rules.meetings import MeetingState, Slide
from data.rules.roles import Permission
from data.rules.steering import Place
from data.services import process_stores
from data.services.errors import UnknownMeeting
from data.services.meeting_steering import join_meeting
from data.services.meetings import list_meetings
from pages.here import Here, address
from pages.parts.meeting_code import CODE
from pages.parts.meeting_one import found
from pages.parts.meeting_wall import pages_of, stamp, stamp_now, stand_of
from pages.slides.room import Room, room_of

USUAL_WALL = Wall(part=1, width=1920, height=1080)
"""Titles are asked for, nothing is drawn: how large the wall is does not matter here."""
_JOINED = "_joined_by_code"


@dataclass(frozen=True)
class Joined:
    """The meeting that a code leads to."""

    store: str
    number: int
    kabupaten: str


def by_code(here: Here, code: str) -> Joined | None:
    """The meeting of a code in either store, the one that is looked at first; raises NotAllowed.

    Open, or closed since this session joined it.
    """
    stores = process_stores()
    for name in sorted(stores, key=lambda name: name != here.view.store):
        try:
            position = join_meeting(stores[name], here.viewer, code)
        except UnknownMeeting:
            continue
        joined = Joined(name, position.meeting, position.kabupaten)
        st.session_state[_JOINED] = code, joined
        return joined
    # A code ends with its meeting: whoever steered that is told so, not that the code is wrong.
    known, joined_before = st.session_state.get(_JOINED, ("", None))
    return joined_before if known == code else None


def of_leader(here: Here) -> int | None:
    """The open meeting of the kabupaten, for those who lead meetings; they need no code."""
    if not here.may(Permission.LEAD_MEETING):
        return None
    lines = list_meetings(process_stores()[here.view.store], here.viewer, here.view.kabupaten)
    return next((line.id for line in lines if line.state is MeetingState.OPEN), None)


def ask_code(here: Here, code: str) -> None:
    """The field for the code; `code` was tried and leads nowhere, or is empty."""
    trail = meeting_text.TRAIL.format(screen=text_frame.STEERING, kabupaten=here.kabupaten)
    heading(Heading(trail, "", text.JOIN_TITLE, contoh=here.is_contoh, kabupaten=here.kabupaten))
    if code:
        notice("refused", text.JOIN, text.JOIN_UNKNOWN.format(code=escape(code)))
    with st.form("join", border=False, enter_to_submit=True):
        st.markdown(text.JOIN_LEAD)
        st.text_input(text.JOIN_CODE, key="join_code", max_chars=12, autocomplete="off")
        st.form_submit_button(text.JOIN, type="primary", on_click=_join)


def steer(here: Here, number: int) -> None:
    """The cards and buttons of a meeting that is open."""
    record = found(here, number)
    if record is None or record.line.state is not MeetingState.OPEN:
        ended = record is not None and record.line.state is MeetingState.CLOSED
        title = text.ENDED if ended else text.CLOSED_TITLE
        notice("empty", title, text.CLOSED.format(url=address("/rapat", here)))
        return
    trail = meeting_text.TRAIL.format(screen=text_frame.MEETINGS, kabupaten=here.kabupaten)
    heading(Heading(trail, "", record.line.title, contoh=here.is_contoh, kabupaten=here.kabupaten))
    room = room_of(record.line, here, USUAL_WALL)
    remote(stand_of(here, record.line), tuple(cards(room, record.slides)))
    live.follow(lambda: stamp_now(here, number), stamp(record), patient=True)


def cards(room: Room, slides: Sequence[Slide]) -> Iterator[Card]:
    """Every picture of the wall in order, each with the note that the viewer wrote for its slide."""
    for place, slide in enumerate(slides):
        for number, page in enumerate(pages_of(room, slide, place)):
            yield Card(Place(place, number), page.title, slide.note)


def _join() -> None:
    code = str(st.session_state.get("join_code") or "").strip()
    if code:
        st.query_params[CODE] = code
