"""All kabupaten in a browser: from one kabupaten to all of them, and by a click to another."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.screens import PATIENT, address, drawn, open_screen
from tests.integration.server.servers import Server

SHAPES = re.compile(r"/peta/semua/wilayah/\w+/(\w+)(-\d+)?\.json$")
CLICKS = 8


def test_from_one_kabupaten_to_all_and_by_a_click_to_another(page: Page, papan: Server) -> None:
    fetched: list[str] = []
    page.on("response", lambda answer: fetched.append(answer.url) if SHAPES.search(answer.url) else None)
    open_screen(page, papan.url + address("/peta-kasus", "63.06"))
    page.get_by_role("button", name="Semua kabupaten").click()
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("dari 2 kabupaten/kota: 88", timeout=PATIENT)
    drawn(page)
    parts = {SHAPES.search(url)[1] for url in fetched}  # type: ignore[index]
    assert parts >= {"kecamatan", "titik", "pesisir"}
    page.get_by_test_id("stButtonGroup").get_by_text("Per 100.000 jiwa", exact=True).click()
    expect(title).to_contain_text("Kasus per 100.000 jiwa tertinggi", timeout=PATIENT)
    drawn(page)
    assert len(fetched) == len(set(fetched))
    canvas = page.locator('[data-testid="stDeckGlJsonChart"]')
    box = canvas.bounding_box()
    assert box
    # Buleleng is the southern one of the two; software may still be drawing when the first click comes.
    for _ in range(CLICKS):
        canvas.click(position={"x": box["width"] * 0.485, "y": box["height"] * 0.895}, timeout=PATIENT)
        page.wait_for_timeout(3000)
        if "kab=51.08" in page.url:
            break
    expect(page).to_have_url(re.compile(r"kab=51\.08"))
    assert "cakupan" not in page.url
    expect(title).not_to_contain_text("per 100.000 jiwa tertinggi", timeout=PATIENT)
