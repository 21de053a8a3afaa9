"""What is on the wall of a meeting, over plain HTTP: walls and second screens ask for it and move it.

Streamlit's websocket is no part of it, so that a slide changes at once and a lost connection costs no slide.
"""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Protocol

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import text_server as text
from components.server.accounts import StoreDown
from components.server.bodies import read_body
from components.server.gate import Gate
from components.server.paths import POSITION
from data.rules.roles import NotAllowed, Viewer
from data.rules.steering import Move, Place

NO_STORE = {"cache-control": "no-store"}
MOST = 1024  # bytes of a move
LARGEST = 2**31 - 1  # of a number that the store can hold


class NoSuchMeeting(Exception):
    """There is none that this viewer may see."""


class NoSuchMove(Exception):
    """The meeting is not open, or has no such slide; the message says which."""


class Standing(Protocol):
    """Where a meeting stands; `moved` is whether the move that was asked for was made."""

    @property
    def place(self) -> Place:
        """What is on the wall."""

    @property
    def version(self) -> int:
        """The version to move it from."""

    @property
    def is_open(self) -> bool:
        """Whether it can be moved."""

    @property
    def opened_at(self) -> datetime | None:
        """Since when it has been open; None for one that is planned."""

    @property
    def moved(self) -> bool:
        """False: somebody was faster, and this is where to."""


class Positions(Protocol):
    """The meetings of this installation. Raise NoSuchMeeting, NotAllowed, NoSuchMove, StoreDown."""

    def tell(self, viewer: Viewer, store: str, meeting: int) -> Standing:
        """Where a meeting stands."""

    def move(self, viewer: Viewer, store: str, move: Move) -> Standing:
        """Move it."""


def steering_routes(gate: Gate, positions: Positions) -> list[Route]:
    """GET (`data`, `nomor`) and POST (JSON: also `slide`, `page`, `blank`, `seen`, `kode`) of a position."""
    desk = _Desk(gate, positions)
    return [Route(POSITION, desk.tell, methods=["GET"]), Route(POSITION, desk.move, methods=["POST"])]


class _Desk:
    def __init__(self, gate: Gate, positions: Positions) -> None:
        self.gate, self.positions = gate, positions

    async def tell(self, request: Request) -> Response:
        asked = request.query_params
        store, meeting = asked.get("data", ""), number_of(asked.get("nomor", ""))
        if meeting is None:
            return told("", 404)
        return await self._answer(request, lambda who: self.positions.tell(who, store, meeting))

    async def move(self, request: Request) -> Response:
        # A form of another site cannot send JSON, and Access refuses foreign origins.
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return told("", 415)
        body = await read_json(request)
        try:
            store, move = str(body["data"]), move_of(body)
        except (KeyError, TypeError, ValueError):
            return told("", 400)
        return await self._answer(request, lambda who: self.positions.move(who, store, move))

    async def _answer(self, request: Request, ask: Callable[[Viewer], Standing]) -> Response:
        try:
            identity = await self.gate.identify(request.scope)
            if identity is None:
                return told(text.NOT_SIGNED_IN, 401)
            return answer_of(await asyncio.to_thread(ask, identity.viewer))
        except StoreDown:
            return told(text.DOWN_TITLE, 503)
        except NoSuchMeeting:
            return told("", 404)
        except NotAllowed as refusal:
            return told(str(refusal), 403)
        except NoSuchMove as refusal:
            return told(str(refusal), 409)


def told(words: str, status: int) -> Response:
    """A refusal in words."""
    return PlainTextResponse(words, status, NO_STORE)


def answer_of(standing: Standing) -> Response:
    """A position as a script reads it."""
    place = standing.place
    where = {"slide": place.slide, "page": place.page, "blank": place.blank}
    since = None if standing.opened_at is None else datetime.now(UTC) - standing.opened_at
    state = {
        "version": standing.version,
        "open": standing.is_open,
        "moved": standing.moved,
        "elapsed": None if since is None else int(since.total_seconds()),
    }
    return JSONResponse({**where, **state}, headers=NO_STORE)


def number_of(written: str) -> int | None:
    """The number that stands in an address, if it can be one."""
    digits = written.isascii() and written.isdigit() and len(written) <= len(str(LARGEST))
    return int(written) if digits and int(written) <= LARGEST else None


def move_of(body: dict[str, Any]) -> Move:
    """A move as a script sends it; raises KeyError, TypeError, ValueError."""
    numbers = {name: body[name] for name in ("nomor", "seen", "slide", "page")}
    if any(type(each) is not int or not 0 <= each <= LARGEST for each in numbers.values()):
        raise ValueError(numbers)
    place = Place(numbers["slide"], numbers["page"], body.get("blank") is True)
    return Move(numbers["nomor"], numbers["seen"], place, str(body.get("kode", "")))


async def read_json(request: Request) -> dict[str, Any]:
    """The posted object; empty if it is none, or too large to be ours."""
    try:
        read = json.loads(await read_body(request, MOST) or b"")
    except (ValueError, RecursionError):  # the latter at a thousand opening brackets
        return {}
    return read if isinstance(read, dict) else {}
