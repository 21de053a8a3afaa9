from hypothesis import given
from hypothesis import strategies as st

from pages.slides.paging import MOST, ROOM, lines_in, spans

LINES = st.lists(st.integers(1, 6), max_size=60)


def height(lines: list[int]) -> float:
    return sum(1.68 * each + 1.0 for each in lines)


@given(LINES)
def test_every_row_stands_on_one_slide_in_its_order(lines: list[int]) -> None:
    rows = [row for start, stop in spans(lines) for row in range(start, stop)]
    assert rows == list(range(len(lines)))


@given(LINES)
def test_no_slide_has_more_rows_or_lines_than_fit(lines: list[int]) -> None:
    for start, stop in spans(lines):
        assert 1 <= stop - start <= MOST
        assert height(lines[start:stop]) <= ROOM


def test_a_row_higher_than_a_slide_stands_alone() -> None:
    assert spans([1, 40, 1]) == [(0, 1), (1, 2), (2, 3)]


def test_rows_of_one_line_are_cut_as_even_as_they_come() -> None:
    assert spans([1] * 9) == [(0, 9)]
    assert spans([1] * 10) == [(0, 5), (5, 10)]
    assert spans([1] * 19) == [(0, 7), (7, 14), (14, 19)]


def test_nothing_takes_no_slide() -> None:
    assert spans([]) == []


def test_longer_words_and_narrower_columns_take_more_lines() -> None:
    words = "Dampingi desa waspada di Busungbiu dan Seririt bersama Kesbangpol"
    assert lines_in("", 0.5) == 1
    assert lines_in(words, 1.0) == 1
    assert lines_in(words, 0.5) == 2
    assert lines_in(words, 0.2) > lines_in(words, 0.5)
    assert lines_in(words * 2, 0.5) > lines_in(words, 0.5)
