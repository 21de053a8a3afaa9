"""One cell and the numbers it can mean."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.number_forms import number_form

D = Decimal


@pytest.mark.parametrize(
    ("text", "indonesian", "english", "unit"),
    [
        ("1.234", D(1234), D("1.234"), None),
        ("1,234", D("1.234"), D(1234), None),
        ("12,5", D("12.5"), None, None),
        ("12.5", None, D("12.5"), None),
        ("1.234.567", D(1234567), None, None),
        ("1,234.5", None, D("1234.5"), None),
        ("18500.00", None, D(18500), None),
        ("0,125", D("0.125"), None, None),
        ("0.125", None, D("0.125"), None),
        ("1234.567", None, D("1234.567"), None),
        ("Rp 15.000.000,-", D(15000000), None, "Rp"),
        ("Rp. 15.000.000,00", D(15000000), None, "Rp"),
        ("Rp15.000", D(15000), D(15), "Rp"),
        ("IDR 5", D(5), D(5), "Rp"),
        ("15 jt", D(15_000_000), D(15_000_000), None),
        ("15jt", D(15_000_000), D(15_000_000), None),
        ("1,5 juta", D(1_500_000), None, None),
        ("15 juta rupiah", D(15_000_000), D(15_000_000), "Rp"),
        ("Rp 1,2 M", D(1_200_000_000), None, "Rp"),
        ("Rp 1,250,-", None, D(1250), "Rp"),
        ("1,250,000,-", None, D(1250000), None),
        ("1.250*", D(1250), D("1.25"), None),
        ("12,5 % **)", D("12.5"), None, "%"),
        ("Rp 1,2 miliar", D(1_200_000_000), None, "Rp"),
        ("12,5 %", D("12.5"), None, "%"),
        ("(1.000)", D(-1000), D(-1), None),
        ("(Rp 250)", D(-250), D(-250), "Rp"),
        ("-5", D(-5), D(-5), None),
        ("−5", D(-5), D(-5), None),
        ("Rp -5", D(-5), D(-5), "Rp"),
        ("100 org", D(100), D(100), "orang"),
        ("5,23 gr", D("5.23"), None, "gram"),
        ("3 kali", D(3), D(3), "kali"),
        ("1\u00a0234\u00a0567", D(1234567), D(1234567), None),
        ("1'234,5", D("1234.5"), None, None),
        (" 7 ", D(7), D(7), None),
    ],
)
def test_what_a_cell_can_mean(text: str, indonesian: D | None, english: D | None, unit: str | None) -> None:
    form = number_form(text)
    assert form is not None
    assert (form.indonesian, form.english, form.unit) == (indonesian, english, unit)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "-",
            "nihil",
            "5 Mei",
            "007",
            "1e5",
            "1,5E+10",
            "1.2 M",
            "12 M",
            "1.250,5,-",
            "1 234",
            "5.",
            "1,23,456",
            "12 B",
            "--5",
            "-(5)",
        ),
        *(
            "1.000-",
            "٣",
            "½",
            "3 orang desa kota",
            "Rp",
            "Rp 3 orang",
            "9" * 25,
            "9" * 400,
            "NaN",
            "1.23.456",
            "1..2",
        ),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert number_form(text) is None


def test_a_lonely_m_counts_for_rupiah_only() -> None:
    assert number_form("2 m") is None
    money = number_form("2 m", of_money=True)
    assert money is not None
    assert money.indonesian == D(2_000_000_000)


@given(st.text(max_size=30))
def test_any_text_has_a_form_or_none_and_the_two_ways_differ_by_their_marks_only(text: str) -> None:
    form = number_form(text)
    if form is not None and form.indonesian is not None and form.english is not None:
        assert form.indonesian == form.english or "." in text or "," in text


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False),
    st.sampled_from(["id", "en"]),
)
def test_a_number_written_either_way_is_among_its_meanings(value: D, style: str) -> None:
    english = f"{value:,f}"
    text = english.translate(str.maketrans(",.", ".,")) if style == "id" else english
    form = number_form(text)
    assert form is not None
    assert (form.indonesian if style == "id" else form.english) == value
