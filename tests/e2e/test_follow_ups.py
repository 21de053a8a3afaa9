"""Five decisions are written down by keyboard in a meeting; later their progress is filtered and noted."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.services import LOCAL_ADMIN, open_stores
from data.services.meeting_course import open_meeting
from data.services.meetings import plan_meeting, usual_plan
from data.settings import Settings, sqlite_url
from tests.e2e.conftest import start
from tests.e2e.screens import PATIENT, address, drawn, open_screen, title
from tests.integration.server.servers import Server

HSS = "63.06"
DAY = date(2026, 11, 22)
# What is typed: the decision, the beginning of the OPD, the day as people say it, what comes of it.
DECISIONS = [
    ("Kirim jadwal tes urine tahap tiga", "dinas sos", "2 m", "jadwal", "6 Desember 2026"),
    ("Lengkapi data dukung satgas", "bakes", "b12", "SK", "31 Desember 2026"),
    ("Sosialisasi pada apel gabungan", "disdik", "18/12", "satu kegiatan", "18 Desember 2026"),
    ("Perbarui SK satgas kecamatan", "kandangan", "1 des", "SK camat", "1 Desember 2026"),
    ("Tayangkan materi P4GN", "diskom", "tanpa", "tayangan", "tanpa batas waktu"),
]
SECONDS_A_DECISION = 45
"""At most. On an idle machine it takes about two; this one may be shared by all tests of a run."""


@pytest.fixture(scope="module")
def papan(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An app in whose fictitious store a meeting of HSS is open."""
    home = installation("follow_ups")
    stores = open_stores(Settings(sqlite_url(home / "var" / "papan.sqlite"), home))
    plan = usual_plan(stores["contoh"], LOCAL_ADMIN, HSS, DAY)
    named = replace(plan, place="Aula", chair_office="Asisten I", organiser="Bagian Kesra")
    assert plan_meeting(stores["contoh"], LOCAL_ADMIN, HSS, named) == 1
    open_meeting(stores["contoh"], LOCAL_ADMIN, 1, DAY)
    for store in stores.values():
        store.close()
    with start(home) as server:
        yield server


def test_five_decisions_by_keyboard_then_their_progress(page: Page, papan: Server) -> None:
    write_down(open_screen(page, papan.url + address("/rapat", HSS, nomor="1")))
    open_screen(page, papan.url + address("/tindak-lanjut", HSS, rapat="2026-11"))
    expect(title(page)).to_have_text(
        "Tidak ada tindak lanjut yang dipilih yang terlambat; nol dari 5 selesai"
    )
    narrow_down(page)
    note_by_keyboard(page)
    open_screen(page, papan.url + address("/tindak-lanjut", HSS, nomor="2026-11/1"))
    expect(page.locator(".st-key-panel_follow_up")).to_contain_text("22 November 2026, belum: sudah dikirim")


def write_down(page: Page) -> None:
    """Type the decisions, one after the other, without a mouse."""
    press, type_ = page.keyboard.press, page.keyboard.type
    page.get_by_label("Arahan").focus()
    begun = time.monotonic()
    for place, (direction, opd, day, output, due) in enumerate(DECISIONS, 1):
        type_(direction)
        press("Tab")
        type_(opd)
        press("Enter")
        press("Tab")
        press("Tab")
        type_(day)
        press("Enter")
        press("Tab")
        type_(output)
        press("Enter")
        said = page.get_by_text(f"Kesepakatan 2026-11/{place} tercatat.")
        expect(said).to_be_visible(timeout=PATIENT)
        expect(page.get_by_label("Arahan")).to_be_focused()
        expect(page.get_by_label("Arahan")).to_have_value("")
        line = page.locator(f".st-key-decision_line_2026-11_{place}")
        expect(line).to_contain_text(direction)
        expect(line).to_contain_text(due)
    assert time.monotonic() - begun < SECONDS_A_DECISION * len(DECISIONS)


def narrow_down(page: Page) -> None:
    """Choose an OPD by keyboard; the address keeps it."""
    page.get_by_role("combobox", name="OPD", exact=True).focus()
    page.keyboard.type("dinas sos")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("opd=DINSOS"), timeout=PATIENT)
    expect(drawn(page).locator(".st-key-table_follow_ups tbody tr")).to_have_count(1)


def note_by_keyboard(page: Page) -> None:
    """Type a note into the grid, and save."""
    page.get_by_role("radio", name="Ubah").focus()
    page.keyboard.press("Space")
    grid = page.locator(".st-key-grid_follow_ups").get_by_test_id("data-grid-canvas")
    expect(grid).to_be_visible(timeout=PATIENT)
    grid.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight", delay=100)
    page.keyboard.press("Enter")
    # The grid opens its field a moment later, and would take fast letters for new openings.
    field = page.locator("#portal textarea")
    expect(field).to_be_focused()
    page.keyboard.type("sudah dikirim", delay=30)
    expect(field).to_have_value("sudah dikirim")
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    save = page.get_by_role("button", name="Simpan 1 perubahan")
    expect(save).to_be_visible(timeout=PATIENT)
    save.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Satu tindak lanjut diperbarui.")).to_be_visible(timeout=PATIENT)
