"""Accounts: added by an admin, checked by hash, switched off at once."""

import pytest

from data.rules.roles import NotAllowed, Role
from data.services import accounts
from data.services.accounts import NewAccount
from data.services.errors import AccountRefused
from data.store.engine import Store
from tests.conftest import Cast

PASSWORD = "sandi-yang-panjang"
KESRA = NewAccount("kesra", Role.COORDINATOR, "51.08")


def test_nobody_can_log_in_before_an_account_is_made(store: Store, cast: Cast) -> None:
    assert not accounts.account_exists(store)
    accounts.add_account(store, cast.admin, KESRA, PASSWORD)
    assert accounts.account_exists(store)


def test_the_right_password_gives_the_viewer_and_no_other_does(store: Store, cast: Cast) -> None:
    operator = NewAccount("opd.a", Role.OPERATOR, "51.08", "OPD-A")
    accounts.add_account(store, cast.admin, operator, PASSWORD)
    assert accounts.verify_password(store, "opd.a", PASSWORD) == cast.operator_a
    assert accounts.verify_password(store, "opd.a", PASSWORD + "x") is None
    assert accounts.verify_password(store, "opd.b", PASSWORD) is None


def test_an_unknown_name_is_hashed_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def note(password_hash: str, _password: str) -> bool:
        checked.append(password_hash)
        return False

    monkeypatch.setattr(accounts, "_matches", note)
    accounts.verify_password(store, "tidak.ada", PASSWORD)
    assert checked[0].startswith("$argon2id$")


def test_the_password_is_kept_as_an_argon2_hash_only(store: Store, cast: Cast) -> None:
    accounts.add_account(store, cast.admin, KESRA, PASSWORD)
    with store.reading() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM account").one())
    assert "$argon2id$" in kept
    assert PASSWORD not in kept
    assert "password_hash" not in accounts.list_accounts(store, cast.admin)


def test_switching_off_ends_sessions_and_log_in(store: Store, cast: Cast) -> None:
    accounts.add_account(store, cast.admin, KESRA, PASSWORD)
    assert accounts.session_version(store, "kesra") == 1
    accounts.set_active(store, cast.admin, "kesra", active=False)
    assert accounts.session_version(store, "kesra") is None
    assert accounts.account_viewer(store, "kesra") is None
    assert accounts.verify_password(store, "kesra", PASSWORD) is None
    assert not accounts.account_exists(store)
    accounts.set_active(store, cast.admin, "kesra", active=True)
    assert accounts.session_version(store, "kesra") == 3


def test_a_new_password_ends_open_sessions(store: Store, cast: Cast) -> None:
    accounts.add_account(store, cast.admin, KESRA, PASSWORD)
    accounts.set_password(store, cast.admin, "kesra", PASSWORD + " baru")
    assert accounts.verify_password(store, "kesra", PASSWORD) is None
    assert accounts.verify_password(store, "kesra", PASSWORD + " baru") is not None
    assert accounts.session_version(store, "kesra") == 2


@pytest.mark.parametrize(
    ("account", "password"),
    [
        (KESRA, "pendek"),
        (NewAccount("K", Role.BNNK), PASSWORD),
        (NewAccount("Kesra", Role.BNNK), PASSWORD),
        (NewAccount("a198001012005011001", Role.BNNK), PASSWORD),
        (NewAccount("opd.a", Role.OPERATOR), PASSWORD),
        (NewAccount("opd.a", Role.OPERATOR, "51.08"), PASSWORD),
        (NewAccount("bnnk", Role.BNNK, None, "OPD-A"), PASSWORD),
    ],
    ids=str,
)
def test_an_account_that_will_not_do_is_refused(
    store: Store, cast: Cast, account: NewAccount, password: str
) -> None:
    with pytest.raises(AccountRefused):
        accounts.add_account(store, cast.admin, account, password)
    assert not accounts.account_exists(store)


def test_a_name_is_given_once(store: Store, cast: Cast) -> None:
    accounts.add_account(store, cast.admin, KESRA, PASSWORD)
    with pytest.raises(AccountRefused, match="sudah ada"):
        accounts.add_account(store, cast.admin, KESRA, PASSWORD)


def test_an_account_that_is_not_there_cannot_be_changed(store: Store, cast: Cast) -> None:
    with pytest.raises(AccountRefused, match="tidak ada"):
        accounts.set_password(store, cast.admin, "kesra", PASSWORD)


@pytest.mark.parametrize("name", ["guest", "operator_a", "coordinator", "bnnk"])
def test_only_an_admin_manages_accounts(store: Store, cast: Cast, name: str) -> None:
    viewer = getattr(cast, name)
    with pytest.raises(NotAllowed):
        accounts.add_account(store, viewer, KESRA, PASSWORD)
    with pytest.raises(NotAllowed):
        accounts.list_accounts(store, viewer)
    with pytest.raises(NotAllowed):
        accounts.set_active(store, viewer, "kesra", active=False)
    with pytest.raises(NotAllowed):
        accounts.set_password(store, viewer, "kesra", PASSWORD)
