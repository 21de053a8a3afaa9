"""The map in a browser: shapes fetched once, values sent for each layer, areas chosen by clicks."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Locator, Page, Position, expect

from tests.e2e.screens import PATIENT, address, drawn, open_screen
from tests.integration.server.servers import Server

SHAPES = re.compile(r"/peta/[\d.]+/wilayah/\w+/(\w+)(-\d+)?\.json$")
KECAMATAN = re.compile(r"kec=([\d.]+)")
CLICKS = 8
MAP = '[data-testid="stDeckGlJsonChart"]'


def choose_layer(page: Page, name: str) -> None:
    page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).click()
    expect(page.get_by_role("figure", name=re.compile(f"^Peta .*, {name}"))).to_be_visible(timeout=PATIENT)
    drawn(page)


def chosen_at(page: Page, canvas: Locator, place: Position) -> str:
    """The kecamatan in the address after a click; a map that software is still drawing misses the first."""
    before = page.url
    for _ in range(CLICKS):
        canvas.click(position=place, timeout=PATIENT)
        for _ in range(10):
            page.wait_for_timeout(500)
            if page.url != before:
                return str(KECAMATAN.findall(page.url)[0])
    raise AssertionError(before)


def test_another_layer_or_year_fetches_no_shape_again(page: Page, papan: Server) -> None:
    answers = Counter[tuple[str, int]]()
    page.on(
        "response",
        lambda answer: answers.update([(answer.url, answer.status)]) if SHAPES.search(answer.url) else None,
    )
    open_screen(page, papan.url + address("/peta-kasus", "63.06"))
    for layer in ("Per 100.000 jiwa", "Perubahan", "Kelas resmi", "Jumlah kasus"):
        choose_layer(page, layer)
    page.goto(papan.url + address("/peta-kasus", "63.06", tahun="2025"))
    drawn(page)
    assert {status for _, status in answers} == {200}
    for part in ("kecamatan", "desa"):
        assert len({url for url, _ in answers if url.endswith(f"/{part}.json")}) == 1


def test_clicks_choose_one_kecamatan_after_another(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/peta-kasus", "63.06"))
    canvas = page.locator(MAP)
    box = canvas.bounding_box()
    assert box
    chosen = []
    for across, down in ((0.30, 0.45), (0.55, 0.60), (0.85, 0.60)):
        place: Position = {"x": box["width"] * across, "y": box["height"] * down}
        chosen.append(chosen_at(page, canvas, place))
        drawn(page)
    assert len(set(chosen)) == 3
    expect(page.get_by_test_id("stDeckGlJsonChart")).to_have_count(1)


def test_a_map_plays_and_stops_at_the_last_month(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/peta-kasus", "63.06"))
    page.get_by_role("button", name="Putar").click()
    expect(page.get_by_role("button", name="Berhenti")).to_be_visible(timeout=PATIENT)
    expect(page.get_by_role("button", name="Putar")).to_be_visible(timeout=PATIENT)
    expect(page.get_by_role("figure", name=re.compile("s.d. Oktober 2026"))).to_be_visible(timeout=PATIENT)


@pytest.mark.parametrize(
    ("kabupaten", "shared"), [("51.08", {"Kayuputih"}), ("63.06", {"Baru", "Pandulangan"})]
)
def test_desa_of_one_name_are_told_apart_by_their_kecamatan(
    page: Page, papan: Server, kabupaten: str, shared: set[str]
) -> None:
    # The first visitor of a server that has just been started waits for its sketch as well.
    with page.expect_response(re.compile(r"/desa\.json$"), timeout=PATIENT * 3) as asked:
        open_screen(page, papan.url + address("/peta-kasus", kabupaten, lapisan="kelas"))
    areas = [feature["properties"] for feature in asked.value.json()["features"]]
    names = Counter(each["name"] for each in areas)
    twice = [each for each in areas if names[each["name"]] > 1]
    assert {each["name"] for each in twice} == shared
    assert len({(each["name"], each["within"]) for each in twice}) == len(twice)


@pytest.mark.parametrize("kabupaten", ["51.08", "63.06"])
def test_a_map_that_is_there_needs_no_connection(page: Page, papan: Server, kabupaten: str) -> None:
    open_screen(page, papan.url + address("/peta-kasus", kabupaten))
    canvas = page.locator(MAP)
    box = canvas.bounding_box()
    assert box
    page.context.set_offline(True)
    try:
        tooltip = page.locator(".deck-tooltip")
        for step in range(40):
            canvas.hover(position={"x": box["width"] * (0.3 + step / 100), "y": box["height"] * 0.55})
            if tooltip.is_visible():
                break
            page.wait_for_timeout(250)
        expect(tooltip).to_contain_text(re.compile("kasus|disembunyikan|belum ada data"))
    finally:
        page.context.set_offline(False)
