"""Login and logout: two plain pages, a signed form, a session cookie that scripts cannot read."""

import asyncio
import secrets
from html import escape
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from components import text_server as text
from components.server.access import store_down
from components.server.accounts import StoreDown
from components.server.bodies import read_body
from components.server.gate import Gate
from components.server.looks import page_of
from components.server.paths import LOGIN, LOGOUT
from components.server.sessions import COOKIE, LIFETIME, cookie

NONCE = "papan_formulir"
MOST = 8192  # bytes of a form; it holds two short fields and two tokens
NO_STORE = {"cache-control": "no-store"}
LOGOUT_BODY = f"""<p>{text.LOGOUT_LEAD}</p>
<form method="post" action="{LOGOUT}"><button>{text.LOGOUT_BUTTON}</button></form>
<p class="note"><a href="/">{text.LOGOUT_BACK}</a></p>"""


def login_routes(gate: Gate) -> list[Route]:
    """GET and POST of the login and of the logout page."""
    login, logout = _Login(gate), _Logout(gate)
    return [
        Route(LOGIN, login.show, methods=["GET"]),
        Route(LOGIN, login.enter, methods=["POST"]),
        Route(LOGOUT, logout.show, methods=["GET"]),
        Route(LOGOUT, logout.leave, methods=["POST"]),
    ]


class _Login:
    def __init__(self, gate: Gate) -> None:
        self.gate = gate

    async def show(self, request: Request) -> Response:
        return await self._page(request, request.query_params.get("lanjut", "/"))

    async def enter(self, request: Request) -> Response:
        form = await read_form(request)
        if form is None:
            return PlainTextResponse("Content Too Large", 413)
        back = local_path(form.get("lanjut", "/"))
        if not self.gate.sessions.form_is_ours(form.get("token", ""), cookie(request.scope, NONCE)):
            return await self._page(request, back, text.LOGIN_EXPIRED, 400)
        try:
            name, password = form.get("nama", "").strip().lower(), form.get("sandi", "")
            account = await asyncio.to_thread(self.gate.accounts.verify, name, password)
        except StoreDown:
            return store_down()
        if account is None:
            return await self._page(request, back, text.LOGIN_WRONG, 401)
        response = RedirectResponse(back, 303, NO_STORE)
        self._set_cookie(response, COOKIE, self.gate.sessions.issue(account), max_age=LIFETIME)
        response.delete_cookie(NONCE, path=LOGIN)
        return response

    async def _page(self, request: Request, back: str, problem: str = "", status: int = 200) -> Response:
        try:
            ready = await self.gate.accounts_exist()
        except StoreDown:
            return store_down()
        if not ready:
            lead = f"<p>{text.LOGIN_NO_ACCOUNTS}</p><code>{text.LOGIN_ADD_COMMAND}</code>"
            return HTMLResponse(page_of(text.LOGIN_TITLE, lead), 403, NO_STORE)
        nonce = cookie(request.scope, NONCE) or secrets.token_urlsafe(16)
        form = login_form(self.gate.sessions.form_token(nonce), local_path(back), problem)
        response = HTMLResponse(page_of(text.LOGIN_TITLE, form), status, NO_STORE)
        self._set_cookie(response, NONCE, nonce, path=LOGIN)
        return response

    def _set_cookie(self, response: Response, name: str, value: str, **more: Any) -> None:
        secure = self.gate.sessions.secure
        response.set_cookie(name, value, secure=secure, httponly=True, samesite="lax", **more)


class _Logout:
    def __init__(self, gate: Gate) -> None:
        self.gate = gate

    async def show(self, _request: Request) -> Response:
        return HTMLResponse(page_of(text.LOGOUT_TITLE, LOGOUT_BODY), headers=NO_STORE)

    async def leave(self, _request: Request) -> Response:
        # Another site cannot send this: Access refuses foreign origins, and SameSite keeps the cookie back.
        response = RedirectResponse(LOGIN, 303, NO_STORE)
        response.delete_cookie(
            COOKIE, path="/", secure=self.gate.sessions.secure, httponly=True, samesite="lax"
        )
        return response


async def read_form(request: Request) -> dict[str, str] | None:
    """The fields of a posted form, the first value of each; None if it is too large to be ours."""
    body = await read_body(request, MOST)
    if body is None:
        return None
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def local_path(wanted: str) -> str:
    """The wanted address if it is a path of this server, else the start page: no link leads elsewhere."""
    inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\", LOGIN, LOGOUT))
    return wanted if inside and wanted.isprintable() and "\\" not in wanted else "/"


def login_form(token: str, back: str, problem: str) -> str:
    """The form as HTML; the message of a failed attempt comes first and is announced."""
    notice = f'<p class="problem" role="alert">{escape(problem)}</p>' if problem else ""
    return f"""{notice}<form method="post" action="{LOGIN}">
<input type="hidden" name="token" value="{escape(token)}">
<input type="hidden" name="lanjut" value="{escape(back)}">
<label for="nama">{text.LOGIN_NAME}</label>
<input id="nama" name="nama" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60"
required autofocus>
<label for="sandi">{text.LOGIN_PASSWORD}</label>
<input id="sandi" name="sandi" type="password" autocomplete="current-password" maxlength="200" required>
<button>{text.LOGIN_BUTTON}</button></form>
<p class="note">{text.LOGIN_HELP}</p>"""
