"""Values of a preview as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake import Reading, Row
from data.services.preview import foreign_rows, key_text, plain
from data.store.tables import Indicator, UrineTest


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
    held = {"kabupaten": "51.08", "held_on": date(2026, 7, 9), "opd_code": "DINSOS", "organiser": "BNNK"}
    assert key_text(UrineTest, held) == "2026-07-09 · DINSOS · BNNK"
    whole_year = {"kabupaten": "51.08", "year": 2025, "period": "", "indicator_code": "IKP"}
    assert key_text(Indicator, whole_year) == "2025 · IKP"


def test_rows_of_other_opd_are_named_for_an_operator_only() -> None:
    reading = Reading(template="aksi_opd", rows=(Row({"opd_code": "A"}, 2), Row({"opd_code": "B"}, 3)))
    assert foreign_rows(reading, None) == ()
    assert [(issue.row, issue.value, issue.refuses) for issue in foreign_rows(reading, "A")] == [
        (3, "B", True)
    ]
