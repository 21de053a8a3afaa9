"""A small Streamlit app behind the real middleware, accounts in memory; the tests start it as a process."""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from components.server.access import Access
from components.server.accounts import Account
from components.server.compress import CompressBundles
from components.server.fonts import font_route
from components.server.gate import Gate
from components.server.headers import SecurityHeaders
from components.server.health import health_route
from components.server.html import OurPage
from components.server.login import login_routes
from components.server.sessions import Sessions
from data.rules.roles import Role, Viewer

PASSWORD = "rahasia-untuk-uji"
GUEST = Viewer("layar", Role.GUEST, "51.08")
OPERATOR = Viewer("opd.a", Role.OPERATOR, "51.08", "OPD-A")


class HeldAccounts:
    """Accounts in memory; none at all when the tests ask for a laptop."""

    def __init__(self, *viewers: Viewer) -> None:
        self.held = {viewer.name: Account(viewer, 1) for viewer in viewers}

    def exist(self) -> bool:
        """Whether anybody can log in."""
        return bool(self.held)

    def find(self, name: str) -> Account | None:
        """The account of this name."""
        return self.held.get(name)

    def verify(self, name: str, password: str) -> Account | None:
        """The account of this name, if this is the one password of all."""
        return self.held.get(name) if password == PASSWORD else None


viewers = () if os.environ.get("SMALL_APP_LAPTOP") == "1" else (GUEST, OPERATOR)
gate = Gate(HeldAccounts(*viewers), Sessions("a key for one test run"))

app = st.App(
    os.environ["SMALL_APP_SCRIPT"],
    routes=[
        *login_routes(gate),
        health_route("test", lambda: 7),
        font_route(Path(os.environ["SMALL_APP_FONTS"])),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(Access, gate=gate),
        Middleware(CompressBundles),
        Middleware(OurPage),
    ],
)

if __name__ == "__main__":
    app.run(config={"server.address": "127.0.0.1", "server.port": int(os.environ["SMALL_APP_PORT"])})
