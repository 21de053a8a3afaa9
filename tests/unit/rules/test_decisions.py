from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.decisions import Decision, Known, decision_faults, text_faults
from tests.unit.rules.frames import TODAY

KNOWN = Known({"A", "B"}, {"A1"}, {"63.06.05"}, {"APBD OPD"}, TODAY)
DECISION = Decision("Kirim jadwal", "A", ("B",), "jadwal", TODAY, "A1", "63.06.05", "APBD OPD")


def test_a_decision_may_be_due_today_and_concern_nothing() -> None:
    assert decision_faults(DECISION, KNOWN) == ()
    assert decision_faults(Decision("Kirim jadwal", "A"), KNOWN) == ()


def test_all_faults_are_told_at_once() -> None:
    wrong = replace(DECISION, direction="", opd_code="X", aksi_code="A9", due_on=TODAY - timedelta(1))
    assert len(decision_faults(wrong, KNOWN)) == 4


@pytest.mark.parametrize("text", ["Rp160.000 untuk 100 orang", "surat 123/456/2026", "pagu Rp1.250.000.000"])
def test_figures_are_no_persons(text: str) -> None:
    assert text_faults(text) == []


@given(st.sampled_from([16, 18]), st.sampled_from(["", " ", ".", "-"]), st.integers(1, 6))
def test_a_number_of_a_person_is_found_however_it_is_parted(length: int, gap: str, part: int) -> None:
    digits = "3510123456789012345"[:length]
    written = gap.join(digits[start : start + part] for start in range(0, length, part))
    assert text_faults(f"hubungi {written} segera")
