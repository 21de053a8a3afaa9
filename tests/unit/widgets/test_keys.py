import pytest

from components.widgets.keys import keys_of, own


def test_a_key_outside_of_any_slide_is_itself() -> None:
    assert own("figures") == "figures"


def test_the_same_key_in_two_slides_is_two_keys_that_begin_alike() -> None:
    with keys_of("1"):
        first = own("figures")
    with keys_of("2"):
        second = own("figures")
    assert first != second
    assert first.startswith("figures")
    assert second.startswith("figures")
    assert own("figures") == "figures"


def test_slides_inside_slides_keep_both_names() -> None:
    with keys_of("a"), keys_of("b"):
        assert own("figures") == "figures__a__b"


def test_an_error_inside_leaves_nothing_behind() -> None:
    with pytest.raises(KeyError), keys_of("1"):
        raise KeyError
    assert own("figures") == "figures"
