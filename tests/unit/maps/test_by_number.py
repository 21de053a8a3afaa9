"""What a deck says of areas by number, as deck.gl's expressions and a tooltip read it."""

from hypothesis import given
from hypothesis import strategies as st

from components.maps.by_number import colours, mark, words
from tests.unit.maps.decks import SPAN, colours_of

SHADES = st.lists(st.tuples(*[st.integers(0, 255)] * 4), min_size=1, max_size=30)


@given(SHADES)
def test_every_area_gets_its_colour(shades: list[tuple[int, int, int, int]]) -> None:
    assert colours_of(f"@@={colours(shades)}") == {n: list(shade) for n, shade in enumerate(shades, 1)}


def test_a_colour_is_told_once() -> None:
    assert colours([(1, 2, 3, 4)] * 3) == "([[1,2,3,4]])[([0,0,0,0])[properties.n]]"


def test_a_change_has_another_mark() -> None:
    assert mark(colours([(0, 0, 0, 0), (1, 1, 1, 1)])) != mark(colours([(1, 1, 1, 1), (0, 0, 0, 0)]))


def test_words_are_told_once_and_only_those_of_one_number_are_seen() -> None:
    html = words(["belum dinilai", "Aman", "belum dinilai"])
    assert SPAN.findall(html) == [("1 3", "belum dinilai"), ("2", "Aman")]
    assert 'span[data-n~="{n}"]{display:inline}' in html


def test_words_cannot_become_markup() -> None:
    assert "<b>" not in words(["<b>1</b>"])
