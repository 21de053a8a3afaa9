"""Files as offices send them, through the dialog of the sidebar: asked about, mended, several at once."""

import io
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.e2e.accessibility import violations
from tests.e2e.conftest import OpenPage, start
from tests.e2e.screens import PATIENT, address, open_screen
from tests.integration.server.servers import Server

HSS = "63.06"
SOON = 4_000
"""Milliseconds within which a filter must have done its work, on a machine that is busy with other tests."""
TITLES = ("REKAPITULASI TES URINE ASN", "KABUPATEN HULU SUNGAI SELATAN TAHUN 2026")
HEAD = ("No", "Tanggal", "Perangkat Daerah", "Penyelenggara", "Dites", "Biaya/org (Rp)", "Jumlah Biaya")
ROWS = (
    ("1", "07/08/2026", "Dinas Sosial", "BNNK HSS", "6", "210.000", "1.260.000"),
    ("2", "19/08/2026", "DINAS PERHUBUNGN.", "BNNK HSS", "18", "210.000", "3.780.000"),
    ("3", "24/08/2026", "Kec. Loksado", "BNNK HSS", "1.234", "1.000", "1.234.000"),
)
SUM = ("", "JUMLAH", "", "", "1.258", "", "6.274.000")
REPORT = (
    "tahun;periode;kode_opd;kode_aksi;berlaku;target;satuan;realisasi;anggaran_pagu;anggaran_realisasi;"
    "tanggal_lapor;kendala;tindak_lanjut;tautan_data_dukung;status_verifikasi\r\n"
)


