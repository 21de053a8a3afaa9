"""Calls an ASGI app in memory: the few lines of a test client that these tests need."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST = "127.0.0.1:8501"


@dataclass
class Answer:
    """What came back: for a websocket only the messages count."""

    messages: list[Message] = field(default_factory=list)

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {key.decode(): value.decode() for key, value in self.messages[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(each.get("body", b"") for each in self.messages)

    @property
    def text(self) -> str:
        return self.body.decode()


def scope_of(
    path: str = "/", headers: Mapping[str, str] | None = None, *, method: str = "GET", kind: str = "http"
) -> Scope:
    """The scope of a request from this computer; `path` may hold a query."""
    plain, _, query = path.partition("?")
    named = {"host": HOST, **(headers or {})}
    return {
        "type": kind,
        "method": method,
        "path": plain,
        "raw_path": plain.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(key.lower().encode(), value.encode()) for key, value in named.items()],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8501),
        "scheme": "http",
        "http_version": "1.1",
    }


def call(app: ASGIApp, scope: Scope, *incoming: Message) -> Answer:
    """Send the scope and these messages; without messages an empty request body."""
    answer = Answer()
    left = list(incoming) or [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        if not left:  # the client stays and is silent
            await asyncio.Event().wait()
        return left.pop(0)

    async def send(message: Message) -> None:
        answer.messages.append(message)

    asyncio.run(_run(app, scope, receive, send))
    return answer


async def _run(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, send)


def get(app: ASGIApp, path: str = "/", **headers: str) -> Answer:
    """GET with these headers; underscores in their names mean dashes."""
    return call(app, scope_of(path, {name.replace("_", "-"): value for name, value in headers.items()}))


class Recorder:
    """An inner app that answers every request with what it is given and remembers the scopes it saw."""

    def __init__(self, body: bytes = b"inside", **headers: str) -> None:
        self.body = body
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        named = {"content-type": "text/plain", "content-length": str(len(body)), **own}
        self.headers = [(key.encode(), value.encode()) for key, value in named.items()]
        self.scopes: list[Scope] = []
        self.received: list[Message] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scopes.append(scope)
        self.received.append(await receive())
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 200, "headers": self.headers})
            half = len(self.body) // 2
            await send({"type": "http.response.body", "body": self.body[:half], "more_body": True})
            await send({"type": "http.response.body", "body": self.body[half:], "more_body": False})

    def seen(self, name: str) -> list[str]:
        """The values of a header in the last scope."""
        return [value.decode() for key, value in self.scopes[-1]["headers"] if key == name.encode()]
