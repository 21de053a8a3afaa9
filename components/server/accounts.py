"""What the server needs to know about accounts; `app.py` says where it comes from."""

from dataclasses import dataclass
from typing import Protocol

from data.rules.roles import Permission, Role, Viewer, allows


class StoreDown(Exception):
    """The accounts cannot be read at the moment; the next try may succeed."""


@dataclass(frozen=True)
class Account:
    """An active account and the number that a session of it must carry."""

    viewer: Viewer
    session_version: int


@dataclass(frozen=True)
class Identity:
    """Who a connection belongs to; `local` is the single user of a laptop without accounts."""

    viewer: Viewer
    local: bool = False

    @property
    def may_upload(self) -> bool:
        """Whether any kind of upload is open to this role; the service decides which."""
        uploads = (Permission.UPLOAD_OWN, Permission.UPLOAD_ALL, Permission.UPLOAD_CASES)
        return any(allows(self.viewer, permission) for permission in uploads)


LOCAL = Identity(Viewer("lokal", Role.ADMIN), local=True)


class Accounts(Protocol):
    """The accounts of this installation; every method may raise StoreDown."""

    def exist(self) -> bool:
        """Whether anybody can log in."""

    def find(self, name: str) -> Account | None:
        """The active account of this name."""

    def verify(self, name: str, password: str) -> Account | None:
        """The active account whose password this is."""
