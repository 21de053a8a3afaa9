from hypothesis import given
from hypothesis import strategies as st

from data.rules.meetings import Slide
from data.rules.steering import Place, kept_place

SLIDES = st.lists(
    st.builds(Slide, st.sampled_from(("opening", "progress", "opd")), st.sampled_from(("", "OPD-A"))),
    min_size=1,
    max_size=8,
)


def test_the_same_slide_stays_up_with_its_page() -> None:
    before = [Slide("opening"), Slide("cases"), Slide("opd", "OPD-A")]
    after = [Slide("opd", "OPD-B"), Slide("opd", "OPD-A"), Slide("opening", note="salam")]
    assert kept_place(before, after, Place(2, 4, blank=True)) == Place(1, 4, blank=True)
    assert kept_place(before, after, Place(0)) == Place(2)


def test_what_comes_instead_begins_with_its_first_page() -> None:
    before = [Slide("opening"), Slide("cases"), Slide("classes")]
    assert kept_place(before, [Slide("opening"), Slide("classes")], Place(1, 2)) == Place(1, 0)
    assert kept_place(before, [Slide("opening")], Place(2, 1, blank=True)) == Place(0, 0, blank=True)


def test_of_equal_slides_the_nearest_is_taken() -> None:
    twice = [Slide("cases"), Slide("opening"), Slide("ranking"), Slide("cases")]
    assert kept_place(twice, twice, Place(3)) == Place(3)
    assert kept_place(twice, twice[1:], Place(0)) == Place(2)


@given(SLIDES, SLIDES, st.integers(0, 12), st.integers(0, 9), st.booleans())
def test_a_place_is_always_one_of_the_new_slides(
    before: list[Slide], after: list[Slide], slide: int, page: int, blank: bool
) -> None:
    kept = kept_place(before, after, Place(slide, page, blank))
    assert 0 <= kept.slide < len(after)
    assert kept.blank == blank
    assert kept.page in (0, page)


@given(SLIDES, st.integers(0, 7), st.integers(0, 9))
def test_nothing_moves_while_nothing_changes(slides: list[Slide], slide: int, page: int) -> None:
    place = Place(min(slide, len(slides) - 1), page)
    assert kept_place(slides, slides, place) == place
