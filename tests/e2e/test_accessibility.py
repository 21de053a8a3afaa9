"""axe-core finds nothing of ours on any screen, in light and in dark."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import violations
from tests.e2e.conftest import OpenPage
from tests.e2e.screens import SCREENS, address, drawn, open_screen
from tests.integration.server.servers import Server


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_screen_breaks_a_rule(open_page: OpenPage, papan: Server, mode: str) -> None:
    page, broken = open_page(color_scheme=mode), {}
    addresses = {screen: address(path, "63.06") for path, screen in SCREENS.items()}
    addresses["OPD"] = address("/progres-opd", "63.06", opd="DINSOS")
    addresses["proyektor"] = address("/", "63.06", layar="1")
    for screen, url in addresses.items():
        broken[screen] = violations(open_screen(page, papan.url + url))
    open_screen(page, papan.url + address("/", "63.06"))
    page.get_by_role("button", name="Unggah data").click()
    expect(page.get_by_role("dialog").get_by_test_id("stFileUploader")).to_be_visible()
    broken["dialog"] = violations(drawn(page))
    assert {screen: found for screen, found in broken.items() if found} == {}


def test_a_broken_rule_is_found(page: Page, papan: Server) -> None:
    open_screen(page, papan.url)
    page.evaluate("document.querySelector('h1').innerHTML += '<img src=\"data:,\"><a href=\"/\"></a>'")
    assert {each.partition(":")[0] for each in violations(page)} == {"image-alt", "link-name"}
