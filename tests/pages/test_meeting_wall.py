"""The wall of a meeting: every slide in one page, as a guest may see it, whoever projects."""

import re
from typing import Any

import pytest

from data.rules.steering import Move, Place
from data.services import LOCAL_ADMIN, Stores, process_stores
from data.services.meeting_course import close_meeting
from data.services.meeting_steering import steer
from data.store.engine import Store
from pages.parts.meeting_wall import first
from pages.slides import catalogue
from tests.meeting_rooms import SHORT, opened, planned
from tests.pages.conftest import Home
from tests.pages.screens import ADMIN, BULELENG, Screen, User, open_screen, user
from tests.pages.walls import html_of, slides_of


@pytest.fixture
def store(own_home: Home) -> Store:
    """The fictitious store of a home of one's own."""
    stores: Stores = process_stores()
    return stores["contoh"]


def wall(number: int, who: User = ADMIN, **address: object) -> Screen:
    view: dict[str, object] = {"data": "contoh", "kab": BULELENG, "layar": 1, "w": 1920, "t": 1080}
    return open_screen(who, "rapat", nomor=number, **(view | address))


def mark(screen: Screen) -> dict[str, str]:
    """What the script is told."""
    [body] = [each for each in html_of(screen) if "rapat-layar" in each]
    return dict(re.findall(r'data-(\w+)="([^"]*)"', body))


def test_every_slide_stands_in_the_page_at_once_in_order(store: Store) -> None:
    line = opened(store)
    shown = slides_of(wall(line.id))
    places = [tuple(map(int, name.split("_")[1:])) for name in shown]
    assert places == sorted(set(places))
    assert {place for place, _ in places} == set(range(len(SHORT)))


def test_the_script_is_told_where_the_meeting_stands(store: Store) -> None:
    line = opened(store)
    steer(store, LOCAL_ADMIN, Move(line.id, line.slide_version, Place(1, 0, blank=True)))
    told = mark(wall(line.id))
    where = {
        name: told[name] for name in ("data", "nomor", "slide", "page", "blank", "open", "alone", "kode")
    }
    expected = {"data": "contoh", "nomor": str(line.id), "slide": "1", "page": "0", "blank": "1", "open": "1"}
    assert where == expected | {"alone": "", "kode": ""}
    assert int(told["version"]) == line.slide_version + 1


def test_an_admin_projects_what_a_guest_may_see_and_nobodys_notes(store: Store) -> None:
    line = opened(store)
    by_admin, by_guest = wall(line.id), wall(line.id, user("tamu", BULELENG))
    assert by_admin.words == by_guest.words
    everything = by_admin.everything() + "".join(html_of(by_admin))
    for slide in SHORT:
        assert not slide.note or slide.note.splitlines()[0] not in everything


def test_the_slide_that_is_up_does_not_change_the_order_of_the_page(store: Store) -> None:
    line = opened(store)
    before = slides_of(wall(line.id))
    steer(store, LOCAL_ADMIN, Move(line.id, line.slide_version, Place(2)))
    assert slides_of(wall(line.id)) == before


def test_a_look_at_one_slide_moves_no_room(store: Store) -> None:
    line = opened(store)
    told = mark(wall(line.id, slide=2))
    assert (told["slide"], told["alone"]) == ("2", "1")
    for odd in ("x", "-1", "", "9" * 9):
        assert mark(wall(line.id, slide=odd))["alone"] == ""


def test_a_closed_meeting_shows_its_slides_again(store: Store) -> None:
    line = opened(store)
    before = slides_of(wall(line.id))
    close_meeting(store, LOCAL_ADMIN, line.id)
    again = wall(line.id)
    assert mark(again)["open"] == ""
    assert slides_of(again) == before


def test_a_plan_is_for_those_who_lead(store: Store) -> None:
    number = planned(store)
    assert slides_of(wall(number))
    refused = wall(number, user("tamu", BULELENG))
    assert refused.notices == [f"Rapat nomor {number} tidak ada di sini"]


@pytest.mark.parametrize("kabupaten", ["63.06", BULELENG])
def test_a_meeting_of_elsewhere_is_not_here(store: Store, kabupaten: str) -> None:
    number = opened(store).id if kabupaten == "63.06" else 99
    assert wall(number, kab=kabupaten).notices == [f"Rapat nomor {number} tidak ada di sini"]


def test_a_guest_of_another_kabupaten_finds_no_meeting(store: Store) -> None:
    number = opened(store).id
    refused = wall(number, user("tamu", "63.06"), kab="63.06")
    assert refused.notices == [f"Rapat nomor {number} tidak ada di sini"]


def test_a_slide_that_fails_leaves_the_others_standing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> list[Any]:
        raise ZeroDivisionError

    monkeypatch.setattr(catalogue, "FROZEN", {**catalogue.FROZEN, "follow_ups": failing})
    broken = wall(opened(store).id)
    assert broken.notices.count("Layar ini gagal dibuat") == 1
    assert {name.split("_")[1] for name in slides_of(broken)} == {"0", "1", "2"}
    assert "Belum ada kesepakatan rapat hari ini" in broken.words


@pytest.mark.parametrize(("wanted", "count"), [(0, 3), (2, 3), (7, 3), (0, 1)])
def test_the_wanted_one_comes_first_and_the_others_in_order(wanted: int, count: int) -> None:
    order = first(wanted, count)
    assert order[0] == min(wanted, count - 1)
    assert order[1:] == [each for each in range(count) if each != order[0]]


def test_of_nothing_nothing_comes_first() -> None:
    assert first(0, 0) == []
