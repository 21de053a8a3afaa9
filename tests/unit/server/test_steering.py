import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.server.access import Access
from components.server.accounts import StoreDown
from components.server.gate import Gate
from components.server.sessions import COOKIE, Sessions
from components.server.steering import MOST, NoSuchMeeting, NoSuchMove, number_of, steering_routes
from data.rules.roles import NotAllowed, Viewer
from data.rules.steering import Move, Place
from tests.unit.server.asgi import HOST, Answer, call, get, scope_of
from tests.unit.server.held import GUEST, HeldAccounts

WISH = {"data": "contoh", "nomor": 7, "seen": 3, "slide": 2, "page": 1, "blank": True, "kode": "ABCD2345"}
JSON = {"content-type": "application/json"}


@dataclass(frozen=True)
class Stood:
    """Where the meeting of these tests stands."""

    place: Place
    version: int
    is_open: bool = True
    opened_at: datetime | None = None
    moved: bool = True


class Held:
    """One meeting in memory, number 7 of contoh; it moves like that of a store."""

    def __init__(self) -> None:
        self.now = Stood(Place(0), 3)
        self.asked: list[tuple[Viewer, object]] = []
        self.fails: Exception | None = None

    def tell(self, viewer: Viewer, store: str, meeting: int) -> Stood:
        self._note(viewer, (store, meeting))
        if (store, meeting) != ("contoh", 7):
            raise NoSuchMeeting
        return self.now

    def move(self, viewer: Viewer, store: str, move: Move) -> Stood:
        self._note(viewer, (store, move))
        if move.seen != self.now.version:
            return replace(self.now, moved=False)
        self.now = Stood(move.place, move.seen + 1)
        return self.now

    def _note(self, viewer: Viewer, what: object) -> None:
        self.asked.append((viewer, what))
        if self.fails:
            raise self.fails


@pytest.fixture
def held() -> Held:
    return Held()


def app(held: Held, *viewers: Viewer) -> tuple[Starlette, dict[str, str]]:
    """The routes behind the lock, and the cookie of the first account."""
    accounts, sessions = HeldAccounts(*viewers), Sessions("kunci")
    gate = Gate(accounts, sessions)
    cookie = {"cookie": f"{COOKIE}={sessions.issue(accounts.held[viewers[0].name])}"} if viewers else {}
    return Starlette(routes=steering_routes(gate, held), middleware=[Middleware(Access, gate=gate)]), cookie


def post(made: Starlette, body: object, **headers: str) -> Answer:
    named = JSON | {name.replace("_", "-"): value for name, value in headers.items()}
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    message = {"type": "http.request", "body": sent, "more_body": False}
    return call(made, scope_of("/posisi-rapat", named, method="POST"), message)


def test_a_laptop_without_accounts_asks_and_moves(held: Held) -> None:
    made, _ = app(held)
    answer = get(made, "/posisi-rapat?data=contoh&nomor=7")
    expected = {"slide": 0, "page": 0, "blank": False, "version": 3, "open": True, "moved": True}
    assert (answer.status, json.loads(answer.body)) == (200, expected | {"elapsed": None})
    assert answer.headers["cache-control"] == "no-store"
    moved = json.loads(post(made, WISH).body)
    assert (moved["slide"], moved["page"], moved["blank"], moved["version"]) == (2, 1, True, 4)
    assert held.asked[-1][1] == ("contoh", Move(7, 3, Place(2, 1, blank=True), "ABCD2345"))


def test_it_says_for_how_many_seconds_it_has_been_open(held: Held) -> None:
    held.now = replace(held.now, opened_at=datetime.now(UTC) - timedelta(minutes=42))
    elapsed = json.loads(get(app(held)[0], "/posisi-rapat?data=contoh&nomor=7").body)["elapsed"]
    assert 42 * 60 <= elapsed < 42 * 60 + 30


def test_an_older_version_learns_where_it_stands(held: Held) -> None:
    made, _ = app(held)
    late = json.loads(post(made, WISH | {"seen": 2}).body)
    assert (late["moved"], late["version"], late["slide"]) == (False, 3, 0)


def test_it_is_asked_as_the_account_that_is_signed_in(held: Held) -> None:
    made, cookie = app(held, GUEST)
    assert get(made, "/posisi-rapat?data=contoh&nomor=7", **cookie).status == 200
    assert held.asked[0][0] == GUEST


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nobody_else_is_answered(held: Held, method: str) -> None:
    made, _ = app(held, GUEST)
    answer = call(made, scope_of("/posisi-rapat?data=contoh&nomor=7", JSON, method=method))
    assert answer.status == 401
    assert held.asked == []


def test_another_site_moves_nothing(held: Held) -> None:
    made, _ = app(held)
    assert post(made, WISH, origin="http://jahat.example").status == 403
    assert post(made, WISH, content_type="text/plain").status == 415
    assert held.asked == []
    assert post(made, WISH, origin=f"http://{HOST}").status == 200


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NoSuchMeeting(), 404),
        (NotAllowed("Layar rapat hanya dipindahkan dengan kode."), 403),
        (NoSuchMove("Rapat ini tidak sedang dibuka."), 409),
        (StoreDown(), 503),
    ],
)
def test_what_fails_says_how(held: Held, error: Exception, status: int) -> None:
    made, _ = app(held)
    held.fails = error
    assert post(made, WISH).status == status
    assert post(made, WISH).text == str(error) or status == 503
    assert get(made, "/posisi-rapat?data=contoh&nomor=7").status == status


@pytest.mark.parametrize(
    "query", ["", "?nomor=7", "?data=contoh", "?data=contoh&nomor=-7", "?data=lain&nomor=7"]
)
def test_an_odd_question_has_no_meeting(held: Held, query: str) -> None:
    assert get(app(held)[0], f"/posisi-rapat{query}").status == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[1, 2]",
        b"{",
        b"\xff",
        b"[" * MOST,
        WISH | {"slide": -1},
        WISH | {"page": "1"},
        WISH | {"seen": True},
        WISH | {"nomor": 2**31},
        {name: value for name, value in WISH.items() if name != "seen"},
        WISH | {"kode": "x" * MOST},
    ],
)
def test_an_odd_move_is_none(held: Held, body: object) -> None:
    assert post(app(held)[0], body).status == 400
    assert held.asked == []


@pytest.mark.parametrize("written", ["", "x", "-1", "1.5", "²", "9" * 5000, str(2**31)])
def test_what_is_no_number(written: str) -> None:
    assert number_of(written) is None


def test_a_number() -> None:
    assert number_of(str(2**31 - 1)) == 2**31 - 1
