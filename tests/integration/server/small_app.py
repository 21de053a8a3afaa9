"""A small Streamlit app behind the real middleware, accounts in memory; the tests start it as a process."""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from components.server.access import Access
from components.server.compress import CompressBundles
from components.server.fonts import font_route
from components.server.gate import Gate
from components.server.headers import SecurityHeaders
from components.server.health import health_route
from components.server.html import OurPage
from components.server.login import login_routes
from components.server.sessions import Sessions
from tests.unit.server.held import GUEST, OPERATOR, HeldAccounts

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
