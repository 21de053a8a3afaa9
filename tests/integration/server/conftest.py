"""Servers that the tests of a process share, and a browser to look at them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.server.fonts import build_fonts
from tests.browsers import chromium
from tests.integration.server.servers import ROOT, Server, running_small_app


@pytest.fixture(scope="session")
def faces() -> Path:
    """The faces of this installation, made by run.py or now."""
    made = ROOT / "var" / "fonts"
    build_fonts(made)
    return made


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with accounts: a guest and an operator."""
    with running_small_app(tmp_path_factory.mktemp("office")) as server:
        yield server


@pytest.fixture(scope="session")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server without accounts."""
    with running_small_app(tmp_path_factory.mktemp("laptop"), SMALL_APP_LAPTOP="1") as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page with the smallest screen that the app is made for."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    yield context.new_page()
    context.close()
