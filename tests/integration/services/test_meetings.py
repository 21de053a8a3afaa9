"""Planning meetings: what is refused, who sees what, and whose notes are whose."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.rules.meetings import MeetingEventKind, MeetingState, Slide
from data.rules.roles import NotAllowed, Role, Viewer
from data.rules.steering import Move, Place
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.meeting_course import close_meeting, open_meeting
from data.services.meeting_steering import load_position, steer
from data.services.meetings import (
    change_plan,
    counts_view,
    list_meetings,
    load_meeting,
    meeting_view,
    plan_meeting,
    prepare_slides,
    usual_plan,
    usual_slides,
)
from data.store.engine import Store
from data.store.history import data_version
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN, PLAN, closed, opened, planned
from tests.integration.store.rows import row, write

OTHER_LEADER = Viewer("kesbangpol", Role.COORDINATOR, KABUPATEN)


def test_a_plan_is_kept_as_it_was_written(office: Store, cast: Cast) -> None:
    record = load_meeting(office, cast.coordinator, planned(office, cast.coordinator, starts_at="09:30"))
    line = record.line
    assert (line.code, line.title, line.state) == (
        "2026-11",
        "Rakor P4GN 25 November 2026",
        MeetingState.PLANNED,
    )
    assert (line.starts_at, line.agenda_items, line.period) == ("09.30", ("Pembukaan", "Penutupan"), "B12")
    assert [(each.opd_code, each.invited, each.present) for each in record.attendance] == [
        ("OPD-A", True, None),
        ("OPD-B", True, None),
    ]
    assert record.slides == usual_slides()
    assert [(each.kind, each.by_name) for each in record.events] == [(MeetingEventKind.PLANNED, "kesra")]
    assert (line.join_code, line.frozen_id, record.previous) == (None, None, None)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"weekday": "Selasa"}, "25 November 2026 jatuh pada hari Rabu, bukan Selasa"),
        ({"weekday": "Rabuu"}, "bukan nama hari"),
        ({"place": "  "}, "Tempat belum diisi"),
        ({"starts_at": "25.00"}, "bukan jam"),
        ({"agenda": ("", " ")}, "Agenda belum diisi"),
        ({"invited": ()}, "Belum ada OPD"),
        ({"invited": ("OPD-HSS",)}, "OPD tidak dikenal: OPD-HSS"),
        ({"period": "TW9"}, "Periode TW9"),
    ],
)
def test_a_plan_that_cannot_be_right_is_refused(
    office: Store, cast: Cast, changes: dict[str, Any], fault: str
) -> None:
    with pytest.raises(MeetingRefused, match=fault):
        planned(office, cast.coordinator, **changes)
    assert list_meetings(office, cast.coordinator, KABUPATEN) == ()


def test_all_faults_are_told_at_once(office: Store, cast: Cast) -> None:
    with pytest.raises(MeetingRefused) as refused:
        planned(office, cast.coordinator, place="", organiser="", weekday="Senin")
    assert len(refused.value.faults) == 3


def test_meetings_of_one_month_are_told_apart(office: Store, cast: Cast) -> None:
    for _ in range(3):
        planned(office, cast.coordinator)
    codes = [line.code for line in list_meetings(office, cast.coordinator, KABUPATEN)]
    assert sorted(codes) == ["2026-11", "2026-11-2", "2026-11-3"]


def test_the_form_starts_with_every_opd_and_the_agenda(office: Store, cast: Cast) -> None:
    plan = usual_plan(office, cast.coordinator, KABUPATEN, TODAY)
    assert (plan.invited, plan.period, plan.year) == (("OPD-A", "OPD-B"), "B12", 2026)
    assert "Arahan pimpinan dan kesepakatan" in plan.agenda


def test_a_plan_changes_until_the_meeting_is_opened(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    later = replace(PLAN, held_on=date(2026, 12, 2), invited=("OPD-B",))
    change_plan(office, cast.coordinator, meeting, later)
    record = load_meeting(office, cast.coordinator, meeting)
    assert (record.line.held_on, record.line.code) == (date(2026, 12, 2), "2026-11")
    assert [each.opd_code for each in record.attendance] == ["OPD-B"]
    open_meeting(office, cast.coordinator, meeting, TODAY)
    with pytest.raises(MeetingRefused, match="sudah dibuka"):
        change_plan(office, cast.coordinator, meeting, PLAN)


def test_screens_are_chosen_and_ordered(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    wanted = (Slide("cases"), Slide("opd", "OPD-B", "tanyakan SK"), Slide("opening"))
    prepare_slides(office, cast.coordinator, meeting, wanted)
    assert load_meeting(office, cast.coordinator, meeting).slides == wanted


@pytest.mark.parametrize(
    ("slide", "fault"),
    [
        (Slide("weather"), "jenis “weather” tidak dikenal"),
        (Slide("opd"), "OPD “” tidak dikenal"),
        (Slide("opd", "OPD-HSS"), "OPD “OPD-HSS” tidak dikenal"),
        (Slide("cases", "OPD-A"), "tidak tentang satu OPD"),
    ],
)
def test_a_screen_that_does_not_exist_is_refused(office: Store, cast: Cast, slide: Slide, fault: str) -> None:
    meeting = planned(office, cast.coordinator)
    with pytest.raises(MeetingRefused, match=fault):
        prepare_slides(office, cast.coordinator, meeting, (slide,))
    with pytest.raises(MeetingRefused, match="sedikitnya satu"):
        prepare_slides(office, cast.coordinator, meeting, ())


def test_a_note_is_its_writers_alone_and_survives_another_hand(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    prepare_slides(office, cast.coordinator, line.id, (Slide("cases", note="pelan"), Slide("opening")))
    for other in (OTHER_LEADER, cast.guest, cast.operator_a):
        assert [each.note for each in load_meeting(office, other, line.id).slides] == ["", ""]
    prepare_slides(office, OTHER_LEADER, line.id, (Slide("opening", note="salam"), Slide("cases")))
    notes = [each.note for each in load_meeting(office, cast.coordinator, line.id).slides]
    assert notes == ["", "pelan"]
    assert [each.note for each in load_meeting(office, OTHER_LEADER, line.id).slides] == ["salam", ""]


def test_two_who_prepare_note_on_the_same_screen(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    both = {cast.coordinator: "pelan", OTHER_LEADER: "tanyakan SK"}
    for leader, note in both.items():
        prepare_slides(office, leader, meeting, (Slide("cases", note=note), Slide("opening")))
    for leader, note in both.items():
        assert [each.note for each in load_meeting(office, leader, meeting).slides] == [note, ""]
    prepare_slides(office, OTHER_LEADER, meeting, (Slide("cases"), Slide("opening")))
    assert load_meeting(office, OTHER_LEADER, meeting).slides[0].note == ""
    assert load_meeting(office, cast.coordinator, meeting).slides[0].note == "pelan"


def test_a_note_comes_back_with_its_screen(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    prepare_slides(office, cast.coordinator, meeting, (Slide("cases", note="pelan"), Slide("opening")))
    prepare_slides(office, OTHER_LEADER, meeting, (Slide("opening"),))
    assert load_meeting(office, cast.coordinator, meeting).slides == (Slide("opening"),)
    prepare_slides(office, cast.coordinator, meeting, (Slide("opening"), Slide("cases")))
    assert load_meeting(office, cast.coordinator, meeting).slides[1].note == "pelan"


def test_fewer_screens_do_not_leave_the_room_on_none(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    steer(office, cast.coordinator, Move(line.id, 0, Place(5, 3)))
    prepare_slides(office, cast.coordinator, line.id, (Slide("progress"), Slide("opening")))
    assert load_position(office, cast.coordinator, line.id).place == Place(1)


def test_the_room_stays_at_its_screen_when_others_come_and_go(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    place = usual_slides().index(Slide("cases"))
    steer(office, cast.coordinator, Move(line.id, 0, Place(place, 2, blank=True)))
    prepare_slides(office, cast.coordinator, line.id, (Slide("opening"), Slide("cases"), Slide("classes")))
    now = load_position(office, cast.coordinator, line.id)
    assert (now.place, now.version) == (Place(1, 2, blank=True), 2)


@pytest.mark.parametrize("who", ["guest", "operator_a"])
def test_only_leaders_plan(office: Store, cast: Cast, who: str) -> None:
    viewer: Viewer = getattr(cast, who)
    meeting = planned(office, cast.coordinator)
    for refused in (
        lambda: plan_meeting(office, viewer, KABUPATEN, PLAN),
        lambda: change_plan(office, viewer, meeting, PLAN),
        lambda: prepare_slides(office, viewer, meeting, usual_slides()),
        lambda: usual_plan(office, viewer, KABUPATEN, TODAY),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert list_meetings(office, viewer, KABUPATEN) == ()
    with pytest.raises(UnknownMeeting):
        load_meeting(office, viewer, meeting)


def test_a_projector_sees_an_open_meeting_without_its_code(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    record = load_meeting(office, cast.guest, line.id)
    assert (record.line, record.events) == (replace(line, join_code=None), ())
    assert list_meetings(office, cast.guest, KABUPATEN) == (record.line,)
    assert line.join_code


def test_another_kabupaten_does_not_see_it(office: Store, cast: Cast) -> None:
    stranger = Viewer("hss", Role.COORDINATOR, "63.06")
    line = opened(office, cast.coordinator)
    with pytest.raises(NotAllowed):
        load_meeting(office, stranger, line.id)
    with pytest.raises(NotAllowed):
        close_meeting(office, stranger, line.id)


def test_a_meeting_that_is_not_there(office: Store, cast: Cast) -> None:
    with pytest.raises(UnknownMeeting):
        load_meeting(office, cast.coordinator, 99)
    with pytest.raises(UnknownMeeting):
        prepare_slides(office, cast.coordinator, 99, usual_slides())


def test_the_meeting_before_is_the_last_closed_one(office: Store, cast: Cast) -> None:
    before = closed(office, cast.coordinator, held_on=date(2026, 9, 16), weekday="")
    planned(office, cast.coordinator, held_on=date(2026, 10, 7))
    record = load_meeting(office, cast.coordinator, planned(office, cast.coordinator))
    assert record.previous == before


def test_the_view_of_a_meeting_is_its_frozen_state(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    view = meeting_view(office, cast.guest, line)
    assert (view.store, view.year, view.period, view.as_of) == ("utama", 2026, "B12", data_version(office))


def test_counts_may_be_shown_to_a_projector_while_they_are_those_of_now(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    write(office, "aksi_opd", row("aksi_opd"))
    assert counts_view(office, cast.guest, line).as_of is None
    write(office, "kasus", row("kasus"))
    assert counts_view(office, cast.guest, line).as_of == line.frozen_id
