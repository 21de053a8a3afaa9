import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.server.accounts import Account
from components.server.sessions import COOKIE, FORM_LIFETIME, LIFETIME, Sessions, Ticket
from tests.unit.server.asgi import scope_of
from tests.unit.server.held import OPERATOR


def read(sessions: Sessions, value: str) -> Ticket | None:
    return sessions.read(scope_of(headers={"cookie": f"other=1; {COOKIE}={value}"}))


def test_a_ticket_comes_back_as_issued() -> None:
    sessions = Sessions("key")
    assert read(sessions, sessions.issue(Account(OPERATOR, 3))) == Ticket("opd.a", 3)


def test_a_ticket_of_another_installation_is_nothing() -> None:
    assert read(Sessions("key"), Sessions("other key").issue(Account(OPERATOR, 3))) is None


@given(st.integers(0, 200), st.sampled_from("AZaz09-_."))
def test_no_changed_ticket_is_accepted(place: int, sign: str) -> None:
    sessions = Sessions("key")
    value = sessions.issue(Account(OPERATOR, 3))
    place %= len(value)
    changed = value[:place] + sign + value[place + 1 :]
    # The last sign of the signature holds padding bits, so that two spellings of it can mean the same bytes.
    if changed != value and place != len(value) - 1:
        assert read(sessions, changed) is None


def test_a_ticket_ends_after_its_lifetime(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Sessions("key")
    value = sessions.issue(Account(OPERATOR, 3))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + LIFETIME - 5)
    assert read(sessions, value) is not None
    monkeypatch.setattr(time, "time", lambda: now + LIFETIME + 5)
    assert read(sessions, value) is None


@pytest.mark.parametrize("cookies", ["", COOKIE, f"{COOKIE}=", "a b c;;=", f"{COOKIE}=x.y.z"])
def test_odd_cookies_are_nobody(cookies: str) -> None:
    assert Sessions("key").read(scope_of(headers={"cookie": cookies})) is None


def test_a_form_counts_only_for_the_browser_it_was_made_for() -> None:
    sessions = Sessions("key")
    token = sessions.form_token("nonce")
    assert sessions.form_is_ours(token, "nonce")
    assert not sessions.form_is_ours(token, "other")
    assert not sessions.form_is_ours(token, None)
    assert not sessions.form_is_ours("", "nonce")


def test_a_form_and_a_ticket_are_not_each_other() -> None:
    sessions = Sessions("key")
    assert read(sessions, sessions.form_token("nonce")) is None
    assert not sessions.form_is_ours(sessions.issue(Account(OPERATOR, 3)), "opd.a")


def test_a_form_ends_after_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Sessions("key")
    token = sessions.form_token("nonce")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + FORM_LIFETIME + 5)
    assert not sessions.form_is_ours(token, "nonce")
