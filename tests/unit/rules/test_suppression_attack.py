"""No small count is ever left with one possible value, whatever the table."""

from itertools import combinations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.suppression import TOTAL, Published, protect_cumulative, protect_list, protect_table
from tests.unit.rules.attacker import Figure, Shape, Tables, consistent, values_of

K = 3
FEW = st.integers(0, 4)


def grids(rows: int, columns: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(FEW, min_size=columns, max_size=columns)
    return st.lists(row, min_size=1, max_size=rows)


def assert_open(figures: dict[str, Figure], truth: list[list[int]], tables: Tables) -> None:
    """Every figure that is small in truth can be something else too."""
    real = np.array([truth], dtype=np.int64)
    assert (tables == real).all(axis=(1, 2)).any(), "the reader ruled out the truth"
    for name, figure in figures.items():
        if 1 <= int(figure(real)[0]) < K:
            assert len(values_of(figure, tables)) > 1, name


def cap(truth: list[list[int]]) -> int:
    return max(max(row) for row in truth) + 1


@settings(max_examples=60, deadline=None)
@given(
    grids(3, 2),
    st.builds(
        Published,
        columns=st.sampled_from([None, frozenset({"0"})]),
        row_totals=st.booleans(),
        column_totals=st.booleans(),
        grand_total=st.booleans(),
    ),
)
def test_no_cell_or_sum_of_a_table_can_be_recomputed(truth: list[list[int]], published: Published) -> None:
    rows = [f"r{number}" for number in range(len(truth))]
    columns = [str(number) for number in range(len(truth[0]))]
    shape = Shape(rows, {**{c: [int(c)] for c in columns}, TOTAL: range(len(columns))}, len(columns))
    shown = protect_table(pd.DataFrame(truth, index=rows, columns=columns, dtype="Int64"), K, published)
    figures = {f"{r} {c}": shape.figure(r, c) for r in (*rows, TOTAL) for c in (*columns, TOTAL)}
    assert_open(figures, truth, consistent(shape, shown, cap(truth)))


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 3).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 4 if width < 3 else 3), min_size=width, max_size=width),
            min_size=1,
            max_size=3 if width < 3 else 2,
        )
    ),
    st.permutations([1, 2, 5]),
)
def test_no_count_up_to_a_moment_nor_between_two_can_be_recomputed(
    truth: list[list[int]], interest: list[int]
) -> None:
    rows = [f"r{number}" for number in range(len(truth))]
    moments = [str(number) for number in range(len(truth[0]))]
    shape = Shape(rows, {m: range(int(m) + 1) for m in moments}, len(moments))
    values = pd.DataFrame(np.cumsum(truth, axis=1), index=rows, columns=moments, dtype="Int64")
    shown = protect_cumulative(values, K, dict(zip(moments, interest, strict=False)))
    between = Shape(
        rows,
        {f"{a}-{b}": range(a, b) for a, b in combinations(range(len(moments) + 1), 2)},
        len(moments),
    )
    figures = {f"{r} {c}": between.figure(r, c) for r in (*rows, TOTAL) for c in between.sums}
    assert_open(figures, truth, consistent(shape, shown, cap(truth)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=4), st.booleans())
def test_no_part_of_a_whole_can_be_recomputed(parts: list[int], total_shown: bool) -> None:
    named = {f"p{number}": part for number, part in enumerate(parts)}
    shape = Shape(list(named), {TOTAL: [0]}, 1)
    shown = protect_list(named, K, total_shown=total_shown, spared=("p0",))
    truth = [[part] for part in parts]
    if all(shown.cell(part, TOTAL).status == "hidden" for part in named) and total_shown:
        return  # nothing but the whole is shown
    figures = {part: shape.figure(part, TOTAL) for part in named}
    assert_open(figures, truth, consistent(shape, shown, max(parts) + 1))
