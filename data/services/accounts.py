"""Office accounts: add, list, switch off, change a password, check a password."""

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import exists, insert, select, update

from data.rules.roles import Permission, Role, Viewer, authorise
from data.services.errors import AccountRefused, store_guarded
from data.store.engine import Store
from data.store.readings import typed_frame
from data.store.shape import table_of
from data.store.tables import Account

MIN_PASSWORD = 10
# An office name such as `kesra` or `opd.disdik`; eight digits in a row would be somebody's number.
NAME = re.compile(r"(?!.*\d{8})[a-z][a-z0-9._-]{2,39}")
TABLE = table_of(Account)


@dataclass(frozen=True)
class NewAccount:
    """An account to be: whose role, and for which kabupaten and OPD if limited."""

    name: str
    role: Role
    kabupaten: str | None = None
    opd_code: str | None = None


@store_guarded
def add_account(store: Store, viewer: Viewer, account: NewAccount, password: str) -> None:
    """Add an account; raises AccountRefused when the name, role or password will not do."""
    authorise(viewer, Permission.MANAGE)
    _check(account)
    values = {
        "name": account.name,
        "password_hash": _hash(password),
        "role": account.role.value,
        "kabupaten": account.kabupaten,
        "opd_code": account.opd_code,
        "active": True,
        "session_version": 1,
    }
    with store.writing() as connection:
        if connection.execute(select(TABLE.c.name).where(TABLE.c.name == account.name)).first():
            raise AccountRefused(f"Akun {account.name} sudah ada.")
        connection.execute(insert(TABLE).values(values))


@store_guarded
def list_accounts(store: Store, viewer: Viewer) -> pd.DataFrame:
    """name, role, kabupaten, opd_code, active; never a hash."""
    authorise(viewer, Permission.MANAGE)
    shown = (TABLE.c.name, TABLE.c.role, TABLE.c.kabupaten, TABLE.c.opd_code, TABLE.c.active)
    query = select(*shown).order_by(TABLE.c.name)
    with store.reading() as connection:
        return typed_frame(query, connection.execute(query).all())


@store_guarded
def set_active(store: Store, viewer: Viewer, name: str, *, active: bool) -> None:
    """Switch an account on or off; either way its open sessions end."""
    authorise(viewer, Permission.MANAGE)
    _change(store, name, active=active)


@store_guarded
def set_password(store: Store, viewer: Viewer, name: str, password: str) -> None:
    """Give an account a new password and end its open sessions."""
    authorise(viewer, Permission.MANAGE)
    _change(store, name, password_hash=_hash(password))


@store_guarded
def verify_password(store: Store, name: str, password: str) -> Viewer | None:
    """The account's viewer if the password is right; an unknown name takes as long as a wrong password."""
    with store.reading() as connection:
        row = connection.execute(select(TABLE).where(TABLE.c.name == name)).one_or_none()
    known = row is not None and row.active
    matches = _matches(row.password_hash if row is not None and known else _hash_of_nobody(), password)
    if row is None or not known or not matches:
        return None
    return Viewer(row.name, Role(row.role), row.kabupaten, row.opd_code)


@store_guarded
def account_exists(store: Store) -> bool:
    """Whether anybody can log in: without an active account only this computer may use the app."""
    with store.reading() as connection:
        return bool(connection.execute(select(exists().where(TABLE.c.active.is_(True)))).scalar_one())


@store_guarded
def session_version(store: Store, name: str) -> int | None:
    """The number a session must carry to be valid, or None when the account is gone or off."""
    query = select(TABLE.c.session_version).where(TABLE.c.name == name, TABLE.c.active.is_(True))
    with store.reading() as connection:
        found: int | None = connection.execute(query).scalar_one_or_none()
    return found


@store_guarded
def account_viewer(store: Store, name: str) -> Viewer | None:
    """What an active account may see now, or None."""
    query = select(TABLE).where(TABLE.c.name == name, TABLE.c.active.is_(True))
    with store.reading() as connection:
        row = connection.execute(query).one_or_none()
    return None if row is None else Viewer(row.name, Role(row.role), row.kabupaten, row.opd_code)


def _change(store: Store, name: str, **values: object) -> None:
    change = update(TABLE).where(TABLE.c.name == name)
    change = change.values(session_version=TABLE.c.session_version + 1, **values)
    with store.writing() as connection:
        if connection.execute(change).rowcount != 1:
            raise AccountRefused(f"Akun {name} tidak ada.")


def _check(account: NewAccount) -> None:
    if not NAME.fullmatch(account.name):
        raise AccountRefused(
            "Nama akun: 3-40 huruf kecil, angka, titik, garis; nama kantor, bukan nama atau nomor pegawai."
        )
    if account.role is Role.OPERATOR and not (account.kabupaten and account.opd_code):
        raise AccountRefused("Akun operator harus menyebut kabupaten dan OPD-nya.")
    if account.opd_code and not account.kabupaten:
        raise AccountRefused("Akun dengan OPD harus menyebut kabupatennya.")


def _hash(password: str) -> str:
    if len(password) < MIN_PASSWORD:
        raise AccountRefused(f"Kata sandi paling sedikit {MIN_PASSWORD} karakter.")
    return PasswordHasher().hash(password)


@cache
def _hash_of_nobody() -> str:
    return PasswordHasher().hash("no account has this password")


def _matches(password_hash: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
