"""Use cases, verb-named: the only door to the data that pages, the shell and the server use."""

from data.services.errors import StoreUnavailable
from data.services.process import process_settings, process_stores
from data.services.stores import Stores, data_version, default_store, today

__all__ = [
    "StoreUnavailable",
    "Stores",
    "data_version",
    "default_store",
    "process_settings",
    "process_stores",
    "today",
]
