"""A meeting of the fictitious store, brought to where a test of the wall begins."""

from dataclasses import replace
from datetime import date

from data.rules.meetings import MeetingLine, Slide
from data.services import LOCAL_ADMIN
from data.services.meeting_course import open_meeting
from data.services.meetings import plan_meeting, prepare_slides, usual_plan
from data.store.engine import Store

TODAY = date(2026, 11, 22)
BULELENG = "51.08"
SHORT = (
    Slide("opening", note="Salam pembuka dan tujuan rapat."),
    Slide("follow_ups", note="Sebut dinas yang sudah selesai lebih dahulu.\nBaru yang terlambat."),
    Slide("decisions"),
)
"""Slides without maps, which software draws slowly; the preparer's notes are those of LOCAL_ADMIN."""


def planned(store: Store, kabupaten: str = BULELENG, slides: tuple[Slide, ...] = SHORT) -> int:
    """A planned meeting with these slides."""
    usual = usual_plan(store, LOCAL_ADMIN, kabupaten, TODAY)
    plan = replace(usual, place="Ruang Unit IV", chair_office="Asisten I", organiser="Bagian Kesra")
    number = plan_meeting(store, LOCAL_ADMIN, kabupaten, plan)
    prepare_slides(store, LOCAL_ADMIN, number, slides)
    return number


def opened(store: Store, kabupaten: str = BULELENG, slides: tuple[Slide, ...] = SHORT) -> MeetingLine:
    """An open meeting with these slides."""
    return open_meeting(store, LOCAL_ADMIN, planned(store, kabupaten, slides), TODAY)
