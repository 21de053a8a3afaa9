"""Boundaries from a file to the map: looked at, taken, taken back; and files that are unfit say why."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shapely
from playwright.sync_api import Locator, Page, expect

from tests.boundary_features import broken, features_of, geojson, moved, named, zipped
from tests.boundary_files import SHARED, served
from tests.e2e.conftest import start
from tests.e2e.screens import PATIENT, address, choose, drawn, open_screen, title
from tests.integration.server.servers import Server
from tests.made_up_areas import made_up

HSS, BULELENG, NEW = "63.06", "51.08", "33.99"
SKETCH, TRUE = re.compile("masih skematik$"), re.compile("memakai batas desa dari berkas tanggal")
PREVIEW = "Pratinjau: belum dipakai"
MEGABYTE = 1024 * 1024
CLICKS = 8


@pytest.fixture(scope="module")
def papan(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An app of our own to change the maps of; the public source is a folder on this computer."""
    with served(SHARED) as source, start(installation("batas"), PUBLIC_SOURCE=source) as server:
        yield server


def settings(page: Page, papan: Server, kabupaten: str = HSS) -> Page:
    """The screen; the first visitor waits for the sketch that it shows, while others are being made."""
    page.goto(papan.url + address("/pengaturan", kabupaten), timeout=PATIENT)
    expect(page.get_by_role("button", name="Ambil dari sumber publik")).to_be_visible(timeout=3 * PATIENT)
    return drawn(page)


def send(page: Page, file: Path, crs: str = "") -> Page:
    """Choose a file in the last form of the screen and have it read."""
    form = page.get_by_test_id("stForm").filter(has=page.get_by_role("button", name="Baca berkas")).last
    form.locator("input[type=file]").set_input_files(file)
    if crs:
        form.get_by_role("combobox").click()
        page.get_by_role("option", name=re.compile(crs)).click()
    expect(form.get_by_text(file.name)).to_be_visible()
    form.get_by_role("button", name="Baca berkas").click()
    expect(form.get_by_text(file.name)).to_have_count(0, timeout=PATIENT)
    return drawn(page)


def said(page: Page) -> Locator:
    """What became of the file; right after it was read, that is in sight."""
    return page.locator("[class*=st-key-look_here_]")


def accept(page: Page) -> None:
    """Take what the preview shows, after a look where it differs."""
    checked = said(page).get_by_text("Saya sudah memeriksa")
    if checked.is_visible():
        checked.click()
    page.get_by_role("button", name="Pakai batas ini").click()
    expect(said(page)).to_contain_text("sudah dipakai", timeout=PATIENT)
    drawn(page)


def go_back(page: Page, version: str) -> None:
    """Draw maps with an older version."""
    older = page.get_by_test_id("stExpander").filter(has_text="Ganti dengan batas sebelumnya")
    older.locator("summary").click()
    wanted = page.get_by_role("option", name=re.compile(version))
    # An expander that is still opening closes the list again.
    for _ in range(CLICKS):
        older.get_by_role("combobox").click()
        page.wait_for_timeout(1000)
        if wanted.is_visible():
            break
    wanted.click()
    page.get_by_role("button", name="Ganti", exact=True).click()
    expect(said(page)).to_contain_text("sudah dipakai", timeout=PATIENT)
    drawn(page)


def desa_drawn(page: Page, papan: Server) -> int:
    """How many desa the map of their classes fetches."""
    with page.expect_response(re.compile(r"/desa\.json$"), timeout=PATIENT) as asked:
        open_screen(page, papan.url + address("/peta-kasus", HSS, lapisan="kelas"))
    return len(asked.value.json()["features"])


