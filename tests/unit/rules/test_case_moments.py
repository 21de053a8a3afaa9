"""A year that plays: which months are offered, and what a reader learns who stops at each of them."""

from itertools import combinations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.case_moments import protect_year
from data.rules.cases import CaseBook, moment_column
from data.rules.suppression import TOTAL, Shown
from tests.unit.rules.attacker import Shape, consistent, values_of
from tests.unit.rules.case_rows import Row, case_rows

A, B = "51.08.01", "51.08.02"
AREAS = [A, B, "luar", "tidak diketahui"]
K = 3


def book(*rows: Row, k: int = 5) -> CaseBook:
    return CaseBook(case_rows(*rows), AREAS, k)


def monthly(year: int, last: int, *cases: int) -> list[Row]:
    return [(year, area, m, m, n) for area, n in zip((A, B), cases, strict=True) for m in range(1, last + 1)]


def test_a_year_of_some_cases_plays_by_quarters() -> None:
    look = book(*monthly(2026, 9, 3, 4)).look(2026)
    assert look.months_of(2026) == (3, 6)
    assert look.moments is not None
    assert look.moments.cell(A, moment_column(2026, 3)).value == 9
    assert look.moments.cell(TOTAL, moment_column(2026, 6)).value == 42


def test_a_moment_at_which_nothing_could_be_shown_is_not_offered() -> None:
    # Between September and October both counted three or four: either would be told by the difference.
    assert book(*monthly(2026, 10, 3, 4)).look(2026).months_of(2026) == (3, 6)


def test_a_year_of_many_cases_plays_by_months() -> None:
    assert book(*monthly(2026, 10, 30, 40)).look(2026).months_of(2026) == tuple(range(1, 10))


def test_both_years_play_up_to_the_same_month() -> None:
    look = book(*monthly(2025, 12, 3, 4), *monthly(2026, 9, 3, 4)).look(2026)
    assert look.months_of(2025) == look.months_of(2026) == (3, 6)


def test_where_hardly_anything_was_counted_nothing_plays() -> None:
    look = book(*((2026, A, month, month, 0) for month in range(1, 10)), (2026, A, 10, 10, 6)).look(2026)
    assert look.months_of(2026) == ()
    assert look.moments is None
    assert look.total.value == 6


def test_rows_over_several_months_are_not_cut() -> None:
    assert book((2026, A, 1, 5, 20), (2026, A, 6, 10, 20)).look(2026).months_of(2026) == ()


def test_a_moment_never_costs_a_figure_of_the_year() -> None:
    slow = [(2026, A, month, month, 1) for month in range(1, 13)]
    cases = book(*slow, *((2026, B, month, month, 6) for month in range(1, 13)))
    look = cases.look(2026)
    assert (look.counts.cell(A, "2026").value, look.counts.cell(B, "2026").value) == (12, 72)


QUARTERS = st.lists(st.integers(0, 3), min_size=4, max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.tuples(QUARTERS, QUARTERS))
def test_no_small_count_between_two_moments_can_be_recomputed(truth: tuple[list[int], list[int]]) -> None:
    rows, months = [A, B], (3, 6, 9, 12)
    sums = pd.DataFrame(np.cumsum(truth, axis=1), index=rows, columns=months, dtype="Int64")
    found = protect_year(lambda month: sums[month], {12: 1}, (3, 6, 9), K)
    columns = {str(month): range(place + 1) for place, month in enumerate(months)}
    offered = {column: columns[column] for column in found.counts.columns}
    tables = consistent(Shape(rows, offered, 4), found.counts, max(map(max, truth)) + 1)
    real = np.array([truth], dtype=np.int64)
    assert (tables == real).all(axis=(1, 2)).any()
    spans = Shape(rows, {f"{a}-{b}": range(a, b) for a, b in combinations(range(5), 2)}, 4)
    for row in (*rows, TOTAL):
        for span in spans.sums:
            figure = spans.figure(row, span)
            if 1 <= int(figure(real)[0]) < K:
                assert len(values_of(figure, tables)) > 1, (row, span)


@settings(max_examples=60, deadline=None)
@given(st.tuples(QUARTERS, QUARTERS))
def test_what_the_year_shows_without_moments_it_shows_with_them(
    truth: tuple[list[int], list[int]],
) -> None:
    sums = pd.DataFrame(np.cumsum(truth, axis=1), index=[A, B], columns=(3, 6, 9, 12), dtype="Int64")
    plain = protect_year(lambda month: sums[month], {12: 1}, (), K).counts
    playing = protect_year(lambda month: sums[month], {12: 1}, (3, 6, 9), K).counts
    for row in plain.rows:
        before, after = plain.cell(row, "12"), playing.cell(row, "12")
        assert before.status is not Shown.VALUE or after == before
