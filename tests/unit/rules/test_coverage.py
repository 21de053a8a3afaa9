from datetime import date
from math import ceil

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.coverage import Coverage, coverage, monthly_tested, people_for, staff_of
from tests.unit.rules.frames import Row, framed, opd_frame, urine_frame

TARGET = 0.06


def held(opd_code: str, tested: int, month: int = 6, day: int = 1, **values: object) -> Row:
    return {"opd_code": opd_code, "tested": tested, "held_on": date(2026, month, day)} | values


def staffed(**staff: int | None) -> pd.DataFrame:
    return opd_frame(*({"opd_code": code, "pns": count} for code, count in staff.items()))


def row_of(found: Coverage, opd_code: str) -> pd.Series:
    return found.by_opd[found.by_opd["opd_code"] == opd_code].iloc[0]


def test_coverage_is_people_over_people_not_a_mean() -> None:
    found = coverage(staffed(BIG=900, SMALL=100), urine_frame(held("SMALL", 100)), TARGET)
    assert (found.tested, found.staff) == (100, 1000)
    assert found.share == pytest.approx(0.1)  # the mean of 0 % and 100 % would be 50 %
    assert (found.opd_tested, found.opd_total) == (1, 2)


def test_nobody_and_everybody() -> None:
    opd = staffed(A=10, B=20)
    nobody = coverage(opd, urine_frame(), TARGET)
    assert (nobody.share, nobody.opd_tested, nobody.opd_reached) == (0.0, 0, 0)
    everybody = coverage(opd, urine_frame(held("A", 10), held("B", 20)), TARGET)
    assert (everybody.share, everybody.opd_tested, everybody.opd_reached) == (1.0, 2, 2)


def test_the_target_of_hss_is_320_people() -> None:
    found = coverage(staffed(ALL=5321), urine_frame(held("ALL", 214)), TARGET)
    assert found.target_people == 320
    assert found.opd_reached == 0


@pytest.mark.parametrize(("tested", "reached"), [(2, False), (3, True), (4, True)])
def test_reached_from_the_target_on(tested: int, reached: bool) -> None:
    row = row_of(coverage(staffed(A=50), urine_frame(held("A", tested)), TARGET), "A")
    assert row["target_people"] == 3
    assert bool(row["reached"]) is reached


def test_unknown_staff_is_kept_apart_and_is_not_zero() -> None:
    found = coverage(
        staffed(KNOWN=100, UNKNOWN=None), urine_frame(held("KNOWN", 5), held("UNKNOWN", 7)), TARGET
    )
    assert (found.tested, found.staff, found.tested_staff_unknown, found.opd_staff_unknown) == (5, 100, 7, 1)
    row = row_of(found, "UNKNOWN")
    assert row[["staff", "share", "target_people"]].isna().all()
    assert not row["reached"]
    assert not row["over_staff"]
    assert found.opd_tested == 2


def test_without_any_known_staff_there_is_no_share() -> None:
    assert coverage(staffed(A=None), urine_frame(held("A", 5)), TARGET).share is None


def test_tests_elsewhere_are_named_and_not_divided() -> None:
    found = coverage(staffed(A=100), urine_frame(held("A", 5), held("DISSOLVED", 9)), TARGET)
    assert (found.tested, found.tested_elsewhere) == (5, 9)


def test_more_tested_than_there_are_warns() -> None:
    found = coverage(staffed(A=10, B=10), urine_frame(held("A", 11), held("B", 10)), TARGET)
    assert found.by_opd["over_staff"].tolist() == [True, False]


def test_a_second_day_may_count_somebody_twice() -> None:
    once = coverage(staffed(A=10), urine_frame(held("A", 2)), TARGET)
    twice = coverage(staffed(A=10), urine_frame(held("A", 2), held("A", 2, month=7)), TARGET)
    assert (once.may_repeat, twice.may_repeat) == (False, True)
    assert row_of(twice, "A")["tested"] == 4


