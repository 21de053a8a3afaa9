"""Rows of months, spans and whole years: what is counted once, how far a year reaches, what compares."""

from datetime import date

import pandas as pd
import pytest

from data.rules.case_spans import Comparison, Reach, area_of, compare, counted_once, reach, spans
from tests.unit.rules.case_rows import case_rows

TOWN, EAST = "51.08.06", "51.08.09"


def counted(*rows: tuple[str, int, int]) -> list[tuple[str, int]]:
    """Area and cases of the rows that are counted, all of 2025 and one agency."""
    once = counted_once(spans(case_rows(*((2025, *row, 5) for row in rows))), ["agency"])
    return list(zip(once["area"], once["last"], strict=True))


def test_desa_are_counted_in_their_kecamatan() -> None:
    assert area_of("51.08.06.1007") == TOWN
    assert area_of(TOWN) == TOWN
    assert area_of("luar") == "luar"
    assert area_of("tidak diketahui") == "tidak diketahui"


def test_a_row_over_the_turn_of_a_year_belongs_to_none() -> None:
    rows = case_rows((2025, TOWN, 11, 12, 5)).assign(month_to=pd.Timestamp(date(2026, 1, 1)))
    assert spans(rows).empty


def test_months_replace_the_whole_year_they_cover() -> None:
    months = [(TOWN, 1, 6), (EAST, 7, 12)]
    assert counted(("tidak diketahui", 1, 12), *months) == [(TOWN, 6), (EAST, 12)]


def test_a_whole_year_stays_where_its_months_are_not_complete() -> None:
    assert counted((TOWN, 1, 3), ("tidak diketahui", 1, 12)) == [("tidak diketahui", 12)]


def test_rows_of_different_known_areas_repeat_nothing() -> None:
    rows = [(TOWN, 1, 12), (EAST, 1, 3), ("luar", 1, 12)]
    assert counted(*rows) == [(area, last) for area, _, last in rows]


def test_rows_of_two_agencies_repeat_nothing() -> None:
    rows = case_rows((2025, "tidak diketahui", 1, 12, 9), (2025, TOWN, 1, 3, 2))
    rows["agency"] = ["Polres", "BNNK"]
    assert len(counted_once(spans(rows), ["agency"])) == 2


def test_no_rows_are_none() -> None:
    assert counted_once(spans(case_rows()), ["agency"]).empty
    assert reach(spans(case_rows()).assign(cases=0), 2025) is None


def test_a_year_cannot_be_cut_inside_its_rows() -> None:
    rows = spans(case_rows((2025, TOWN, 1, 2, 5), (2025, EAST, 4, 4, 1), (2025, "luar", 1, 12, 0)))
    assert reach(rows, 2025) == Reach(2025, 1, 12, frozenset({1}))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (None, Comparison.NO_DATA),
        (Reach(2025, 1, 9, frozenset()), Comparison.ENDS_EARLIER),
        (Reach(2025, 1, 12, frozenset({10})), Comparison.SPAN_CROSSES),
        (Reach(2025, 5, 12, frozenset()), Comparison.BEGINS_ELSEWHERE),
        (Reach(2025, 1, 12, frozenset({9, 11})), Comparison.POSSIBLE),
        (Reach(2025, 1, 10, frozenset()), Comparison.POSSIBLE),
    ],
)
def test_a_year_is_compared_only_over_the_same_months(other: Reach | None, expected: Comparison) -> None:
    assert compare(other, Reach(2026, 1, 10, frozenset())) is expected
