"""Figures for papers, which leave the room, beside those of the screens, which everybody in it has seen."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.cases import CaseBook
from data.rules.suppression import (
    Count,
    ProtectedCounts,
    Shown,
    protect_list,
    protect_monthly,
    protect_table,
)
from tests.unit.rules.case_rows import case_rows

A, B, C = "51.08.01", "51.08.02", "51.08.03"
SCREEN, PAPER = 5, 10
VALUE, SMALL, HIDDEN, NONE = Shown.VALUE, Shown.SMALL, Shown.HIDDEN, Shown.NONE
TABLES = st.lists(
    st.lists(st.none() | st.integers(0, 30), min_size=2, max_size=2), min_size=2, max_size=6
).map(lambda rows: pd.DataFrame(rows, columns=["2025", "2026"]).rename(index="k{}".format).astype("Int64"))


def both(values: pd.DataFrame) -> tuple[ProtectedCounts, ProtectedCounts]:
    return protect_table(values, SCREEN), protect_table(values, PAPER)


def test_what_the_screen_hides_for_the_sake_of_another_stays_hidden_on_paper() -> None:
    """On screen 3 takes 12 with it; on paper 3 and 7 hide each other: there 12 would tell the 3."""
    values = pd.DataFrame({"n": {"a": 3, "b": 7, "c": 12, "d": 40}}, dtype="Int64")
    screen, strict = both(values)
    told = [row for row in "abcd" if screen.cell(row, "n").status is not VALUE]
    paper = strict.no_more_than(screen)
    assert all(paper.cell(row, "n").value is None for row in told)
    assert paper.cell("a", "n").status is SMALL
    assert paper.k == PAPER


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_paper_shows_only_what_both_show(values: pd.DataFrame) -> None:
    screen, strict = both(values)
    paper = strict.no_more_than(screen)
    assert (paper.rows, paper.columns) == (strict.rows, strict.columns)
    for row in paper.rows:
        for column in paper.columns:
            shown, seen, own = (each.cell(row, column) for each in (paper, screen, strict))
            assert shown in (own, Count(HIDDEN))
            if shown.status is VALUE:
                assert shown == seen
                assert shown.value == 0 or (shown.value or 0) >= PAPER
            if shown.status is SMALL:
                assert seen.status in (VALUE, SMALL)
            assert (shown.status is NONE) == (own.status is NONE)


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_who_knows_the_screen_learns_nothing_from_the_paper(values: pd.DataFrame) -> None:
    """Whatever word the paper uses, it holds for every figure that the screen leaves possible."""
    screen, strict = both(values)
    paper = strict.no_more_than(screen)
    possible = {VALUE: None, SMALL: range(1, SCREEN), HIDDEN: range(100)}
    for row in paper.rows:
        for column in paper.columns:
            shown, seen = paper.cell(row, column), screen.cell(row, column)
            if shown.status is not SMALL:
                continue
            figures = possible[seen.status] or [seen.value or 0]
            assert all(1 <= figure < PAPER for figure in figures)


def test_findings_follow_the_same_rule() -> None:
    parts = {"confirmed": 0, "reactive": 6, "reactive_medicine": 12, "negative": 400}
    paper = protect_list(parts, PAPER).no_more_than(protect_list(parts, SCREEN))
    assert paper.cell("reactive", "jumlah") == Count(SMALL)
    assert paper.cell("confirmed", "jumlah") == Count(VALUE, 0)


def test_a_line_keeps_the_months_that_both_can_show() -> None:
    months = pd.Series({1: 6, 2: 13, 3: 20, 4: 31})
    totals = {4: Count(VALUE, 31)}
    screen, strict = (protect_monthly(months, totals, k) for k in (SCREEN, PAPER))
    paper = strict.no_more_than(screen).table
    assert set(paper["month"]) <= set(screen.table["month"]) & set(strict.table["month"])
    assert paper["value"].iloc[-1] == 31


def test_years_of_cases_show_on_paper_what_both_show() -> None:
    rows = case_rows(
        (2025, A, 1, 10, 30),
        (2025, B, 1, 10, 7),
        (2026, A, 1, 10, 41),
        (2026, B, 1, 10, 3),
        (2026, C, 1, 10, 12),
    )
    screen, strict = (CaseBook(rows, [A, B, C], k).look(2026) for k in (SCREEN, PAPER))
    paper = strict.no_more_than(screen)
    assert paper.counts.cell(B, "2026") == Count(SMALL)
    assert paper.counts.cell(C, "2026").value is None
    assert paper.total == screen.total == Count(VALUE, 56)
    assert paper.counts.k == paper.trend.k == PAPER
    assert paper.whole == Count(NONE)


def test_a_sum_beyond_the_line_is_shown_on_paper_only_if_the_screen_shows_it() -> None:
    rows = case_rows((2025, A, 1, 10, 40), (2025, A, 11, 12, 7), (2026, A, 1, 10, 41))
    screen, strict = (CaseBook(rows, [A, B], k).look(2025) for k in (SCREEN, PAPER))
    assert (screen.whole, strict.whole) == (Count(VALUE, 47), Count(HIDDEN))
    assert strict.no_more_than(screen).whole == Count(HIDDEN)
    assert screen.no_more_than(strict).whole == Count(HIDDEN)