def test_tests_after_the_day_do_not_count_yet() -> None:
    tests = urine_frame(held("A", 2, day=30), held("A", 3, month=7))
    assert coverage(staffed(A=10), tests, TARGET, until=date(2026, 6, 30)).tested == 2


def test_staff_are_pns_and_pppk() -> None:
    opd = opd_frame(
        {"opd_code": "A", "pns": 3, "pppk": 4, "non_asn": 9},
        {"opd_code": "B", "pns": 3},
        {"opd_code": "C", "non_asn": 9},
    )
    staff = staff_of(opd)
    assert staff.dtype == "Int64"
    assert staff.iloc[:2].tolist() == [7, 3]
    assert pd.isna(staff.iloc[2])


def test_no_opd_no_coverage() -> None:
    empty = coverage(opd_frame(), urine_frame(), TARGET)
    filled = coverage(staffed(A=10, B=None), urine_frame(held("A", 1)), TARGET)
    assert (empty.tested, empty.staff, empty.share, empty.opd_total, empty.target_people) == (
        0,
        0,
        None,
        0,
        0,
    )
    assert not empty.may_repeat
    assert empty.by_opd.dtypes.to_dict() == filled.by_opd.dtypes.to_dict()


def test_months_without_a_test_are_zero() -> None:
    tests = urine_frame(held("A", 20, month=3), held("B", 4, month=3, day=9), held("A", 15, month=5))
    assert monthly_tested(tests, 2026, 6) == {1: 0, 2: 0, 3: 24, 4: 0, 5: 15, 6: 0}


def test_months_after_the_position_and_other_years_are_left_out() -> None:
    tests = urine_frame(
        held("A", 20, month=3),
        held("A", 5, month=9),
        {"opd_code": "A", "tested": 7, "held_on": date(2025, 3, 1)},
    )
    assert monthly_tested(tests, 2026, 4) == {1: 0, 2: 0, 3: 20, 4: 0}


def test_a_year_without_tests_has_months_of_zero() -> None:
    assert monthly_tested(urine_frame(), 2026, 3) == {1: 0, 2: 0, 3: 0}


@pytest.mark.parametrize(
    ("share", "staff", "people"), [(0.07, 100, 7), (0.06, 50, 3), (0.06, 51, 4), (1.0, 9, 9), (0.0, 9, 0)]
)
def test_a_share_of_people_is_exact(share: float, staff: int, people: int) -> None:
    assert people_for(share, staff) == people


@given(st.integers(0, 100), st.integers(0, 10**6))
def test_people_for_whole_percents(percent: int, staff: int) -> None:
    assert people_for(percent / 100, staff) == -(-percent * staff // 100)
    assert people_for(percent / 100, staff) >= ceil(percent * staff / 100 - 1e-6)


CODES = ("A", "B", "C", "D")
STAFF = st.lists(st.none() | st.integers(0, 500), min_size=4, max_size=4)
TESTS = st.lists(
    st.tuples(st.sampled_from((*CODES, "X")), st.integers(0, 80), st.integers(1, 12)), max_size=8
)


@framed
@given(STAFF, TESTS, st.data())
def test_everybody_tested_is_counted_once(
    staff: list[int | None], tested: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    tests = [held(code, people, month, day + 1) for day, (code, people, month) in enumerate(tested)]
    opd = staffed(**dict(zip(CODES, staff, strict=True)))
    found = coverage(opd, urine_frame(*tests), TARGET)
    assert found.tested + found.tested_staff_unknown + found.tested_elsewhere == sum(
        row["tested"] for row in tests
    )
    assert found.staff == sum(filter(None, staff))
    if found.share is not None:
        assert found.share == found.tested / found.staff
    assert sum(monthly_tested(urine_frame(*tests), 2026, 12).values()) == sum(row["tested"] for row in tests)
    shuffled = coverage(opd, urine_frame(*data.draw(st.permutations(tests))), TARGET)
    pd.testing.assert_frame_equal(shuffled.by_opd, found.by_opd)
