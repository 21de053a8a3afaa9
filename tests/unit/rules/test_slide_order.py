"""The order of screens changed a step at a time: nothing is lost, nothing comes twice."""

from hypothesis import given
from hypothesis import strategies as st

from data.rules.meetings import Slide
from data.rules.slide_order import moved, noted, place_of, with_added, without

ORDER = (Slide("opening"), Slide("opd", "DINSOS"), Slide("opd", "DINKES", "tanyakan"), Slide("decisions"))
keys = st.tuples(st.sampled_from(["opening", "opd", "cases", "decisions"]), st.sampled_from(["", "A", "B"]))
orders = st.lists(keys, unique=True, min_size=1).map(lambda found: tuple(Slide(*key) for key in found))


def test_a_screen_moves_up_and_down_with_its_note() -> None:
    assert moved(ORDER, Slide("opd", "DINKES"), -1) == (ORDER[0], ORDER[2], ORDER[1], ORDER[3])
    assert moved(ORDER, Slide("opening"), 1) == (ORDER[1], ORDER[0], ORDER[2], ORDER[3])


def test_a_screen_at_the_end_stays_there() -> None:
    assert moved(ORDER, ORDER[0], -1) == ORDER
    assert moved(ORDER, ORDER[3], 1) == ORDER


def test_what_is_not_there_changes_nothing() -> None:
    strange = Slide("cases")
    assert moved(ORDER, strange, 1) == without(ORDER, strange) == noted(ORDER, strange, "x") == ORDER
    assert place_of(ORDER, strange) is None


def test_a_note_is_put_on_one_screen_only() -> None:
    assert noted(ORDER, Slide("opd", "DINKES"), "")[2] == Slide("opd", "DINKES")
    assert [each.note for each in noted(ORDER, ORDER[1], "tekankan")] == ["", "tekankan", "tanyakan", ""]


def test_a_screen_of_an_opd_joins_the_others_and_any_other_comes_before_the_last() -> None:
    assert with_added(ORDER, [Slide("opd", "RSUD")])[3] == Slide("opd", "RSUD")
    assert with_added(ORDER, [Slide("cases")])[3] == Slide("cases")
    assert with_added(ORDER[:1], [Slide("cases")]) == (Slide("cases"), ORDER[0])


def test_what_is_there_is_not_added_again() -> None:
    assert with_added(ORDER, [Slide("opd", "DINKES"), Slide("opening")]) == ORDER


@given(orders, keys, st.integers(-5, 5))
def test_moving_keeps_every_screen_once(slides: tuple[Slide, ...], key: tuple[str, str], step: int) -> None:
    after = moved(slides, Slide(*key), step)
    assert sorted(after, key=repr) == sorted(slides, key=repr)
    others = [each for each in slides if (each.screen, each.subject) != key]
    assert [each for each in after if (each.screen, each.subject) != key] == others


@given(orders, keys)
def test_adding_and_taking_away_go_back(slides: tuple[Slide, ...], key: tuple[str, str]) -> None:
    added = with_added(slides, [Slide(*key)])
    assert len(added) - len(slides) == (place_of(slides, Slide(*key)) is None)
    if len(added) > len(slides):
        assert without(added, Slide(*key)) == slides
