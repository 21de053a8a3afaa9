"""On a phone every screen fits the width of its window."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.screens import KABUPATEN, SCREENS, address, open_screen
from tests.integration.server.servers import Server

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36",
}
SWIPED = {"Unggahan", "OPD"}
"""Screens whose table has more columns than a phone is wide: it is swiped, the page stands still."""
TOO_WIDE = """(swiped) => {
  const main = document.querySelector("[data-testid=stMain]");
  const out = [main, document.scrollingElement].filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`);
  const texts = [...main.querySelectorAll("p, h1, h2, h3, td, th, text, button")];
  const beyond = texts.filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1
    && !(swiped && each.closest("[data-testid=stTable]")));
  return [...out, ...beyond.slice(0, 3).map((each) => each.textContent.slice(0, 40))];
}"""


def too_wide(page: Page, url: str, screen: str) -> list[str]:
    found: list[str] = open_screen(page, url).evaluate(TOO_WIDE, screen in SWIPED)
    return [f"{screen}: {each}" for each in found]


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_no_screen_is_wider_than_the_phone(open_page: OpenPage, papan: Server, kabupaten: str) -> None:
    page = open_page(**PHONE)
    found = []
    for path, screen in SCREENS.items():
        found += too_wide(page, papan.url + address(path, kabupaten), screen)
    open_screen(page, papan.url + address("/progres-opd", kabupaten))
    link = page.locator("[class*=st-key-matrix]").first.get_by_role("link").first
    found += too_wide(page, papan.url + str(link.get_attribute("href")), "OPD")
    assert found == []
