"""A closer look at a kecamatan, as a viewer takes it: by mouse and keyboard, of the same shapes."""

import re

from playwright.sync_api import Page, Position, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.screens import PATIENT, address, drawn, open_screen
from tests.integration.server.servers import Server

MAP = "[data-testid=stDeckGlJsonChart] canvas"


def test_the_way_closer_and_back_asks_for_the_same_shapes(open_page: OpenPage, papan: Server) -> None:
    page = open_page()
    fetched: list[str] = []
    page.on(
        "requestfinished", lambda request: fetched.append(request.url) if "/peta/" in request.url else None
    )
    open_screen(page, papan.url + address("/peta-kasus", "63.06", kec="63.06.05"))
    for _ in range(2):
        page.get_by_role("button", name="Perbesar ke Kandangan").press("Enter")
        expect(page).to_have_url(re.compile("dekat=1"), timeout=PATIENT)
        expect(page.get_by_role("figure", name=re.compile("Kecamatan Kandangan"))).to_be_visible(
            timeout=PATIENT
        )
        drawn(page)
        page.get_by_role("button", name="Seluruh kabupaten").press("Enter")
        expect(page).not_to_have_url(re.compile("dekat"), timeout=PATIENT)
        drawn(page)
    # The browser keeps them for good: what matters is that the closer look asks for the same addresses.
    parts = {url.rpartition("/")[2] for url in fetched}
    assert len(set(fetched)) == len(parts)
    assert {part for part in parts if not part.startswith("arsir")} == {
        "kecamatan.json",
        "desa.json",
        "batas.json",
    }


def test_the_button_covers_no_control_and_is_not_printed(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/peta-kasus", "51.08", kec="51.08.06"))
    button = page.get_by_role("button", name="Perbesar ke Buleleng")
    expect(button).to_be_visible()
    inside, around = button.bounding_box(), page.locator(MAP).bounding_box()
    assert inside
    assert around
    assert around["x"] <= inside["x"]
    assert inside["x"] + inside["width"] <= around["x"] + around["width"]
    assert around["y"] <= inside["y"] <= around["y"] + 20
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    page.emulate_media(media="screen")


def test_a_click_beside_the_kecamatan_looks_at_its_neighbour(page: Page, papan: Server) -> None:
    near = address("/peta-kasus", "63.06", kec="63.06.05", dekat="1")
    open_screen(page, papan.url + near)
    expect(page.get_by_text("Kasus dihitung per kecamatan, bukan per desa")).to_be_visible(timeout=PATIENT)
    canvas = page.locator(MAP)
    box = canvas.bounding_box()
    assert box
    beside: Position = {"x": box["width"] * 0.12, "y": box["height"] * 0.3}
    tooltip = page.locator(".deck-tooltip")
    for step in range(60):
        canvas.hover(position={**beside, "x": beside["x"] + step % 2})
        if tooltip.is_visible():
            break
        page.wait_for_timeout(500)
    canvas.click(position=beside)
    expect(page).not_to_have_url(re.compile(r"kec=63\.06\.05"), timeout=PATIENT)
    drawn(page)
    expect(page).to_have_url(re.compile("dekat=1"))
    expect(page.get_by_role("button", name="Seluruh kabupaten")).to_be_visible()