def test_a_file_is_looked_at_taken_drawn_and_taken_back(page: Page, papan: Server, tmp_path: Path) -> None:
    settings(page, papan)
    expect(title(page)).to_have_text(SKETCH)
    send(page, zipped(tmp_path / "batas.zip", features_of(HSS), "EPSG:32750"))
    expect(page.get_by_role("heading", name=PREVIEW)).to_be_in_viewport()
    expect(said(page)).to_contain_text("148 dari 148 ada dalam berkas")
    expect(said(page)).to_contain_text("Tidak ada perbedaan dengan daftar resmi")
    accept(page)
    expect(title(page)).to_have_text(TRUE)
    assert desa_drawn(page, papan) == 148
    expect(page.get_by_text("batas indikatif").first).to_be_visible()

    settings(page, papan)
    send(page, geojson(tmp_path / "kurang.geojson", features_of(HSS)[1:]))
    expect(said(page)).to_contain_text("Tidak ada dalam berkas: Hamalau (63.06.01.2001)")
    expect(page.get_by_role("button", name="Pakai batas ini")).to_be_disabled()
    accept(page)
    assert desa_drawn(page, papan) == 147
    settings(page, papan)
    go_back(page, "batas.zip")
    assert desa_drawn(page, papan) == 148
    settings(page, papan)
    go_back(page, "skematik")
    expect(title(page)).to_have_text(SKETCH)
    desa_drawn(page, papan)
    expect(page.get_by_text(re.compile("[Ss]kematik")).first).to_be_visible()


def test_a_file_that_differs_says_in_what(page: Page, papan: Server, tmp_path: Path) -> None:
    desa = features_of(BULELENG)
    swapped = [moved(each, lambda at: at[:, ::-1]) for each in desa]
    metres = zipped(tmp_path / "dinyatakan.zip", desa, "EPSG:32750")
    files = {
        geojson(tmp_path / "terbalik.geojson", swapped): "Lintang dan bujur dalam berkas ini tertukar",
        geojson(tmp_path / "rusak.geojson", [broken(desa[0]), *desa[1:]]): "Garis rusak, sudah diperbaiki:",
        geojson(tmp_path / "lebih.geojson", [*desa, *features_of(HSS)[:3]]): "3 poligon di luar",
        metres: "Tidak ada perbedaan dengan daftar resmi",
    }
    settings(page, papan, BULELENG)
    for file, words in files.items():
        send(page, file)
        expect(page.get_by_role("heading", name=PREVIEW)).to_be_in_viewport()
        expect(said(page)).to_contain_text(words)
    page.get_by_role("button", name="Buang").click()
    expect(said(page)).to_have_count(0)
    expect(title(page)).to_have_text(SKETCH)


