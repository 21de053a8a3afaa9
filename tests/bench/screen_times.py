"""Each screen's warm run and first paint against the floor; the two take turns and so share the weather."""

from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from playwright.sync_api import BrowserContext

from tests.bench.client import Session
from tests.bench.screens import SCREENS, Measured
from tests.bench.servers import Measurable
from tests.browsers import chromium

RUNS, WARM_UP = 31, 4
VISITS = 5
PATIENCE = 60_000.0  # ms
# The last line of the screen is there, and every picture is drawn.
DRAWN = """() => {
    const pictures = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
    const maps = [...document.querySelectorAll('[data-testid="stDeckGlJsonChart"]')];
    const painted = performance.getEntriesByName('first-contentful-paint')[0];
    const done = painted && document.querySelector('.st-key-source')
        && pictures.every(each => each.querySelector('.main-svg'))
        && maps.every(each => each.querySelector('canvas'));
    return done ? [painted.startTime, performance.now()] : null;
}"""


class Against(NamedTuple):
    """A measure of the app beside that of the floor, in ms."""

    app: float
    floor: float

    @property
    def ratio(self) -> float:
        return self.app / self.floor


class ScreenTimes(NamedTuple):
    """What was measured of one screen."""

    screen: Measured
    run: Against
    size: int  # bytes of a run with nothing changed
    paint: Against | None = None
    drawn: Against | None = None


async def run_times(app: Measurable, floor: Measurable) -> list[ScreenTimes]:
    """The warm run of each screen, from asking over the websocket to the end of the run."""
    return [await _run_time(screen, app, floor) for screen in SCREENS]


async def _run_time(screen: Measured, app: Measurable, floor: Measurable) -> ScreenTimes:
    ours, theirs = [await Session.opened(target, screen.path) for target in (app, floor)]
    for _ in range(WARM_UP):
        await ours.run()
        await theirs.run()
    runs = [(await ours.run(), await theirs.run()) for _ in range(RUNS)]
    if errors := [error for run in runs[-1] for error in run.errors]:
        raise RuntimeError(f"{screen.name}: {errors}")
    times = Against(*(1000 * median(run.seconds for run in side) for side in zip(*runs, strict=True)))
    await ours.socket.close()
    await theirs.socket.close()
    return ScreenTimes(screen, times, runs[-1][0].size)


def paint_times(app: Measurable, floor: Measurable) -> Iterator[tuple[Against, Against]]:
    """First paint and the finished screen, in a browser that has visited before."""
    with chromium() as browser:
        ours, theirs = (browser.new_context(viewport={"width": 1366, "height": 768}) for _ in range(2))
        for screen in SCREENS:
            for context, target in ((ours, app), (theirs, floor)):
                _visit(context, target, screen)
            visits = [(_visit(ours, app, screen), _visit(theirs, floor, screen)) for _ in range(VISITS)]
            paints, ends = (
                Against(*(median(pair[side][what] for pair in visits) for side in (0, 1))) for what in (0, 1)
            )
            yield paints, ends


def _visit(context: BrowserContext, target: Measurable, screen: Measured) -> tuple[float, float]:
    """First contentful paint and the screen drawn, in ms since the address was opened."""
    page = context.new_page()
    page.goto(f"{target.server.url}/{screen.path}")
    paint, end = page.wait_for_function(DRAWN, timeout=PATIENCE, polling=20).json_value()
    page.close()
    return float(paint), float(end)
