"""Who a connection belongs to: a session of an account, or the single user of a laptop without accounts."""

import asyncio
import ipaddress
import time
from collections.abc import Callable
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from starlette.types import Scope

from components.server.accounts import LOCAL, Accounts, Identity, StoreDown
from components.server.messages import header
from components.server.sessions import Sessions, Ticket

FRESH = (
    2.0  # seconds that an answer of the store is taken as current: how long a withdrawn account may linger
)
GRACE = 600.0  # seconds that the last answer holds while the store is down
FORWARDED = (b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip")

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """The answers of a look-up that may be down: kept a moment while it is up, longer while it is not."""

    def __init__(self, look_up: Callable[[Key], Value], clock: Callable[[], float] = time.monotonic) -> None:
        self._look_up, self._clock = look_up, clock
        self._kept: dict[Key, tuple[float, Value]] = {}

    async def get(self, key: Key) -> Value:
        """The answer; raises StoreDown when there is none and the store is down."""
        now = self._clock()
        asked, value = self._kept.get(key, (None, None))
        if asked is not None and now - asked < FRESH:
            return value  # type: ignore[return-value]  # asked is set, so value is one
        try:
            answer = await asyncio.to_thread(self._look_up, key)
        except StoreDown:
            if asked is None or now - asked > GRACE:
                raise
            return value  # type: ignore[return-value]  # as above
        self._kept[key] = (now, answer)
        return answer


class Gate:
    """Tells identities apart; the only place that reads session cookies."""

    def __init__(self, accounts: Accounts, sessions: Sessions) -> None:
        self.accounts = accounts
        self.sessions = sessions
        self._exist = Remembered[None, bool](lambda _: accounts.exist())
        self._find = Remembered(accounts.find)

    async def identify(self, scope: Scope) -> Identity | None:
        """The identity of a connection, or None if it must log in; may raise StoreDown."""
        if not await self.accounts_exist():
            return LOCAL if is_local(scope) else None
        ticket = self.sessions.read(scope)
        return None if ticket is None else await self._holder(ticket)

    async def accounts_exist(self) -> bool:
        """Whether anybody can log in; may raise StoreDown."""
        return await self._exist.get(None)

    async def _holder(self, ticket: Ticket) -> Identity | None:
        account = await self._find.get(ticket.name)
        if account is None or account.session_version != ticket.session_version:
            return None
        return Identity(account.viewer)


def is_local(scope: Scope) -> bool:
    """Whether a request was made on this computer, for this computer.

    The Host header counts too: another site can point its own name at 127.0.0.1 (DNS rebinding). What a proxy
    passed on is never local, whatever it says.
    """
    if any(header(scope, name) is not None for name in FORWARDED):
        return False
    client = scope.get("client")
    return client is not None and is_loopback(client[0]) and is_loopback(host_name(header(scope, b"host")))


def is_loopback(host: str | None) -> bool:
    """Whether a name or address means this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def host_name(authority: str | None) -> str | None:
    """The host of `host:port`, without brackets, in lower case."""
    try:
        return urlsplit(f"//{authority}").hostname
    except ValueError:
        return None


def from_other_site(scope: Scope) -> bool:
    """Whether a browser says that a page of another site sent this (no Origin: no browser's page)."""
    origin = header(scope, b"origin")
    return origin is not None and urlsplit(origin).netloc.lower() != (header(scope, b"host") or "").lower()
