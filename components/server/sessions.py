"""The signed session cookie: which account, and which generation of its sessions."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

from itsdangerous import BadSignature, URLSafeTimedSerializer
from starlette.types import Scope

from components.server.accounts import Account
from components.server.messages import header

COOKIE = "papan_sesi"
LIFETIME = 12 * 3600  # seconds: a working day and its evening meeting
FORM_LIFETIME = 3600


@dataclass(frozen=True)
class Ticket:
    """What a valid cookie says; whether it still counts is for the accounts to say."""

    name: str
    session_version: int


class Sessions:
    """Makes and reads the cookies of one installation."""

    def __init__(self, secret: str, *, secure: bool = False) -> None:
        self.secure = secure
        self._tickets = URLSafeTimedSerializer(secret, salt="papan-sesi")
        self._forms = URLSafeTimedSerializer(secret, salt="papan-formulir")

    def issue(self, account: Account) -> str:
        """The cookie value of a new session."""
        return self._tickets.dumps([account.viewer.name, account.session_version])

    def read(self, scope: Scope) -> Ticket | None:
        """The ticket of a request or websocket, if it is ours and not too old."""
        value = cookie(scope, COOKIE)
        try:
            name, version = self._tickets.loads(value or "", max_age=LIFETIME)
        except (BadSignature, ValueError, TypeError):
            return None
        return Ticket(str(name), int(version))

    def form_token(self, nonce: str) -> str:
        """The token that a form must send back together with the nonce in its cookie."""
        return self._forms.dumps(nonce)

    def form_is_ours(self, token: str, nonce: str | None) -> bool:
        """Whether the form was made by us, lately, for the browser that holds the nonce."""
        try:
            signed = self._forms.loads(token, max_age=FORM_LIFETIME)
        except BadSignature:
            return False
        return nonce is not None and bool(signed == nonce)


def cookie(scope: Scope, name: str) -> str | None:
    """The value of a request's cookie."""
    try:
        jar = SimpleCookie(header(scope, b"cookie") or "")
    except CookieError:
        return None
    return jar[name].value if name in jar else None
