"""Our two scripts and two typefaces in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.integration.server.servers import Server

pytestmark = pytest.mark.browser
VIEW = "data=utama&kab=51.08&tahun=2026&periode=B12"


@pytest.fixture
def errors(page: Page) -> Iterator[list[str]]:
    """What the browser complains about, except Streamlit's probes below the address of a page."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield found
    assert [each for each in found if "404" not in each] == []


def open_screen(page: Page, server: Server, address: str, title: str) -> None:
    page.goto(f"{server.url}{address}")
    expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=30_000)


@pytest.mark.usefixtures("errors", "faces")
def test_a_deep_link_is_indonesian_and_in_our_type(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/progres-opd", "Kedua")
    assert page.evaluate("document.documentElement.lang") == "id"
    page.wait_for_function("() => document.fonts.check('600 20px \"Papan Serif\"')")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {"IBM Plex Sans", "Papan Serif"} <= {family.strip('"') for family in loaded}


@pytest.mark.usefixtures("errors")
def test_streamlits_own_words_are_indonesian(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/", "Beranda")
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader).to_contain_text("Pilih berkas")
    expect(uploader).to_contain_text("Maks. 20 MB per berkas")
    expect(page.get_by_text("Langsung ke isi")).to_be_attached()


@pytest.mark.usefixtures("errors")
def test_keys_turn_the_screens_and_keep_the_view(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, f"/?{VIEW}&layar=1", "Beranda")
    page.keyboard.press("PageDown")
    expect(page.get_by_role("heading", name="Kedua")).to_be_visible()
    assert "/progres-opd?" in page.url
    for part in VIEW.split("&"):
        assert part in page.url
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", name="Beranda")).to_be_visible()
    assert "bagian=-1" in page.url


def test_turning_a_screen_keeps_the_session(page: Page, laptop: Server) -> None:
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    open_screen(page, laptop, "/?layar=1", "Beranda")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Kedua")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Beranda")).to_be_visible()
    assert len(loads) == 1


def test_the_size_of_the_wall_is_told_and_follows(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/?layar=1", "Beranda")
    assert "t=768" in page.url
    assert "w=1366" in page.url
    page.set_viewport_size({"width": 1024, "height": 700})
    page.wait_for_url(re.compile("t=700"))
    assert "w=1024" in page.url


def test_escape_leaves_the_wall(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/?kab=51.08&layar=1", "Beranda")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{laptop.url}/?kab=51.08")


def test_on_a_laptop_the_keys_are_the_browsers(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/", "Beranda")
    address = page.url
    for key in ("ArrowRight", "PageDown", "End"):
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == address


def test_a_link_in_a_table_stays_in_the_tab_and_session(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/", "Beranda")
    page.get_by_role("link", name="Rincian").click()
    expect(page.get_by_role("heading", name="Kedua")).to_be_visible()
    assert len(page.context.pages) == 1
    page.go_back()
    expect(page.get_by_role("heading", name="Beranda")).to_be_visible()


def test_typing_turns_no_screen(page: Page, laptop: Server) -> None:
    open_screen(page, laptop, "/?layar=1", "Beranda")
    page.get_by_label("Catatan").click()
    page.keyboard.type("a b")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    page.wait_for_timeout(300)
    assert "/progres-opd" not in page.url


def test_logging_in_and_out_in_a_browser(page: Page, office: Server) -> None:
    page.goto(f"{office.url}/progres-opd?kab=51.08")
    page.get_by_label("Nama akun").fill("opd.a")
    page.get_by_label("Kata sandi").fill("rahasia-untuk-uji")
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_role("heading", name="Kedua")).to_be_visible(timeout=30_000)
    assert page.url == f"{office.url}/progres-opd?kab=51.08"
    page.goto(f"{office.url}/keluar")
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_label("Nama akun")).to_be_visible()
    page.goto(f"{office.url}/")
    expect(page.get_by_label("Nama akun")).to_be_visible()
