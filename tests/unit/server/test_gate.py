import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.server.accounts import LOCAL, Account, StoreDown
from components.server.gate import (
    FRESH,
    GRACE,
    Gate,
    Remembered,
    from_other_site,
    host_name,
    is_local,
    is_loopback,
)
from components.server.sessions import COOKIE, Sessions
from tests.unit.server.asgi import scope_of
from tests.unit.server.held import OPERATOR, HeldAccounts


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Source:
    def __init__(self) -> None:
        self.asked = 0
        self.down = False

    def __call__(self, key: str) -> str:
        self.asked += 1
        if self.down:
            raise StoreDown
        return f"{key}{self.asked}"


def test_an_answer_is_current_for_a_moment_only() -> None:
    source, clock = Source(), Clock()
    remembered = Remembered(source, clock)
    assert asyncio.run(remembered.get("a")) == "a1"
    clock.now += FRESH - 0.1
    assert asyncio.run(remembered.get("a")) == "a1"
    clock.now += 0.2
    assert asyncio.run(remembered.get("a")) == "a2"


def test_the_last_answer_outlives_an_outage_but_not_for_ever() -> None:
    source, clock = Source(), Clock()
    remembered = Remembered(source, clock)
    asyncio.run(remembered.get("a"))
    source.down = True
    clock.now += GRACE - 1
    assert asyncio.run(remembered.get("a")) == "a1"
    clock.now += 2
    with pytest.raises(StoreDown):
        asyncio.run(remembered.get("a"))


def test_an_outage_before_any_answer_is_told() -> None:
    source = Source()
    source.down = True
    with pytest.raises(StoreDown):
        asyncio.run(Remembered(source, Clock()).get("a"))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "10.0.0.4", "::", "", None, "localhost.evil.example", "127.0.0.1.nip"]
)
def test_not_loopback(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("authority", "name"),
    [("127.0.0.1:8501", "127.0.0.1"), ("LocalHost", "localhost"), ("[::1]:8501", "::1"), ("[::1", None)],
)
def test_host_name(authority: str, name: str | None) -> None:
    assert host_name(authority) == name


def test_a_request_of_this_computer_is_local() -> None:
    assert is_local(scope_of())


@pytest.mark.parametrize("name", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"])
def test_what_a_proxy_passed_on_is_never_local(name: str) -> None:
    assert not is_local(scope_of(headers={name: "127.0.0.1"}))


def test_another_computer_is_not_local() -> None:
    assert not is_local({**scope_of(), "client": ("192.168.1.7", 50000)})
    assert not is_local({**scope_of(), "client": None})


@given(st.from_regex(r"[a-z][a-z0-9-]{0,20}(\.[a-z]{2,8}){1,3}(:\d{1,5})?", fullmatch=True))
def test_a_name_pointed_at_this_computer_is_not_local(host: str) -> None:
    assert not is_local(scope_of(headers={"host": host}))


@pytest.mark.parametrize(
    ("origin", "other"),
    [
        ("http://127.0.0.1:8501", False),
        ("http://127.0.0.1:9999", True),
        ("https://evil.example", True),
        ("null", True),
    ],
)
def test_pages_of_other_sites_are_told_by_their_origin(origin: str, other: bool) -> None:
    assert from_other_site(scope_of(headers={"origin": origin})) is other


def test_programs_without_origin_are_no_other_site() -> None:
    assert not from_other_site(scope_of())


def test_without_accounts_this_computer_has_full_rights() -> None:
    gate = Gate(HeldAccounts(), Sessions("key"))
    assert asyncio.run(gate.identify(scope_of())) == LOCAL
    assert asyncio.run(gate.identify(scope_of(headers={"host": "evil.example"}))) is None


def test_with_accounts_this_computer_must_log_in_too() -> None:
    gate = Gate(HeldAccounts(OPERATOR), Sessions("key"))
    assert asyncio.run(gate.identify(scope_of())) is None


def test_a_session_is_the_account_as_it_is_now() -> None:
    gate = Gate(HeldAccounts(OPERATOR), Sessions("key"))
    scope = scope_of(headers={"cookie": f"{COOKIE}={gate.sessions.issue(Account(OPERATOR, 1))}"})
    found = asyncio.run(gate.identify(scope))
    assert found is not None
    assert found.viewer == OPERATOR
    assert not found.local


@pytest.mark.parametrize("change", ["gone", "newer"])
def test_a_session_ends_with_its_account_or_its_generation(change: str) -> None:
    accounts = HeldAccounts(OPERATOR)
    gate = Gate(accounts, Sessions("key"))
    scope = scope_of(headers={"cookie": f"{COOKIE}={gate.sessions.issue(Account(OPERATOR, 1))}"})
    if change == "gone":
        accounts.held = {"other": Account(OPERATOR, 1)}
    else:
        accounts.held[OPERATOR.name] = Account(OPERATOR, 2)
    assert asyncio.run(gate.identify(scope)) is None
