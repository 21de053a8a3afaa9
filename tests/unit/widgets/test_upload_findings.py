"""Findings as lines of a grid: drawn together by cell, narrowed, and typed anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.widgets.upload_findings import (
    Narrowing,
    columns_found,
    finding_frame,
    narrowed,
    places,
    problems_found,
    retyped,
)
from data.intake import ColumnReading
from tests.unit.widgets.upload_plans import issue

ISSUES = (
    issue(None, None, message="Seluruh berkas."),
    issue(4, "dites", value="dua", code="not-a-number"),
    issue(5, "tanggal", value="31/02", code="not-a-date"),
    issue(6, "dites", value="[x", code="not-a-number"),
    issue(7, None, message="Sel kurang.", code="ragged"),
)
COLUMNS = (ColumnReading("dites", "tested", "int", written_as="Jml. Peserta"),)


def test_findings_about_rows_are_lines_under_the_header_of_the_file() -> None:
    frame = finding_frame(ISSUES, COLUMNS)
    assert frame["row"].tolist() == [4, 5, 6, 7]
    assert frame["column"].tolist() == ["Jml. Peserta", "tanggal", "Jml. Peserta", "seluruh baris"]
    assert places(frame.head(2)) == [(4, "Jml. Peserta"), (5, "tanggal")]


def test_findings_about_one_cell_are_one_line_with_all_sentences() -> None:
    frame = finding_frame(
        (issue(4, "a", message="Satu."), issue(4, "a", message="Dua."), issue(4, "a", refuses=False))
    )
    assert frame["message"].tolist() == ["Satu. Dua.", "Salah."]
    assert frame["fix"].tolist() == ["Betulkan.", "Betulkan."]


def test_findings_about_one_row_stay_apart() -> None:
    assert len(finding_frame((issue(4, None), issue(4, None)))) == 2


def test_without_findings_the_frame_is_empty_and_can_be_narrowed() -> None:
    assert narrowed(finding_frame(()), Narrowing("a", "b", "c")).empty


@pytest.mark.parametrize(
    ("wish", "rows"),
    [
        (Narrowing(), [4, 5, 6, 7]),
        (Narrowing(column="Jml. Peserta"), [4, 6]),
        (Narrowing(code="not-a-date"), [5]),
        (Narrowing(words="  DUA "), [4]),
        (Narrowing(words="[x"), [6]),
        (Narrowing(words="31/02"), [5]),
        (Narrowing(words="kurang"), [7]),
        (Narrowing(words="5"), [5]),
        (Narrowing("Jml. Peserta", "not-a-number", "dua"), [4]),
        (Narrowing("tanggal", "not-a-number"), []),
    ],
)
def test_findings_are_narrowed_by_column_problem_and_words(wish: Narrowing, rows: list[int]) -> None:
    assert narrowed(finding_frame(ISSUES, COLUMNS), wish)["row"].tolist() == rows


def test_filters_offer_what_there_is_the_most_first() -> None:
    frame = finding_frame(ISSUES, COLUMNS)
    assert next(iter(columns_found(frame).items())) == ("Jml. Peserta", 2)
    assert problems_found(frame) == {"not-a-number": 2, "not-a-date": 1, "ragged": 1}


@given(st.text(max_size=8))
def test_any_words_are_looked_for_as_they_stand(words: str) -> None:
    frame = finding_frame((issue(4, "a", value=words), issue(5, "a", value="")))
    found = narrowed(frame, Narrowing(words=words))["row"].tolist()
    assert 4 in found


def test_only_what_was_typed_into_the_grid_counts_and_empty_means_empty() -> None:
    cells = [(4, "a"), (5, "b"), (6, "c")]
    edited: dict[int, dict[str, str | None]] = {0: {"Isi baru": "7"}, 2: {"Isi baru": None}, 1: {}}
    assert retyped(cells, edited) == {(4, "a"): "7", (6, "c"): ""}


def test_an_edit_of_a_line_that_is_gone_falls_on_no_other_cell() -> None:
    assert retyped([(4, "a")], {3: {"Isi baru": "7"}}) == {}
