"""A meeting from opening to closing: what freezes, what is announced, what nobody changes any more."""

from collections.abc import Callable

import pytest

from data.rules.meetings import MeetingEventKind, MeetingState, attendance_totals
from data.rules.roles import NotAllowed
from data.rules.steering import Move, Place
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.meeting_course import (
    CODE_LENGTH,
    LETTERS,
    approve_ranking,
    close_meeting,
    load_newer_data,
    open_meeting,
    record_attendance,
    take_in_newer,
)
from data.services.meeting_steering import join_meeting, load_position, steer
from data.services.meetings import load_meeting, prepare_slides, usual_slides
from data.store.engine import Store
from data.store.history import data_version
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import closed, opened, planned
from tests.integration.store.rows import row, write


def test_opening_freezes_the_newest_changeset(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    assert (line.state, line.frozen_id, line.frozen_on) == (MeetingState.OPEN, data_version(office), TODAY)
    assert len(line.join_code or "") == CODE_LENGTH
    assert set(line.join_code or "") <= set(LETTERS)


def test_codes_differ(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    codes = {opened(office, cast.admin).join_code}
    close_meeting(office, cast.admin, meeting + 1)
    codes.add(open_meeting(office, cast.admin, meeting, TODAY).join_code)
    assert len(codes) == 2


def test_nothing_can_be_frozen_in_an_empty_store(store: Store, cast: Cast) -> None:
    from data.store import meetings
    from tests.integration.services.meeting_plans import KABUPATEN

    values = {"kabupaten": KABUPATEN, "code": "x", "held_on": TODAY, "year": 2026, "period": "B12"}
    texts = dict.fromkeys(("starts_at", "place", "chair_office", "organiser", "agenda"), "x")
    with store.writing() as connection:
        meeting = meetings.insert_meeting(connection, values | texts)
    with pytest.raises(MeetingRefused, match="Belum ada data"):
        open_meeting(store, cast.coordinator, meeting, TODAY)


def test_one_meeting_of_a_kabupaten_is_open_at_a_time(office: Store, cast: Cast) -> None:
    first, second = planned(office, cast.coordinator), planned(office, cast.coordinator)
    open_meeting(office, cast.coordinator, first, TODAY)
    with pytest.raises(MeetingRefused, match="masih dibuka"):
        open_meeting(office, cast.coordinator, second, TODAY)
    with pytest.raises(MeetingRefused, match="sudah dibuka"):
        open_meeting(office, cast.coordinator, first, TODAY)


def test_newer_data_is_announced_by_template(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    assert load_newer_data(office, cast.guest, line.id) is None
    write(office, "aksi_opd", row("aksi_opd"))
    write(office, "kasus", row("kasus"))
    write(office, "aksi_opd", row("aksi_opd", realisasi=4))
    write(office, "opd", row("opd", opd_code="OPD-C"), kabupaten="63.06")
    newer = load_newer_data(office, cast.guest, line.id)
    assert newer is not None
    assert (dict(newer.by_template), newer.count) == ({"aksi_opd": 2, "kasus": 1}, 3)
    assert newer.newest == data_version(office)
    assert load_meeting(office, cast.guest, line.id).line.frozen_id == line.frozen_id


def test_newer_data_is_taken_in_on_purpose_and_no_further(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    announced = write(office, "aksi_opd", row("aksi_opd")) or 0
    write(office, "aksi_opd", row("aksi_opd", realisasi=4))
    taken = take_in_newer(office, cast.coordinator, line.id, announced, TODAY)
    assert taken.frozen_id == announced
    newer = load_newer_data(office, cast.coordinator, line.id)
    assert newer is not None
    assert newer.count == 1
    for wrong in (announced, newer.newest + 1):
        with pytest.raises(MeetingRefused, match="sudah diambil"):
            take_in_newer(office, cast.coordinator, line.id, wrong, TODAY)
    [event] = [
        each
        for each in load_meeting(office, cast.coordinator, line.id).events
        if each.kind == MeetingEventKind.TAKEN_IN
    ]
    assert (event.frozen_id, event.by_name) == (announced, "kesra")


def test_attendance_is_counted_by_opd(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator, invited=("OPD-A",))
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": 2, "OPD-B": 1})
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": 3})
    found = load_meeting(office, cast.guest, line.id).attendance
    assert [tuple(each) for each in found] == [("OPD-A", True, 3), ("OPD-B", False, 1)]
    totals = attendance_totals(found)
    assert (totals.invited, totals.came, totals.uninvited, totals.people) == (1, 1, 1, 4)
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": None})
    assert attendance_totals(load_meeting(office, cast.guest, line.id).attendance).came == 0


@pytest.mark.parametrize(
    ("present", "fault"),
    [({"OPD-A": -1}, "masuk akal"), ({"OPD-A": 51}, "masuk akal"), ({"OPD-X": 1}, "tidak dikenal: OPD-X")],
)
def test_a_count_that_cannot_be_is_refused(
    office: Store, cast: Cast, present: dict[str, int | None], fault: str
) -> None:
    line = opened(office, cast.coordinator)
    with pytest.raises(MeetingRefused, match=fault):
        record_attendance(office, cast.coordinator, line.id, {"OPD-B": 1} | present)
    assert all(each.present is None for each in load_meeting(office, cast.guest, line.id).attendance)


def test_a_ranking_is_a_draft_until_it_is_approved_and_again_with_newer_data(
    office: Store, cast: Cast
) -> None:
    line = opened(office, cast.coordinator)
    assert not line.ranking_approved
    approved = approve_ranking(office, cast.coordinator, line.id, line.frozen_id or 0)
    assert approved.ranking_approved
    newest = write(office, "aksi_opd", row("aksi_opd")) or 0
    taken = take_in_newer(office, cast.coordinator, line.id, newest, TODAY)
    assert not taken.ranking_approved
    with pytest.raises(MeetingRefused, match="sudah berubah"):
        approve_ranking(office, cast.coordinator, line.id, line.frozen_id or 0)
    again = approve_ranking(office, cast.coordinator, line.id, newest)
    assert close_meeting(office, cast.coordinator, again.id).ranking_approved


def test_after_closing_nothing_changes(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    write(office, "aksi_opd", row("aksi_opd"))
    ended = close_meeting(office, cast.coordinator, line.id)
    assert (ended.state, ended.frozen_id) == (MeetingState.CLOSED, line.frozen_id)
    assert (ended.final_id, ended.join_code) == (data_version(office), None)
    assert load_newer_data(office, cast.coordinator, line.id) is None
    position = load_position(office, cast.coordinator, line.id)
    steps: list[Callable[[], object]] = [
        lambda: open_meeting(office, cast.coordinator, line.id, TODAY),
        lambda: take_in_newer(office, cast.coordinator, line.id, data_version(office), TODAY),
        lambda: record_attendance(office, cast.coordinator, line.id, {"OPD-A": 1}),
        lambda: approve_ranking(office, cast.coordinator, line.id, line.frozen_id or 0),
        lambda: close_meeting(office, cast.coordinator, line.id),
        lambda: prepare_slides(office, cast.coordinator, line.id, usual_slides()),
        lambda: steer(office, cast.coordinator, Move(line.id, position.version, Place(1))),
    ]
    for step in steps:
        with pytest.raises(MeetingRefused):
            step()
    with pytest.raises(UnknownMeeting):
        join_meeting(office, cast.coordinator, line.join_code or "")
    assert load_meeting(office, cast.coordinator, line.id).line == ended


@pytest.mark.parametrize("who", ["guest", "operator_a"])
def test_only_leaders_lead(office: Store, cast: Cast, who: str) -> None:
    viewer = getattr(cast, who)
    line = opened(office, cast.coordinator)
    newest = write(office, "aksi_opd", row("aksi_opd")) or 0
    steps: list[Callable[[], object]] = [
        lambda: open_meeting(office, viewer, line.id, TODAY),
        lambda: take_in_newer(office, viewer, line.id, newest, TODAY),
        lambda: record_attendance(office, viewer, line.id, {"OPD-A": 1}),
        lambda: approve_ranking(office, viewer, line.id, line.frozen_id or 0),
        lambda: close_meeting(office, viewer, line.id),
    ]
    for step in steps:
        with pytest.raises(NotAllowed):
            step()
    assert load_meeting(office, cast.coordinator, line.id).line == line


@pytest.mark.parametrize("who", ["admin", "bnnk", "coordinator"])
def test_those_who_lead(office: Store, cast: Cast, who: str) -> None:
    assert closed(office, getattr(cast, who)).state is MeetingState.CLOSED
