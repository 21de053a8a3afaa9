import pytest

from components.maps.classes import Fill, count_classes, fill_of
from components.theme import theme
from data.rules.suppression import Count, Shown

CUTS = (5, 10, 20, 50)


def bounds(values: list[int], k: int = 5) -> list[tuple[int, int | None]]:
    counts = [Count(Shown.VALUE, value) for value in values]
    return [(found.lower, found.upper) for found in count_classes(counts, k, CUTS, theme())]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], [(5, None)]),
        ([0, 0], [(5, None)]),
        ([5], [(5, None)]),
        ([9, 10], [(5, 9), (10, None)]),
        ([24, 0, 7], [(5, 9), (10, 19), (20, None)]),
        ([900], [(5, 9), (10, 19), (20, 49), (50, None)]),
    ],
)
def test_classes_end_at_the_highest_that_is_reached(
    values: list[int], expected: list[tuple[int, int | None]]
) -> None:
    assert bounds(values) == expected


def test_a_larger_k_moves_the_first_class() -> None:
    assert bounds([12, 30], k=10) == [(10, 19), (20, None)]
    assert bounds([12, 30], k=12) == [(12, 19), (20, None)]


def test_every_shown_count_has_one_class() -> None:
    classes = count_classes([Count(Shown.VALUE, 60)], 5, CUTS, theme())
    for value in range(5, 200):
        assert sum(found.holds(value) for found in classes) == 1


def test_kinds_of_cell_are_never_confused() -> None:
    assert fill_of(Count(Shown.VALUE, 7)) is Fill.CLASS
    assert fill_of(Count(Shown.VALUE, 0)) is Fill.ZERO
    assert fill_of(Count(Shown.SMALL)) is fill_of(Count(Shown.HIDDEN)) is Fill.HATCH
    assert fill_of(Count(Shown.NONE)) is Fill.NONE
