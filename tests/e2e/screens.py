"""What the journeys share: the addresses of the screens, and how to wait until one is drawn."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, Request, expect

KABUPATEN = {"51.08": "Buleleng", "63.06": "Hulu Sungai Selatan"}
SCREENS = {
    "/": "Ringkasan",
    "/progres-opd": "Progres OPD",
    "/tes-urine": "Tes urine & anggaran",
    "/peta-kasus": "Peta kasus",
    "/unggahan": "Unggahan",
}
PATIENT = 60_000.0
"""Milliseconds for a first screen on two slow cores that still import."""
# Streamlit asks below the address of a page whether it serves that page alone; the answer is no.
PROBES = ("/_stcore/health", "/_stcore/host-config")


@dataclass
class Complaints:
    """What pages did that they should not: errors in the browser, and requests to other hosts."""

    home: str
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    """Parts of messages that a test brings about itself."""

    def listen(self, page: Page) -> None:
        """Write down everything that this page does."""
        page.on("request", self._note_request)
        page.on("websocket", lambda socket: self._note_address(socket.url))
        page.on("pageerror", lambda error: self._note_error(str(error)))
        page.on(
            "console",
            lambda message: (
                self._note_error(f"{message.text} {message.location.get('url', '')}")
                if message.type == "error"
                else None
            ),
        )

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_address(self, url: str) -> None:
        inside = (self.home, self.home.replace("http:", "ws:"), "data:", "blob:" + self.home)
        if not url.startswith(inside):
            self.elsewhere.append(url)

    def _note_error(self, error: str) -> None:
        if not any(part in error for part in (*PROBES, *self.expected)):
            self.errors.append(error)


def address(path: str, kabupaten: str, **more: str) -> str:
    """The address of a screen of the fictitious store."""
    joint = "&" if "?" in path else "?"
    return f"{path}{joint}{urlencode({'data': 'contoh', 'kab': kabupaten, **more})}"


def drawn(page: Page) -> Page:
    """Wait until the script has run to its end and every picture of the screen is there."""
    expect(page.get_by_test_id("stApp")).to_have_attribute(
        "data-test-script-state", "notRunning", timeout=PATIENT
    )
    expect(title(page)).to_be_visible(timeout=PATIENT)
    expect(page.locator("[data-stale=true]")).to_have_count(0, timeout=PATIENT)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=PATIENT)
    charts, maps = page.get_by_test_id("stPlotlyChart"), page.get_by_test_id("stDeckGlJsonChart")
    expect(charts.locator("svg.main-svg >> nth=0")).to_have_count(min(charts.count(), 1), timeout=PATIENT)
    for each in charts.all():
        expect(each.locator("svg.main-svg").first).to_be_attached(timeout=PATIENT)
    for each in maps.all():
        expect(each.locator("canvas").first).to_be_attached(timeout=PATIENT)
    return page


def title(page: Page) -> Locator:
    """The finding of the screen."""
    return page.locator("h1").first


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a select box of the sidebar."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()


def open_screen(page: Page, url: str) -> Page:
    """Go to an address and wait until it is drawn."""
    page.goto(url, timeout=PATIENT)
    return drawn(page)
