"""Text stays as it stands; closed lists take any case and spacing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.cells import Cells
from data.intake.questions import NO_ANSWERS, Answers
from data.intake.words import read_choice, read_period, read_text, read_yes_no
from data.intake.words_choices import MAX_COMPARED
from data.reference import Column, funding_sources, templates


def outcome(found: Cells, text: str) -> object:
    return found.values[text] if text in found.values else found.problems[text].kind.code


def column(**more: object) -> Column:
    return Column(**{"header": "x", "field": "x", "kind": "text", **more})  # type: ignore[arg-type]


def text_cell(text: str, field: str = "x") -> object:
    return outcome(read_text([text], column(field=field)), text)


@pytest.mark.parametrize("text", ["Tes urine", 'a;b"c\nd', "é–ñ 中", "=SUM(A1)", "'kutip'", "100%", "#REF!"])
def test_text_is_kept(text: str) -> None:
    assert text_cell(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [("'=1+1", "=1+1"), ("'-5", "-5"), ("''=x", "'=x"), ("'biasa", "'biasa"), ("a\r\nb\rc", "a\nb\nc")],
)
def test_the_apostrophe_before_a_formula_is_no_part_of_the_text(text: str, kept: str) -> None:
    assert text_cell(text) == kept


@pytest.mark.parametrize(
    ("text", "code"),
    [("a\x07b", "control-character"), ("a\x00", "control-character"), ("x" * 2001, "too-long")],
)
def test_text_that_cannot_be_stored_is_refused(text: str, code: str) -> None:
    assert text_cell(text) == code


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("https://contoh.go.id/a?b=1", True),
        ("HTTP://contoh.go.id", True),
        ("contoh.go.id/a", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_a_link_leads_to_a_page_or_nowhere(text: str, taken: bool) -> None:
    assert text_cell(text, "evidence_url") == (text if taken else "link-scheme")


YES_WORDS = ["ya", "YA", "Y", "ada", "Ada.", "√", "✓", "TRUE", " iya "]
NO_WORDS = ["tidak", "Tidak", "t", "tdk", "tidak ada", "TIDAK  ADA", "FALSE"]


@pytest.mark.parametrize(("text", "value"), [(w, True) for w in YES_WORDS] + [(w, False) for w in NO_WORDS])
def test_yes_and_no(text: str, value: bool) -> None:
    assert outcome(read_yes_no([text]), text) is value


@pytest.mark.parametrize("text", ["x", "X", "v", "-", "–", "1", "0", "belum"])
def test_what_one_office_means_as_yes_and_the_next_as_no_is_asked(text: str) -> None:
    assert outcome(read_yes_no([text]), text) == "not-yes-no"
    header = column(header="berlaku", required=True)
    asked = read_yes_no([text], header, NO_ANSWERS)
    (question,) = asked.questions
    assert (asked.values, asked.problems, question.open, question.proposed) == ({}, {}, True, None)
    assert question.id == f"words:berlaku:{text.casefold()}"
    assert [option.value for option in question.options] == ["ya", "tidak", "-"]
    answered = read_yes_no([text], header, Answers({question.id: "tidak"}))
    assert answered.values == {text: False}


def test_a_sign_may_stand_for_an_empty_cell_where_one_is_allowed() -> None:
    header = column(header="bersinar", required=False)
    answered = read_yes_no(["-"], header, Answers(remembered={"words:bersinar:-": "kosong"}))
    assert answered.values == {"-": None}
    assert answered.questions[0].remembered


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Netto", "netto"),
        (" BRUTTO", "brutto"),
        ("bruto", "brutto"),
        ("net to", "netto"),
        ("kotor", "not-a-choice"),
    ],
)
def test_choices(text: str, value: str) -> None:
    assert outcome(read_choice([text], column(choices=("netto", "brutto"))), text) == value


@pytest.mark.parametrize(
    ("template", "field", "text", "value"),
    [
        ("kasus", "agency", "BNN Kab.", "BNNK"),
        ("barang_bukti", "kind", "Shabu-shabu", "sabu"),
        ("barang_bukti", "kind", "inex", "ekstasi"),
        ("barang_bukti", "unit", "gr.", "gram"),
        ("barang_bukti", "unit", "kg", "not-a-choice"),
        ("barang_bukti", "unit", "kilogram", "not-a-choice"),
        ("anggaran", "funding_source", "APBDP", "APBD Perubahan"),
        ("aksi_opd", "verification", "Sudah Diverifikasi", "terverifikasi"),
        ("aksi_opd", "verification", "belum di verifikasi", "belum diverifikasi"),
        ("tindak_lanjut", "status", "proses", "berjalan"),
        ("kawasan_rawan", "method", "8 + 5", "8+5"),
    ],
)
def test_choices_of_the_templates_as_offices_write_them(
    template: str, field: str, text: str, value: str
) -> None:
    named = next(each for each in templates()[template].columns if each.field == field)
    assert outcome(read_choice([text], named, NO_ANSWERS), text) == value


def test_a_word_that_is_nearly_a_choice_is_asked_and_taken_only_as_answered() -> None:
    agency = next(each for each in templates()["kasus"].columns if each.field == "agency")
    texts = ["Polres Hulu Sungai Selatan", "polrez", "Puskesmas"]
    asked = read_choice(texts, agency, NO_ANSWERS)
    assert asked.values == {}
    assert set(asked.problems) == {"Puskesmas"}
    assert [question.proposed for question in asked.questions] == [None, None]
    assert [question.options[0].value for question in asked.questions] == ["Polres", "Polres"]
    given = Answers(
        {question.id: value for question, value in zip(asked.questions, ("Polres", "-"), strict=True)}
    )
    answered = read_choice(texts, agency, given)
    assert answered.values == {texts[0]: "Polres"}
    assert set(answered.problems) == {"polrez", "Puskesmas"}


def test_an_answer_that_is_no_choice_leaves_the_question_open() -> None:
    named = column(header="netto_bruto", choices=("netto", "brutto"))
    asked = read_choice(["nettto"], named, Answers({"words:netto_bruto:nettto": "kotor"}))
    assert (asked.values, asked.problems, asked.questions[0].open) == ({}, {}, True)
    assert asked.questions[0].proposed == "netto"


@given(st.data())
def test_a_choice_in_any_case_and_spacing_is_itself(data: st.DataObject) -> None:
    named = data.draw(
        st.sampled_from([each for t in templates().values() for each in t.columns if each.choices])
    )
    choice = data.draw(st.sampled_from(named.choices))
    text = data.draw(st.sampled_from([choice.upper(), choice.title(), " ".join(choice), f" {choice}. "]))
    assert read_choice([text], named).values == {text: choice}


def test_funding_sources_go_by_their_other_names_too() -> None:
    source = next(each for each in funding_sources() if each.aliases)
    alias = source.aliases[0].upper()
    assert (
        outcome(read_choice([alias], column(field="funding_source", choices=(source.name,))), alias)
        == source.name
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("b12", "B12"),
        ("B6", "B06"),
        ("B 06", "B06"),
        ("Semester I", "B06"),
        ("Smt 2", "B12"),
        ("SMT. II", "B12"),
        ("Januari - Juni", "B06"),
        ("TW3", "TW3"),
        ("TW I", "TW1"),
        ("Triwulan III", "TW3"),
        ("tri wulan 4", "TW4"),
        ("B13", "not-a-period"),
        ("Semester III", "not-a-period"),
        ("6", "not-a-period"),
    ],
)
def test_periods(text: str, value: str) -> None:
    assert outcome(read_period([text]), text) == value


def test_a_period_with_its_year_is_asked_about() -> None:
    asked = read_period(["Semester I 2026"], column(header="periode"), NO_ANSWERS)
    assert asked.values == {}
    assert "B06" in [option.value for option in asked.questions[0].options]
    assert asked.questions[0].proposed is None


def test_a_column_of_strangers_is_compared_within_bounds() -> None:
    texts = [f"polress {number}" for number in range(1000)]
    agency = next(each for each in templates()["kasus"].columns if each.field == "agency")
    asked = read_choice(texts, agency, NO_ANSWERS)
    assert len(asked.questions) == MAX_COMPARED
    assert len(asked.problems) == len(texts) - MAX_COMPARED
