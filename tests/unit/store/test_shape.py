"""Bringing values to the types of columns."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.store.shape import shape_of
from data.store.tables import AksiReport, Evidence, Indicator, Opd

AMOUNTS = st.decimals(min_value=0, max_value=10**10, places=3, allow_nan=False)


def test_a_whole_decimal_fits_a_column_of_counts_and_a_broken_one_does_not() -> None:
    readers = shape_of(Opd).readers
    assert readers["pns"](Decimal("12.0")) == 12
    assert type(readers["pns"](Decimal("12.0"))) is int
    with pytest.raises(TypeError):
        readers["pns"](Decimal("12.5"))


@pytest.mark.parametrize(("name", "value"), [("pns", True), ("pns", "12"), ("name", 12), ("applies", 1)])
def test_a_value_of_another_type_is_refused(name: str, value: object) -> None:
    model = AksiReport if name == "applies" else Opd
    with pytest.raises(TypeError):
        shape_of(model).readers[name](value)


def test_a_moment_becomes_its_day() -> None:
    assert shape_of(Opd).readers["valid_from"](datetime(2026, 1, 2, 3, 4)) == date(2026, 1, 2)  # noqa: DTZ001


@given(amount=AMOUNTS)
def test_an_amount_keeps_three_decimals_however_it_is_written(amount: Decimal) -> None:
    read = shape_of(Evidence).readers["amount"]
    assert read(amount) == read(float(amount)) == read(read(amount))
    assert Decimal(str(read(amount))) == amount.normalize()


def test_missing_cells_get_their_default_and_required_ones_are_asked_for() -> None:
    readers = shape_of(Indicator).readers
    assert (readers["period"](None), readers["note"](None)) == ("", None)
    with pytest.raises(TypeError, match="source"):
        readers["source"](None)


def test_a_column_that_needs_no_reading_is_handed_through() -> None:
    cells = ["a", None, "b"]
    assert shape_of(Opd).column("short_name", cells) is cells
    with pytest.raises(TypeError):
        shape_of(Opd).column("name", cells)


@given(cells=st.lists(st.one_of(AMOUNTS, AMOUNTS.map(float), st.integers(0, 3), st.none())))
def test_a_column_reads_as_its_cells_do(cells: list[object]) -> None:
    shape = shape_of(AksiReport)
    read = list(shape.column("target", cells))
    assert read == [shape.readers["target"](cell) for cell in cells]
    assert {type(cell) for cell in read} <= {float, type(None)}


def test_one_is_not_true_in_a_column_either() -> None:
    with pytest.raises(TypeError):
        shape_of(Opd).column("pns", [1, True])
