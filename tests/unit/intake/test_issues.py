"""Every kind of finding says what is wrong and what to do."""

import re

import pytest

from data.intake.issue_kinds import issue_kinds
from data.intake.issues import OUT_OF_RANGE
from data.intake.issues_file import NO_ROWS
from data.intake.issues_rows import FUTURE_DATE
from data.intake.kind import MAX_ECHO, IssueList, Kind, printable


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in issue_kinds()]
    assert len(set(codes)) == len(codes) > 40


@pytest.mark.parametrize("kind", issue_kinds(), ids=lambda kind: kind.code)
def test_a_kind_speaks_in_plain_sentences(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.title[0].isupper()
    assert kind.message.endswith(".")
    assert kind.fix.endswith(".") or kind.fix.endswith("}")
    assert "!" not in kind.message + kind.fix


def test_what_a_cell_holds_is_never_taken_for_a_place_to_fill() -> None:
    issue = OUT_OF_RANGE.at(2, "pagu", "{limits}{0}", limits="0–5", help="h")
    assert issue.message == "{limits}{0} di luar batas 0–5."


@pytest.mark.parametrize(
    ("text", "shown"), [("a\r\nb\x07", "a  b "), ("x" * 500, "x" * (MAX_ECHO - 1) + "…"), ("é", "é")]
)
def test_a_cell_is_echoed_short_and_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_the_first_refusal_is_listed_even_behind_a_wall_of_warnings() -> None:
    issues = IssueList(limit=2)
    for row in range(3):
        issues.add(FUTURE_DATE.at(row, today="2026-11-22"))
    issues.add(NO_ROWS.at(9))
    assert [issue.refuses for issue in issues.in_order()] == [False, True]
    assert issues.beyond == 2


def test_findings_are_listed_by_row_the_file_first() -> None:
    issues = IssueList()
    for row in (5, None, 2):
        issues.add(NO_ROWS.at(row))
    assert [issue.row for issue in issues.in_order()] == [None, 2, 5]
