"""What is shown, what is not, and that nobody else can make a protected table."""

import copy
import dataclasses
import pickle
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.suppression import (
    TOTAL,
    Count,
    ProtectedCounts,
    ProtectedSeries,
    Published,
    Shown,
    change,
    join,
    per_people,
    protect_cumulative,
    protect_list,
    protect_monthly,
    protect_table,
    rate,
)

ROOT = Path(__file__).parents[3]
VALUE, SMALL, HIDDEN, NONE = Shown.VALUE, Shown.SMALL, Shown.HIDDEN, Shown.NONE


def column(figures: dict[str, int | None], name: str = "2026") -> pd.DataFrame:
    return pd.DataFrame({name: figures}, dtype="Int64")


def up_to(figures: dict[str, tuple[int | None, int | None]]) -> pd.DataFrame:
    return pd.DataFrame.from_dict(figures, orient="index", columns=["10", "12"]).astype("Int64")


def statuses(shown: ProtectedCounts, name: str) -> dict[str, str]:
    table = shown.table
    mine = table[table["column"] == name]
    return dict(zip(mine["row"], mine["status"], strict=True))


# What is hidden


def test_nothing_is_hidden_when_nothing_is_small() -> None:
    shown = protect_table(column({"a": 24, "b": 17, "c": 0}), 5)
    assert set(shown.table["status"]) == {VALUE}
    assert shown.cell(TOTAL, "2026") == Count(VALUE, 41)


def test_one_small_count_takes_one_other_with_it_and_leaves_the_sum() -> None:
    shown = protect_table(column({"a": 24, "b": 3, "c": 9}), 5, Published(row_totals=False))
    assert statuses(shown, "2026") == {"a": VALUE, "b": SMALL, "c": HIDDEN, TOTAL: VALUE}


def test_small_counts_that_cover_each_other_take_nothing_with_them() -> None:
    shown = protect_table(column({"a": 24, "b": 3, "c": 2}), 5, Published(row_totals=False))
    assert statuses(shown, "2026") == {"a": VALUE, "b": SMALL, "c": SMALL, TOTAL: VALUE}


def test_small_counts_at_their_limit_do_not_cover_each_other() -> None:
    shown = protect_table(column({"a": 24, "b": 4, "c": 4}), 5, Published(row_totals=False))
    assert statuses(shown, "2026")["a"] == HIDDEN


def test_a_zero_is_never_hidden() -> None:
    shown = protect_table(column({"a": 24, "b": 3, "c": 0}), 5, Published(row_totals=False))
    assert statuses(shown, "2026") == {"a": HIDDEN, "b": SMALL, "c": VALUE, TOTAL: VALUE}


def test_a_sum_is_hidden_when_no_other_count_is_there_to_hide() -> None:
    shown = protect_table(column({"a": 3, "b": 0}), 5, Published(row_totals=False))
    assert statuses(shown, "2026") == {"a": SMALL, "b": VALUE, TOTAL: SMALL}


def test_a_small_sum_of_ones_does_not_even_say_that_it_is_small() -> None:
    # Four counts of at least 1 with a sum below 5 could only be ones.
    shown = protect_table(column(dict.fromkeys("abcd", 1)), 5, Published(row_totals=False))
    assert statuses(shown, "2026") == {**dict.fromkeys("abcd", SMALL), TOTAL: HIDDEN}


def test_no_data_is_not_zero() -> None:
    shown = protect_table(column({"a": None, "b": 0, "c": 7}), 5)
    assert shown.cell("a", "2026") == Count(NONE)
    assert shown.cell("b", "2026") == Count(VALUE, 0)
    assert protect_table(column({"a": None}), 5).cell(TOTAL, "2026") == Count(NONE)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=8), st.data())
@settings(max_examples=60, deadline=None)
def test_which_counts_are_hidden_tells_nothing_of_how_large_they_are(
    figures: list[int], data: st.DataObject
) -> None:
    more = [value + data.draw(st.integers(0, 9)) if value > 5 else value for value in figures]
    frames = [column({str(n): v for n, v in enumerate(values)}) for values in (figures, more)]
    first, second = (statuses(protect_table(frame, 5), "2026") for frame in frames)
    assert first == second


def test_k_below_three_would_name_the_number() -> None:
    with pytest.raises(ValueError, match="at least 3"):
        protect_table(column({"a": 1}), 2)


