"""A whole meeting in both kabupaten: planned, led from three screens, closed, seen again a month later."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import opened as browsing
from tests.e2e.conftest import start
from tests.e2e.meeting_day import SILENT, Leader, Office, Wall, new_meeting
from tests.e2e.screens import KABUPATEN, PATIENT, drawn, open_screen, title

WALL, PHONE = {"width": 1920, "height": 1080}, {"width": 390, "height": 844}
MEETING_DAY, MONTH_LATER = "2026-11-24", "2026-12-24"
DECISIONS = (
    "Menyampaikan laporan B12",
    "Melengkapi data dukung regulasi",
    "Menjadwalkan tes urine",
    "Menyusun satgas OPD",
    "Mengisi data pegawai",
)
UNSCORED = "tanpa skor"
Window = Callable[..., Page]


@pytest.fixture(params=sorted(KABUPATEN))
def office(request: pytest.FixtureRequest, installation: Callable[[str], Path]) -> Office:
    """An office of one of the kabupaten."""
    return Office.furnished(installation(f"meeting_{request.param}"), request.param)


@pytest.fixture
def window(browser: Browser) -> Iterator[Window]:
    """Open a page in a browser of its own."""
    with ExitStack() as contexts:
        yield lambda **settings: contexts.enter_context(browsing(browser, **settings)).new_page()


def test_a_whole_meeting(
    office: Office, window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("P4GN_TODAY", MEETING_DAY)
    with start(office.home) as server:
        leader = new_meeting(window(), office, server)
        plan(leader)
        prepare(leader)
        code = open_it(leader)
        link = leader.page.get_by_role("link", name="Layar proyektor rapat").get_attribute("href")
        wall = Wall(window(viewport=WALL)).open(f"{server.url}{link}")
        phone = window(viewport=PHONE, has_touch=True, is_mobile=True)
        phone.goto(office.address(server, "/kemudi", f"&kode={code}"), timeout=PATIENT)
        steer(wall, phone)
        take_in_what_came(leader, wall)
        count_who_came(leader)
        decide(leader)
        wall.settle()
        said = close(leader, wall, tmp_path / "notulen.docx")
        expect(phone.get_by_text("Rapat sudah ditutup").first).to_be_visible(timeout=PATIENT)
        number = leader.page.url.split("nomor=")[1].split("&")[0]
    monkeypatch.setenv("P4GN_TODAY", MONTH_LATER)
    with start(office.home) as server:
        later = Leader(window(), office)
        look_again(later, office.address(server, "/rapat"), number)
        again = Wall(window(viewport=WALL)).open(office.address(server, "/rapat", f"&nomor={number}&layar=1"))
        assert again.words() == said


def plan(leader: Leader) -> None:
    """The letter says Monday; the plan is kept once it says Tuesday, with nothing typed twice."""
    leader.choose("Hari menurut surat undangan", "Senin")
    leader.says("24 November 2026 jatuh pada hari Selasa, bukan Senin.")
    leader.fill(Tempat="Aula", Penyelenggara="Bagian Kesra")
    leader.press("Simpan rencana")
    leader.says("Pimpinan rapat belum diisi.")
    leader.page.get_by_label("Pimpinan rapat (jabatan)").fill("Sekretaris Daerah")
    leader.choose("Hari menurut surat undangan", "Selasa")
    leader.press("Simpan rencana")
    expect(title(leader.page)).to_have_text(re.compile("^Rakor P4GN 24 November 2026"), timeout=PATIENT)
    drawn(leader.page)


def prepare(leader: Leader) -> None:
    """A screen goes down twice by keyboard, and the maps, which software draws slowly, are left out."""
    page, rows = leader.page, leader.page.locator("[class*=st-key-focus_again_] ol")
    page.get_by_role("button", name="Turun").first.focus()
    for place in (1, 2):
        page.keyboard.press("Enter")
        expect(rows.nth(place)).to_have_text("Pembukaan", timeout=PATIENT)
        drawn(page)
        expect(page.get_by_role("button", name="Turun").nth(place)).to_be_focused()
    for place in (1, 0):
        page.get_by_role("button", name="Naik").nth(place + 1).click()
        expect(rows.nth(place)).to_have_text("Pembukaan", timeout=PATIENT)
        drawn(page)
    for name in ("Peta kasus", "Peta kawasan rawan"):
        places = rows.all_inner_texts()
        page.get_by_role("button", name="Hapus").nth(places.index(name)).click()
        expect(rows.filter(has_text=name)).to_have_count(0, timeout=PATIENT)
        drawn(page)
    page.get_by_label("Catatan untuk layar Pembukaan").fill("Salam pembuka")
    page.keyboard.press("Enter")
    drawn(page)


def open_it(leader: Leader) -> str:
    """Open the meeting after a question; the code of the second screen."""
    leader.press("Buka rapat")
    leader.press("Ya, buka sekarang")
    expect(title(leader.page)).to_have_text(re.compile("^Rapat dibuka: "), timeout=PATIENT)
    leader.says("Posisi data per 24 November 2026")
    code = leader.page.locator(".st-key-meeting_code strong").inner_text()
    assert re.fullmatch(r"[A-Z2-9]{4} [A-Z2-9]{4}", code)
    return code.replace(" ", "")


def steer(wall: Wall, phone: Page) -> None:
    """By the keys of the wall and from the phone, which shows the note."""
    wall.stands(1)
    card = phone.locator(".kemudi-kartu > li:visible")
    expect(card).to_contain_text("Salam pembuka", timeout=PATIENT)
    wall.page.keyboard.press("PageDown")
    wall.stands(2)
    expect(card).to_contain_text("2 / ", timeout=PATIENT / 2)
    phone.get_by_role("button", name="Berikutnya").tap()
    wall.stands(3)
    wall.page.keyboard.press("Home")
    wall.stands(1)


def take_in_what_came(leader: Leader, wall: Wall) -> None:
    """A report comes in: it is announced, nothing changes; then it is taken in on purpose."""
    expect(leader.ranking()).to_contain_text(UNSCORED)
    before = wall.words()
    leader.office.upload()
    leader.says("1 unggahan baru sejak rapat dibuka")
    leader.says("1 Laporan aksi OPD.")
    expect(leader.ranking()).to_contain_text(UNSCORED)
    assert wall.words() == before
    leader.press("Ambil data baru")
    expect(leader.page.get_by_role("button", name="Ambil data baru")).to_have_count(0, timeout=PATIENT)
    expect(leader.ranking()).not_to_contain_text(UNSCORED)
    leader.press("Setujui peringkat")
    leader.says("Peringkat disetujui pimpinan rapat")


def count_who_came(leader: Leader) -> None:
    """Counts by keyboard; 0 is absent."""
    leader.count(2, 1, 0, 3)
    leader.says("3 dari 3")
    expect(leader.page.get_by_text(re.compile(r"^3 dari \d+ OPD hadir, 6 orang$"))).to_be_visible(
        timeout=PATIENT
    )


def decide(leader: Leader) -> None:
    """Five decisions, the last without a date."""
    for place, direction in enumerate(DECISIONS, 1):
        due = "Tanpa batas waktu" if place == len(DECISIONS) else f"1{place}/12"
        leader.decide(direction, SILENT[leader.office.kabupaten], due)
        leader.says(f"Kesepakatan 2026-11/{place} tercatat.")
    expect(title(leader.page)).to_have_text(re.compile("lima kesepakatan$"), timeout=PATIENT)


def close(leader: Leader, wall: Wall, minutes: Path) -> list[str]:
    """What is missing is said; the minutes hold what was decided; what the wall said at the end."""
    panel = leader.part("Tutup rapat")
    expect(panel).to_contain_text("1 kesepakatan tanpa batas waktu: 2026-11/5.")
    expect(panel).not_to_contain_text("Peringkat masih draf")
    for each in DECISIONS:
        slides = wall.page.locator("[class*=st-key-rapat_]").filter(has_text=each)
        expect(slides.first).to_be_attached(timeout=PATIENT)
    wall.settle()
    said = wall.words()
    panel.get_by_role("button", name="Tutup rapat").click()
    leader.press("Ya, tutup sekarang")
    expect(title(leader.page)).to_have_text(
        re.compile(r"^Rapat selesai: 3 dari \d+ OPD hadir, lima kesepakatan$"), timeout=PATIENT
    )
    drawn(leader.page)
    leader.fetch("notulen", "DOCX").save_as(minutes)
    document = Document(str(minutes))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert [each for each in DECISIONS if not any(each in cell for cell in cells)] == []
    assert leader.fetch("bahan", "PDF").path().read_bytes().startswith(b"%PDF-")
    return said


def look_again(leader: Leader, address: str, number: str) -> None:
    """A month later everything of the meeting is there with the same figures, and its decisions are late."""
    lines = open_screen(leader.page, address).locator(".st-key-table_meetings").get_by_role("row")
    line = lines.filter(has_text="Selasa, 24 November 2026")
    expect(line).to_contain_text("5, 5 belum selesai")
    line.get_by_role("link").click()
    leader.page.wait_for_url(re.compile(rf"nomor={number}\b"))
    expect(title(leader.page)).to_have_text(
        re.compile(r"^Rapat selesai: 3 dari \d+ OPD hadir, lima kesepakatan$"), timeout=PATIENT
    )
    drawn(leader.page)
    leader.says("Posisi data per 24 November 2026")
    expect(leader.ranking()).not_to_contain_text(UNSCORED)
    leader.says("Peringkat disetujui pimpinan rapat")
