"""Which day it is in a kabupaten of a store."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias

from data.reference import zone_of
from data.settings import Settings
from data.store.engine import Store

CONTOH = "contoh"
DAY_OF_CONTOH = date(2026, 11, 22)
"""The fictitious set was made for this day; on any other its deadlines would make no sense."""

DayIn: TypeAlias = Callable[[str], date]
"""Which day it is in a kabupaten."""


def today(store: Store, kabupaten: str, settings: Settings | None = None) -> date:
    """The day of the fictitious set, the day the settings fix, or today where the kabupaten is."""
    return DAY_OF_CONTOH if store.name == CONTOH else day_in(kabupaten, settings)


def day_in(kabupaten: str, settings: Settings | None = None) -> date:
    """The day the settings fix, or today where the kabupaten is."""
    if settings is not None and settings.today is not None:
        return settings.today
    return day_of(datetime.now(zone_of(kabupaten)), kabupaten)


def day_of(moment: datetime, kabupaten: str) -> date:
    """The day that a moment (which knows its zone) belongs to in a kabupaten."""
    return moment.astimezone(zone_of(kabupaten)).date()
