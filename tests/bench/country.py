"""The map of all kabupaten, hundreds of them: until it is ready, bytes of a layer, clicks and dragging."""

import asyncio
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests.bench.client import Session
from tests.bench.many import COUNTRY, made_up_country
from tests.bench.map_times import opened, painted_after
from tests.bench.screen_times import Against
from tests.bench.servers import LIKE_THE_APP, Measurable, plain_streamlit, the_app
from tests.browsers import chromium

VIEW = "data=utama&kab=12.01&tahun=2026&cakupan=semua"
PREPARED = 1200.0
"""Seconds that a first visit may take to protect every kabupaten."""
LAYERS = ("Per 100.000 jiwa", "Jumlah kasus")
TURNS, WARM_UP, STEPS = 6, 2, 40
MAP = '[data-testid="stDeckGlJsonChart"] canvas'
FRAMES = """() => {
    window.frames_at = [];
    const note = (at) => { window.frames_at.push(at); window.noting = requestAnimationFrame(note); };
    window.noting = requestAnimationFrame(note);
}"""
GAPS = """() => {
    cancelAnimationFrame(window.noting);
    return window.frames_at.slice(1).map((at, place) => at - window.frames_at[place]);
}"""


class CountryTimes(NamedTuple):
    """Seconds of the first visit, bytes of a run with another layer; ms of a click and of a dragged frame."""

    ready: float
    size: int
    click: Against
    frame: Against


def country_times(home: Path) -> CountryTimes:
    """Measure a country in a home of its own, both sides in turns, median of each."""
    made_up_country(home)
    floor_script = Path(__file__).with_name("polygon.py")
    with the_app(home) as app, plain_streamlit("poligon", floor_script, home, LIKE_THE_APP) as floor:
        with chromium() as browser:
            begun = time.perf_counter()
            ours = _first(browser, f"{app.server.url}/peta-kasus?{VIEW}")
            ready = time.perf_counter() - begun
            theirs = opened(browser, floor.server.url)
            clicks = [
                (painted_after(ours, LAYERS[turn % 2]), painted_after(theirs, "Lain"))
                for turn in range(WARM_UP + TURNS)
            ][WARM_UP:]
            drags = [(_dragged(ours), _dragged(theirs)) for _ in range(TURNS)]
        size = asyncio.run(_size(app))
    return CountryTimes(ready, size, _against(clicks), _against(drags))


def _first(browser: Browser, url: str) -> Page:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(url)
    page.locator(MAP).wait_for(timeout=PREPARED * 1000)
    page.close()
    return opened(browser, url)


def _dragged(page: Page) -> float:
    """The median time between two frames, in ms, while the map is dragged."""
    page.bring_to_front()
    box = page.locator(MAP).first.bounding_box()
    if box is None:
        raise LookupError("no map to drag")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    for step in range(STEPS):
        page.mouse.move(x + 3 * (step % 20), y + 2 * (step % 20))
    gaps = page.evaluate(GAPS)
    page.mouse.up()
    return float(median(gaps))


async def _size(app: Measurable) -> int:
    session = await Session.opened(app, "peta-kasus")
    await session.run(VIEW)
    size = (await session.run(f"{VIEW}&lapisan=laju")).size
    await session.socket.close()
    return size


def _against(pairs: list[tuple[float, float]]) -> Against:
    return Against(*(median(side) for side in zip(*pairs, strict=True)))


def print_country(times: CountryTimes) -> None:
    """What a visitor of the map of a country waits for."""
    click, frame = times.click, times.frame
    print(f"\nPeta semua kabupaten, {COUNTRY[0]} buah; ms terhadap satu poligon, median")
    print(f"  kunjungan pertama {times.ready:.0f} s (sekali tiap server)")
    print(f"  lapisan lain lewat websocket {times.size / 1000:.1f} kB")
    print(f"  klik sampai terlukis {click.app:7.1f} {click.floor:7.1f} {click.ratio:5.2f}x")
    print(f"  antara dua gambar saat digeser {frame.app:7.1f} {frame.floor:7.1f} {frame.ratio:5.2f}x")
