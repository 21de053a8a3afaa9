from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.meetings import code_of_decision, decision_number, meeting_code, order_of_decision
from tests.unit.components.meeting_lines import line
from tests.unit.rules.frames import TODAY


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ((), "2026-11/1"),
        (("2026-11/1", "2026-11/2"), "2026-11/3"),
        (("2026-11/9", "2026-11/10"), "2026-11/11"),
        (("2026-11-2/7", "2026-1/5", "2026-11/a", "2026-11/²"), "2026-11/1"),
    ],
)
def test_the_next_number(known: tuple[str, ...], expected: str) -> None:
    assert decision_number("2026-11", known) == expected


@given(st.sets(st.integers(1, 30)))
def test_a_number_is_never_given_twice(places: set[int]) -> None:
    known = {f"2026-11/{place}" for place in places}
    number = decision_number("2026-11", known)
    assert number not in known
    assert code_of_decision(number) == "2026-11"


def test_a_number_of_another_form_belongs_to_no_meeting() -> None:
    assert code_of_decision("17") == ""


@given(st.integers(0, 12))
def test_codes_of_a_month_differ(count: int) -> None:
    codes: list[str] = []
    for _ in range(count):
        codes.append(meeting_code(TODAY, codes))
    assert len(set(codes)) == count
    assert all(code.startswith("2026-11") for code in codes)


def test_decisions_are_sorted_as_they_were_counted() -> None:
    numbers = ["2026-11/10", "2026-11/2", "2026-11-2/1", "2026-11/b", "lama", "2026-09/3"]
    expected = ["lama", "2026-09/3", "2026-11/2", "2026-11/10", "2026-11/b", "2026-11-2/1"]
    assert sorted(numbers, key=order_of_decision) == expected


@pytest.mark.parametrize(
    "turned",
    [{"slide": 3}, {"slide_page": 1}, {"slide_version": 9}, {"is_blank": True}, {"join_code": "ABCD2345"}],
)
def test_a_meeting_at_rest_is_the_same_whatever_its_wall_shows(turned: dict[str, Any]) -> None:
    assert line(**turned).at_rest == line().at_rest
    assert line(**turned, place="Balai").at_rest != line().at_rest
