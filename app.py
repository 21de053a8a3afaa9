"""Composition root: what the server is made of. Started by `python3 run.py` or `streamlit run app.py`."""

import asyncio
import gc
import logging
import os
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib import import_module
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from components.jobs import close_jobs
from components.server.access import Access
from components.server.accounts import Account, StoreDown
from components.server.compress import CompressBundles
from components.server.fonts import build_in_background, font_route
from components.server.gate import Gate, is_loopback
from components.server.headers import SecurityHeaders
from components.server.health import health_route
from components.server.html import OurPage
from components.server.login import login_routes
from components.server.map_shapes import shapes_route
from components.server.secret import session_secret
from components.server.sessions import Sessions
from components.server.steering import steering_routes
from components.text_server import NEEDS_ACCOUNTS, READY, SCREEN_FAILED, STOPPED
from data.services import StoreUnavailable, data_version, process_stores
from data.services.accounts import account_exists, account_viewer, session_version, verify_password
from data.services.first_boundaries import prepare_maps
from data.services.map_shapes import load_shapes
from data.services.stores import UTAMA
from data.settings import Settings
from data.store.engine import Store
from pages.positions import MeetingPositions

VERSION = "0.1.0"
SETTINGS = Settings.from_environment()
VAR = SETTINGS.home / "var"
SECURE = os.environ.get("P4GN_SECURE") == "1"  # set it where a proxy gives the app TLS
# Imported before the first visitor comes, and before the objects of this process are frozen.
HEAVY = (
    "plotly.graph_objects",
    "pydeck",
    "pyarrow",
    "components.charts",
    "components.maps",
    "components.widgets",
    # What the files of the screens import: a wall that is opened at once waited longest for it.
    "pages.uploading",
    "pages.parts.meeting_list",
    "pages.parts.meeting_new",
    "pages.parts.meeting_wall",
)
SWITCH_SECONDS = 0.001
"""How soon a thread that prepares maps or papers lets a screen go on: five times sooner than Python's own."""
log = logging.getLogger("papan")


def office() -> Store:
    """The store that holds the accounts."""
    return process_stores()[UTAMA]


@contextmanager
def answering() -> Iterator[None]:
    """Say in the server's words that the store is out of reach."""
    try:
        yield
    except StoreUnavailable as error:
        raise StoreDown from error


class OfficeAccounts:
    """The accounts of the office's store, as the server asks for them."""

    def exist(self) -> bool:
        """Whether anybody can log in."""
        with answering():
            return account_exists(office())

    def find(self, name: str) -> Account | None:
        """The active account of this name."""
        with answering():
            viewer, version = account_viewer(office(), name), session_version(office(), name)
        return None if viewer is None or version is None else Account(viewer, version)

    def verify(self, name: str, password: str) -> Account | None:
        """The active account whose password this is."""
        with answering():
            viewer = verify_password(office(), name, password)
        return None if viewer is None else self.find(viewer.name)


def newest_changeset() -> int:
    """The number of the office's newest changeset."""
    with answering():
        return data_version(office())


def prepare() -> None:
    """Do once what the first visitor would wait for; a store that is down is tried again by the screens."""
    for name in HEAVY:
        import_module(name)
    sys.setswitchinterval(SWITCH_SECONDS)
    build_in_background(VAR / "fonts")
    threading.Thread(target=prepare_maps, args=(SETTINGS,), daemon=True).start()
    refuse_open_house(st.get_option("server.address"))
    # A collection walks every live object after each run; those of the imports will never die.
    gc.collect()
    gc.freeze()


class OpenHouse(Exception):
    """The app would be open to the network without accounts; the message says what to do."""


def refuse_open_house(address: str | None) -> None:
    """Raise OpenHouse if others could reach an app without accounts; no address means every address."""
    try:
        reachable = not is_loopback(address) and not account_exists(office())
    except StoreUnavailable as error:
        log.warning("%s", error)
        return
    if reachable:
        raise OpenHouse(NEEDS_ACCOUNTS.format(address=address or "0.0.0.0"))  # noqa: S104 -- shown, not bound


def explain(error: Exception) -> bool:
    """Say on the screen, in our words, that it could not be made; the log has the rest."""
    log.error("screen failed", exc_info=error)
    st.error(str(error) if isinstance(error, StoreUnavailable) else SCREEN_FAILED)
    return True


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Start and stop with the server."""
    await asyncio.to_thread(prepare)
    address, port = st.get_option("server.address"), st.get_option("server.port")
    sys.stdout.write(f"{READY.format(address=address or 'localhost', port=port)}\n")
    sys.stdout.flush()
    yield {}
    await asyncio.to_thread(close_jobs)


gate = Gate(OfficeAccounts(), Sessions(session_secret(VAR / "session.key"), secure=SECURE))

app = st.App(
    "pages/main.py",
    lifespan=lifespan,
    on_script_error=explain,
    routes=[
        *login_routes(gate),
        *steering_routes(gate, MeetingPositions()),
        health_route(VERSION, newest_changeset),
        font_route(VAR / "fonts"),
        shapes_route(gate, load_shapes, st.get_option("server.baseUrlPath")),
    ],
    middleware=[
        Middleware(SecurityHeaders, secure=SECURE),
        Middleware(Access, gate=gate),
        Middleware(CompressBundles),
        Middleware(OurPage),
    ],
)

if __name__ == "__main__":
    try:
        refuse_open_house(SETTINGS.host)
        app.run(config={"server.address": SETTINGS.host, "server.port": SETTINGS.port})
    except OpenHouse as refusal:
        sys.stderr.write(f"{refusal}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.stdout.write(f"\n{STOPPED}\n")
