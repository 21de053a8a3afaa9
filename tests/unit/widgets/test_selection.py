"""The address and the sidebar agree on a view that exists."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.widgets.selection import NAMES, Wishes, address_of, resolve
from data.rules.view import View


class TwoKabupaten:
    """A catalogue with two stores, two kabupaten, and years that differ between them."""

    def __init__(self, past: int | None = None) -> None:
        self.past = past

    def stores(self) -> Sequence[str]:
        return ("contoh", "utama")

    def kabupaten(self) -> Mapping[str, str]:
        return {"63.06": "Hulu Sungai Selatan", "51.08": "Buleleng"}

    def years(self, store: str, kabupaten: str) -> Sequence[int]:  # noqa: ARG002
        return (2026, 2025, 2024) if store == "contoh" else (2021,)

    def periods(self, store: str, kabupaten: str, year: int) -> Sequence[str]:  # noqa: ARG002
        return ("B06",) if year == 2021 else ("B06", "B12")

    def newest_period(self, store: str, kabupaten: str, year: int) -> str:  # noqa: ARG002
        return "B06" if year == 2021 else "B12"

    def as_of(self, store: str) -> int | None:
        return self.past if store == "contoh" else None


CATALOGUE = TwoKabupaten()
FIRST = View("contoh", "63.06", 2026, "B12")


def test_nothing_asked_opens_on_the_first_of_everything() -> None:
    assert resolve(Wishes(), CATALOGUE) == FIRST


def test_a_full_link_reopens_the_same_view() -> None:
    view = View("utama", "51.08", 2021, "B06")
    assert resolve(Wishes.read(address_of(view)), CATALOGUE) == view


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (Wishes(data="lain"), FIRST),
        (Wishes(kabupaten="99.99"), FIRST),
        (Wishes(year="1999"), FIRST),
        (Wishes(year="dua ribu"), FIRST),
        (Wishes(period="TW9"), FIRST),
        (Wishes(data="utama", year="2026", period="B12"), View("utama", "63.06", 2021, "B06")),
    ],
)
def test_an_unknown_wish_falls_back_to_what_exists(wishes: Wishes, expected: View) -> None:
    assert resolve(wishes, CATALOGUE) == expected


def test_the_address_goes_before_what_was_kept() -> None:
    asked = Wishes(kabupaten="51.08")
    kept = Wishes.read(address_of(FIRST))
    assert resolve(asked.over(kept), CATALOGUE) == View("contoh", "51.08", 2026, "B12")


@pytest.mark.parametrize(
    ("asked", "kept", "expected"),
    [
        ({}, {"data": "contoh", "per": "12"}, "12"),
        ({"kab": "51.08"}, {"data": "contoh", "per": "12"}, "12"),
        ({"data": "contoh"}, {"data": "contoh", "per": "12"}, None),
        ({"data": "contoh", "per": "7"}, {"data": "contoh", "per": "12"}, "7"),
        ({"per": "7"}, {"data": "contoh", "per": "12"}, "7"),
    ],
)
def test_a_store_named_without_a_moment_means_now(
    asked: dict[str, str], kept: dict[str, str], expected: str | None
) -> None:
    assert Wishes.read(asked).over(Wishes.read(kept)).as_of == expected


@pytest.mark.parametrize(
    ("asked", "changeset"),
    [("12", 12), ("007", 7), ("", None), ("-3", None), ("1e3", None), ("²", None), ("9" * 10, None)],
)
def test_only_what_could_be_a_changeset_is_looked_up(asked: str, changeset: int | None) -> None:
    assert Wishes(as_of=asked).changeset == changeset


def test_a_view_looks_back_in_its_own_store_only() -> None:
    past = TwoKabupaten(past=12)
    assert resolve(Wishes(data="contoh"), past).as_of == 12
    assert address_of(resolve(Wishes(data="contoh"), past))["per"] == "12"
    assert "per" not in address_of(resolve(Wishes(data="utama"), past))


@given(st.dictionaries(st.sampled_from(NAMES), st.none() | st.text(max_size=8) | st.integers()))
def test_whatever_an_address_says_the_view_exists(values: dict[str, object]) -> None:
    view = resolve(Wishes.read(values), CATALOGUE)
    assert view.store in CATALOGUE.stores()
    assert view.kabupaten in CATALOGUE.kabupaten()
    assert view.year in CATALOGUE.years(view.store, view.kabupaten)
    assert view.period in CATALOGUE.periods(view.store, view.kabupaten, view.year)
