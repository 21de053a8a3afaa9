"""Numbers, shares, rupiah and quantities."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.formats import (
    MINUS,
    NBSP,
    change,
    change_in_words,
    in_words,
    listing,
    millions,
    number,
    opening,
    percent,
    percent_of,
    quantity,
    rupiah,
    rupiah_short,
    share,
    target,
)

RUPIAH = st.integers(-(10**15), 10**15)


def read(text: str) -> Decimal:
    """Read a written number back, the way a person would."""
    return Decimal(text.replace(".", "").replace(",", ".").replace(MINUS, "-"))


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_read_back(value: int) -> None:
    assert read(number(value)) == value


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 3))
def test_decimals_read_back_within_half_a_step(value: Decimal, decimals: int) -> None:
    written = number(value, decimals)
    assert abs(read(written) - value) <= Decimal(5).scaleb(-decimals - 1)
    assert ("," in written) == (decimals > 0)


@given(RUPIAH)
def test_whole_rupiah_read_back(amount: int) -> None:
    assert read(plain(rupiah(amount)).replace("Rp ", "")) == amount


@given(RUPIAH)
def test_short_rupiah_are_within_half_a_tenth_of_their_scale(amount: int) -> None:
    sizes = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}
    figure, *word = plain(rupiah_short(amount)).replace("Rp ", "").split(" ")
    size = sizes[word[0]] if word else 1
    assert abs(read(figure) * size - amount) <= size / 20
    assert abs(read(figure)) < 1000 or not word or word == ["triliun"]


@pytest.mark.parametrize(
    ("amount", "short"),
    [
        (0, "Rp 0"),
        (210_000, "Rp 210.000"),
        (999_999, "Rp 999.999"),
        (1_000_000, "Rp 1,0 juta"),
        (13_740_000, "Rp 13,7 juta"),
        (999_960_000, "Rp 1,0 miliar"),
        (1_234_000_000, "Rp 1,2 miliar"),
        (-8_520_000, "−Rp 8,5 juta"),
    ],
)
def test_short_rupiah(amount: int, short: str) -> None:
    assert plain(rupiah_short(amount)) == short


def test_millions_keep_zero_short() -> None:
    assert millions(42_000_000) == "42,00"
    assert millions(0) == "0"
    assert millions(44_935_000, 1) == "44,9"


def test_halves_round_away_from_zero() -> None:
    assert (number(Decimal("2.5")), number(Decimal("-2.5")), number(0.125, 2)) == ("3", "−3", "0,13")


def test_there_is_no_negative_zero() -> None:
    assert number(-0.04, 1) == "0,0"


def test_share_names_the_whole() -> None:
    assert share(14, 36, "OPD") == "14 dari 36 OPD"
    assert share(214, 5321) == "214 dari 5.321"


@pytest.mark.parametrize(
    ("ratio", "written"),
    [
        (0, "0,0 %"),
        (0.0402, "4,0 %"),
        (0.0994, "9,9 %"),
        (0.0996, "10 %"),
        (0.67, "67 %"),
        (1, "100 %"),
        (-0.05, "−5,0 %"),
    ],
)
def test_percent_has_one_decimal_below_ten(ratio: float, written: str) -> None:
    assert plain(percent(ratio)) == written


def test_percent_can_be_told_its_decimals() -> None:
    assert plain(percent(0.323, 1)) == "32,3 %"


@given(st.integers(1, 10**6), st.data())
def test_some_is_never_written_as_none_and_not_all_never_as_all(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    written = plain(percent_of(part, whole))
    assert (written == "0,0 %") == (part == 0)
    assert (written == "100 %") == (part == whole)


def test_shares_at_the_edges() -> None:
    assert plain(percent_of(1, 5321)) == "di bawah 0,1 %"
    assert plain(percent_of(999, 1000)) == "di atas 99 %"
    assert plain(percent_of(214, 5321)) == "4,0 %"


@pytest.mark.parametrize(("ratio", "written"), [(0.06, "6 %"), (0.075, "7,5 %"), (0.1, "10 %"), (1, "100 %")])
def test_targets_have_no_needless_decimal(ratio: float, written: str) -> None:
    assert plain(target(ratio)) == written


@pytest.mark.parametrize(
    ("difference", "signed", "words"),
    [(3, "+3", "naik 3"), (-7, "−7", "turun 7"), (0, "tetap", "tetap"), (-0.4, "tetap", "tetap")],
)
def test_changes(difference: float, signed: str, words: str) -> None:
    assert change(difference) == signed
    assert change_in_words(difference) == words


def test_changes_with_decimals() -> None:
    assert change(Decimal("4.1"), 1) == "+4,1"
    assert change_in_words(Decimal("-4.1"), 1) == "turun 4,1"


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ((Decimal("48.210"), "g", "netto"), "48,21 g netto"),
        ((310, "butir"), "310 butir"),
        ((1000, "g", "brutto"), "1.000 g brutto"),
        ((0, "g", "netto"), "0 g netto"),
        ((Decimal("0.004"), "kg", None), "0,004 kg"),
    ],
)
def test_quantities_carry_unit_and_basis(arguments: tuple[Any, ...], written: str) -> None:
    assert plain(quantity(*arguments)) == written


def test_words_up_to_eleven() -> None:
    assert [in_words(count) for count in (0, 1, 8, 11, 12, 1204)] == [
        "nol",
        "satu",
        "delapan",
        "sebelas",
        "12",
        "1.204",
    ]
    assert [opening(count) for count in (0, 8, 28)] == ["Nol", "Delapan", "28"]


@pytest.mark.parametrize(
    ("names", "joined"),
    [([], ""), (["A"], "A"), (["A", "B"], "A dan B"), (["A", "B", "C"], "A, B, dan C")],
)
def test_listing(names: list[str], joined: str) -> None:
    assert listing(names) == joined
