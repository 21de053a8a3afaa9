"""Every slide of a meeting fits both walls as it is, whatever was written into it."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data.reference import screens
from data.rules.decisions import Decision
from data.rules.meetings import MeetingLine, Slide
from data.services import LOCAL_ADMIN
from data.services.follow_ups import decide
from data.services.stores import CONTOH
from data.settings import sqlite_url
from data.store.engine import open_store
from tests.e2e.conftest import opened as browsing
from tests.e2e.conftest import start
from tests.e2e.screens import PATIENT
from tests.integration.server.servers import ROOT, Server
from tests.meeting_rooms import BULELENG, opened

HSS = "63.06"
OPD = {BULELENG: ("BRIDA", "DINKES"), HSS: ("BPBD", "DISDIKBUD")}
WALLS = [(1920, 1080, "light"), (1024, 768, "dark")]
UNFIT = Path(__file__).with_name("unfit.js").read_text(encoding="utf-8")
PICTURES = ROOT / "test-results"
LONG = (
    "Koordinasikan penyusunan peraturan kepala perangkat daerah tentang pencegahan penyalahgunaan narkotika, "
    "sosialisasikan kepada seluruh pegawai dan mitra kerja, lalu laporkan bersama data dukungnya"
)


@pytest.fixture(scope="module")
def home(installation: Callable[[str], Path]) -> Path:
    """An installation of its own, since meetings are opened in it."""
    return installation("slides")


@pytest.fixture(scope="module")
def lines(home: Path) -> dict[str, MeetingLine]:
    """An open meeting with every screen in each kabupaten, and eleven decisions that are long."""
    store = open_store(sqlite_url(home / "var" / "contoh.sqlite"), CONTOH)
    found = {}
    for kabupaten, opd in OPD.items():
        usual = [each for each in screens() if not each.per_opd]
        slides = (*(Slide(each.code) for each in usual), *(Slide("opd", code) for code in opd))
        found[kabupaten] = opened(store, kabupaten, slides)
        for day in range(1, 12):
            words = Decision(f"{day} {LONG}", opd[0], (opd[1],), due_on=date(2026, 12, day))
            decide(store, LOCAL_ADMIN, found[kabupaten].id, words)
    store.close()
    return found


@pytest.fixture(scope="module")
def server(home: Path, lines: dict[str, MeetingLine]) -> Iterator[Server]:
    assert lines
    with start(home) as made:
        yield made


@pytest.mark.parametrize("kabupaten", list(OPD))
@pytest.mark.parametrize("wall", WALLS, ids=["16:9", "4:3"])
def test_every_slide_fits(
    server: Server,
    lines: dict[str, MeetingLine],
    browser: Browser,
    kabupaten: str,
    wall: tuple[int, int, str],
) -> None:
    width, height, scheme = wall
    with browsing(browser, viewport={"width": width, "height": height}, color_scheme=scheme) as context:
        page = context.new_page()
        number = lines[kabupaten].id
        page.goto(f"{server.url}/rapat?data=contoh&kab={kabupaten}&nomor={number}&layar=1", timeout=PATIENT)
        expect(page.locator(".rapat-lengkap")).to_be_attached(timeout=3 * PATIENT)
        expect(page.locator(".rapat-kaki span").last).to_have_text(re.compile(r"/ \d+$"), timeout=PATIENT)
        slides = page.locator("[class*=st-key-sheet]")
        assert slides.count() > len(screens())
        expect(page.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_attached(timeout=PATIENT)
        page.wait_for_timeout(1000)
        found = page.evaluate(UNFIT)
        if found:
            PICTURES.mkdir(exist_ok=True)
            page.screenshot(path=PICTURES / f"slides-{kabupaten}-{width}.png")
        assert found == []
