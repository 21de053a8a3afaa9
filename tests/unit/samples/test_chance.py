"""Drawing keeps totals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.samples.contoh.chance import chance, portioned, spread


@given(st.integers(0, 200), st.integers(1, 12))
def test_what_is_spread_adds_up(total: int, places: int) -> None:
    counts = spread(total, places, chance("test", total, places))
    assert len(counts) == places
    assert sum(counts) == total


@given(st.integers(0, 10_000), st.lists(st.integers(0, 9), min_size=1).filter(any))
def test_portions_add_up_and_go_where_the_weight_is(hundredths: int, weights: list[int]) -> None:
    shares = portioned(hundredths / 100, weights, 0.01)
    assert sum(shares) == pytest.approx(hundredths / 100)
    assert all(share == 0 for share, weight in zip(shares, weights, strict=True) if not weight)


def test_the_same_words_draw_the_same() -> None:
    assert chance("a", 1).random() == chance("a", 1).random()
    assert chance("a", 1).random() != chance("a", 2).random()
