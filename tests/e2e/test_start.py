"""From the first address to a view that a link reopens."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.screens import KABUPATEN, PATIENT, SCREENS, address, choose, drawn, open_screen, title
from tests.integration.server.servers import Server


def test_it_opens_on_the_overview_of_the_first_kabupaten(page: Page, papan: Server) -> None:
    open_screen(page, papan.url)
    expect(title(page)).to_have_text(re.compile(r"\d+ dari \d+ OPD"))
    expect(page.locator(".st-key-eyebrow")).to_contain_text("Ringkasan · Kabupaten Buleleng")
    expect(page.locator(".st-key-eyebrow")).to_contain_text("DATA CONTOH")
    page.wait_for_url(re.compile(r"\?data=contoh&kab=51\.08&tahun=2026&periode=B12$"))


def test_another_kabupaten_is_a_choice_a_link_reopens(page: Page, papan: Server) -> None:
    open_screen(page, papan.url)
    before = title(page).inner_text()
    choose(page, "Kabupaten", KABUPATEN["63.06"])
    expect(title(page)).not_to_have_text(before, timeout=PATIENT)
    page.wait_for_url(re.compile("kab=63.06"))
    chosen = title(drawn(page)).inner_text()
    page.reload()
    expect(title(drawn(page))).to_have_text(chosen)
    expect(page.get_by_role("combobox", name="Kabupaten")).to_have_value(KABUPATEN["63.06"])


@pytest.mark.parametrize("path", SCREENS)
def test_a_deep_link_opens_its_screen_at_once(page: Page, papan: Server, path: str) -> None:
    more = {"kec": "63.06.05"} if path == "/peta-kasus" else {}
    open_screen(page, papan.url + address(path, "63.06", **more))
    expect(page.locator(".st-key-eyebrow")).to_contain_text(
        f"{SCREENS[path]} · Kabupaten Hulu Sungai Selatan"
    )
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url.startswith(f"{papan.url}{path}?")
    if more:
        expect(page.locator(".st-key-panel_area")).to_contain_text("Kandangan")


def test_what_an_address_asks_in_vain_is_the_nearest_that_exists(page: Page, papan: Server) -> None:
    open_screen(page, f"{papan.url}/tes-urine?data=x&kab=99.99&tahun=1900&periode=X")
    page.wait_for_url(re.compile(r"/tes-urine\?data=contoh&kab=51\.08&tahun=2026&periode=B12$"))


def test_an_opd_that_does_not_exist_is_said(page: Page, papan: Server) -> None:
    page.goto(papan.url + address("/progres-opd", "63.06", opd="TIDAKADA"))
    expect(page.get_by_role("heading", name="OPD ini tidak ada")).to_be_visible()
