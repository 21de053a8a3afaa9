"""An upload is taken back after a later one: what the later one wrote stays, and the page says so before."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.services import LOCAL_ADMIN, commit_upload, open_stores, prepare_upload
from data.settings import Settings, sqlite_url
from tests.e2e.conftest import start
from tests.e2e.screens import PATIENT, address, drawn, open_screen, title
from tests.integration.server.servers import Server
from tests.integration.services.files import aksi_file, aksi_line

HSS = "63.06"
# DPMPTSP has reported nothing: the first file brings two rows, the second changes one of them.
FILES = {
    "pertama.csv": aksi_file(aksi_line("DPMPTSP", "A1", 3), aksi_line("DPMPTSP", "A2", 3)),
    "kedua.csv": aksi_file(aksi_line("DPMPTSP", "A1", 4)),
}


@pytest.fixture(scope="module")
def papan(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An app whose fictitious store got two files."""
    home = installation("undo")
    stores = open_stores(Settings(sqlite_url(home / "var" / "papan.sqlite"), home))
    for name, content in FILES.items():
        plan = prepare_upload(stores["contoh"], LOCAL_ADMIN, HSS, name, content)
        assert commit_upload(stores["contoh"], LOCAL_ADMIN, plan).changeset
    for store in stores.values():
        store.close()
    with start(home) as server:
        yield server


def test_an_undo_keeps_what_a_later_upload_wrote(page: Page, papan: Server) -> None:
    opd = papan.url + address("/progres-opd", HSS, opd="DPMPTSP")
    assert "dua dari" in title(open_screen(page, opd)).inner_text()
    rows = open_screen(page, papan.url + address("/unggahan", HSS)).get_by_role("row")
    rows.filter(has_text="pertama.csv").get_by_role("link").click()
    expect(title(page)).to_have_text(re.compile(r"^Nomor \d+: 2 baris baru$"), timeout=PATIENT)
    undo = drawn(page).locator(".st-key-panel_undo")
    expect(undo).to_contain_text("1 baris ditarik.")
    expect(undo).to_contain_text("1 baris tetap karena sudah diubah sesudahnya: 2026 · B12 · DPMPTSP · A1.")
    expect(undo).to_contain_text(re.compile(r"Tetap berlaku: nomor \d+, .*WITA, setempat \(1 baris\)"))
    with page.expect_download() as started:
        page.get_by_role("button", name="Unduh berkas asli").click()
    assert started.value.path().read_bytes() == FILES["pertama.csv"]
    page.get_by_role("button", name="Batalkan unggahan ini").click()
    expect(undo).to_contain_text("Tidak ada yang dapat dibatalkan", timeout=PATIENT)
    assert "satu dari" in title(open_screen(page, opd)).inner_text()
    kept = page.locator(".st-key-table_actions").get_by_role("row").filter(has_text="Sosialisasi")
    expect(kept).to_contain_text("4 kegiatan")
