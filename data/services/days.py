"""Which day it is for a store."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from data.settings import Settings
from data.store.engine import Store

ZONE = ZoneInfo("Asia/Makassar")
"""Waktu Indonesia Tengah: both kabupaten of the samples lie in it."""

CONTOH = "contoh"
DAY_OF_CONTOH = date(2026, 11, 22)
"""The fictitious set was made for this day; on any other its deadlines would make no sense."""


def today(store: Store, settings: Settings | None = None) -> date:
    """The day of the fictitious set, the day the settings fix, or today where the kabupaten are."""
    if store.name == CONTOH:
        return DAY_OF_CONTOH
    if settings is not None and settings.today is not None:
        return settings.today
    return datetime.now(ZONE).date()
