"""Differences as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.services.changes import change_frame, key_texts, plain
from data.store.difference import Incoming
from data.store.tables import Indicator, Rehab, UrineTest

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "ya"),
        (False, "tidak"),
        (0, "0"),
        (15_000_000, "15000000"),
        (3.0, "3"),
        (5.23, "5,23"),
        (0.001, "0,001"),
        (100.0, "100"),
        (date(2026, 11, 2), "2026-11-02"),
        ("Dinas Sosial", "Dinas Sosial"),
    ],
)
def test_a_value_reads_as_a_template_would_hold_it(value: object, text: str) -> None:
    assert plain(value) == text


@given(value=st.integers(0, 10**12).map(lambda thousandths: round(thousandths / 1000, 3)))
def test_no_digit_of_an_amount_is_lost(value: float) -> None:
    assert float(plain(value).replace(",", ".")) == value


def test_a_key_is_one_line_without_the_kabupaten_and_without_blanks() -> None:
    held = ("51.08", date(2026, 7, 9), "DINSOS", "BNNK")
    assert key_texts(UrineTest, [held]) == ["2026-07-09 · DINSOS · BNNK"]
    assert key_texts(Indicator, [("51.08", 2025, "", "IKP")]) == ["2025 · IKP"]
    assert key_texts(Indicator, []) == []


def test_whole_rows_have_a_line_and_changed_rows_one_for_each_cell() -> None:
    def rehab(month: date, *values: int | None) -> Incoming:
        return Incoming(("51.08", month, month, "rawat jalan", *values), 7)

    frame = change_frame(
        Rehab, [rehab(MAY, 10, 6)], [((*rehab(JUNE, 10, 6).cells,), rehab(JUNE, None, 8))], [rehab(MAY, 1, 1)]
    )
    may, june = "2026-05-01 · 2026-05-01 · rawat jalan", "2026-06-01 · 2026-06-01 · rawat jalan"
    assert frame.to_numpy().tolist() == [
        [7, "baru", may, "", "", ""],
        [7, "berubah", june, "target", "10", ""],
        [7, "berubah", june, "realisasi", "6", "8"],
        [7, "ditarik", may, "", "", ""],
    ]
    assert frame.dtypes.astype(str).tolist() == ["Int64", *["str"] * 5]


def test_nothing_changed_is_an_empty_frame_of_the_same_shape() -> None:
    frame = change_frame(Rehab, [], [])
    assert (len(frame), frame.columns.tolist()) == (0, ["row", "kind", "key", "column", "old", "new"])
    assert frame.dtypes.astype(str).tolist() == ["Int64", *["str"] * 5]
