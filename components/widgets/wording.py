"""Short phrases that several screens build from the same figures: money left, unit cost, sources, spans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from components import text_screens as text
from components.dates import date_full, months_only
from components.formats import in_words, rupiah, rupiah_short
from data.rules.budget import BudgetTotal, UnitCost
from data.rules.periods import Period


def period_trail(screen: str, kabupaten: str, period: Period) -> str:
    """Say: Ringkasan · Kabupaten Buleleng · B12 2026 (Juli–Desember)."""
    months = months_only(period.starts.month, period.ends.month)
    return f"{screen} · Kabupaten {kabupaten} · {period.code} {period.year} ({months})"


def position_words(days: Sequence[date | None]) -> str:
    """Say: Posisi data 20 November 2026, by the newest of the days that are known."""
    known = [day for day in days if day is not None]
    return f"Posisi data {date_full(max(known))}" if known else "Belum ada data"


def money_left(total: BudgetTotal, sources: int) -> str:
    """Say: sisa Rp 13,7 juta, dua sumber dana."""
    return text.REMAINING.format(money=rupiah_short(total.remaining), sources=source_count(sources))


def source_count(count: int) -> str:
    """Say: satu sumber dana; tiga sumber dana."""
    return text.SOURCES_LEFT.get(count) or text.MANY_SOURCES.format(count=in_words(count))


def cost_words(cost: UnitCost) -> str:
    """Say: Rp 210.000 per orang, 6 parameter; says so when it is not known."""
    if cost.rupiah is None:
        return text.NO_UNIT_COST
    counts = " dan ".join(str(count) for count in cost.parameters)
    parameters = text.PARAMETERS.format(counts=counts) if counts else ""
    return text.UNIT_COST.format(money=rupiah(cost.rupiah), parameters=parameters)


def sources_words(parts: Sequence[tuple[str, date | None]]) -> str:
    """Say: Sumber: laporan OPD, 20 November 2026; what has no date is not there and left out."""
    # Not format: a source may be what somebody typed, braces and all.
    known = [words.replace("{date}", date_full(day)) for words, day in parts if day is not None]
    return text.SOURCE.format(sources="; ".join(known) or text.NO_SOURCE)