@pytest.mark.parametrize("index", [["a", "a"], ["a", TOTAL]])
def test_rows_must_be_told_apart(index: list[str]) -> None:
    with pytest.raises(ValueError, match="rows must differ"):
        protect_table(pd.DataFrame({"x": [1, 2]}, index=index), 5)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        protect_table(column({"a": -1}), 5)


# Year to date beside the full year


def test_two_moments_that_give_a_small_difference_are_not_both_shown() -> None:
    shown = protect_cumulative(up_to({"a": (20, 22), "b": (30, 33), "c": (11, 11)}), 5, {"10": 4, "12": 1})
    assert statuses(shown, "10") == dict.fromkeys(["a", "b", "c", TOTAL], VALUE)
    assert statuses(shown, "12") == {"a": HIDDEN, "b": HIDDEN, "c": VALUE, TOTAL: VALUE}


def test_the_moment_of_more_interest_stays() -> None:
    shown = protect_cumulative(up_to({"a": (20, 22), "b": (30, 33)}), 5, {"10": 1, "12": 4})
    assert statuses(shown, "12") == {"a": VALUE, "b": VALUE, TOTAL: VALUE}
    assert statuses(shown, "10")["a"] == HIDDEN


def test_data_that_begin_after_the_first_moment_are_none_there() -> None:
    shown = protect_cumulative(up_to({"a": (None, 9), "b": (30, 38)}), 5, {"10": 2, "12": 1})
    assert shown.cell("a", "10") == Count(NONE)
    assert shown.cell("a", "12") == Count(VALUE, 9)


def test_counts_cannot_fall_from_one_moment_to_the_next() -> None:
    with pytest.raises(ValueError, match="negative"):
        protect_cumulative(up_to({"a": (9, 8)}), 5, {"10": 1, "12": 1})


# Parts of a whole


def test_a_whole_that_is_shown_takes_the_unspared_part_with_it() -> None:
    results = {"negative": 212, "reactive": 2, "confirmed": 6}
    shown = protect_list(results, 5, spared=("reactive", "confirmed"))
    assert statuses(shown, TOTAL) == {"negative": HIDDEN, "reactive": SMALL, "confirmed": VALUE, TOTAL: VALUE}


def test_a_whole_that_is_not_shown_takes_nothing_with_it() -> None:
    shown = protect_list({"negative": 212, "reactive": 2}, 5, total_shown=False)
    assert statuses(shown, TOTAL) == {"negative": VALUE, "reactive": SMALL}


@pytest.mark.parametrize("results", [{"negative": 0, "reactive": 3}, {"negative": 4, "reactive": 4}])
def test_a_whole_too_small_to_hide_in_shows_no_part(results: dict[str, int]) -> None:
    shown = protect_list(results, 5)
    assert statuses(shown, TOTAL) == {"negative": HIDDEN, "reactive": HIDDEN, TOTAL: VALUE}


def test_a_small_whole_without_small_parts_is_shown() -> None:
    assert set(protect_list({"negative": 6, "reactive": 0}, 5).table["status"]) == {VALUE}


# The line of a year


def line(shown: ProtectedSeries) -> list[tuple[int, int]]:
    return [(int(month), int(value)) for month, value in shown.table.itertuples(index=False)]


def cumulative(*values: int) -> pd.Series:
    return pd.Series(values, index=range(1, len(values) + 1), dtype="Int64")


def test_small_months_are_joined_with_the_next() -> None:
    year = cumulative(9, 11, 12, 17, 17, 23)
    assert line(protect_monthly(year, {6: Count(VALUE, 23)}, 5)) == [(1, 9), (4, 17), (5, 17), (6, 23)]


def test_the_last_small_months_are_joined_with_the_end() -> None:
    assert line(protect_monthly(cumulative(9, 19, 22), {3: Count(VALUE, 22)}, 5)) == [(1, 9), (3, 22)]


@pytest.mark.parametrize("status", [SMALL, HIDDEN, NONE])
def test_there_is_no_line_without_its_end(status: Shown) -> None:
    assert line(protect_monthly(cumulative(9, 19), {2: Count(status)}, 5)) == []


def test_a_line_with_one_moment_hidden_keeps_to_those_shown() -> None:
    year = cumulative(9, 19, 21, 29)
    assert line(protect_monthly(year, {3: Count(HIDDEN), 4: Count(VALUE, 29)}, 5)) == [(4, 29)]


