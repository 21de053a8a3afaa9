"""Accounts held in memory that can be taken away or go down, as a real store's can."""

from components.server.accounts import Account, StoreDown
from data.rules.roles import Role, Viewer

PASSWORD = "rahasia-untuk-uji"
GUEST = Viewer("layar", Role.GUEST, "51.08")
OPERATOR = Viewer("opd.a", Role.OPERATOR, "51.08", "OPD-A")


class HeldAccounts:
    """A real implementation of the port, with a switch for "the store is down"."""

    def __init__(self, *viewers: Viewer) -> None:
        self.held = {viewer.name: Account(viewer, 1) for viewer in viewers}
        self.down = False

    def exist(self) -> bool:
        self._answer()
        return bool(self.held)

    def find(self, name: str) -> Account | None:
        self._answer()
        return self.held.get(name)

    def verify(self, name: str, password: str) -> Account | None:
        self._answer()
        return self.held.get(name) if password == PASSWORD else None

    def _answer(self) -> None:
        if self.down:
            raise StoreDown
