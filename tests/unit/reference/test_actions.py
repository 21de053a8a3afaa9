"""The aksi: six, and only the fifth is for named OPD."""

import pytest

from data import reference
from data.reference import Certainty


def test_there_are_six() -> None:
    assert [each.code for each in reference.aksi()] == ["A1", "A2", "A3", "A4", "A5", "A6"]


def test_what_stands_is_told_from_what_flows() -> None:
    assert [each.code for each in reference.aksi() if not each.flow] == ["A2", "A4"]


@pytest.mark.parametrize(("kabupaten", "codes"), [("51.08", 4), ("63.06", 6)])
def test_the_fifth_obliges_opd_that_exist(kabupaten: str, codes: int) -> None:
    training = reference.aksi()[4]
    obliged = [opd.code for opd in reference.opd_master(kabupaten) if training.obliges(kabupaten, opd.code)]
    assert len(obliged) == codes
    assert not isinstance(training.obliged, str)
    assert set(obliged) == set(training.obliged[kabupaten])


def test_the_fifth_obliges_nobody_where_no_opd_is_named() -> None:
    assert not reference.aksi()[4].obliges("33.01", "BKPSDM")


@pytest.mark.parametrize("code", ["A1", "A2", "A3", "A4", "A6"])
def test_the_others_oblige_everybody(code: str) -> None:
    found = next(each for each in reference.aksi() if each.code == code)
    assert found.obliges("33.01", "DISHUB")


def test_what_is_not_sure_says_so() -> None:
    certainty = {each.code: each.certainty for each in reference.aksi()}
    assert certainty["A5"] is Certainty.RECALLED
    assert certainty["A6"] is Certainty.UNKNOWN
    assert reference.legal_bases()[-1].certainty is Certainty.UNKNOWN


def test_the_instruction_of_the_president_ended_and_the_aksi_did_not() -> None:
    bases = {each.code: each.years for each in reference.legal_bases()}
    assert bases["INPRES2"] == (2020, 2024)
    assert all(each.years[1] is None for each in reference.aksi())
