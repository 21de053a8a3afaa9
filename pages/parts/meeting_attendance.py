"""Who came: a count of people per OPD, no names."""

import streamlit as st

from components import text_meeting_course as text
from components import text_meeting_plan
from components.formats import number
from components.sentences_meeting import attendance_words
from components.text import escape
from components.widgets.attendance import Counts, Seat, attendance_grid, attendance_list
from components.widgets.frame import panel
from data.rules.meetings import attendance_totals
from data.services import process_stores
from data.services.meeting_course import most_present, record_attendance
from data.services.meeting_offers import OTHERS, load_meeting_opd
from data.services.meetings import MeetingRecord
from pages.here import Here
from pages.parts.meeting_act import act, trouble

WIDTHS = [620, 400]


def draw(here: Here, record: MeetingRecord) -> None:
    """The grid, and beside it who was not counted yet."""
    store, meeting = process_stores()[here.view.store], record.line.id
    seats = seats_of(here, record)

    def save(counts: Counts) -> None:
        act("attendance", lambda: record_attendance(store, here.viewer, meeting, counts))

    with panel("attendance", attendance_words(attendance_totals(record.attendance))):
        trouble("attendance")
        left, right = st.columns(WIDTHS, gap="medium")
        with left:
            attendance_grid(seats, f"attendance_{here.view.store}_{meeting}", most_present(), save)
        with right:
            st.caption(text.PRESENT_HINT)
            names(seats)


def show(here: Here, record: MeetingRecord) -> None:
    """The same counts to look at."""
    seats = seats_of(here, record)
    with panel("attendance", attendance_words(attendance_totals(record.attendance))):
        came = [seat for seat in seats if seat.present]
        left, right = st.columns(WIDTHS, gap="medium")
        with left:
            attendance_list(came)
        with right:
            names(seats)


def seats_of(here: Here, record: MeetingRecord) -> list[Seat]:
    """The OPD of the day of the meeting, invited ones first, and whoever else was counted."""
    store, line = process_stores()[here.view.store], record.line
    opd = load_meeting_opd(store, here.viewer, line.kabupaten, line.held_on)
    known = {each.opd_code: each for each in record.attendance}
    seats = []
    for each in opd:
        came = known.pop(each.code, None)
        group = text_meeting_plan.GROUPS[each.group]
        present = came.present if came else None
        seats.append(
            Seat(each.code, each.name, each.short_name, group, came is not None and came.invited, present)
        )
    others = text_meeting_plan.GROUPS[OTHERS]
    seats += [Seat(code, code, code, others, each.invited, each.present) for code, each in known.items()]
    return sorted(seats, key=lambda seat: not seat.invited)


def names(seats: list[Seat]) -> None:
    """Who was not counted yet, and who did not come, by name."""
    open_ones = [seat.short_name for seat in seats if seat.invited and seat.present is None]
    absent = [seat.short_name for seat in seats if seat.invited and seat.present == 0]
    if not open_ones:
        st.markdown(text.ALL_COUNTED)
    for words, found in ((text.UNCOUNTED, open_ones), (text.ABSENT, absent)):
        if found:
            listed = ", ".join(escape(name) for name in found)
            st.markdown(f":orange[**{words.format(count=number(len(found)))}**]  \n{listed}")
