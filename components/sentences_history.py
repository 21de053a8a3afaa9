"""Moments and changesets in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from components import text_history as text
from components.dates import date_full, date_short
from components.formats import NBSP

ZONE = ZoneInfo("Asia/Makassar")


def moment_full(at: datetime) -> str:
    """Write 3 Oktober 2026 14.05 WITA; `at` knows its zone."""
    local = at.astimezone(ZONE)
    return f"{date_full(local.date())} {local:%H.%M}{NBSP}WITA"


def moment_short(at: datetime) -> str:
    """Write 3 Okt 2026 14.05, for tables."""
    local = at.astimezone(ZONE)
    return f"{date_short(local.date())} {local:%H.%M}"


def past_words(changeset: int, at: datetime) -> str:
    """Say: Keadaan sesudah perubahan nomor 12, 3 Oktober 2026 14.05 WITA."""
    return text.PAST.format(number=changeset, moment=moment_full(at))