@pytest.fixture(scope="module")
def papan(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An app of our own to write into."""
    with start(installation("dialog")) as server:
        yield server


def recap(*more: str) -> bytes:
    """A table as Excel saves it here: titles, a blank line, dots for thousands, a row of totals."""
    lines = [";".join(each) for each in ((TITLES[0],), (TITLES[1],), (), HEAD, *ROWS, SUM)]
    return "\r\n".join([*lines, *more, ""]).encode("cp1252")


def recap_of_another_day() -> bytes:
    """A recap that asks although the first one was stored and its answers are remembered."""
    return recap().replace(b"PERHUBUNGN", b"PERHUBUNGEN").replace(b"/08/2026", b"/09/2026")


def workbook() -> bytes:
    """The same as a workbook with true numbers and dates below it, beside a sheet of notes."""
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "Catatan"
    notes.append(["dibuat untuk rapat"])
    page = book.create_sheet("Laporan")
    page.append(["LAPORAN AKSI B12"])
    page.append([])
    page.append(["Tahun", "Periode", "Kode OPD", "Kode Aksi", "Berlaku", "Realisasi", "Anggaran Pagu"])
    page.append([2026, "B12", "DINSOS", "A1", "ya", 3, 12_500_000])
    page.append([2026, "B12", "DISHUB", "A1", "ya", 2, 8_000_000])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def wrong(count: int) -> bytes:
    """A file with a false number in each of its rows."""
    lines = (f"2026;B12;OPD{place};A1;ya;4;kegiatan;3;1;1;2026-11-12;;;;" for place in range(count))
    return (REPORT + "\r\n".join(lines)).encode()


def report(aksi: str, realisasi: int) -> bytes:
    """A good file of one row."""
    line = f"2026;B12;DISHUB;{aksi};ya;6;kegiatan;{realisasi};12500000;9800000;2026-11-20;;;;\r\n"
    return (REPORT + line).encode()


def open_dialog(page: Page, papan: Server) -> Locator:
    """The dialog on the overview, with no file in it."""
    open_screen(page, papan.url + address("/", HSS))
    page.get_by_role("button", name="Unggah data").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_test_id("stFileUploader")).to_be_visible(timeout=PATIENT)
    return dialog


def give(dialog: Locator, **files: bytes) -> None:
    """Drop files into the dialog; the names have their dot as an underscore."""
    payloads = [
        FilePayload(name=name.replace("_", "."), mimeType="text/csv", buffer=content)
        for name, content in files.items()
    ]
    dialog.locator("input[type=file]").set_input_files(payloads)


def heading(dialog: Locator, words: str | re.Pattern[str]) -> Locator:
    return dialog.get_by_role("heading", name=words)


def answer(page: Page, dialog: Locator) -> None:
    """Answer what the recap leaves open; proposals stay as they are."""
    expect(heading(dialog, re.compile("^Berkas terbaca; .* pertanyaan belum dijawab"))).to_be_visible()
    expect(dialog.get_by_role("button", name="Pakai jawaban ini")).to_be_visible()
    cost = dialog.get_by_role("radiogroup", name=re.compile("dua cara"))
    cost.get_by_text("Titik = ribuan").click()
    expect(cost.get_by_role("radio", name=re.compile("Titik = ribuan"))).to_be_checked()
    names = dialog.get_by_role("combobox", name=re.compile("DINAS PERHUBUNGN"))
    names.click()
    page.get_by_role("option", name=re.compile(r"^Dinas Perhubungan")).first.click()
    dialog.get_by_role("button", name="Pakai jawaban ini").click()


def confirm_unusual(dialog: Locator) -> None:
    """Say that more people were tested than the kecamatan employs: the figure is meant."""
    unusual = dialog.get_by_role("radiogroup", name=re.compile("melebihi jumlah pegawai"))
    unusual.get_by_text("Benar, simpan seperti tertulis").click()
    dialog.get_by_role("button", name="Pakai jawaban ini").click()


def test_a_recap_is_asked_about_proven_stored_and_found_in_the_history(page: Page, papan: Server) -> None:
    dialog = open_dialog(page, papan)
    give(dialog, rekap_csv=recap())
    answer(page, dialog)
    confirm_unusual(dialog)
    expect(heading(dialog, "Tiga baris siap: 3 baru")).to_be_visible()
    proof = dialog.get_by_role("row").filter(has_text="1.234 → 1.234")
    expect(proof.first).to_contain_text("Dites")
    expect(dialog.get_by_text(re.compile("^Baris 8 JUMLAH: cocok untuk"))).to_be_visible()
    dialog.get_by_role("button", name="Simpan 3 baris").click()
    expect(dialog).to_have_count(0, timeout=PATIENT)
    expect(page.get_by_role("heading", name="Tiga baris tersimpan")).to_be_visible()
    page.get_by_role("link", name="Lihat di Unggahan").click()
    page.wait_for_url(re.compile(r"/unggahan\?.*nomor=\d+"))
    expect(page.get_by_text("rekap.csv").first).to_be_visible(timeout=PATIENT)


def test_a_workbook_is_read_from_the_sheet_that_holds_a_table(page: Page, papan: Server) -> None:
    dialog = open_dialog(page, papan)
    give(dialog, laporan_xlsx=workbook())
    expect(heading(dialog, re.compile("^Dua baris siap"))).to_be_visible()
    expect(dialog.get_by_text("lembar Laporan")).to_be_visible()
    dialog.get_by_role("button", name="Tutup", exact=True).click()
    expect(dialog).to_have_count(0)


def test_five_thousand_errors_are_filtered_at_once_and_mended_in_the_grid(page: Page, papan: Server) -> None:
    dialog = open_dialog(page, papan)
    give(dialog, salah_csv=wrong(5000))
    expect(heading(dialog, re.compile(r"^Berkas ditolak: 5\.000 masalah"))).to_be_visible()
    search = dialog.get_by_role("textbox", name="Cari")
    search.fill("OPD4999")
    begun = time.monotonic()
    search.press("Enter")
    expect(dialog.get_by_text("1 dari 5.000 masalah.")).to_be_visible(timeout=SOON)
    assert (time.monotonic() - begun) * 1000 < SOON
    type_into_grid(page, dialog, "DINSOS")
    mend = dialog.get_by_role("button", name="Baca lagi dengan 1 perbaikan")
    mend.click()
    expect(heading(dialog, re.compile(r"4\.999 masalah"))).to_be_visible()
    with page.expect_download() as started:
        dialog.get_by_role("button", name="Unduh berkas dengan kolom masalah").click()
    assert started.value.suggested_filename == "salah_masalah.xlsx"
    assert started.value.path().read_bytes().startswith(b"PK")


def type_into_grid(page: Page, dialog: Locator, text: str) -> None:
    """Type into the first cell of the column that is to be mended, as a person does."""
    expect(dialog.locator("table[role=grid]").first).to_have_attribute("aria-rowcount", "2")
    grid = dialog.get_by_test_id("stDataFrame").first
    box = grid.bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + 400, box["y"] + 50)
    cell = page.locator("textarea.gdg-input")
    expect(cell).to_be_visible()
    cell.fill(text)
    cell.press("Enter")


def test_two_files_are_worked_through_in_one_go(page: Page, papan: Server) -> None:
    dialog = open_dialog(page, papan)
    give(dialog, satu_csv=report("A4", 4), dua_csv=report("A5", 5))
    files = dialog.get_by_role("radiogroup", name="Berkas yang dikirim")
    expect(files).to_contain_text("siap disimpan")
    dialog.get_by_role("button", name="Simpan 1 baris").click()
    expect(files).to_contain_text("tersimpan")
    expect(dialog.get_by_text("dua.csv", exact=True).last).to_be_visible()
    dialog.get_by_role("button", name="Simpan 1 baris").click()
    expect(dialog).to_have_count(0, timeout=PATIENT)
    expect(page.get_by_role("heading", name="Dua berkas tersimpan")).to_be_visible()


def test_the_keyboard_alone_goes_the_whole_way(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/", HSS))
    button = page.get_by_role("button", name="Unggah data")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_test_id("stFileUploader")).to_be_visible(timeout=PATIENT)
    with page.expect_file_chooser() as chooser:
        press_until(page, "Tab", "Pilih berkas")
        page.keyboard.press("Enter")
    chooser.value.set_files(FilePayload(name="tombol.csv", mimeType="text/csv", buffer=report("A6", 6)))
    expect(dialog.get_by_role("button", name="Simpan 1 baris")).to_be_visible()
    press_until(page, "Tab", "Simpan 1 baris")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Satu baris tersimpan")).to_be_visible(timeout=PATIENT)


def press_until(page: Page, key: str, words: str) -> None:
    """Press a key until the focus is on what has these words; it never leaves the dialog."""
    for _ in range(30):
        page.keyboard.press(key)
        focused = page.evaluate(
            "[document.activeElement.innerText || document.activeElement.ariaLabel || '',"
            " Boolean(document.activeElement.closest('[role=dialog]'))]"
        )
        assert focused[1], "the focus left the dialog"
        if words in focused[0]:
            return
    pytest.fail(f"the focus never reached {words!r}")


def test_escape_closes_the_dialog_and_forgets_the_file(page: Page, papan: Server) -> None:
    dialog = open_dialog(page, papan)
    give(dialog, satu_csv=report("A2", 4))
    expect(dialog.get_by_role("button", name="Simpan 1 baris")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Unggah data").click()
    expect(dialog.get_by_test_id("stFileUploader")).to_be_visible()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_state_of_the_dialog_breaks_a_rule(open_page: OpenPage, papan: Server, mode: str) -> None:
    page = open_page(color_scheme=mode)
    broken = {}
    for name, content in {
        "asked": recap_of_another_day(),
        "refused": wrong(3),
        "ready": report("A2", 1),
    }.items():
        dialog = open_dialog(page, papan)
        give(dialog, berkas_csv=content)
        expect(heading(dialog, re.compile("Berkas terbaca|Berkas ditolak|siap"))).to_be_visible()
        broken[name] = violations(page)
    assert {name: found for name, found in broken.items() if found} == {}


def test_a_phone_shows_all_of_it_without_scrolling_sideways(open_page: OpenPage, papan: Server) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    open_screen(page, papan.url + address("/", HSS))
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("button", name="Unggah data").click()
    dialog = page.get_by_role("dialog")
    give(dialog, rekap_csv=recap_of_another_day())
    expect(dialog.get_by_role("button", name="Pakai jawaban ini")).to_be_attached()
    assert dialog.evaluate("each => each.scrollWidth <= each.clientWidth + 1")
