"""Moments and changesets in words."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from components import text_history as text
from components.dates import date_full, date_short
from components.formats import NBSP, number


def moment_full(at: datetime, zone: ZoneInfo) -> str:
    """Write 3 Oktober 2026 14.05 WITA as the clocks of a zone show; `at` knows its own."""
    local = at.astimezone(zone)
    return f"{date_full(local.date())} {local:%H.%M}{NBSP}{local:%Z}"


def moment_short(at: datetime, zone: ZoneInfo) -> str:
    """Write 3 Okt 2026 14.05, for tables whose head names the zone."""
    local = at.astimezone(zone)
    return f"{date_short(local.date())} {local:%H.%M}"


def zone_name(zone: ZoneInfo) -> str:
    """Write WIB, WITA or WIT."""
    return f"{datetime.now(zone):%Z}"


def past_words(changeset: int, at: datetime, zone: ZoneInfo) -> str:
    """Say: Keadaan sesudah perubahan nomor 12, 3 Oktober 2026 14.05 WITA."""
    return text.PAST.format(number=changeset, moment=moment_full(at, zone))


def counts_words(counts: Mapping[str, int]) -> str:
    """Say: 6 baris baru, 1 berubah; counts of rows by new, changed, ended."""
    known = {name: count for name, count in counts.items() if count}
    return ", ".join(text.COUNTS[name].format(count=number(count)) for name, count in known.items()) or (
        text.NO_COUNTS
    )


def changeset_title(changeset: int, counts: Mapping[str, int]) -> str:
    """Say: Nomor 12: 6 baris baru, 1 berubah."""
    return text.TITLE_OF_ONE.format(number=changeset, counts=counts_words(counts))


def undo_words(counts: Mapping[str, int]) -> str:
    """Say: 1 baris kembali ke isi sebelumnya, 2 baris ditarik; counts of rows by baru, berubah, ditarik."""
    known = {kind: count for kind, count in counts.items() if count}
    return ", ".join(text.UNDO_PARTS[kind].format(count=number(count)) for kind, count in known.items())


def file_size(size: int) -> str:
    """Write a size in bytes: 812 bita, 12 KB, 3,4 MB."""
    if size < 1000:
        return f"{number(size)}{NBSP}bita"
    if size < 1000**2:
        return f"{number(size / 1000)}{NBSP}KB"
    return f"{number(size / 1000**2, 1)}{NBSP}MB"
