"""The map: bytes over the websocket of each interaction, a click until it is painted beside the floor."""

from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.client import Session
from tests.bench.screen_times import Against
from tests.bench.servers import LIKE_THE_APP, Measurable, plain_streamlit
from tests.browsers import chromium

VIEW = "data=contoh&kab={kabupaten}&tahun=2026&periode=B12"
INTERACTIONS = {
    "lapisan lain": VIEW + "&lapisan=perubahan",
    "kelas resmi": VIEW + "&lapisan=kelas",
    "bulan lain": VIEW + "&bulan=6",
    "tahun lain": "data=contoh&kab={kabupaten}&tahun=2025&periode=B12",
    "kecamatan": VIEW + "&kec={kabupaten}.05",
}
TURNS, WARM_UP = 6, 2
PATIENCE = 60_000.0  # ms
QUIET = 700  # ms without a frame: the map is painted
# A drawn frame cannot be read back later, but every call that draws can be noted.
WATCH = """
    window.drawnAt = 0;
    for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
        const draw = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function (...what) {
            window.drawnAt = performance.now();
            return draw.apply(this, what);
        };
    }
"""
PAINTED = f"() => window.drawnAt > window.clickedAt && performance.now() - window.drawnAt > {QUIET}"


async def map_sizes(app: Measurable, kabupaten: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """Bytes of the run after each interaction, in a session that has seen the map before."""
    found: dict[str, tuple[int, ...]] = {}
    for code in kabupaten:
        session = await Session.opened(app, "peta-kasus")
        for name, asked in INTERACTIONS.items():
            await session.run(VIEW.format(kabupaten=code))
            size = (await session.run(asked.format(kabupaten=code))).size
            found[name] = (*found.get(name, ()), size)
        await session.socket.close()
    return found


def click_times(app: Measurable, home: Path) -> Against:
    """Another layer of the map against another colour of one polygon, in turns, median of each."""
    floor_script = Path(__file__).with_name("polygon.py")
    with plain_streamlit("poligon", floor_script, home, LIKE_THE_APP) as floor, chromium() as browser:
        ours = opened(browser, f"{app.server.url}/peta-kasus?{VIEW.format(kabupaten='63.06')}")
        theirs = opened(browser, floor.server.url)
        pairs = [(_layer(ours, turn), painted_after(theirs, "Lain")) for turn in range(WARM_UP + TURNS)][
            WARM_UP:
        ]
    return Against(*(median(side) for side in zip(*pairs, strict=True)))


def opened(browser: Browser, url: str) -> Page:
    """A page with a map that is painted."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    page.goto(url)
    page.locator('[data-testid="stDeckGlJsonChart"] canvas').wait_for()
    page.evaluate("window.clickedAt = 0")
    page.wait_for_function(PAINTED, polling=50)
    return page


def _layer(page: Page, turn: int) -> float:
    return painted_after(page, ("Per 100.000 jiwa", "Jumlah kasus")[turn % 2])


def painted_after(page: Page, name: str) -> float:
    """From a click on these words until the last frame that it draws, in ms."""
    page.bring_to_front()
    button = page.get_by_text(name, exact=True).first
    button.evaluate("each => { window.clickedAt = performance.now(); each.click(); }")
    page.wait_for_function(PAINTED, polling=50)
    return float(page.evaluate("() => window.drawnAt - window.clickedAt"))
