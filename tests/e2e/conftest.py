"""A filled installation for all journeys, servers on it as real processes, and a browser that keeps watch."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from components.server.fonts import build_fonts
from data.services import open_stores
from data.settings import Settings, sqlite_url
from tests.browsers import chromium
from tests.e2e.screens import PATIENT, Complaints
from tests.integration.server.servers import ROOT, Server, free_port, running

GUARD = Path(__file__).with_name("guard")
OpenPage: TypeAlias = Callable[..., Page]
# What is awaited comes within a second as a rule; a busy machine is no fault of the app.
expect.set_options(timeout=PATIENT / 2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a fresh installation after its first start; copied, never used itself."""
    home = tmp_path_factory.mktemp("filled")
    var = home / "var"
    var.mkdir()
    for store in open_stores(Settings(sqlite_url(var / "papan.sqlite"), home)).values():
        store.close()
    made = ROOT / "var" / "fonts"
    build_fonts(made)
    shutil.copytree(made, var / "fonts")
    return home


@pytest.fixture(scope="session")
def installation(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Make an installation of one's own, to write into."""

    def make(name: str) -> Path:
        home = tmp_path_factory.mktemp(name)
        shutil.copytree(filled, home, dirs_exist_ok=True)
        return home

    return make


def start(home: Path, port: int | None = None, **more: str) -> AbstractContextManager[Server]:
    """Start the app on an installation; no socket of it can leave this computer, each try is noted.

    more: settings of its environment besides the usual ones.
    """
    port = port or free_port()
    settings = {
        "P4GN_HOME": str(home),
        "P4GN_HOST": "127.0.0.1",
        "P4GN_PORT": str(port),
        "PYTHONPATH": os.pathsep.join((str(GUARD), str(ROOT))),
        "SOCKET_NOTES": str(home / "sockets.txt"),
        **more,
    }
    return running(ROOT / "app.py", port, settings, home / "server.log")


@pytest.fixture(scope="session")
def home(installation: Callable[[str], Path]) -> Path:
    """The installation behind `papan`."""
    return installation("shared")


@pytest.fixture(scope="session")
def papan(home: Path) -> Iterator[Server]:
    """The app that all journeys share that only read."""
    with start(home) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def complaints(papan: Server) -> Iterator[Complaints]:
    """What pages of the shared app complain about: after each test, nothing."""
    found = Complaints(papan.url)
    yield found
    assert found.errors == []
    assert found.elsewhere == []


@pytest.fixture(scope="session")
def laptop(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has been here before: it keeps what it has loaded, as that of an office does."""
    with opened(browser) as context:
        yield context


@pytest.fixture
def page(laptop: BrowserContext, complaints: Complaints) -> Iterator[Page]:
    """A page on a laptop; a session of its own."""
    opened_page = laptop.new_page()
    complaints.listen(opened_page)
    yield opened_page
    opened_page.close()


@pytest.fixture
def open_page(browser: Browser, complaints: Complaints) -> Iterator[OpenPage]:
    """Open a page in a browser of its own: another window, another mode, a phone."""
    with ExitStack() as contexts:

        def make(**settings: Any) -> Page:
            made = contexts.enter_context(opened(browser, **settings)).new_page()
            complaints.listen(made)
            return made

        yield make


@contextmanager
def opened(browser: Browser, **settings: Any) -> Iterator[BrowserContext]:
    """A browser without a past, in the smallest window that the app is made for."""
    settings = {"viewport": {"width": 1366, "height": 768}, "locale": "id-ID", **settings}
    context = browser.new_context(**settings)
    context.set_default_timeout(PATIENT)
    yield context
    context.close()
