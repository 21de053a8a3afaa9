"""Streamlit's page made ours: language, title, our scripts, our font instead of theirs."""

import hashlib
import re
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.fonts import BODY_FACE
from components.server.headers import streamlit_page
from components.server.messages import header, without
from components.server.paths import is_page
from components.text_server import APP_NAME, NO_SCRIPT

STATIC = Path(__file__).parents[2] / "pages" / "static"
SCRIPTS = ("id.js", "layar.js", "fokus.js", "posisi.js", "rapat.js", "kemudi.js")
FONT_PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', re.DOTALL)
NO_SCRIPT_PART = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


def our_page(page: str) -> str:
    """Streamlit's page with our language, title, font and scripts; raises ValueError if it changed shape."""
    preload = f'<link rel="preload" href="{BODY_FACE.url}" as="font" type="font/woff2" crossorigin>'
    changes = (
        (re.compile('<html lang="en">'), '<html lang="id">'),
        (re.compile("<title>Streamlit</title>"), f"<title>{APP_NAME}</title>"),
        (FONT_PRELOAD, preload),
        (NO_SCRIPT_PART, f"<noscript><p>{NO_SCRIPT}</p></noscript>"),
        (re.compile("</head>"), f"{''.join(map(script_tag, SCRIPTS))}</head>"),
    )
    for pattern, replacement in changes:
        page, count = pattern.subn(replacement, page)
        if count != 1:
            raise ValueError(
                f"streamlit/static/index.html has {count} times {pattern.pattern!r}, expected one"
            )
    return page


def script_tag(name: str) -> str:
    """The tag of one of our scripts; its address changes with its content, so no browser keeps an old one."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f'<script defer src="/app/static/{name}?v={digest}"></script>'


class OurPage:
    """ASGI middleware that answers page addresses with our version of Streamlit's page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.body = our_page(streamlit_page()).encode()
        self.etag = f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or not is_page(scope["path"]):
            await self.app(scope, receive, send)
            return
        seen = header(scope, b"if-none-match")
        # The validators of the browser belong to our page; Streamlit would compare them with its own file.
        plain = {**scope, "headers": without(scope["headers"], b"if-none-match", b"if-modified-since")}
        await self.app(plain, receive, _Replacement(self, send, head=scope["method"] == "HEAD", seen=seen))


class _Replacement:
    """The sending side of one answer: swaps the body if it is the page, passes everything else on."""

    def __init__(self, page: OurPage, send: Send, *, head: bool, seen: str | None) -> None:
        self.page, self.send, self.head, self.seen = page, send, head, seen
        self.replaced = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page_answer(message):
            self.replaced = True
            await self._send_ours()
        elif not self.replaced:
            await self.send(message)

    async def _send_ours(self) -> None:
        known = self.seen == self.page.etag
        headers = [(b"cache-control", b"no-cache"), (b"etag", self.page.etag.encode())]
        if not known:
            length = str(len(self.page.body)).encode()
            headers += [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", length)]
        await self.send({"type": "http.response.start", "status": 304 if known else 200, "headers": headers})
        body = b"" if known or self.head else self.page.body
        await self.send({"type": "http.response.body", "body": body})


def _is_page_answer(message: Message) -> bool:
    kind = Headers(raw=list(message["headers"])).get("content-type", "")
    return message["status"] == 200 and kind.startswith("text/html")
