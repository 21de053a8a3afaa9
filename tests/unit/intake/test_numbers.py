"""A number is taken only when its column leaves it one meaning."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.asking import Asked
from data.intake.cells import Cells
from data.intake.grid import Percent
from data.intake.numbers import read_numbers
from data.intake.questions import Answers
from data.reference import Column


def column(kind: str, **more: object) -> Column:
    return Column(header="jumlah", field=str(more.pop("field", "amount")), kind=kind, **more)  # type: ignore[arg-type]


def cells(kind: str, *texts: str, **more: object) -> Cells:
    return read_numbers(texts, column(kind, **more))


def problem_codes(found: Cells) -> dict[str, str]:
    return {str(cell): problem.kind.code for cell, problem in found.problems.items()}


@pytest.mark.parametrize(
    ("kind", "texts", "values"),
    [
        ("int", ["0", "1234", "007"], [0, 1234, 7]),
        ("int", ["1.234.567", "1.234", "12"], [1234567, 1234, 12]),
        ("int", ["1,234,567", "21,807"], [1234567, 21807]),
        ("rupiah", ["15.000.000", "210.000"], [15000000, 210000]),
        ("rupiah", ["Rp 15.000.000,-", "15jt", "1,2 M"], [15000000, 15000000, 1200000000]),
        ("int", ["100 org", "25 peserta"], [100, 25]),
        ("rupiah", ["18500.00"], [18500]),
        ("rupiah", ["1.500,00", "2.000"], [1500, 2000]),
        ("number", ["12,5", "1.234"], [Decimal("12.5"), Decimal(1234)]),
        ("number", ["12.5", "1,234"], [Decimal("12.5"), Decimal(1234)]),
        ("number", ["12,5", "1,234"], [Decimal("12.5"), Decimal("1.234")]),
        ("number", ["0,125"], [Decimal("0.125")]),
        ("number", ["0.125", "1.234"], [Decimal("0.125"), Decimal("1.234")]),
        ("number", ["1.234,5"], [Decimal("1234.5")]),
        ("number", ["1,234.5"], [Decimal("1234.5")]),
        ("number", ["48,2100"], [Decimal("48.21")]),
    ],
)
def test_a_column_that_proves_its_form_is_read(kind: str, texts: list[str], values: list[object]) -> None:
    found = cells(kind, *texts)
    assert not found.problems
    assert [found.values[text] for text in texts] == values


def answered(kind: str, *texts: str, **given: str) -> Cells:
    answers = Answers({key.replace("__", ":"): value for key, value in given.items()})
    return read_numbers(texts, column(kind), Asked("jumlah", answers))


@pytest.mark.parametrize("kind", ["int", "rupiah", "number"])
@pytest.mark.parametrize("lone", ["1.234", "210.000", "1,234", "999.999"])
def test_a_lone_group_of_three_is_asked_about_never_guessed(kind: str, lone: str) -> None:
    found = cells(kind, lone, "7")
    assert not found.problems
    assert found.values == {"7": 7}
    assert found.ambiguous
    [question] = found.questions
    assert (question.id, question.open) == ("numbers:jumlah", True)
    assert [option.value for option in question.options] == ["id", "en"]
    assert question.proposed == (
        None if kind == "number" or lone == "210.000" else "id" if "." in lone else "en"
    )


def test_the_answer_about_a_column_is_taken_where_nothing_is_proven() -> None:
    assert answered("number", "1.234", "7", numbers__jumlah="id").values["1.234"] == 1234
    assert answered("number", "1.234", "7", numbers__jumlah="en").values["1.234"] == Decimal("1.234")
    proven = answered("number", "1.234", "12,5", numbers__jumlah="en")
    assert proven.values["1.234"] == 1234
    assert not proven.questions


@pytest.mark.parametrize(
    ("word", "key"), [("-", "dash"), ("–", "dash"), ("belum", "word:belum"), ("N/A", "word:n/a")]
)
def test_a_word_for_nothing_is_asked_about(word: str, key: str) -> None:
    found = cells("int", word, "7")
    assert found.values == {"7": 7}
    assert [(question.id, question.proposed) for question in found.questions] == [(key, None)]
    for answer, value in (("kosong", None), ("0", 0)):
        assert read_numbers([word], column("int"), Asked("jumlah", Answers({key: answer}))).values == {
            word: value
        }
    wrong = read_numbers([word], column("int"), Asked("jumlah", Answers({key: "salah"})))
    assert problem_codes(wrong) == {word: "dash"}


def test_the_header_multiplies_what_stands_below_it() -> None:
    found = read_numbers(
        ["1,5", "2", Decimal(3)], column("rupiah"), Asked("pagu", unit="Rp", scale=1_000_000)
    )
    assert found.values == {"1,5": 1_500_000, "2": 2_000_000, Decimal(3): 3_000_000}


def test_a_date_of_a_spreadsheet_is_no_number() -> None:
    found = read_numbers([date(2026, 5, 12), Percent(Decimal(5))], column("int"))
    assert [problem.kind.code for problem in found.problems.values()] == ["date-for-number", "percent"]


def test_a_column_that_contradicts_itself_gives_only_what_reads_alike_both_ways() -> None:
    found = cells("number", "12,5", "12.5", "1.234", "8")
    assert set(problem_codes(found).values()) == {"mixed-numbers"}
    assert set(found.problems) == {"12,5", "12.5", "1.234"}
    assert found.values == {"8": Decimal(8)}


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("int", "12,5", "not-whole"),
        ("int", "12.5", "not-whole"),
        ("int", "1 234", "not-a-number"),
        ("int", "1.23.456", "not-a-number"),
        ("int", "1..234", "not-a-number"),
        ("int", "1e5", "not-a-number"),
        ("int", "٣", "not-a-number"),
        ("int", "9" * 400, "not-a-number"),
        ("int", "NaN", "not-a-number"),
        ("number", "5,23 gr", "unit-in-cell"),
        ("int", "Rp 5", "unit-in-cell"),
        ("rupiah", "5 orang", "unit-in-cell"),
        ("int", "ada", "not-a-number"),
        ("int", "√", "not-a-number"),
        ("int", "12 %", "percent"),
        ("int", "nihil", "nil-word"),
        ("int", "-5", "out-of-range"),
        ("int", "2147483648", "out-of-range"),
        ("rupiah", "1000000000000001", "out-of-range"),
        ("number", "1,2345", "too-precise"),
    ],
)
def test_what_is_no_number_of_its_kind_says_why(kind: str, text: str, code: str) -> None:
    found = cells(kind, text)
    assert problem_codes(found) == {text: code}
    assert not found.values


def test_nihil_is_a_reported_zero_in_realisasi_only() -> None:
    assert cells("number", "Nihil", field="realisasi").values == {"Nihil": Decimal(0)}
    assert cells("rupiah", "nihil", field="budget_realisasi").values == {"nihil": 0}


@pytest.mark.parametrize(("text", "taken"), [("0", False), ("1", True), ("20", True), ("21", False)])
def test_limits_of_the_column_hold(text: str, taken: bool) -> None:
    assert (text in cells("int", text, minimum=1, maximum=20).values) is taken


def indonesian(value: Decimal) -> str:
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def english(value: Decimal) -> str:
    return f"{value:,f}"


@given(
    st.lists(st.decimals(min_value=0, max_value=10**9, places=2), min_size=1, max_size=20),
    st.sampled_from([indonesian, english]),
)
def test_a_column_written_in_one_form_is_read_as_meant_or_asked_about(
    values: list[Decimal], write: object
) -> None:
    assert callable(write)
    texts = [write(value) for value in values]
    found = cells("number", *texts)
    for value, text in zip(values, texts, strict=True):
        assert found.values.get(text, value) == value
        assert (text in found.values) + (text in found.problems) == (not found.questions)


@given(st.lists(st.integers(0, 2**31 - 1), min_size=1, max_size=20), st.booleans())
def test_whole_numbers_with_dots_or_commas_never_change_in_size(values: list[int], dots: bool) -> None:
    texts = [f"{value:,}".replace(",", "." if dots else ",") for value in values]
    found = cells("int", *texts)
    assert all(found.values.get(text, value) == value for text, value in zip(texts, values, strict=True))


def test_a_stored_number_beside_a_text_with_points_is_refused_until_it_is_typed_anew() -> None:
    found = read_numbers([Decimal(15), Decimal("1.5"), Decimal(0), "1.500.000"], column("rupiah"))
    assert problem_codes(found) == {"15": "moved-point", "1.5": "moved-point"}
    assert found.values == {Decimal(0): 0, "1.500.000": 1_500_000}
    assert not problem_codes(read_numbers(["15", Decimal(1500), "1.500.000"], column("rupiah")))
    assert not problem_codes(read_numbers([Decimal(15), "Rp 1.500.000"], column("rupiah")))
