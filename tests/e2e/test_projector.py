"""On the wall: the keys lead through every slide, and each fits as it is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.screens import PATIENT, SCREENS, address, drawn, open_screen
from tests.integration.server.servers import ROOT, Server

WALLS = [(1920, 1080), (1024, 768)]
ON_THE_WALL = [path for path in SCREENS if path != "/unggahan"]
SLIDE = "[class*=st-key-slide_]"
UNFIT = Path(__file__).with_name("unfit.js").read_text(encoding="utf-8")
PICTURES = ROOT / "test-results"
"""Where pictures of slides go that do not fit."""


class Wall:
    """A page on the wall, and which slide is up."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.screen = self.part = 0
        self.parts = 1

    def read(self) -> "Wall":
        """Wait until the slide is drawn and take note of it."""
        place = drawn(self.page).locator(SLIDE).first.get_attribute("class")
        found = re.search(r"st-key-slide_(\d+)_(\d+)", place or "")
        assert found is not None
        self.part, self.parts = int(found[1]), int(found[2])
        self.screen = ON_THE_WALL.index(re.sub(r"^https?://[^/]+|\?.*$", "", self.page.url))
        return self

    @property
    def name(self) -> str:
        return f"{SCREENS[ON_THE_WALL[self.screen]]} {self.part}/{self.parts}"

    @property
    def is_last(self) -> bool:
        return self.screen == len(ON_THE_WALL) - 1 and self.part == self.parts

    def turn(self, key: str) -> "Wall":
        """Press a key that leads to the next slide, and wait for it."""
        was = self.page.locator(SLIDE).first.get_attribute("class") or ""
        self.page.keyboard.press(key)
        if self.part < self.parts:
            return self.at(self.part + 1)
        self.page.wait_for_url(re.compile(f"{ON_THE_WALL[self.screen + 1]}\\?"))
        expect(self.page.locator(SLIDE).first).not_to_have_attribute("class", was, timeout=PATIENT)
        return self.at(1)

    def at(self, part: int) -> "Wall":
        """Wait for a part of a screen."""
        expect(self.page.locator(f"[class*=st-key-slide_{part}_]")).to_be_attached(timeout=PATIENT)
        return self.read()


@pytest.mark.parametrize("kabupaten", ["51.08", "63.06"])
@pytest.mark.parametrize("wall", WALLS, ids=["wide", "narrow"])
def test_every_slide_fits_and_the_keys_lead_through_all(
    open_page: OpenPage, papan: Server, wall: tuple[int, int], kabupaten: str
) -> None:
    page = open_page(viewport={"width": wall[0], "height": wall[1]})
    open_screen(page, papan.url + address("/", kabupaten, layar="1"))
    on_wall, unfit, seen = Wall(page).at(1), [], []
    while True:
        seen.append(on_wall.name)
        if found := page.evaluate(UNFIT):
            unfit += [f"{on_wall.name}: {each}" for each in found]
            page.screenshot(path=PICTURES / f"{kabupaten}-{wall[0]}-{on_wall.name.replace('/', '-')}.png")
        if on_wall.is_last:
            break
        on_wall.turn("ArrowRight" if len(seen) % 2 else "PageDown")
    assert not unfit, "\n".join(unfit)
    assert {name.rpartition(" ")[0] for name in seen} == {SCREENS[path] for path in ON_THE_WALL}
    assert len(seen) == len(set(seen)) > 10


def test_the_button_opens_the_wall_and_escape_leaves_it(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/tes-urine", "63.06"))
    page.get_by_role("button", name="Layar proyektor").click()
    Wall(page).at(1)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    page.wait_for_url(re.compile("t=768&w=1366"))
    page.keyboard.press("Escape")
    expect(page.locator(SLIDE)).to_have_count(0, timeout=PATIENT)
    expect(page.get_by_role("button", name="Layar proyektor")).to_be_visible(timeout=PATIENT)
    assert re.search(r"/tes-urine\?data=contoh&kab=63\.06&tahun=2026&periode=B12$", page.url)


def test_home_end_and_back_keys(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/progres-opd", "63.06", layar="1"))
    wall = Wall(page).at(1)
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"{papan.url}/?*")
    expect(page.locator(SLIDE).first).to_have_class(re.compile(r"st-key-slide_(\d)_\1( |$)"), timeout=PATIENT)
    assert wall.read().part == wall.parts > 1
    page.keyboard.press("End")
    page.wait_for_url(re.compile("/peta-kasus"))
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_be_visible(timeout=PATIENT)
    assert wall.read().is_last
    page.keyboard.press("PageUp")
    assert wall.at(wall.parts - 1).screen == len(ON_THE_WALL) - 1
    page.keyboard.press("Home")
    page.wait_for_url(f"{papan.url}/?*")
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(0, timeout=PATIENT)
    assert wall.read().name.startswith("Ringkasan 1/")
