"""Where figures are missing every screen says so in words: no empty chart, no error."""

import pytest

from data.services import Stores
from tests.integration.services.files import aksi_file, aksi_line, csv
from tests.pages.conftest import send
from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    SCREENS,
    TESTS,
    UPLOADS,
    Screen,
    numbers,
    open_screen,
    user,
)

KABUPATEN = (BULELENG, HSS)


def checked(screen: Screen) -> Screen:
    """A screen with a finding, with a source or a word on what is missing, and no empty picture."""
    assert screen.title
    assert any(text.startswith(("Sumber: ", "Belum ada ")) for text in screen.words[1:])
    assert not [text for text in screen.words if "nan" in text.lower().split() or "None" in text]
    for picture in screen.pictures():
        assert list(numbers(picture)), "an empty picture"
    assert not [table for table in screen.tables() if table.empty]
    return screen


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (OVERVIEW, "Belum ada laporan B12 2026"),
        (PROGRESS, "Belum ada laporan B12 2026"),
        (TESTS, "Belum ada laporan tes urine tahun 2026"),
        (MAP, "Belum ada data kasus 2026"),
    ],
)
@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_an_empty_store_says_what_is_missing(empty: Stores, kabupaten: str, path: str, title: str) -> None:
    screen = checked(open_screen(ADMIN, path, kab=kabupaten))
    assert screen.title == title
    assert screen.view["data"] == "utama"
    assert "Belum ada data" in screen.words
    assert any("diunggah" in text for text in screen.words), "no word on what to do"
    assert not screen.is_contoh


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("role", ["operator", "tamu", "bnnk"])
def test_an_empty_store_stands_for_every_role(empty: Stores, role: str, path: str) -> None:
    checked(open_screen(user(role, HSS, "DINSOS" if role == "operator" else None), path))


def test_an_empty_store_shows_what_an_opd_owes(empty: Stores) -> None:
    screen = open_screen(ADMIN, PROGRESS, opd="DINSOS")
    assert screen.title.startswith("Dinas Sosial: belum ada laporan masuk")
    assert "Belum ada periode lain untuk dibandingkan." in screen.words


def test_the_lists_of_opd_are_the_only_files_of_an_empty_store(empty: Stores) -> None:
    screen = open_screen(ADMIN, UPLOADS, kab=BULELENG)
    assert screen.title.startswith("Satu unggahan tersimpan, ")


OPD_HEADER = (
    "kode_opd;nama_opd;singkatan;jenis;jumlah_pns;jumlah_pppk;jumlah_non_asn;tanggal_data;berlaku_dari;"
    "berlaku_sampai;kode_pengganti"
)


@pytest.fixture
def one_opd(own_empty: Stores) -> None:
    """An office with one OPD more than the list, which alone has reported."""
    send(own_empty, HSS, "opd.csv", csv(OPD_HEADER, "SATU;Dinas Satu;;dinas;40;10;;2026-07-01;2021-01-01;;"))
    send(own_empty, HSS, "aksi.csv", aksi_file(aksi_line("SATU"), aksi_line("SATU", "A2", 0)))


def test_a_store_with_the_reports_of_one_opd_stands(one_opd: None) -> None:
    overview = checked(open_screen(ADMIN, OVERVIEW, kab=HSS))
    assert overview.title == "Satu dari 37 OPD sudah melapor B12; 36 lewat batas 15 November"
    progress = checked(open_screen(ADMIN, PROGRESS, kab=HSS))
    assert "2 dari" in progress.title
    for path in (TESTS, MAP, UPLOADS):
        checked(open_screen(ADMIN, path, kab=HSS))
    page = open_screen(ADMIN, PROGRESS, kab=HSS, opd="SATU")
    assert page.title.startswith("Dinas Satu: dua dari ")
    assert "aksi.csv" in page.words[-1].replace("\\", "")


def test_the_first_upload_of_an_office_opens_its_own_store(one_opd: None) -> None:
    assert open_screen().view["data"] == "utama"


@pytest.mark.parametrize("kabupaten", KABUPATEN)
@pytest.mark.parametrize("path", SCREENS)
def test_published_figures_are_shown_as_far_as_they_go(full: Stores, kabupaten: str, path: str) -> None:
    first = open_screen(ADMIN, path, data="utama", kab=kabupaten)
    years = first.app.sidebar.selectbox(key="tahun").options
    assert len(years) >= 4
    for year in years:
        screen = checked(open_screen(ADMIN, path, data="utama", kab=kabupaten, tahun=year))
        assert screen.view["tahun"] == year
        assert not screen.is_contoh


@pytest.mark.parametrize("kabupaten", KABUPATEN)
@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize(("year", "period"), [("2024", "B06"), ("2025", "B12"), ("2026", "B06")])
def test_every_year_of_the_fictitious_set_is_marked(
    full: Stores, kabupaten: str, path: str, year: str, period: str
) -> None:
    screen = checked(open_screen(ADMIN, path, kab=kabupaten, tahun=year, periode=period))
    assert screen.view["periode"] == period
    assert screen.is_contoh


@pytest.mark.parametrize("quarter", ["TW1", "TW2", "TW3", "TW4"])
def test_a_quarter_that_was_reported_can_be_chosen(own_empty: Stores, quarter: str) -> None:
    line = aksi_line("DINSOS").replace(";B12;", f";{quarter};").replace("2026-11-12", "2026-03-12")
    send(own_empty, HSS, "aksi.csv", aksi_file(line))
    for path in SCREENS:
        screen = checked(open_screen(ADMIN, path, kab=HSS, periode=quarter))
        assert screen.view["periode"] == quarter
    assert quarter in open_screen(ADMIN, OVERVIEW, kab=HSS, periode=quarter).title


def test_a_quarter_nobody_reported_is_not_offered(full: Stores) -> None:
    screen = open_screen(ADMIN, OVERVIEW, periode="TW1")
    assert screen.view["periode"] == "B12"
    assert screen.app.sidebar.selectbox(key="periode").options == ["B06", "B12"]
