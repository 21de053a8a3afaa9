"""Back and links: one entry in the history for each step of a person; the past of the data and back."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.screens import PATIENT, address, choose, drawn, open_screen, title
from tests.integration.server.servers import Server


def follow(page: Page, screen: str) -> str:
    """Follow a link of the navigation; the finding of the screen."""
    before = title(page).inner_text()
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=screen).click()
    expect(title(page)).not_to_have_text(before, timeout=PATIENT)
    return title(drawn(page)).inner_text()


def test_back_leads_through_the_screens_in_one_step_each(page: Page, papan: Server) -> None:
    seen = [title(open_screen(page, papan.url)).inner_text(), follow(page, "Tes urine")]
    before = title(page).inner_text()
    choose(page, "Kabupaten", "Hulu Sungai Selatan")
    expect(title(page)).not_to_have_text(before, timeout=PATIENT)
    seen += [title(drawn(page)).inner_text(), follow(page, "Progres OPD")]
    for finding in reversed(seen[:-1]):
        page.go_back()
        expect(title(page)).to_have_text(finding, timeout=PATIENT)
    expect(page.get_by_role("combobox", name="Kabupaten")).to_have_value("Buleleng")
    page.go_forward()
    expect(title(page)).to_have_text(seen[1], timeout=PATIENT)


def test_a_name_in_the_matrix_opens_its_page_here_and_back_returns(page: Page, papan: Server) -> None:
    loads: list[str] = []
    open_screen(page, papan.url + address("/progres-opd", "63.06"))
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    matrix = title(page).inner_text()
    name = page.locator("[class*=st-key-matrix]").first.get_by_role("link").first
    short = name.inner_text()
    name.click()
    expect(title(page)).to_have_text(re.compile(f"^{re.escape(short)}"), timeout=PATIENT)
    assert "opd=" in page.url
    page.go_back()
    expect(title(page)).to_have_text(matrix, timeout=PATIENT)
    assert len(page.context.pages) == 1
    assert loads == []


def test_the_trail_and_the_navigation_lead_from_an_opd_to_the_matrix(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/progres-opd", "63.06"))
    matrix = title(page).inner_text()
    for way in (page.locator(".st-key-eyebrow"), page.get_by_test_id("stSidebarNav")):
        page.locator("[class*=st-key-matrix]").first.get_by_role("link").first.click()
        expect(title(page)).not_to_have_text(matrix, timeout=PATIENT)
        drawn(page)
        way.get_by_role("link", name="Progres OPD").click()
        expect(title(page)).to_have_text(matrix, timeout=PATIENT)
        drawn(page)
        assert "opd=" not in page.url
    assert len(page.context.pages) == 1


def test_a_changeset_leads_to_the_board_as_it_stood_and_back(page: Page, papan: Server) -> None:
    now = title(open_screen(page, papan.url + address("/", "63.06"))).inner_text()
    first = open_screen(page, papan.url + address("/unggahan", "63.06")).get_by_role("row").nth(1)
    first.get_by_role("link").click()
    expect(title(page)).to_have_text(re.compile("^Nomor "), timeout=PATIENT)
    assert "nomor=" in drawn(page).url
    open_screen(page, papan.url + address("/unggahan", "63.06", nomor="30"))
    page.get_by_role("link", name="Lihat papan pada keadaan ini").click()
    banner = page.locator(".st-key-notice_past")
    expect(banner).to_contain_text("Keadaan sesudah perubahan nomor 30", timeout=PATIENT)
    assert title(drawn(page)).inner_text() != now
    expect(page.get_by_role("button", name="Unggah data")).to_be_disabled()
    follow(page, "Tes urine")
    expect(banner).to_be_visible()
    assert "per=30" in page.url
    banner.get_by_role("link").click()
    expect(banner).to_have_count(0, timeout=PATIENT)
    assert "per=" not in drawn(page).url
    follow(page, "Ringkasan")
    assert len(page.context.pages) == 1


def test_the_figures_of_a_screen_lead_to_their_files(page: Page, papan: Server) -> None:
    open_screen(page, papan.url + address("/tes-urine", "63.06"))
    page.get_by_role("button", name="Asal angka").press("Enter")
    dialog = page.get_by_role("dialog")
    file = dialog.get_by_role("row").filter(has_text="tes_urine").first
    number = file.get_by_role("link").inner_text()
    expect(dialog.get_by_test_id("stDataFrame")).to_be_visible(timeout=PATIENT)
    file.get_by_role("link").click()
    expect(title(page)).to_have_text(re.compile(f"^Nomor {number}: "), timeout=PATIENT)
    expect(dialog).to_have_count(0)
