"""Pengaturan: what maps are drawn with, files from the office or the public source, who may change it."""

import json
from pathlib import Path

import pytest
import shapely
from streamlit.testing.v1 import AppTest

from data.reference import region
from data.rules.view import View
from data.services import LOCAL_ADMIN, boundary_fetch
from data.services.boundaries import SentFile, accept_boundaries, prepare_boundaries
from data.services.boundary_fetch import Patience, SourceUnreachable
from data.services.boundary_versions import current_version
from data.services.geometry import load_geometry
from pages.standing import standing
from tests.boundary_features import features_of, geojson, moved
from tests.boundary_files import published
from tests.made_up_areas import made_up
from tests.pages.conftest import Home
from tests.pages.screens import ADMIN, Screen, checked, open_screen, user

SETTINGS = "pengaturan"
HSS = "63.06"


def settings(kabupaten: str = HSS, **who: str) -> Screen:
    return open_screen(user(**who) if who else ADMIN, SETTINGS, kab=kabupaten)


def send(screen: Screen, path: Path, kabupaten: str = HSS) -> Screen:
    """Choose a file of the office and read it."""
    app: AppTest = screen.app
    app.file_uploader(key=f"boundary_upload_{kabupaten}").set_value((path.name, path.read_bytes(), ""))
    # The last form on the screen is that of another kabupaten.
    [*_, button] = [each for each in app.button if each.label == "Baca berkas"]
    button.click()
    return checked(app.run())


def test_a_sketch_says_so_and_offers_both_ways(own_home: Home) -> None:
    screen = settings()
    assert screen.title == "Peta Hulu Sungai Selatan masih skematik"
    assert {"Ambil dari sumber publik", "Baca berkas"} <= set(screen.buttons)
    assert "Pakai batas ini" not in screen.buttons


