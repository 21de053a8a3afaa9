"""The slide of a meeting: moved from the room and by code, never overwritten blindly."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from data.rules.roles import NotAllowed, Role, Viewer
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.meeting_course import close_meeting
from data.services.meeting_steering import SlidePosition, join_meeting, load_position, steer
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.meeting_plans import opened


def test_a_second_screen_joins_by_code_and_steers(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    typed = f" {(line.join_code or '')[:4]}-{(line.join_code or '')[4:]} ".lower()
    seen = join_meeting(office, cast.guest, typed)
    assert (seen.meeting, seen.slide, seen.version, seen.is_open) == (line.id, 0, 0, True)
    moved = steer(office, cast.guest, seen, 3, typed)
    assert (moved.slide, moved.moved) == (3, True)
    assert load_position(office, cast.coordinator, line.id).slide == 3


def test_the_second_of_two_steerers_learns_where_it_stands(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    seen = load_position(office, cast.coordinator, line.id)
    steer(office, cast.coordinator, seen, 2)
    late = steer(office, cast.bnnk, seen, 5)
    assert (late.moved, late.slide) == (False, 2)
    assert steer(office, cast.bnnk, late, 3).slide == 3


def test_of_many_at_once_one_moves(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    seen = load_position(office, cast.coordinator, line.id)

    def move(slide: int) -> SlidePosition:
        return steer(office, cast.coordinator, seen, slide)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(move, [1, 2, 3, 4]))
    [winner] = [each for each in found if each.moved]
    assert load_position(office, cast.guest, line.id).slide == winner.slide


def test_a_guest_without_the_code_does_not_steer(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    seen = load_position(office, cast.guest, line.id)
    for code in ("", "ABCDEFGH"):
        with pytest.raises(NotAllowed, match="kode rapat"):
            steer(office, cast.guest, seen, 1, code)
    assert load_position(office, cast.guest, line.id).slide == 0


def test_a_code_is_worth_nothing_elsewhere(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    with pytest.raises(NotAllowed):
        join_meeting(office, Viewer("hss", Role.GUEST, "63.06"), line.join_code or "")
    for code in ("", "ABCDEFGH"):
        with pytest.raises(UnknownMeeting):
            join_meeting(office, cast.guest, code)


def test_a_slide_that_is_not_there_is_refused(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    seen = load_position(office, cast.coordinator, line.id)
    for slide in (-1, len(seen.slides)):
        with pytest.raises(MeetingRefused, match="tidak ada"):
            steer(office, cast.coordinator, seen, slide)


def test_the_code_ends_with_the_meeting(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    seen = join_meeting(office, cast.guest, line.join_code or "")
    close_meeting(office, cast.coordinator, line.id)
    with pytest.raises(UnknownMeeting):
        join_meeting(office, cast.guest, line.join_code or "")
    with pytest.raises(NotAllowed):
        steer(office, cast.guest, seen, 1, line.join_code or "")
    assert load_position(office, cast.guest, line.id).is_open is False
