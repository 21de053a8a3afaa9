"""The findings about all kabupaten, as titles."""

from collections.abc import Mapping
from datetime import date

from components.dates import up_to
from components.formats import in_words, listing, number

_MOST_NAMED = 2


def most_title(cases: Mapping[str, int], until: date, compared: int) -> str:
    """Name the kabupaten with the most cases among those that can be compared; cases: by name, shown only."""
    if not any(cases.values()):
        return f"Tidak ada jumlah kasus yang dapat ditampilkan {up_to(until)}"
    most = max(cases.values())
    names = _named([name for name, count in cases.items() if count == most])
    finding = f"{names} mencatat kasus terbanyak dari {number(compared)} kabupaten/kota"
    return f"{finding}: {number(most)} {up_to(until)}"


def highest_title(rates: Mapping[str, float], until: date) -> str:
    """Name the kabupaten with the most cases per 100,000 people; rates: by name, shown only."""
    if not rates:
        return f"Belum ada kasus per 100.000 jiwa yang dapat ditampilkan {up_to(until)}"
    most = max(rates.values())
    names = _named([name for name, rate in rates.items() if rate == most])
    return f"Kasus per 100.000 jiwa tertinggi di {names}: {number(most, 1)} {up_to(until)}"


def changes_title(rising: int, falling: int, before: int) -> str:
    """Say in how many kabupaten cases rose and fell against the same months of the year before."""
    if not rising and not falling:
        return f"Dibanding {before}, tidak ada perubahan kasus yang dapat ditampilkan"
    parts = [
        f"{verb} di {in_words(count)} kabupaten/kota"
        for verb, count in (("naik", rising), ("turun", falling))
        if count
    ]
    return f"Dibanding {before}, kasus {listing(parts)}"


def _named(names: list[str]) -> str:
    return listing(names) if len(names) <= _MOST_NAMED else f"{in_words(len(names)).capitalize()} wilayah"
