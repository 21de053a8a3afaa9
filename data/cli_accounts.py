"""Account commands of the shell. A password is typed or piped in, never an argument that others could see."""

import sys
from argparse import Namespace
from getpass import getpass

from data.cli_output import print_json, print_table
from data.rules.roles import Role
from data.services import accounts
from data.services.accounts import NewAccount
from data.services.authorised import LOCAL_ADMIN
from data.services.errors import AccountRefused
from data.services.stores import UTAMA, open_stores
from data.settings import Settings
from data.store.engine import Store


def add(settings: Settings, chosen: Namespace) -> bool:
    """Add an account; the return value of every command says whether the data refused it."""
    account = NewAccount(chosen.name, Role(chosen.role), chosen.kabupaten, chosen.opd)
    accounts.add_account(_store(settings), LOCAL_ADMIN, account, _password())
    print(f"Akun {account.name} ({account.role}) ditambahkan.")
    return False


def change_password(settings: Settings, chosen: Namespace) -> bool:
    """Give an account a new password."""
    accounts.set_password(_store(settings), LOCAL_ADMIN, chosen.name, _password())
    print(f"Kata sandi akun {chosen.name} diganti.")
    return False


def disable(settings: Settings, chosen: Namespace) -> bool:
    """Switch an account off."""
    accounts.set_active(_store(settings), LOCAL_ADMIN, chosen.name, active=False)
    print(f"Akun {chosen.name} dimatikan.")
    return False


def enable(settings: Settings, chosen: Namespace) -> bool:
    """Switch an account on."""
    accounts.set_active(_store(settings), LOCAL_ADMIN, chosen.name, active=True)
    print(f"Akun {chosen.name} dihidupkan.")
    return False


def show(settings: Settings, chosen: Namespace) -> bool:
    """List the accounts."""
    frame = accounts.list_accounts(_store(settings), LOCAL_ADMIN)
    if chosen.json:
        print_json(frame.astype(object).where(frame.notna(), None).to_dict("records"))
    else:
        print_table(frame, {"name": "nama", "role": "peran", "opd_code": "opd", "active": "aktif"})
    return False


def _store(settings: Settings) -> Store:
    return open_stores(settings)[UTAMA]


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass("Kata sandi: ")
    if password != getpass("Ulangi kata sandi: "):
        raise AccountRefused("Kedua kata sandi tidak sama.")
    return password
