"""Counts that may be hidden, in words: what every sentence and table says instead of a number."""

from components.formats import change_in_words, number
from data.rules.suppression import Count, Shown

HIDDEN = "disembunyikan"
NO_DATA = "belum ada"


def small(k: int) -> str:
    """Say that a count lies between 1 and k-1."""
    return f"kurang dari {k}"


def count_in_cell(count: Count, k: int) -> str:
    """Write a count for a table or a map: 24, <5, disembunyikan, belum ada."""
    if count.status is Shown.VALUE and count.value is not None:
        return number(count.value)
    return {Shown.SMALL: f"<{k}", Shown.HIDDEN: HIDDEN}.get(count.status, NO_DATA)


def against_last_year(now: Count, before: Count) -> str:
    """Compare with the same months of last year: "turun 7 dari tahun lalu"; empty unless both are shown."""
    if now.value is None or before.value is None:
        return ""
    if now.value == before.value:
        return "sama dengan tahun lalu"
    return f"{change_in_words(now.value - before.value)} dari tahun lalu"
