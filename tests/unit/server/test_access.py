import pytest
from starlette.types import Message

from components.server.access import NOT_SIGNED_IN, Access
from components.server.accounts import Account
from components.server.gate import Gate
from components.server.sessions import COOKIE, Sessions
from data.rules.roles import Viewer
from tests.unit.server.asgi import Answer, Recorder, call, get, scope_of
from tests.unit.server.held import GUEST, OPERATOR, HeldAccounts

CONNECT: Message = {"type": "websocket.connect"}
UPLOAD = "/_stcore/upload_file/session/file"


class Office:
    """An installation with a guest and an operator, and the app behind its lock."""

    def __init__(self, *viewers: Viewer) -> None:
        self.accounts = HeldAccounts(*viewers)
        self.sessions = Sessions("key")
        self.inner = Recorder()
        self.app = Access(self.inner, Gate(self.accounts, self.sessions))

    def cookie(self, viewer: Viewer) -> dict[str, str]:
        return {"cookie": f"{COOKIE}={self.sessions.issue(Account(viewer, 1))}"}


@pytest.fixture
def office() -> Office:
    return Office(GUEST, OPERATOR)


@pytest.fixture
def laptop() -> Office:
    return Office()


def websocket(office: Office, headers: dict[str, str] | None = None, *messages: Message) -> Answer:
    return call(office.app, scope_of("/_stcore/stream", headers, kind="websocket"), *(messages or (CONNECT,)))


@pytest.mark.parametrize(
    "path", ["/masuk", "/healthz", "/huruf/a.woff2", "/static/js/a.js", "/_stcore/health"]
)
def test_doors_that_are_open_to_all(office: Office, path: str) -> None:
    assert get(office.app, path).body == b"inside"


@pytest.mark.parametrize(
    "path", ["/media/a.csv", "/app/static/id.js", "/_stcore/host-config", "/component/x"]
)
def test_doors_that_need_a_session(office: Office, path: str) -> None:
    assert get(office.app, path).status == 401
    assert office.inner.scopes == []
    assert get(office.app, path, **office.cookie(GUEST)).body == b"inside"


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/script-health-check"]
)
def test_doors_that_are_closed_to_all(office: Office, path: str) -> None:
    assert get(office.app, path, **office.cookie(OPERATOR)).status == 404
    assert office.inner.scopes == []


def test_a_page_leads_to_the_login_and_back(office: Office) -> None:
    answer = get(office.app, "/progres-opd?kab=51.08&tahun=2026")
    assert answer.status == 303
    assert answer.headers["location"] == "/masuk?lanjut=%2Fprogres-opd%3Fkab%3D51.08%26tahun%3D2026"


def test_a_websocket_without_a_session_is_closed_before_it_opens(office: Office) -> None:
    assert websocket(office).messages == [{"type": "websocket.close", "code": NOT_SIGNED_IN}]
    assert office.inner.scopes == []


def test_a_websocket_with_a_session_says_who_it_is(office: Office) -> None:
    websocket(office, office.cookie(OPERATOR))
    assert office.inner.seen("x-app-user") == ["opd.a"]
    assert office.inner.seen("x-app-role") == ["operator"]
    assert office.inner.seen("x-app-kabupaten") == ["51.08"]
    assert office.inner.seen("x-app-opd") == ["OPD-A"]
    assert office.inner.seen("x-app-local") == []


@pytest.mark.parametrize("name", ["X-App-Role", "x-app-opd", "X-APP-Local", "X-App-Anything"])
def test_what_the_client_says_about_itself_is_dropped(office: Office, name: str) -> None:
    get(office.app, "/", **office.cookie(GUEST), **{name: "admin"})
    assert "admin" not in [value.decode() for _, value in office.inner.scopes[-1]["headers"]]
    assert office.inner.seen("x-app-role") == ["tamu"]


@pytest.mark.parametrize("path", ["/static/js/a.js", "/healthz"])
def test_it_is_dropped_at_open_doors_as_well(office: Office, path: str) -> None:
    get(office.app, path, x_app_role="admin")
    assert office.inner.seen("x-app-role") == []


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_only_roles_that_upload_reach_the_upload(office: Office, method: str) -> None:
    nobody = call(office.app, scope_of(UPLOAD, method=method))
    guest = call(office.app, scope_of(UPLOAD, office.cookie(GUEST), method=method))
    assert (nobody.status, guest.status) == (401, 403)
    assert office.inner.scopes == []
    assert call(office.app, scope_of(UPLOAD, office.cookie(OPERATOR), method=method)).status == 200


def test_a_laptop_without_accounts_is_its_users(laptop: Office) -> None:
    assert get(laptop.app).status == 200
    assert laptop.inner.seen("x-app-role") == ["admin"]
    assert laptop.inner.seen("x-app-local") == ["1"]


def test_a_foreign_name_for_a_laptop_is_nobody(laptop: Office) -> None:
    assert get(laptop.app, host="evil.example:8501").status == 303
    assert websocket(laptop, {"host": "evil.example:8501"}).messages[0]["type"] == "websocket.close"
    assert laptop.inner.scopes == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_of_other_sites_change_nothing(laptop: Office, method: str) -> None:
    scope = scope_of(UPLOAD, {"origin": "https://evil.example"}, method=method)
    assert call(laptop.app, scope).status == 403
    assert laptop.inner.scopes == []


def test_pages_of_other_sites_open_no_websocket(laptop: Office) -> None:
    answer = websocket(laptop, {"origin": "https://evil.example"})
    assert answer.messages[0]["type"] == "websocket.close"
    assert laptop.inner.scopes == []


def test_a_store_that_is_down_is_said_and_tried_again(office: Office) -> None:
    office.accounts.down = True
    answer = get(office.app, "/", **office.cookie(OPERATOR))
    assert answer.status == 503
    assert 'http-equiv="refresh"' in answer.text
    assert office.inner.scopes == []


def test_an_open_websocket_ends_with_its_session(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.server.gate.FRESH", 0.0)
    headers = office.cookie(OPERATOR)

    async def talk(scope: object, receive: object, send: object) -> None:
        office.inner.received.append(await receive())  # type: ignore[operator]
        office.accounts.held[OPERATOR.name] = Account(OPERATOR, 2)
        office.inner.received.append(await receive())  # type: ignore[operator]

    office.app.app = talk
    answer = websocket(office, headers, CONNECT, {"type": "websocket.receive", "bytes": b"rerun"})
    assert [message["type"] for message in office.inner.received] == [
        "websocket.connect",
        "websocket.disconnect",
    ]
    assert answer.messages == [{"type": "websocket.close", "code": NOT_SIGNED_IN}]


def test_an_open_websocket_outlives_an_outage(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.server.gate.FRESH", 0.0)

    async def talk(scope: object, receive: object, send: object) -> None:
        office.accounts.down = True
        office.inner.received.append(await receive())  # type: ignore[operator]

    office.app.app = talk
    websocket(office, office.cookie(OPERATOR), {"type": "websocket.receive", "bytes": b"rerun"})
    assert office.inner.received[0]["bytes"] == b"rerun"


def test_other_kinds_of_scope_pass(office: Office) -> None:
    call(office.app, {"type": "lifespan"}, {"type": "lifespan.startup"})
    assert office.inner.scopes == [{"type": "lifespan"}]
