"""The stores of this process: opened once, by whoever needs them first."""

from threading import Lock

from data.services.stores import Stores, open_stores
from data.settings import Settings

_opening = Lock()
_opened: dict[str, Stores] = {}


def process_stores() -> Stores:
    """Both stores; raises StoreUnavailable while they cannot be opened, and tries again when asked again."""
    with _opening:
        if "stores" not in _opened:
            _opened["stores"] = open_stores(process_settings())
        return _opened["stores"]


def process_settings() -> Settings:
    """The settings of this process, from its environment."""
    return Settings.from_environment()


def forget_stores() -> None:
    """Close what was opened, so that the next call opens anew (another environment, a restore)."""
    with _opening:
        for store in _opened.pop("stores", {}).values():
            store.engine.dispose()
