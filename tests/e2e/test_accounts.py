"""With accounts: the login page, a role of one's own, the way out."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from data.rules.roles import Role
from data.services import LOCAL_ADMIN, NewAccount, add_account
from data.services.stores import UTAMA
from data.settings import sqlite_url
from data.store.engine import open_store
from tests.e2e.accessibility import violations
from tests.e2e.conftest import opened, start
from tests.e2e.screens import Complaints, drawn, title
from tests.integration.server.servers import Server

PASSWORD = "kata sandi untuk uji"


@pytest.fixture(scope="module")
def office(installation: Callable[[str], Path]) -> Iterator[Server]:
    """An office with one operator."""
    home = installation("office")
    store = open_store(sqlite_url(home / "var" / "papan.sqlite"), UTAMA)
    operator = NewAccount("opd.dinsos", Role.OPERATOR, "63.06", "DINSOS")
    add_account(store, LOCAL_ADMIN, operator, PASSWORD)
    store.close()
    with start(home) as server:
        yield server


@pytest.fixture
def page(browser: Browser, office: Server) -> Iterator[Page]:
    """A browser that has never been here; a refused login is an error in its console."""
    complaints = Complaints(office.url, expected=["401 (Unauthorized)"])
    with opened(browser) as context:
        page = context.new_page()
        complaints.listen(page)
        yield page
    assert complaints.errors == []
    assert complaints.elsewhere == []


def log_in(page: Page, password: str) -> None:
    page.get_by_label("Nama akun").fill("opd.dinsos")
    page.get_by_label("Kata sandi").fill(password)
    page.get_by_role("button", name="Masuk").click()


def test_an_operator_comes_in_sees_the_own_role_and_leaves(page: Page, office: Server) -> None:
    page.goto(f"{office.url}/progres-opd?data=contoh")
    log_in(page, "bukan ini kata sandinya")
    expect(page.get_by_role("alert")).to_have_text("Nama akun atau kata sandi tidak cocok.")
    log_in(page, PASSWORD)
    page.wait_for_url(re.compile("/progres-opd"))
    expect(title(drawn(page))).to_be_visible()
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar).to_contain_text("Operator · opd.dinsos · DINSOS")
    expect(page.locator(".st-key-eyebrow")).to_contain_text("Hulu Sungai Selatan")
    page.get_by_role("combobox", name="Kabupaten").click()
    expect(page.get_by_role("option")).to_have_text(["Hulu Sungai Selatan"])
    page.keyboard.press("Escape")
    sidebar.get_by_role("link", name="Keluar").click()
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_label("Nama akun")).to_be_visible()
    page.goto(f"{office.url}/progres-opd")
    expect(page.get_by_label("Nama akun")).to_be_visible()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_login_page_breaks_no_rule(page: Page, office: Server, mode: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=mode)
    page.goto(f"{office.url}/masuk")
    log_in(page, "salah")
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "id"
    assert violations(page) == []
