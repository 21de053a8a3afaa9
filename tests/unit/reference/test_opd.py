"""The OPD masters: complete on every day, with successors that exist."""

from collections import Counter
from datetime import date, timedelta

import pytest

from data import reference
from data.reference import Certainty

BULELENG, HSS = "51.08", "63.06"
OLD, NEW = date(2025, 12, 31), date(2026, 1, 1)
both = pytest.mark.parametrize("kabupaten", [BULELENG, HSS])


@pytest.mark.parametrize(
    ("kabupaten", "day", "offices", "kecamatan"),
    [(HSS, OLD, 29, 11), (HSS, NEW, 25, 11), (BULELENG, OLD, 31, 9), (BULELENG, NEW, 28, 9)],
)
def test_the_numbers_of_opd(kabupaten: str, day: date, offices: int, kecamatan: int) -> None:
    kinds = Counter(opd.kind == "kecamatan" for opd in reference.opd_in_force(kabupaten, day))
    assert kinds == {False: offices, True: kecamatan}


@both
def test_codes_and_short_names_are_unique(kabupaten: str) -> None:
    codes = [opd.code for opd in reference.opd_master(kabupaten)]
    assert len(set(codes)) == len(codes)
    for day in (OLD, NEW):
        names = [opd.short_name for opd in reference.opd_in_force(kabupaten, day)]
        assert len(set(names)) == len(names)


@both
def test_an_opd_that_ended_is_replaced_by_one_that_was_there_the_next_day(kabupaten: str) -> None:
    master = {opd.code: opd for opd in reference.opd_master(kabupaten)}
    for opd in master.values():
        assert (opd.valid_to is None) == (opd.successor_code is None), opd
        if opd.valid_to and opd.successor_code:
            assert master[opd.successor_code].in_force(opd.valid_to + timedelta(days=1))


@both
def test_kinds_are_known_and_every_kecamatan_is_an_opd(kabupaten: str) -> None:
    kinds = {kind.code for kind in reference.opd_kinds()}
    master = reference.opd_master(kabupaten)
    assert {opd.kind for opd in master} <= kinds
    names = {f"Kecamatan {each.name}" for each in reference.kecamatan_of(kabupaten)}
    assert {opd.name for opd in master if opd.kind == "kecamatan"} == names


@both
def test_an_alias_leads_to_one_opd(kabupaten: str) -> None:
    master = reference.opd_master(kabupaten)
    meanings: dict[str, set[str]] = {}
    for opd in master:
        for name in (opd.code, opd.name, opd.short_name):
            meanings.setdefault(name.casefold(), set()).add(opd.code)
    for each in reference.opd_aliases(kabupaten):
        assert each.opd_code in {opd.code for opd in master}
        meanings.setdefault(each.alias.casefold(), set()).add(each.opd_code)
    assert {name: codes for name, codes in meanings.items() if len(codes) > 1} == {}


def test_what_was_not_verified_is_marked() -> None:
    merged = {opd.code: opd.certainty for opd in reference.opd_master(BULELENG) if opd.valid_from == NEW}
    assert set(merged.values()) == {Certainty.ASSUMPTION}
    assert reference.opd_master(BULELENG)[1].certainty is Certainty.RECALLED


def test_a_kabupaten_without_a_list_has_no_opd() -> None:
    assert reference.opd_master("33.01") == ()
    assert reference.opd_aliases("33.01") == ()
