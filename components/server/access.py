"""The lock on every door: pages, websocket, uploads, media and our own routes pass through here."""

from urllib.parse import quote

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import text_server as text
from components.server.accounts import Identity, StoreDown
from components.server.gate import Gate, from_other_site
from components.server.looks import page_of
from components.server.paths import CLOSED, LOGIN, LOGOUT, OPEN, UPLOAD, is_page, under

PREFIX = b"x-app-"
NOT_SIGNED_IN = 4401  # close code of the websocket
READING = ("GET", "HEAD")


class Access:
    """ASGI middleware that lets known viewers in and tells Streamlit who they are."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app = app
        self.gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        scope = {**scope, "headers": [each for each in scope["headers"] if not each[0].startswith(PREFIX)]}
        refusal = refused_for_all(scope)
        if refusal is not None:
            await refuse(refusal, scope, receive, send)
        elif under(scope["path"], OPEN):
            await self.app(scope, receive, send)
        else:
            await self._guarded(scope, receive, send)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            identity = await self.gate.identify(scope)
        except StoreDown:
            await refuse(store_down(), scope, receive, send)
            return
        if identity is None:
            await refuse(to_login(scope), scope, receive, send)
        elif not identity.may_upload and under(scope["path"], (UPLOAD,)):
            await refuse(PlainTextResponse(text.UPLOAD_REFUSED, 403), scope, receive, send)
        else:
            scope["headers"] += identity_headers(identity)
            watched = _Watched(self.gate, scope, receive, send) if scope["type"] == "websocket" else receive
            await self.app(scope, watched, send)


class _Watched:
    """The receiving side of a websocket: ends it at the first message after its session has ended."""

    def __init__(self, gate: Gate, scope: Scope, receive: Receive, send: Send) -> None:
        self.gate, self.scope, self.receive, self.send = gate, scope, receive, send

    async def __call__(self) -> Message:
        message = await self.receive()
        if message["type"] != "websocket.receive" or await self._still_valid():
            return message
        await self.send({"type": "websocket.close", "code": NOT_SIGNED_IN})
        return {"type": "websocket.disconnect", "code": NOT_SIGNED_IN}

    async def _still_valid(self) -> bool:
        try:
            return await self.gate.identify(self.scope) is not None
        except StoreDown:
            return True  # the screen says so itself, and no service answers meanwhile


def refused_for_all(scope: Scope) -> Response | None:
    """The answer to what nobody may ask, or None."""
    if under(scope["path"], CLOSED):
        return PlainTextResponse("Not Found", 404)
    reading = scope["type"] == "http" and scope["method"] in READING
    if not reading and from_other_site(scope):
        return PlainTextResponse(text.OTHER_SITE, 403)
    return None


def to_login(scope: Scope) -> Response:
    """Send a person to the login page and back later; tell everything else that it is not signed in."""
    page = scope["type"] == "http" and scope["method"] in READING and is_page(scope["path"])
    if not page and not under(scope["path"], (LOGOUT,)):
        return PlainTextResponse(text.NOT_SIGNED_IN, 401)
    wanted = HTTPConnection({**scope, "type": "http"}).url
    back = wanted.path + (f"?{wanted.query}" if wanted.query else "")
    target = LOGIN if back == "/" or not page else f"{LOGIN}?lanjut={quote(back, safe='')}"
    return RedirectResponse(target, 303, {"cache-control": "no-store"})


def store_down() -> Response:
    """Say that the store is out of reach, on a page that tries again by itself."""
    body = page_of(text.DOWN_TITLE, f"<p>{text.DOWN_LEAD}</p>", refresh=5)
    return HTMLResponse(body, 503, {"cache-control": "no-store", "retry-after": "5"})


async def refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the response; a websocket has none yet, it is closed before it opens."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": NOT_SIGNED_IN})
    else:
        await response(scope, receive, send)


def identity_headers(identity: Identity) -> list[tuple[bytes, bytes]]:
    """What Streamlit puts into `st.user` (see server.trustedUserHeaders in config.toml)."""
    viewer = identity.viewer
    values = {
        "user": viewer.name,
        "role": viewer.role.value,
        "kabupaten": viewer.kabupaten,
        "opd": viewer.opd_code,
        "local": "1" if identity.local else None,
    }
    return [(PREFIX + name.encode(), value.encode("latin-1")) for name, value in values.items() if value]
