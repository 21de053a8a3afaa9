"""What is on the wall of a meeting: moved from the room and by code, never overwritten blindly."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from data.rules.meetings import MeetingState
from data.rules.roles import NotAllowed, Role, Viewer
from data.rules.steering import Move, Place
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.meeting_course import close_meeting
from data.services.meeting_steering import MOST_PAGES, SlidePosition, join_meeting, load_position, steer
from data.services.meetings import load_meeting
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.meeting_plans import opened, planned


def test_a_second_screen_joins_by_code_and_steers(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    typed = f" {(line.join_code or '')[:4]}-{(line.join_code or '')[4:]} ".lower()
    seen = join_meeting(office, cast.guest, typed)
    assert (seen.meeting, seen.place, seen.version, seen.is_open) == (line.id, Place(0), 0, True)
    moved = steer(office, cast.guest, Move(line.id, seen.version, Place(3, 1), typed))
    assert (moved.place, moved.moved) == (Place(3, 1), True)
    now = load_position(office, cast.coordinator, line.id)
    assert (now.place, now.version) == (Place(3, 1), 1)


def test_the_wall_is_blank_until_somebody_brings_it_back(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    steer(office, cast.coordinator, Move(line.id, 0, Place(2, 0, blank=True)))
    dark = load_meeting(office, cast.guest, line.id).line
    assert (dark.slide, dark.is_blank) == (2, True)
    assert steer(office, cast.coordinator, Move(line.id, 1, Place(2))).place == Place(2)


def test_the_second_of_two_steerers_learns_where_it_stands(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    steer(office, cast.coordinator, Move(line.id, 0, Place(2)))
    late = steer(office, cast.bnnk, Move(line.id, 0, Place(5)))
    assert (late.moved, late.place) == (False, Place(2))
    assert steer(office, cast.bnnk, Move(line.id, late.version, Place(3))).place == Place(3)


def test_of_many_at_once_one_moves(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)

    def move(slide: int) -> SlidePosition:
        return steer(office, cast.coordinator, Move(line.id, 0, Place(slide)))

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(move, [1, 2, 3, 4]))
    [winner] = [each for each in found if each.moved]
    assert load_position(office, cast.guest, line.id).place == winner.place


def test_a_guest_without_the_code_does_not_steer(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    for code in ("", "ABCDEFGH"):
        with pytest.raises(NotAllowed, match="kode rapat"):
            steer(office, cast.guest, Move(line.id, 0, Place(1), code))
    assert load_position(office, cast.guest, line.id).place == Place(0)


def test_a_code_is_worth_nothing_elsewhere(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    with pytest.raises(NotAllowed):
        join_meeting(office, Viewer("hss", Role.GUEST, "63.06"), line.join_code or "")
    for code in ("", "ABCDEFGH"):
        with pytest.raises(UnknownMeeting):
            join_meeting(office, cast.guest, code)


def test_a_place_that_is_not_there_is_refused(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    slides = len(load_meeting(office, cast.coordinator, line.id).slides)
    for place in (Place(-1), Place(slides), Place(0, -1), Place(0, MOST_PAGES)):
        with pytest.raises(MeetingRefused, match="tidak"):
            steer(office, cast.coordinator, Move(line.id, 0, place))
    assert load_position(office, cast.coordinator, line.id).version == 0


def test_a_plan_is_no_meeting_to_those_who_do_not_lead_it(office: Store, cast: Cast) -> None:
    move = Move(planned(office, cast.coordinator), 0, Place(1))
    for viewer in (cast.guest, cast.operator_a):
        with pytest.raises(UnknownMeeting):
            steer(office, viewer, move)
    with pytest.raises(MeetingRefused, match="tidak sedang dibuka"):
        steer(office, cast.coordinator, move)


def test_a_meeting_knows_when_it_was_opened(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    assert load_position(office, cast.coordinator, meeting).opened_at is None
    with pytest.raises(UnknownMeeting):
        load_position(office, cast.guest, meeting)
    opened_at = load_position(office, cast.guest, opened(office, cast.coordinator).id).opened_at
    assert opened_at is not None
    assert abs(datetime.now(UTC) - opened_at) < timedelta(minutes=5)


def test_the_code_ends_with_the_meeting(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    close_meeting(office, cast.coordinator, line.id)
    assert load_meeting(office, cast.guest, line.id).line.state is MeetingState.CLOSED
    with pytest.raises(UnknownMeeting):
        join_meeting(office, cast.guest, line.join_code or "")
    with pytest.raises(NotAllowed):
        steer(office, cast.guest, Move(line.id, 0, Place(1), line.join_code or ""))
    assert load_position(office, cast.guest, line.id).is_open is False
