"""Back and links: one entry in the history for each step of a person, all in one tab and session."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.screens import PATIENT, address, choose, drawn, open_screen, title
from tests.integration.server.servers import Server


def follow(page: Page, screen: str) -> str:
    """Follow a link of the navigation; the finding of the screen."""
    before = title(page).inner_text()
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=screen).click()
    expect(title(page)).not_to_have_text(before, timeout=PATIENT)
    return title(drawn(page)).inner_text()


def test_back_leads_through_the_screens_in_one_step_each(page: Page, papan: Server) -> None:
    seen = [title(open_screen(page, papan.url)).inner_text(), follow(page, "Tes urine")]
    before = title(page).inner_text()
    choose(page, "Kabupaten", "Hulu Sungai Selatan")
    expect(title(page)).not_to_have_text(before, timeout=PATIENT)
    seen += [title(drawn(page)).inner_text(), follow(page, "Progres OPD")]
    for finding in reversed(seen[:-1]):
        page.go_back()
        expect(title(page)).to_have_text(finding, timeout=PATIENT)
    expect(page.get_by_role("combobox", name="Kabupaten")).to_have_value("Buleleng")
    page.go_forward()
    expect(title(page)).to_have_text(seen[1], timeout=PATIENT)


def test_a_name_in_the_matrix_opens_its_page_here_and_back_returns(page: Page, papan: Server) -> None:
    loads: list[str] = []
    open_screen(page, papan.url + address("/progres-opd", "63.06"))
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    matrix = title(page).inner_text()
    name = page.locator("[class*=st-key-matrix]").first.get_by_role("link").first
    short = name.inner_text()
    name.click()
    expect(title(page)).to_have_text(re.compile(f"^{re.escape(short)}"), timeout=PATIENT)
    assert "opd=" in page.url
    page.go_back()
    expect(title(page)).to_have_text(matrix, timeout=PATIENT)
    assert len(page.context.pages) == 1
    assert loads == []


def test_the_trail_and_the_navigation_lead_from_an_opd_to_the_matrix(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/progres-opd", "63.06"))
    matrix = title(page).inner_text()
    for way in (page.locator(".st-key-eyebrow"), page.get_by_test_id("stSidebarNav")):
        page.locator("[class*=st-key-matrix]").first.get_by_role("link").first.click()
        expect(title(page)).not_to_have_text(matrix, timeout=PATIENT)
        drawn(page)
        way.get_by_role("link", name="Progres OPD").click()
        expect(title(page)).to_have_text(matrix, timeout=PATIENT)
        drawn(page)
        assert "opd=" not in page.url
    assert len(page.context.pages) == 1