@given(st.lists(st.integers(0, 12), min_size=1, max_size=12), st.integers(3, 10))
def test_every_step_of_a_line_is_nothing_or_wide(months: list[int], k: int) -> None:
    year = cumulative(*pd.Series(months).cumsum().tolist())
    end = int(year.iloc[-1])
    shown = protect_monthly(year, {len(months): Count(VALUE, end)}, k)
    if end == 0 or end >= k:
        steps = shown.table["value"].diff().fillna(shown.table["value"])
        assert all(step == 0 or step >= k for step in steps)
    assert line(shown)[-1] == (len(months), end)


# Figures made of others


def test_rates_and_changes_are_made_of_shown_counts_only() -> None:
    assert rate(Count(VALUE, 24), 48_000) == 50.0
    assert rate(Count(SMALL), 48_000) is None
    assert rate(Count(VALUE, 24), None) is None
    assert change(Count(VALUE, 24), Count(VALUE, 27)) == -3
    assert change(Count(VALUE, 24), Count(HIDDEN)) is None


def test_ranked_rows_do_not_tell_hidden_counts() -> None:
    figures = {"a": 3, "b": 0, "c": 7, "d": 2, "e": 30, "f": None}
    assert protect_table(column(figures), 5).ranked("2026") == ("e", "c", "a", "d", "b", "f")


def test_tables_of_several_years_stand_side_by_side() -> None:
    years = [
        protect_table(column({"a": 9, "b": 3}, "x"), 5).renamed({"x": name}) for name in ("2025", "2026")
    ]
    both = join(years)
    assert both.columns == ("2025", "2026")
    assert both.picked(["a"]).rows == ("a",)
    with pytest.raises(ValueError, match="different columns"):
        join([years[0], years[0]])


# Nobody else makes them


def test_a_count_without_status_value_has_no_number() -> None:
    with pytest.raises(ValueError, match="exactly"):
        Count(SMALL, 3)


def test_protected_types_cannot_be_made_elsewhere() -> None:
    frame = pd.DataFrame({"row": ["a"], "column": ["x"], "status": ["value"], "value": [3]})
    for kind in (ProtectedCounts, ProtectedSeries):
        with pytest.raises(TypeError, match="suppression only"):
            kind(frame, 5, token=object())
        with pytest.raises(TypeError):
            kind(frame, 5)  # type: ignore[call-arg]
    made = protect_list({"a": 9}, 5)
    with pytest.raises((TypeError, ValueError)):
        dataclasses.replace(made, k=3)  # type: ignore[call-arg]
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.k = 3  # type: ignore[misc]


def test_the_key_to_making_them_is_used_in_one_file() -> None:
    users = [
        path.relative_to(ROOT).as_posix()
        for folder in ("components", "data", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if "suppression import _" in (text := path.read_text()) or "suppression._" in text
    ]
    assert users == []


def test_protected_tables_can_be_cached_and_not_changed() -> None:
    made = protect_list({"a": 9, "b": 3}, 5)
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301
        pd.testing.assert_frame_equal(again.table, made.table)
        assert again.k == 5
    table = made.table
    table.loc[:, "value"] = 1
    assert made.cell("b", TOTAL) == Count(SMALL)


def test_counts_per_people_are_tenths_and_hide_as_the_counts_do() -> None:
    values = pd.DataFrame({"2026": [24, 0, 3, 9]}, index=["A", "B", "C", "D"], dtype="Int64")
    counts = protect_table(values, 5, Published(row_totals=False, column_totals=False, grand_total=False))
    tenths = per_people(counts, {"A": 55_427, "B": 40_000, "C": 30_000})
    assert tenths.cell("A", "2026") == Count(Shown.VALUE, 433)
    assert tenths.cell("B", "2026") == Count(Shown.VALUE, 0)
    assert tenths.cell("C", "2026") == Count(Shown.SMALL)
    assert tenths.cell("D", "2026") == Count(Shown.NONE), "nobody knows how many live there"


def test_a_few_cases_among_very_many_people_are_not_none() -> None:
    counts = protect_list({"A": 9}, 5)
    assert per_people(counts, {"A": 900_000_000}).cell("A", TOTAL) == Count(Shown.VALUE, 1)
