"""Gzip for Streamlit's own bundles, which it sends as they are: each is compressed once and kept."""

import asyncio
import gzip
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.messages import header, with_headers, without

BUNDLES = "/static/"
SUFFIXES = (".js", ".css", ".svg", ".json", ".wasm", ".html")
LEVEL = 6
LEAST = 1024  # bytes; below it the headers weigh more than what is saved
ROOM = 24 * 2**20  # bytes of compressed files kept; all bundles of Streamlit 1.67 together need 7 MB


@dataclass(frozen=True)
class Packed:
    """A compressed file and the headers that go with it."""

    body: bytes
    headers: tuple[tuple[bytes, bytes], ...]


class CompressBundles:
    """ASGI middleware; never touches the websocket, uploads, media or answers to range requests."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        # Keyed by path alone: the names of bundles carry the hash of their content.
        self.kept: dict[str, Packed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if not _wants_packed(scope):
            await self.app(scope, receive, send)
            return
        packed = self.kept.get(scope["path"])
        if packed is None:
            await self.app(_unconditional(scope), receive, _Packing(self, scope, send))
        else:
            await send_packed(packed, scope, send)

    def keep(self, path: str, packed: Packed) -> None:
        """Remember a file while there is room."""
        if sum(len(each.body) for each in self.kept.values()) + len(packed.body) <= ROOM:
            self.kept[path] = packed


class _Packing:
    """The sending side of one answer: gathers the body, compresses it off the event loop, sends it."""

    def __init__(self, owner: CompressBundles, scope: Scope, send: Send) -> None:
        self.owner, self.scope, self.send = owner, scope, send
        self.start: Message | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _worth_packing(message):
            self.start = message
        elif self.start is None:
            await self.send(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        body = await asyncio.to_thread(gzip.compress, bytes(self.body), LEVEL, mtime=0)
        packed = Packed(body, tuple(_packed_headers(start, len(body))))
        self.owner.keep(self.scope["path"], packed)
        await send_packed(packed, self.scope, self.send)


async def send_packed(packed: Packed, scope: Scope, send: Send) -> None:
    """Answer with a compressed file, or with 304 if the browser holds it."""
    etag = dict(packed.headers).get(b"etag")
    if etag is not None and header(scope, b"if-none-match") == etag.decode("latin-1"):
        kept = without(packed.headers, b"content-length", b"content-encoding")
        await send({"type": "http.response.start", "status": 304, "headers": kept})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(packed.headers)})
    body = b"" if scope["method"] == "HEAD" else packed.body
    await send({"type": "http.response.body", "body": body})


def accepts_gzip(value: str | None) -> bool:
    """Whether an Accept-Encoding header allows gzip (`gzip;q=0` forbids it)."""
    for part in (value or "").lower().split(","):
        coding, _, quality = part.partition(";")
        if coding.strip() in {"gzip", "*"}:
            return quality.strip().replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _wants_packed(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path: str = scope["path"]
    if not path.startswith(BUNDLES) or not path.endswith(SUFFIXES):
        return False
    return header(scope, b"range") is None and accepts_gzip(header(scope, b"accept-encoding"))


def _unconditional(scope: Scope) -> Scope:
    """The request without validators: the compressed file has its own, and a 304 has no body to keep."""
    return {**scope, "headers": without(scope["headers"], b"if-none-match", b"if-modified-since")}


def _worth_packing(start: Message) -> bool:
    headers = Headers(raw=list(start["headers"]))
    if start["status"] != 200 or "content-encoding" in headers:
        return False
    return int(headers.get("content-length", LEAST)) >= LEAST


def _packed_headers(start: Message, length: int) -> list[tuple[bytes, bytes]]:
    headers = dict(start["headers"])
    changed = [
        (b"content-encoding", b"gzip"),
        (b"content-length", str(length).encode()),
        (b"vary", b"accept-encoding"),
    ]
    if b"etag" in headers:
        changed.append((b"etag", headers[b"etag"].rstrip(b'"') + b'-gzip"'))
    headers_now: list[tuple[bytes, bytes]] = with_headers(start, changed)["headers"]
    return without(headers_now, b"accept-ranges")
