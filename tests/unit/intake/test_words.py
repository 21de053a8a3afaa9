"""Text stays as it stands; closed lists take any case and spacing."""

import pytest

from data.intake.cells import Cells
from data.intake.words import read_choice, read_period, read_text, read_yes_no
from data.reference import Column, funding_sources


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


@pytest.mark.parametrize(("text", "value"), [("ya", True), ("YA", True), ("tidak", False), ("Tidak", False)])
def test_yes_and_no(text: str, value: bool) -> None:
    assert outcome(read_yes_no([text]), text) is value


@pytest.mark.parametrize("text", ["√", "ada", "1", "true", "belum"])
def test_what_is_neither_yes_nor_no_is_refused(text: str) -> None:
    assert outcome(read_yes_no([text]), text) == "not-yes-no"


@pytest.mark.parametrize(
    ("text", "value"),
    [("Netto", "netto"), (" BRUTTO", "brutto"), ("kotor", "not-a-choice"), ("net to", "not-a-choice")],
)
def test_choices(text: str, value: str) -> None:
    assert outcome(read_choice([text], column(choices=("netto", "brutto"))), text) == value


def test_funding_sources_go_by_their_other_names_too() -> None:
    source = next(each for each in funding_sources() if each.aliases)
    alias = source.aliases[0].upper()
    assert (
        outcome(read_choice([alias], column(field="funding_source", choices=(source.name,))), alias)
        == source.name
    )


@pytest.mark.parametrize(("text", "value"), [("b12", "B12"), ("TW3", "TW3"), ("B13", "not-a-period")])
def test_periods(text: str, value: str) -> None:
    assert outcome(read_period([text]), text) == value
