"""Meetings on the figures the app brings along, for the tests of papers: opened, attended, with decisions."""

from dataclasses import replace
from datetime import date

from data.rules.decisions import Decision
from data.rules.meetings import Slide
from data.services import LOCAL_ADMIN
from data.services.follow_ups import decide
from data.services.meeting_course import open_meeting, record_attendance
from data.services.meetings import plan_meeting, prepare_slides, usual_plan, usual_slides
from data.store.engine import Store

TODAY = date(2026, 11, 22)
HELD_ON = date(2026, 11, 24)
KABUPATEN = ("51.08", "63.06")
SECRET_NOTE = "catatan penyusun yang tidak boleh keluar"


def paper_meeting(store: Store, kabupaten: str, *, decisions: int = 0) -> int:
    """An open meeting with every kind of screen, attendance of most OPD and so many decisions; its number."""
    viewer = LOCAL_ADMIN
    usual = usual_plan(store, viewer, kabupaten, TODAY)
    plan = replace(usual, held_on=HELD_ON, place="Ruang Rapat Bupati", organiser="Bagian Kesra")
    number = plan_meeting(store, viewer, kabupaten, replace(plan, chair_office="Sekretaris Daerah"))
    extra = [Slide("opd", code) for code in plan.invited[:2]]
    slides = [*usual_slides(), *extra, Slide("planner")]
    prepare_slides(store, viewer, number, tuple(replace(each, note=SECRET_NOTE) for each in slides))
    open_meeting(store, viewer, number, TODAY)
    record_attendance(store, viewer, number, {code: place % 3 for place, code in enumerate(plan.invited)})
    for place in range(decisions):
        responsible, supporting = plan.invited[place % 9], plan.invited[place % 9 + 1 : place % 9 + 3]
        due = None if place == 1 else date(2026, 12, 5 + place)
        direction = f"Selesaikan laporan aksi yang belum masuk, arahan ke-{place + 1}"
        decide(
            store, viewer, number, Decision(direction, responsible, supporting, "laporan lengkap", due, "A1")
        )
    return number