def test_the_public_source_is_asked_read_shown_and_accepted(
    own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def here(url: str, patience: Patience) -> bytes:
        asked.append(url)
        patience.tell(1024 * 1024)
        return published(HSS).read_bytes()

    monkeypatch.setattr(boundary_fetch, "fetched", here)
    screen = settings()
    assert asked == []
    screen = screen.press("Ambil dari sumber publik")
    assert len(asked) == 1
    assert current_version(own_home.path, HSS) is None
    assert "Pratinjau: belum dipakai" in screen.notices
    screen = screen.press("Pakai batas ini")
    assert "memakai batas desa dari berkas tanggal 22 November 2026" in screen.title
    assert "Batas Hulu Sungai Selatan sudah dipakai" in screen.notices
    assert load_geometry(HSS).version == current_version(own_home.path, HSS) is not None
    screen = screen.press("Ganti")
    assert screen.title.endswith("masih skematik")
    assert load_geometry(HSS).note == "skematik"


def test_without_internet_it_says_so_and_the_map_stays(
    own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(url: str, _patience: Patience) -> bytes:
        raise SourceUnreachable(url, "tidak ada jaringan")

    monkeypatch.setattr(boundary_fetch, "fetched", nobody)
    screen = settings().press("Ambil dari sumber publik")
    assert "Sumber publik tidak dapat dihubungi" in screen.notices
    assert any("Tanpa internet papan tetap bekerja" in words for words in screen.words)


def test_what_differs_must_be_looked_at_before_it_is_used(own_home: Home, tmp_path: Path) -> None:
    turned = [moved(each, lambda at: at[:, ::-1]) for each in features_of(HSS)[1:]]
    screen = send(settings(), geojson(tmp_path / "a.geojson", turned))
    said = "\n".join(screen.words)
    assert "tertukar" in said
    assert "Tidak ada dalam berkas" in said
    [accept] = [each for each in screen.app.button if each.label == "Pakai batas ini"]
    assert accept.disabled
    screen.app.checkbox(key="boundary_checked").check()
    screen = checked(screen.app.run()).press("Pakai batas ini")
    assert "memakai batas desa" in screen.title


def test_coordinates_that_nobody_declares_are_asked(own_home: Home, tmp_path: Path) -> None:
    listed = [moved(each, lambda at: at * 100_000) for each in features_of(HSS)]
    path = geojson(tmp_path / "b.geojson", listed, crs={"properties": {"name": "EPSG:999999"}})
    screen = send(settings(), path)
    assert "Batas ini belum dapat dipakai" in screen.notices
    assert any("Sistem koordinat" in words for words in screen.words)


def test_a_name_that_is_only_alike_is_asked_on_the_screen(own_home: Home, tmp_path: Path) -> None:
    listed = features_of(HSS)
    for each in listed:
        each["properties"] = {"NAMOBJ": each["properties"]["nama"]}
    listed[0]["properties"]["NAMOBJ"] = "HAMALAUU"
    screen = send(settings(), geojson(tmp_path / "c.geojson", listed))
    assert "Satu pertanyaan tentang berkas ini" in screen.notices
    assert "Pakai batas ini" not in screen.buttons
    screen = screen.press("Gunakan jawaban")
    assert "Pakai batas ini" in screen.buttons


def test_another_kabupaten_comes_with_its_file(own_home: Home, tmp_path: Path) -> None:
    listed = [
        {
            "type": "Feature",
            "properties": {"kode": code, "nama": f"Desa {code[9:]}"},
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for code, shape in made_up(4, 8, 5).desa.items()
    ]
    path = geojson(tmp_path / "d.geojson", listed)
    screen = settings()
    screen.app.text_input(key="another_code").set_value("33.99")
    screen = send(checked(screen.app.run()), path, "33.99")
    screen.app.text_input(key="boundary_nama:33.99").set_value("Contoh Jaya")
    screen = screen.press("Gunakan jawaban")
    screen.app.checkbox(key="boundary_checked").check()
    checked(screen.app.run()).press("Pakai batas ini")
    assert region("33.99").name == "Contoh Jaya"
    screen = settings("33.99")
    assert "Contoh Jaya" in screen.title
    assert "Nama wilayah dari berkas batas" in screen.notices
    for path_of in ("", "peta-kasus", "progres-opd", "tes-urine"):
        open_screen(ADMIN, path_of, kab="33.99", data="utama")


def test_a_damaged_file_of_a_kabupaten_stops_no_screen(own_home: Home) -> None:
    folder = own_home.path / "var" / "regions"
    folder.mkdir(parents=True)
    (folder / "33.98.csv").write_bytes(b"\xff\xff")
    screen = settings()
    assert any("di folder var/regions rusak" in words for words in screen.words)
    for path_of in ("", "peta-kasus"):
        assert open_screen(ADMIN, path_of, kab=HSS).title


def test_a_damaged_version_is_told(own_home: Home) -> None:
    folder = own_home.path / "var" / "boundaries"
    folder.mkdir(parents=True)
    (folder / "63.06.current").write_text("abc")
    screen = settings()
    assert screen.title.endswith("masih skematik")
    assert any("rusak atau hilang dari folder var/boundaries" in words for words in screen.words)


def test_reading_without_a_file_says_what_to_do(own_home: Home) -> None:
    screen = settings().press("Baca berkas")
    assert any("Tidak ada berkas yang dibaca" in words for words in screen.words)


def test_an_open_screen_follows_the_version_of_its_map(own_home: Home) -> None:
    view = View("contoh", HSS, 2026, "B12")
    before = standing(view)
    file = SentFile("batas.sql", published(HSS).read_bytes(), "2026-11-22")
    version = accept_boundaries(LOCAL_ADMIN, own_home.path, prepare_boundaries(LOCAL_ADMIN, HSS, file))
    after = standing(view)
    assert before is not None
    assert after == (before[0], version) != before


@pytest.mark.parametrize(
    ("code", "words"),
    [("51.08", "sudah ada: pilih"), ("5108", "dua angka, titik"), (HSS, "sudah ada: pilih")],
)
def test_a_code_that_adds_nothing_says_why(full: object, code: str, words: str) -> None:
    screen = settings()
    screen.app.text_input(key="another_code").set_value(code)
    assert any(words in said for said in checked(screen.app.run()).words)


@pytest.mark.parametrize("role", ["koordinator", "bnnk"])
def test_others_who_see_the_history_may_look_but_not_change(full: object, role: str) -> None:
    screen = settings(role=role, kabupaten=HSS)
    assert screen.title
    assert not {"Ambil dari sumber publik", "Baca berkas", "Pakai batas ini"} & set(screen.buttons)
    assert any("hanya dapat diganti oleh akun admin" in words for words in screen.words)


def test_no_word_of_it_tells_where_the_database_is(full: object) -> None:
    said = settings().everything()
    assert "sqlite:///" not in said
