"""Phrases that several screens share."""

from datetime import date

import pytest

from components.widgets.wording import (
    cost_words,
    period_trail,
    position_words,
    source_count,
    sources_words,
)
from data.rules.budget import CostBasis, UnitCost
from data.rules.periods import period


def test_a_trail_names_screen_kabupaten_and_period() -> None:
    trail = period_trail("Ringkasan", "Buleleng", period(2026, "B12"))
    assert trail == "Ringkasan · Kabupaten Buleleng · B12 2026 (Juli–Desember)"


def test_a_position_is_the_newest_day_that_is_known() -> None:
    days = [date(2026, 11, 12), None, date(2026, 11, 20), date(2025, 12, 31)]
    assert position_words(days).replace("\u00a0", " ") == "Posisi data 20 November 2026"


@pytest.mark.parametrize("days", [[], [None, None]])
def test_without_a_day_there_is_no_position(days: list[date | None]) -> None:
    assert position_words(days) == "Belum ada data"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "tidak ada sumber dana tersisa"), (1, "satu sumber dana"), (3, "tiga sumber dana")],
)
def test_sources_of_money_are_counted_in_words(count: int, words: str) -> None:
    assert source_count(count) == words


def test_sources_leave_out_what_is_not_there() -> None:
    parts = [("laporan OPD, {date}", date(2026, 11, 20)), ("anggaran, {date}", None)]
    assert sources_words(parts).replace("\u00a0", " ") == "Sumber: laporan OPD, 20 November 2026"
    assert sources_words([("anggaran, {date}", None)]) == "Sumber: belum ada data untuk pilihan ini"


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        (UnitCost(210_000, CostBasis.EFFECTIVE, (6,)), "Rp 210.000 per orang, 6 parameter"),
        (UnitCost(185_000, CostBasis.PLANNED, (3, 6)), "Rp 185.000 per orang, 3 dan 6 parameter"),
        (UnitCost(185_000, CostBasis.CHOSEN), "Rp 185.000 per orang"),
        (UnitCost(None, CostBasis.UNKNOWN), "biaya per orang belum diketahui"),
    ],
)
def test_a_unit_cost_says_what_it_buys(cost: UnitCost, words: str) -> None:
    assert cost_words(cost).replace("\u00a0", " ") == words
