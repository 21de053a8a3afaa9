import re
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette

from components import text_server as text
from components.server.gate import Gate
from components.server.login import MOST, local_path, login_routes
from components.server.sessions import COOKIE, Sessions
from data.rules.roles import Viewer
from tests.unit.server.asgi import Answer, call, get, scope_of
from tests.unit.server.held import OPERATOR, PASSWORD, HeldAccounts

TOKEN = re.compile(r'name="token" value="([^"]+)"')
NONCE = re.compile(r"papan_formulir=([^;]+)")


class Desk:
    """The login pages of an installation, and a browser that keeps the nonce."""

    def __init__(self, *viewers: Viewer, secure: bool = False) -> None:
        self.accounts = HeldAccounts(*viewers)
        self.app = Starlette(routes=login_routes(Gate(self.accounts, Sessions("key", secure=secure))))

    def post(self, path: str = "/masuk", *, cookie: str = "", **fields: str) -> Answer:
        body = urlencode(fields).encode()
        scope = scope_of(path, {"cookie": cookie, "origin": "http://127.0.0.1:8501"}, method="POST")
        return call(self.app, scope, {"type": "http.request", "body": body, "more_body": False})

    def log_in(self, name: str, password: str, wanted: str = "/") -> Answer:
        page = get(self.app, "/masuk")
        token, nonce = found(TOKEN, page.text), found(NONCE, page.headers["set-cookie"])
        fields = {"token": token, "lanjut": wanted, "nama": name, "sandi": password}
        return self.post(cookie=f"papan_formulir={nonce}", **fields)


def found(pattern: re.Pattern[str], where: str) -> str:
    match = pattern.search(where)
    assert match is not None
    return match[1]


def cookies(answer: Answer) -> list[str]:
    return [value.decode() for key, value in answer.messages[0]["headers"] if key == b"set-cookie"]


def session_cookie(answer: Answer) -> str:
    return next(each for each in cookies(answer) if each.startswith(COOKIE))


@pytest.fixture
def desk() -> Desk:
    return Desk(OPERATOR)


def test_the_right_password_opens_what_was_wanted(desk: Desk) -> None:
    answer = desk.log_in("opd.a", PASSWORD, "/progres-opd?kab=51.08")
    assert (answer.status, answer.headers["location"]) == (303, "/progres-opd?kab=51.08")
    sent = session_cookie(answer).lower()
    assert "httponly" in sent
    assert "samesite=lax" in sent
    assert "secure" not in sent


def test_behind_tls_the_cookie_stays_there() -> None:
    assert "secure" in session_cookie(Desk(OPERATOR, secure=True).log_in("opd.a", PASSWORD)).lower()


def test_a_name_is_read_without_regard_to_case_and_spaces(desk: Desk) -> None:
    assert desk.log_in(" OPD.A ", PASSWORD).status == 303


@pytest.mark.parametrize(("name", "password"), [("opd.a", "salah"), ("siapa", PASSWORD), ("", "")])
def test_nothing_tells_a_wrong_name_from_a_wrong_password(desk: Desk, name: str, password: str) -> None:
    answer = desk.log_in(name, password)
    assert answer.status == 401
    assert text.LOGIN_WRONG in answer.text
    assert not any(each.startswith(COOKIE) for each in cookies(answer))


def test_the_wanted_page_survives_a_wrong_password(desk: Desk) -> None:
    assert (
        'name="lanjut" value="/progres-opd?a=1&amp;b=2"'
        in desk.log_in("opd.a", "salah", "/progres-opd?a=1&b=2").text
    )


def test_a_form_of_another_browser_is_refused(desk: Desk) -> None:
    token = found(TOKEN, get(desk.app, "/masuk").text)
    answer = desk.post(cookie="papan_formulir=other", token=token, nama="opd.a", sandi=PASSWORD)
    assert answer.status == 400
    assert text.LOGIN_EXPIRED in answer.text


def test_a_huge_form_is_not_read(desk: Desk) -> None:
    assert desk.post(nama="x" * MOST).status == 413


def test_what_a_link_asks_for_is_shown_as_text_only(desk: Desk) -> None:
    page = get(desk.app, "/masuk?lanjut=%2F%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").text
    assert "<script" not in page


def test_without_accounts_the_page_says_how_to_add_one() -> None:
    answer = get(Desk().app, "/masuk")
    assert answer.status == 403
    assert text.LOGIN_ADD_COMMAND in answer.text
    assert "<form" not in answer.text


def test_a_store_that_is_down_is_said(desk: Desk) -> None:
    desk.accounts.down = True
    assert get(desk.app, "/masuk").status == 503


def test_logging_out_takes_the_cookie_away(desk: Desk) -> None:
    assert 'method="post"' in get(desk.app, "/keluar").text
    answer = desk.post("/keluar")
    assert (answer.status, answer.headers["location"]) == (303, "/masuk")
    assert "max-age=0" in session_cookie(answer).lower()


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1",
        "/\t/evil.example",
        "/masuk?lanjut=/",
        "/keluar",
    ],
)
def test_no_link_leads_elsewhere(wanted: str) -> None:
    assert local_path(wanted) == "/"


@given(st.text())
def test_a_wanted_path_is_always_of_this_server(wanted: str) -> None:
    path = local_path(wanted)
    assert path.startswith("/")
    assert not path.startswith("//")
    assert path.isprintable()
    assert "\\" not in path
