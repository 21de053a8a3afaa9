"""The wall of a meeting: turned by keys, clicker and touch, steered by a phone, up without a connection."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.rules.meetings import MeetingLine
from data.rules.steering import Place
from data.services import LOCAL_ADMIN, data_version
from data.services.meeting_course import take_in_newer
from data.services.meetings import prepare_slides
from data.services.stores import CONTOH
from data.settings import sqlite_url
from data.store import readings
from data.store.engine import Store, open_store
from tests.e2e.conftest import opened as browsing
from tests.e2e.conftest import start
from tests.e2e.meeting_walls import Office, Wall, swipe
from tests.e2e.screens import PATIENT
from tests.integration.server.servers import Server
from tests.integration.store.rows import row, write
from tests.meeting_rooms import BULELENG, SHORT, TODAY, opened

WALL = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}
LOST = "Sambungan terputus, layar tetap; mencoba lagi"


@pytest.fixture(scope="module")
def home(installation: Callable[[str], Path]) -> Path:
    """An installation with one open meeting."""
    return installation("meeting")


@pytest.fixture(scope="module")
def store(home: Path) -> Iterator[Store]:
    made = open_store(sqlite_url(home / "var" / "contoh.sqlite"), CONTOH)
    yield made
    made.close()


@pytest.fixture(scope="module")
def line(store: Store) -> MeetingLine:
    return opened(store)


@pytest.fixture(scope="module")
def server(home: Path, line: MeetingLine) -> Iterator[Server]:
    with start(home) as made:
        yield made


@pytest.fixture
def office(home: Path, server: Server, store: Store, line: MeetingLine) -> Office:
    """The meeting stands at its first slide."""
    made = Office(home, server, store, line)
    made.move(Place(0))
    return made


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page in a browser of its own."""
    with ExitStack() as contexts:
        yield lambda **settings: contexts.enter_context(browsing(browser, **settings)).new_page()


@pytest.fixture
def wall(office: Office, window: Callable[..., Page]) -> Wall:
    return Wall(window(viewport=WALL, has_touch=True), office)


def test_keys_and_clicker_turn_exactly_one_slide(wall: Wall) -> None:
    last = wall.count
    assert last > len(SHORT)
    wall.stands(1)
    for number, key in enumerate(("ArrowRight", "PageDown", " ", "Enter"), 2):
        wall.press(key)
        wall.stands(number)
    for number, key in zip((4, 3), ("ArrowLeft", "PageUp"), strict=True):
        wall.press(key)
        wall.stands(number)
    wall.press("End", "PageDown")
    wall.stands(last)
    wall.told(Place(len(SHORT) - 1))
    wall.press("Home", "PageUp")
    wall.stands(1)
    wall.press("3", "Enter")
    wall.stands(3)


def test_a_turn_waits_for_nobody(wall: Wall) -> None:
    at_once = """() => {
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown" }));
        const slides = [...document.querySelectorAll("[class*=st-key-rapat_]")];
        return slides.findIndex((each) => getComputedStyle(each).visibility === "visible");
    }"""
    before = wall.page.url
    assert [wall.page.evaluate(at_once) for _ in range(3)] == [1, 2, 3]
    assert wall.page.url == before


@pytest.mark.parametrize("key", ["b", "B", "."])
def test_the_wall_goes_blank_and_comes_back_to_the_same_slide(wall: Wall, key: str) -> None:
    root = wall.page.locator("html")
    wall.press("PageDown", key)
    expect(root).to_have_attribute("data-rapat-gelap", "")
    wall.told(Place(1, 0, blank=True))
    middle = wall.page.screenshot(clip={"x": 900, "y": 500, "width": 40, "height": 40})
    again = wall.page.screenshot(clip={"x": 100, "y": 40, "width": 40, "height": 40})
    assert middle == again, "a blank wall is of one colour"
    wall.press("PageDown")
    expect(root).not_to_have_attribute("data-rapat-gelap", "")
    wall.stands(2)


