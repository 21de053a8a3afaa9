"""A file changes what everybody sees, and can be taken back; a file that is none of ours changes nothing."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.e2e.conftest import opened, start
from tests.e2e.screens import PATIENT, address, drawn, open_screen, title
from tests.integration.server.servers import Server

HSS = "63.06"
SILENT, REPORTED = "DPMPTSP", "DINSOS"
BEFORE, AFTER = re.compile("^28 dari 36 OPD"), re.compile("^29 dari 36 OPD")


@pytest.fixture(scope="module")
def papan(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An app of our own to write into."""
    with start(installation("uploads")) as server:
        yield server


@pytest.fixture
def another_page(browser: Browser) -> Iterator[Page]:
    """The browser of somebody else."""
    with opened(browser) as context:
        yield context.new_page()


def choose_file(page: Page, name: str, content: bytes) -> Locator:
    """Give the dialog of the sidebar a file; the dialog."""
    page.get_by_role("button", name="Unggah data").click()
    dialog = page.get_by_role("dialog")
    file = FilePayload(name=name, mimeType="text/csv", buffer=content)
    dialog.locator("input[type=file]").set_input_files(file)
    return dialog


def template(page: Page) -> bytes:
    """The header of the template for reports, downloaded as a user does; its rows are left to the test."""
    page.get_by_role("button", name="Unggah data").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Templat").click()
    page.get_by_role("option", name="Laporan aksi OPD").click()
    with page.expect_download() as started:
        dialog.get_by_role("button", name="Unduh templat CSV").click()
    content = started.value.path().read_bytes().splitlines(keepends=True)[0]
    dialog.get_by_role("button", name="Tutup", exact=True).click()
    expect(dialog).to_have_count(0)
    return content


def report(opd: str, aksi: str, realisasi: int) -> str:
    return f"2026;B12;{opd};{aksi};ya;6;kegiatan;{realisasi};12500000;9800000;2026-11-20;;;;terverifikasi\r\n"


def test_an_upload_is_on_every_open_page_until_it_is_taken_back(
    page: Page, another_page: Page, papan: Server
) -> None:
    for each in (page, another_page):
        expect(title(open_screen(each, papan.url + address("/", HSS)))).to_have_text(BEFORE)
    lines = [report(SILENT, f"A{number}", 6) for number in range(1, 7)] + [report(REPORTED, "A4", 5)]
    dialog = choose_file(page, "b12.csv", template(page) + "".join(lines).encode())
    expect(dialog.get_by_role("heading", name="Tujuh baris siap: 6 baru, 1 berubah")).to_be_visible()
    change = dialog.get_by_role("row").filter(has_text="berubah").filter(has_text="realisasi").first
    expect(change.get_by_role("cell").filter(has_text=re.compile(r"^\d+$"))).to_have_text(["8", "2", "5"])
    expect(title(another_page)).to_have_text(BEFORE)
    dialog.get_by_role("button", name="Simpan 7 baris").click()
    expect(dialog).to_have_count(0, timeout=PATIENT)
    expect(page.get_by_role("heading", name="Tujuh baris tersimpan")).to_be_visible()
    for each in (page, another_page):
        expect(title(each)).to_have_text(AFTER, timeout=PATIENT)
    take_back(page)
    expect(title(another_page)).to_have_text(BEFORE, timeout=PATIENT)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Ringkasan").click()
    expect(title(page)).to_have_text(BEFORE, timeout=PATIENT)


def take_back(page: Page) -> None:
    """Undo the newest upload on its screen."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Unggahan").click()
    page.wait_for_url(re.compile("/unggahan"))
    newest = drawn(page).get_by_role("row").nth(1)
    expect(newest).to_contain_text("b12.csv")
    newest.get_by_role("link").click()
    page.get_by_role("button", name="Batalkan unggahan ini").click()
    expect(page.get_by_role("row").filter(has_text=re.compile("^Jenis"))).to_contain_text(
        "dibatalkan oleh", timeout=PATIENT
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"NIK;hasil\r\n6306010101900001;negatif\r\n", "kolom “NIK” memuat data pribadi"),
        (b"", "berkas ini kosong"),
        (b"PK\x03\x04" + bytes(range(256)) * 8, "berkas ZIP ini rusak"),
        ("kasus", "kabupaten"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_in_one_sentence(
    page: Page, papan: Server, content: bytes | str, sentence: str
) -> None:
    version = data_version(papan)
    open_screen(page, papan.url + f"/?data=utama&kab={HSS}")
    file = content if isinstance(content, bytes) else BULELENG_CASES
    dialog = choose_file(page, "berkas.csv", file)
    refused = dialog.locator("[class*=st-key-notice_refused]")
    expect(refused.get_by_role("heading")).to_have_text(re.compile(f"^Berkas ditolak: .*{sentence}"))
    expect(refused.locator("p")).to_have_text(re.compile(r"^Tidak ada yang disimpan\."))
    expect(dialog.get_by_role("button", name=re.compile("^Simpan"))).to_have_count(0)
    assert data_version(papan) == version


BULELENG_CASES = (
    b"bulan;kode_wilayah;instansi;jumlah_kasus;tersangka_l;tersangka_p;pengedar;pengguna;selesai;sumber;"
    b"posisi_tanggal\r\n2026-05;51.08.06;Polres;7;8;0;3;5;2;Polres Buleleng;2026-05-31\r\n"
)


def data_version(server: Server) -> int:
    version: int = json.loads(server.get("/healthz").text)["data_version"]
    return version
