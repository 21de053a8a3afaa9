"""Once through every screen: nothing leaves this computer, nothing is blocked, the words are Indonesian."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.e2e.conftest import GUARD, opened
from tests.e2e.screens import PATIENT, SCREENS, Complaints, address, drawn, open_screen
from tests.integration.server.servers import Server
from tests.unit.components.stylesheets import hooks, keys

ON_THE_WALL = ("/", "/progres-opd", "/tes-urine", "/peta-kasus")
BAD = b"tahun;periode;kode_opd;kode_aksi;berlaku\r\n2026;B12;TIDAKADA;A1;ya\r\n"
OPEN = (
    b"REKAP;;;;;\r\nTahun;Periode;Perangkat Daerah;Kode Aksi;Berlaku;Anggaran Pagu\r\n"
    b"2026;B12;Dinas Sosiall;A1;ya;12.500\r\n2026;B12;DISHUB;A1;ya;-\r\n"
)
# Drawn by Streamlit only while something else happens: before a script ends, where the pointer is, after a
# file was saved.
FLEETING = {"stElementToolbar", "stStatusWidget", "stPageLink"}
# On the page and the slides of a meeting, and typing into follow-ups: test_meeting.py, test_slides_fit.py and
# test_follow_ups.py open these.
IN_A_MEETING = {"stPopoverButton", "stPopoverBody"}
KEYS_OF_A_MEETING = {
    *("meeting_code", "grid_follow_ups", "figures_pair", "figures_stack", "sheet"),
    *("slide_agenda", "slide_agreed", "slide_formula", "slide_opening", "slide_sentence"),
}
# Boxes of moments that this tour does not bring about: a store that is down, a look back, a file that
# is saved, a wide kabupaten on a 4:3 wall, which the journeys through the slides draw.
OTHER_MOMENTS = {"notice_cut", "notice_past", "notice_saved", "notice_news", "below_map"}


@dataclass
class Tour:
    """What was seen on the way."""

    complaints: Complaints
    languages: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    hooks: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    words: str = ""

    def look(self, page: Page) -> None:
        """Take note of a screen."""
        drawn(page)
        self.languages.add(page.evaluate("document.documentElement.lang"))
        self.titles.add(page.title())
        self.hooks |= set(
            page.evaluate("[...document.querySelectorAll('[data-testid]')].map(e => e.dataset.testid)")
        )
        classes = page.evaluate(
            "[...document.querySelectorAll('[class*=st-key-]')].flatMap(e => [...e.classList])"
        )
        self.keys |= {each.removeprefix("st-key-") for each in classes if each.startswith("st-key-")}


@pytest.fixture(scope="module")
def tour(browser: Browser, papan: Server) -> Iterator[Tour]:
    """Every screen on laptop and wall, the page of an OPD, the dialog with a file that is refused."""
    seen = Tour(Complaints(papan.url))
    with opened(browser) as context:
        page = context.new_page()
        seen.complaints.listen(page)
        for path in ON_THE_WALL:
            seen.look(open_screen(page, papan.url + address(path, "63.06", layar="1")))
        for path in SCREENS:
            seen.look(open_screen(page, papan.url + address(path, "63.06")))
        seen.look(open_screen(page, papan.url + address("/progres-opd", "63.06", opd="DINSOS")))
        for part in range(2, 6):
            seen.look(open_screen(page, papan.url + address("/", "63.06", layar="1", bagian=str(part))))
        seen.look(open_screen(page, papan.url + address("/peta-kasus", "51.08", layar="1")))
        seen.look(open_screen(page, papan.url + address("/tindak-lanjut", "63.06")))
        visit_dialog(page, papan, seen)
        yield seen


def visit_dialog(page: Page, papan: Server, seen: Tour) -> None:
    """Open it, and give it a file."""
    open_screen(page, papan.url + address("/", "63.06"))
    page.get_by_role("button", name="Unggah data").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_test_id("stFileUploader")).to_contain_text("CSV", timeout=PATIENT)
    seen.words = page.locator("body").inner_text()
    seen.look(page)
    file = FilePayload(name="b12.csv", mimeType="text/csv", buffer=BAD)
    dialog.locator("input[type=file]").set_input_files(file)
    expect(dialog.get_by_role("heading", name="Berkas ditolak")).to_be_visible(timeout=PATIENT)
    seen.look(page)
    dialog.get_by_role("button", name="Pilih berkas lain").click()
    file = FilePayload(name="rekap.csv", mimeType="text/csv", buffer=OPEN)
    dialog.locator("input[type=file]").set_input_files(file)
    expect(dialog.get_by_role("heading", name="belum dijawab").first).to_be_visible(timeout=PATIENT)
    seen.look(page)


def test_no_page_asks_another_host(tour: Tour) -> None:
    assert tour.complaints.elsewhere == []


def test_the_server_asks_no_other_host(tour: Tour, home: Path) -> None:
    notes = home / "sockets.txt"
    assert (notes.read_text(encoding="utf-8") if notes.exists() else "") == ""


def test_the_guard_of_sockets_notes_who_tries(tmp_path: Path) -> None:
    notes = tmp_path / "sockets.txt"
    tries = (
        "import socket, urllib.request\n"
        "for ask in (lambda: socket.create_connection(('192.0.2.1', 80), 1),\n"
        "            lambda: socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.2', 53)),\n"
        "            lambda: urllib.request.urlopen('http://papan.invalid/')):\n"
        "    try:\n        ask()\n    except OSError as error:\n        print(error)\n"
    )
    settings = {**os.environ, "PYTHONPATH": str(GUARD), "SOCKET_NOTES": str(notes)}
    subprocess.run([sys.executable, "-c", tries], env=settings, check=True)
    assert notes.read_text(encoding="utf-8").split() == ["192.0.2.1", "192.0.2.2", "papan.invalid"]


def test_nothing_is_blocked_and_nothing_fails_in_the_browser(tour: Tour) -> None:
    assert tour.complaints.errors == []


def test_every_page_is_ours_and_indonesian(tour: Tour) -> None:
    assert tour.languages == {"id"}
    assert all("Papan P4GN" in title for title in tour.titles)


@pytest.mark.parametrize("words", ["Pilih berkas", "Maks. 20 MB per berkas", "Langsung ke isi"])
def test_streamlits_own_words_are_indonesian(tour: Tour, words: str) -> None:
    assert words in tour.words


@pytest.mark.parametrize("sheet", ["app.css", "layar.css"])
def test_what_the_style_sheets_hang_on_is_still_there(tour: Tour, sheet: str) -> None:
    assert hooks(sheet) - FLEETING - IN_A_MEETING - tour.hooks == set()
    missing = {each for each in keys(sheet) if not any(key.startswith(each) for key in tour.keys)}
    assert missing - OTHER_MOMENTS - KEYS_OF_A_MEETING == set()
