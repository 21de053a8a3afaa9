"""Cases by area and year; what a reader learns who looks at every year."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.case_spans import Comparison
from data.rules.cases import CaseBook
from data.rules.suppression import TOTAL, Count, ProtectedCounts, Shown, join
from tests.unit.rules.attacker import Shape, Tables, consistent, values_of
from tests.unit.rules.case_rows import Row, case_rows

A, B = "51.08.01", "51.08.02"
AREAS = [A, B, "luar", "tidak diketahui"]


def book(*rows: Row, k: int = 5) -> CaseBook:
    return CaseBook(case_rows(*rows), AREAS, k)


def value(count: int) -> Count:
    return Count(Shown.VALUE, count)


def test_a_year_in_progress_stands_beside_the_same_months() -> None:
    months = [(2025, A, month, month, 6) for month in range(1, 13)]
    now = [(2026, A, month, month, 5) for month in range(1, 11)]
    look = book(*months, *now).look(2026)
    assert (look.month, look.comparable) == (10, True)
    assert (look.total, look.before) == (value(50), value(60))
    assert look.line.table["month"].tolist() == list(range(1, 11))
    assert look.line_before.table["value"].tolist()[-1] == 60
    assert look.trend.columns == ("2025", "2026")


def test_whole_years_compare_with_whole_years_only() -> None:
    look = book((2025, A, 1, 12, 90), (2026, A, 1, 10, 70)).look(2026)
    assert look.comparison is Comparison.SPAN_CROSSES
    assert look.before == Count(Shown.NONE)
    assert look.line_before.table.empty
    assert look.counts.columns == ("2026", "2025")
    earlier = book((2024, A, 1, 12, 80), (2025, A, 1, 12, 90)).look(2025)
    assert (earlier.month, earlier.total, earlier.before) == (12, value(90), value(80))
    assert earlier.line.table.to_numpy().tolist() == [[12, 90]]


def test_desa_are_rolled_up_and_the_rest_has_rows_of_its_own() -> None:
    rows = [(f"{A}.2001", 6), (f"{A}.2002", 7), ("luar", 8), ("tidak diketahui", 9)]
    look = book(*((2026, area, 1, 1, cases) for area, cases in rows)).look(2026)
    figures = {row: look.counts.cell(row, "2026") for row in look.counts.rows}
    assert figures == {
        A: value(13),
        B: Count(Shown.NONE),
        "luar": value(8),
        "tidak diketahui": value(9),
        TOTAL: value(30),
    }


def test_cases_outside_have_no_row_where_nobody_ever_counted_any() -> None:
    assert book((2026, A, 1, 1, 9)).look(2026).counts.rows == (A, B, TOTAL)


def test_an_area_not_of_the_kabupaten_is_counted_as_unknown() -> None:
    look = book((2026, "51.08.77", 1, 1, 9)).look(2026)
    assert look.counts.cell("tidak diketahui", "2026") == value(9)


def test_a_year_without_rows_has_no_figures() -> None:
    look = book((2025, A, 1, 12, 90)).look(2026)
    assert (look.month, look.comparison, look.total) == (None, Comparison.NO_DATA, Count(Shown.NONE))
    assert look.trend.columns == ("2026",)


def test_the_trend_leaves_out_years_that_cannot_be_compared() -> None:
    rows = [(2023, A, 1, 10, 9), (2024, A, 1, 12, 9), (2025, A, 1, 10, 9), (2026, A, 1, 10, 9)]
    assert book(*rows).look(2026).trend.columns == ("2023", "2025", "2026")


def test_a_past_year_is_protected_for_every_year_it_stands_beside() -> None:
    rows = [(year, area, *span, 9) for year in (2024, 2025) for area in (A, B) for span in ((1, 5), (6, 12))]
    cases = book(*rows, (2026, A, 1, 5, 9))
    assert cases.shown_up_to(2024) == {5: 2026, 12: 2025}
    assert cases.shown_up_to(2026) == {5: 2026}


def halves(after: int) -> CaseBook:
    """2024 and 2025 in two parts, the second of `after` cases, beside 2026 up to October."""
    past = [(year, A, *span) for year in (2024, 2025) for span in ((1, 10, 9), (11, 12, after))]
    return book(*past, (2026, A, 1, 10, 9))


def test_from_june_on_the_running_year_sets_the_month_of_the_years_before() -> None:
    cases = halves(after=7)
    assert [cases.shown_up_to(year) for year in (2024, 2025, 2026)] == [{10: 2026}] * 3
    look = cases.look(2025)
    assert (look.month, look.total, look.before) == (10, value(9), value(9))
    assert cases.last_month(2025) == 12


@pytest.mark.parametrize(("after", "whole"), [(7, value(16)), (0, value(9)), (3, Count(Shown.HIDDEN))])
def test_a_whole_year_is_told_only_if_the_rest_of_it_is_not_small(after: int, whole: Count) -> None:
    look = halves(after).look(2025)
    assert (look.whole, look.whole_month) == (whole, 12)


def test_nothing_lies_beyond_the_running_year() -> None:
    look = halves(after=7).look(2026)
    assert (look.whole, look.whole_month) == (Count(Shown.NONE), None)


def test_sources_are_those_of_the_year() -> None:
    cases = book((2025, A, 1, 12, 9), (2026, A, 1, 2, 9))
    assert cases.sources(2026)["agency"].tolist() == ["Polres"]
    assert cases.sources(2024).empty
    assert cases.years == (2025, 2026)


def test_rows_left_out_are_counted() -> None:
    assert book((2025, A, 1, 3, 9), (2025, "tidak diketahui", 1, 12, 90)).left_out == 1


# A reader who looks at 2025, at 2026 beside it, and at the lines of both

K = 3
MONTHS = st.lists(st.integers(0, 3), min_size=3, max_size=3)


def rows_of(year: int, by_area: Sequence[Sequence[int]]) -> list[Row]:
    return [
        (year, area, month, month, cases)
        for area, months in zip((A, B), by_area, strict=True)
        for month, cases in enumerate(months, start=1)
    ]


def seen(cases: CaseBook) -> tuple[ProtectedCounts, dict[int, int]]:
    """Everything shown of 2025: by area up to month 2 and 3, and the points of its line."""
    beside, own = cases.look(2026), cases.look(2025)
    counts = join([beside.counts.renamed({"2025": "2"}), own.counts.renamed({"2025": "3"})])
    points = [*beside.line_before.table.to_numpy().tolist(), *own.line.table.to_numpy().tolist()]
    return counts, dict(points)


def on_line(tables: Tables, points: dict[int, int]) -> Tables:
    for month, total in points.items():
        tables = tables[tables[:, :, :month].sum(axis=(1, 2)) == total]
    return tables


@settings(max_examples=40, deadline=None)
@given(st.tuples(MONTHS, MONTHS), st.sampled_from([2, 9]))
def test_no_small_count_of_any_span_can_be_recomputed_from_all_views(
    by_area: tuple[list[int], list[int]], this_year: int
) -> None:
    now = rows_of(2026, [[this_year, 1], [4, 0]])
    counts, points = seen(book(*rows_of(2025, by_area), *now, k=K))
    shape = Shape([A, B], {"2": [0, 1], "3": [0, 1, 2]}, 3)
    tables = on_line(consistent(shape, counts, max(map(max, by_area)) + 1), points)
    every_span = {f"{a}-{b}": range(a, b) for a, b in combinations(range(4), 2)}
    wanted = Shape([A, B], every_span, 3)
    real = np.array([by_area], dtype=np.int64)
    assert (tables == real).all(axis=(1, 2)).any()
    for row in (A, B, TOTAL):
        for span in every_span:
            figure = wanted.figure(row, span)
            if 1 <= int(figure(real)[0]) < K:
                assert len(values_of(figure, tables)) > 1, (row, span)


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_overview_and_the_map_show_the_same(year: int) -> None:
    cases = book(*rows_of(2025, [[3, 4, 1], [5, 2, 2]]), *rows_of(2026, [[3, 9], [1, 1]]))
    whole, short = cases.look(year), cases.look(year, years=2)
    assert whole.counts.table.equals(short.counts.table)
    assert whole.line.table.equals(short.line.table)