def test_esc_leads_to_the_page_of_the_meeting(wall: Wall) -> None:
    wall.press("PageDown", "Escape")
    wall.page.wait_for_url(lambda url: "layar" not in url, timeout=PATIENT)
    assert f"nomor={wall.office.line.id}" in wall.page.url
    expect(wall.page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_be_visible(timeout=PATIENT)
    expect(wall.page.locator(".rapat-kaki")).to_have_count(0)


def test_touch_turns_at_the_edges_and_by_swiping(wall: Wall) -> None:
    wall.page.touchscreen.tap(1900, 500)
    wall.stands(2)
    wall.page.touchscreen.tap(960, 500)
    wall.stands(2)
    wall.page.touchscreen.tap(20, 500)
    wall.stands(1)
    finger = wall.page.context.new_cdp_session(wall.page)
    swipe(finger, 1200, 700)
    wall.stands(2)
    swipe(finger, 700, 1200)
    wall.stands(1)


def test_a_phone_steers_the_wall(wall: Wall, window: Callable[..., Page]) -> None:
    phone = window(viewport=PHONE, has_touch=True, is_mobile=True)
    phone.goto(f"{wall.office.server.url}/kemudi?data=contoh&kab=51.08", timeout=PATIENT)
    card = phone.locator(".kemudi-kartu > li:visible")
    expect(card).to_contain_text("1 / ", timeout=PATIENT)
    phone.get_by_role("button", name="Berikutnya").tap()
    wall.stands(2)
    expect(card).to_contain_text("2 / ")
    wall.press("PageDown")
    expect(card).to_contain_text("3 / ")
    phone.get_by_role("button", name="Gelapkan layar").tap()
    expect(wall.page.locator("html")).to_have_attribute("data-rapat-gelap", "")
    phone.get_by_role("button", name="Tampilkan lagi").tap()
    wall.stands(3)
    phone.get_by_text("Semua layar").tap()
    phone.locator(".kemudi-semua button").first.tap()
    wall.stands(1)
    for button in phone.locator(".kemudi-tombol [data-langkah]").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 64
        assert box["y"] + box["height"] <= PHONE["height"]


def test_without_a_connection_the_slide_stays_and_the_own_keys_work(wall: Wall) -> None:
    wall.press("PageDown")
    wall.told(Place(1))
    wall.page.context.set_offline(True)
    expect(wall.words).to_have_text(LOST)
    wall.stands(2)
    wall.press("PageDown")
    wall.stands(3)
    wall.office.move(Place(0))
    wall.page.context.set_offline(False)
    expect(wall.words).to_have_text("")
    wall.stands(3)
    assert wall.office.place != Place(0)


def test_a_wall_that_stood_still_follows_what_was_moved_meanwhile(wall: Wall) -> None:
    wall.page.context.set_offline(True)
    expect(wall.words).to_have_text(LOST)
    wall.office.move(Place(len(SHORT) - 1))
    wall.stands(1)
    wall.page.context.set_offline(False)
    wall.stands(wall.count)


def test_two_who_steer_at_once_do_not_undo_each_other(wall: Wall) -> None:
    wall.office.move(Place(len(SHORT) - 1))
    wall.stands(wall.count)
    wall.press("Home")
    wall.told(Place(0))
    wall.office.move(Place(1))
    wall.stands(2)


def test_newer_data_taken_in_draws_the_slides_anew_at_the_same_place(wall: Wall) -> None:
    first = wall.page.locator(".st-key-rapat_0_0")
    expect(first).to_contain_text("22 November 2026")
    wall.press("PageDown")
    wall.told(Place(1))
    tomorrow: date = TODAY + timedelta(days=1)
    newest = grown(wall.office.store)
    take_in_newer(wall.office.store, LOCAL_ADMIN, wall.office.line.id, newest, tomorrow)
    expect(first).to_contain_text("23 November 2026", timeout=PATIENT)
    wall.settle()
    wall.stands(2)


def grown(store: Store) -> int:
    """One more changeset of figures in the store."""
    opd_code = readings.opd(store, BULELENG)["opd_code"].iloc[0]
    write(store, "aksi_opd", row("aksi_opd", opd_code=opd_code))
    return data_version(store)


def test_slides_chosen_anew_leave_the_room_where_it_was(wall: Wall) -> None:
    wall.press("End")
    wall.told(Place(len(SHORT) - 1))
    prepare_slides(wall.office.store, LOCAL_ADMIN, wall.office.line.id, (SHORT[2], SHORT[0]))
    try:
        expect(wall.number).to_have_text("1 / 2", timeout=PATIENT)
        wall.stands(1)
    finally:
        prepare_slides(wall.office.store, LOCAL_ADMIN, wall.office.line.id, SHORT)


def test_a_server_that_is_started_again_finds_the_wall_at_its_slide(
    installation: Callable[[str], Path], window: Callable[..., Page]
) -> None:
    home = installation("restarted")
    store = open_store(sqlite_url(home / "var" / "contoh.sqlite"), CONTOH)
    line = opened(store)
    with start(home) as server:
        wall = Wall(window(viewport=WALL), Office(home, server, store, line))
        wall.press("PageDown")
        wall.told(Place(1))
    expect(wall.words).to_have_text(LOST, timeout=PATIENT)
    expect(wall.page.get_by_role("dialog")).to_be_hidden()
    wall.press("PageDown", "Escape")
    wall.stands(3)
    with start(home, server.port):
        expect(wall.words).to_have_text("", timeout=PATIENT)
        wall.stands(3)
        wall.told(Place(1, 1))
    store.close()