def test_a_file_that_makes_no_map_is_refused_in_a_sentence(page: Page, papan: Server, tmp_path: Path) -> None:
    desa = features_of(BULELENG)
    metres = [moved(each, lambda at: at * 100_000) for each in desa]
    undeclared = json.loads(geojson(tmp_path / "a.geojson", metres).read_text())
    undeclared["crs"] = {"properties": {"name": "rumah"}}
    (tmp_path / "sistem.geojson").write_text(json.dumps(undeclared))
    (tmp_path / "potong.geojson").write_bytes(geojson(tmp_path / "b.geojson", desa).read_bytes()[:-999])
    (tmp_path / "surat.txt").write_text("Yth. Bapak Bupati")
    files = {
        tmp_path / "sistem.geojson": "Sistem koordinat",
        geojson(tmp_path / "separuh.geojson", desa[:50]): "hanya memuat 50 dari 148 desa",
        geojson(tmp_path / "asing.geojson", features_of(HSS)): "batas kabupaten lain (63.06), bukan 51.08",
        tmp_path / "potong.geojson": "rusak atau terpotong",
        tmp_path / "surat.txt": "Jenis berkas ini tidak dikenal",
    }
    settings(page, papan, BULELENG)
    for file, words in files.items():
        send(page, file)
        expect(said(page)).to_contain_text("Batas ini belum dapat dipakai")
        expect(said(page)).to_contain_text(words)
        expect(said(page)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Pakai batas ini")).to_have_count(0)


def test_coordinates_may_be_declared_on_the_screen(page: Page, papan: Server, tmp_path: Path) -> None:
    bare = zipped(tmp_path / "tanpa.zip", features_of(BULELENG), "EPSG:32750", declared=False)
    settings(page, papan, BULELENG)
    send(page, bare)
    expect(said(page)).to_contain_text("Sistem koordinat berkas ini tidak disebut")
    send(page, bare, "EPSG:32749")
    expect(said(page)).to_contain_text("tidak terletak di kabupaten ini")
    send(page, bare, "EPSG:32750")
    expect(said(page)).to_contain_text("Tidak ada perbedaan dengan daftar resmi")


def test_a_file_of_100_mb_never_leaves_the_browser(page: Page, papan: Server, tmp_path: Path) -> None:
    with (tmp_path / "besar.geojson").open("wb") as file:
        file.truncate(100 * MEGABYTE)
    settings(page, papan)
    send(page, tmp_path / "besar.geojson")
    expect(said(page)).to_contain_text("paling besar 20 MB")
    expect(page.get_by_text("python3 run.py boundaries 63.06 --from BERKAS")).to_be_visible()
    assert papan.get("/_stcore/health").status == 200
    send(page, geojson(tmp_path / "baik.geojson", features_of(HSS)))
    expect(said(page)).to_contain_text("148 dari 148 ada dalam berkas")


def test_names_are_matched_and_doubtful_ones_confirmed(page: Page, papan: Server, tmp_path: Path) -> None:
    desa = named(BULELENG, kecamatan=True)
    right = desa[3]["properties"]["NAMOBJ"]
    desa[3]["properties"]["NAMOBJ"] = f"{right}U"
    settings(page, papan, BULELENG)
    send(page, geojson(tmp_path / "nama.geojson", desa))
    expect(said(page)).to_contain_text(f"Poligon bernama “{right}U” adalah desa yang mana?")
    expect(page.get_by_role("button", name="Pakai batas ini")).to_have_count(0)
    # Offered is the desa whose label point lies in the polygon.
    page.get_by_role("button", name="Gunakan jawaban").click()
    expect(said(page)).to_contain_text("148 dari 148 ada dalam berkas", timeout=PATIENT)
    expect(said(page)).to_contain_text(re.compile(rf"Nama lain: {right} ditulis {right}U", re.IGNORECASE))


def test_another_kabupaten_comes_with_its_file(page: Page, papan: Server, tmp_path: Path) -> None:
    desa = [
        {
            "type": "Feature",
            "properties": {"kode": code, "nama": f"Desa {code[9:]}"},
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for code, shape in made_up(4, 8, 5).desa.items()
    ]
    settings(page, papan)
    page.get_by_label("Kode Kemendagri").fill(NEW)
    page.get_by_label("Kode Kemendagri").press("Enter")
    expect(page.get_by_role("button", name="Baca berkas")).to_have_count(2)
    drawn(page)
    send(page, geojson(tmp_path / "baru.geojson", desa))
    page.get_by_label(re.compile("Apa nama kabupaten")).fill("Contoh Jaya")
    page.get_by_role("button", name="Gunakan jawaban").click()
    expect(said(page)).to_contain_text("Kabupaten Contoh Jaya belum ada dalam data rujukan", timeout=PATIENT)
    drawn(page)
    accept(page)
    expect(said(page)).to_contain_text("sekarang ada dalam pilihan di bilah samping")
    choose(page, "Kabupaten", "Contoh Jaya")
    expect(title(page)).to_contain_text("Peta Contoh Jaya memakai batas desa", timeout=PATIENT)


def test_the_public_source_is_asked_only_by_the_button(page: Page, papan: Server) -> None:
    settings(page, papan, BULELENG)
    page.get_by_role("button", name="Ambil dari sumber publik").click()
    expect(said(page)).to_contain_text("cocok dengan yang pernah diperiksa", timeout=PATIENT)
    expect(page.get_by_role("heading", name=PREVIEW)).to_be_in_viewport()
    accept(page)
    expect(title(page)).to_have_text(TRUE)
