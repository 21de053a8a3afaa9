"""A turn of the wall of a meeting, from the key to the picture, beside a run of the least page there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page

from data.services.meetings import usual_slides
from data.services.stores import CONTOH, open_stores
from data.settings import Settings, sqlite_url
from tests.bench.servers import LIKE_THE_APP, Measurable, plain_streamlit
from tests.browsers import chromium
from tests.meeting_rooms import opened

PATIENCE = 240_000.0  # ms
TURNS = 15
# Both end with the frame in which what was asked for is painted.
PAINTED = """const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
}));"""
TURN = f"""async (key) => {{ {PAINTED}
    const start = performance.now();
    window.dispatchEvent(new KeyboardEvent("keydown", {{ key }}));
    return await painted() - start;
}}"""
RUN = f"""async (number) => {{ {PAINTED}
    const start = performance.now();
    window.history.pushState(null, "", `?n=${{number}}`);
    window.dispatchEvent(new PopStateEvent("popstate", {{ state: null }}));
    const arrived = () => document.querySelector("h1")?.textContent === String(number);
    while (!arrived()) await new Promise((next) => setTimeout(next));
    return await painted() - start;
}}"""
FIRST = "() => document.documentElement.dataset.rapat ? performance.now() : null"


class TurnTimes(NamedTuple):
    """What was measured, in ms: a turn, a run of the least page, and from the address to the first slide.

    cold: in a server that has shown nothing yet; warm: the second time. slides: how many the wall had.
    """

    turn: float
    trivial: float
    cold: float
    warm: float
    slides: int


def turn_times(app: Measurable, home: Path) -> TurnTimes:
    """Open a meeting with the usual screens and turn its wall; the two pages take turns."""
    stores = open_stores(Settings(sqlite_url(home / "var" / "papan.sqlite"), home))
    line = opened(stores[CONTOH], slides=usual_slides())
    for store in stores.values():
        store.close()
    address = f"{app.server.url}/rapat?data=contoh&kab={line.kabupaten}&nomor={line.id}&layar=1"
    with a_trivial_page(home) as least, two_pages() as (wall, trivial):
        cold = first_slide(wall, address)
        drawn(wall)
        warm = first_slide(wall, address)
        slides = drawn(wall)
        trivial.goto(least.server.url)
        trivial.wait_for_selector("h1", timeout=PATIENCE)
        pairs = [(turn(wall, number, slides), run(trivial, number)) for number in range(1, TURNS + 1)]
    turns, runs = zip(*pairs, strict=True)
    return TurnTimes(median(turns), median(runs), cold, warm, slides)


def first_slide(wall: Page, address: str) -> float:
    """From the address to the first slide."""
    wall.goto(address)
    return float(wall.wait_for_function(FIRST, timeout=PATIENCE, polling=20).json_value())


def drawn(wall: Page) -> int:
    """Wait for every slide, count them."""
    wall.wait_for_selector(".rapat-lengkap", state="attached", timeout=PATIENCE)
    return wall.locator("[class*=st-key-rapat_]").count()


def turn(wall: Page, number: int, slides: int) -> float:
    """One slide on, or back to the first after the last."""
    wall.wait_for_timeout(200)
    return float(wall.evaluate(TURN, "PageDown" if number % slides else "Home"))


def run(trivial: Page, number: int) -> float:
    """One run of the least page."""
    return float(trivial.evaluate(RUN, number))


@contextmanager
def two_pages() -> Iterator[tuple[Page, Page]]:
    """A wall and the least page, each in a browser window of the size of a projector."""
    with chromium() as browser:
        contexts = [browser.new_context(viewport={"width": 1920, "height": 1080}) for _ in range(2)]
        yield contexts[0].new_page(), contexts[1].new_page()


@contextmanager
def a_trivial_page(home: Path) -> Iterator[Measurable]:
    """The least page, with the settings of the app."""
    with plain_streamlit("sepele", Path(__file__).with_name("trivial.py"), home, LIKE_THE_APP) as made:
        yield made
