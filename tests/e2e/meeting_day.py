"""A meeting as those in the room work with it: the laptop of who leads it, the wall, a phone."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from data.services import LOCAL_ADMIN, commit_upload, prepare_upload
from data.services.stores import UTAMA
from data.settings import sqlite_url
from data.store.engine import open_store
from tests.e2e.screens import PATIENT, drawn, open_screen, title
from tests.integration.server.servers import Server
from tests.integration.services.files import aksi_file, aksi_line

# An OPD of each kabupaten that has reported nothing: what comes in meanwhile shows in its row of the ranking.
SILENT = {"51.08": "BRIDA", "63.06": "DPMPTSP"}
NAME_WIDTH, ROW = 320, 35  # px of the grid of attendance


@dataclass
class Office:
    """An office that holds the figures of the fictitious set as its own: the day of that set stands still."""

    home: Path
    kabupaten: str

    @classmethod
    def furnished(cls, home: Path, kabupaten: str) -> "Office":
        """An office in a home of its own."""
        shutil.copy(home / "var" / "contoh.sqlite", home / "var" / "papan.sqlite")
        return cls(home, kabupaten)

    def address(self, server: Server, path: str, more: str = "") -> str:
        """The address of a screen of the office's figures."""
        return f"{server.url}{path}?data=utama&kab={self.kabupaten}{more}"

    def upload(self) -> None:
        """Somebody else sends the report of an OPD that had sent none."""
        store = open_store(sqlite_url(self.home / "var" / "papan.sqlite"), UTAMA)
        lines = (aksi_line(SILENT[self.kabupaten], aksi, 3) for aksi in ("A1", "A2"))
        plan = prepare_upload(store, LOCAL_ADMIN, self.kabupaten, "susulan.csv", aksi_file(*lines))
        assert commit_upload(store, LOCAL_ADMIN, plan).changeset
        store.close()


@dataclass
class Leader:
    """The page of the meeting on the laptop of whoever leads it."""

    page: Page
    office: Office

    def press(self, label: str) -> None:
        """Click a button and wait for what it does."""
        self.page.get_by_role("button", name=label, exact=True).click()

    def part(self, name: str) -> Locator:
        """Open a part of the page."""
        self.page.get_by_role("tab", name=name, exact=True).click()
        panel = self.page.get_by_role("tabpanel", name=name, exact=True)
        expect(panel).to_be_visible()
        drawn(self.page)
        return panel

    def fill(self, **fields: str) -> None:
        """Type into fields by their label, underscores for spaces."""
        for label, words in fields.items():
            self.page.get_by_label(label.replace("_", " ")).first.fill(words)

    def choose(self, label: str, option: str) -> None:
        """Choose by typing, as at a keyboard."""
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.keyboard.type(option)
        self.page.get_by_role("option", name=re.compile(re.escape(option), re.IGNORECASE)).first.wait_for()
        self.page.keyboard.press("Enter")

    def says(self, words: str) -> None:
        """The screen shows a sentence, or will in a moment."""
        expect(self.page.get_by_test_id("stMain").get_by_text(words).first).to_be_visible(timeout=PATIENT)

    def ranking(self) -> Locator:
        """The row of the OPD that was silent."""
        return self.part("Peringkat").get_by_role("row").filter(has_text=SILENT[self.office.kabupaten])

    def count(self, *people: int) -> None:
        """Type counts into the grid of attendance, from its first row downwards."""
        grid = self.part("Kehadiran").get_by_test_id("stDataFrame")
        grid.click(position={"x": NAME_WIDTH + 30, "y": ROW + ROW // 2})
        # The grid hands the focus on to the cell, which lies within the canvas for readers of the screen.
        canvas = grid.locator("canvas").first.element_handle()
        self.page.wait_for_function(
            "canvas => canvas.contains(document.activeElement)", arg=canvas, timeout=PATIENT
        )
        for each in people:
            self.page.keyboard.type(str(each))
            expect(self.page.locator("input.gdg-input")).to_have_value(str(each))
            self.page.keyboard.press("Enter")
            expect(self.page.locator("input.gdg-input")).to_have_count(0)

    def decide(self, direction: str, opd: str, due: str) -> None:
        """Write a decision down."""
        panel = self.part("Kesepakatan")
        panel.get_by_label("Arahan").first.fill(direction)
        self.choose("OPD penanggung jawab", opd)
        panel.get_by_role("combobox", name="Batas waktu").click()
        self.page.keyboard.type(due)
        self.page.keyboard.press("Enter")
        panel.get_by_role("button", name=re.compile("^Catat")).click()

    def fetch(self, paper: str, form: str) -> Download:
        """Have a paper made in the background, and fetch it."""
        line = self.part("Berkas rapat").locator(f"[class*=st-key-paper_{paper}_]").first
        line.get_by_role("button", name=f"Susun {form}").click()
        ready = line.get_by_role("button", name=f"Unduh {form}")
        ready.wait_for(timeout=PATIENT * 2)
        with self.page.expect_download() as started:
            ready.click()
        return started.value


@dataclass
class Wall:
    """The wall of the meeting."""

    page: Page

    def open(self, url: str) -> "Wall":
        """Show it and wait until every slide is drawn."""
        self.page.goto(url, timeout=PATIENT)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until every slide is drawn."""
        expect(self.page.locator(".rapat-lengkap")).to_be_attached(timeout=PATIENT * 3)
        expect(self.page.locator("[data-stale=true]")).to_have_count(0, timeout=PATIENT * 3)
        expect(self.number).to_have_text(re.compile(r"^\d+ / \d+$"), timeout=PATIENT)

    @property
    def number(self) -> Locator:
        """Which slide of how many."""
        return self.page.locator(".rapat-kaki span").last

    def stands(self, number: int) -> None:
        """The slide of this number is up."""
        expect(self.number).to_have_text(re.compile(rf"^{number} / "), timeout=PATIENT / 2)

    def words(self) -> list[str]:
        """What every slide says, whichever is up."""
        slides = self.page.locator("[class*=st-key-rapat_]").all()
        texts = (" ".join((each.text_content() or "").split()) for each in slides)
        # The style of a table stands in its text, under a name of its own in every run.
        return [re.sub(r"#T_[0-9a-f]+", "#T", each) for each in texts]


def new_meeting(page: Page, office: Office, server: Server) -> Leader:
    """The form of a new meeting."""
    leader = Leader(page, office)
    open_screen(page, office.address(server, "/rapat"))
    leader.press("Rapat baru")
    expect(title(page)).to_have_text("Rencanakan rapat baru", timeout=PATIENT)
    drawn(page)
    return leader
