from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.budget import (
    BudgetTotal,
    CostBasis,
    Shortfall,
    UnitCost,
    budget_lines,
    budget_total,
    by_source,
    shortfall,
    unit_cost,
)
from tests.unit.rules.frames import Row, budget_frame, framed, urine_frame

JUTA = 1_000_000
COST = 210_000


def pot(pagu: int | None, realisasi: int | None = None, blocked: int | None = None, **values: object) -> Row:
    return {"pagu": pagu, "realisasi": realisasi, "blocked": blocked} | values


def hss() -> pd.DataFrame:
    """The three pots of the design's figures: 64.68 million, of which 6 blocked and 44.94 spent."""
    return budget_frame(
        pot(42 * JUTA, 29_400_000, 6 * JUTA, funding_source="APBD Kesbangpol"),
        pot(17_850_000, 10_710_000, opd_code="DINKESP2KB", funding_source="APBD Dinkes"),
        pot(4_830_000, 4_830_000, opd_code="BNNK", funding_source="Hibah kepada BNNK"),
    )


def people(tested: int, **values: object) -> Row:
    return {"opd_code": "DINSOS", "tested": tested, "parameters": 6} | values


def test_the_money_of_hss_reaches_65_people() -> None:
    lines = budget_lines(hss(), COST)
    assert lines["remaining"].tolist() == [6_600_000, 7_140_000, 0]
    assert lines["people_possible"].tolist() == [31, 34, 0]
    total = budget_total(lines)
    assert (total.pagu, total.blocked, total.realisasi, total.remaining) == (
        64_680_000,
        6 * JUTA,
        44_940_000,
        13_740_000,
    )
    assert total.people_possible == 65
    needed = shortfall(total, 214, 320, COST)
    assert needed == Shortfall(106, 41, 106 * COST, 8_520_000)


def test_the_unit_cost_of_hss() -> None:
    cost = unit_cost(hss(), urine_frame(people(214)))
    assert cost == UnitCost(COST, CostBasis.EFFECTIVE, (6,))


def test_the_revised_pagu_counts() -> None:
    lines = budget_lines(
        budget_frame(pot(10 * JUTA, pagu_revised=12 * JUTA), pot(10 * JUTA, pagu_revised=0)), COST
    )
    assert lines["pagu"].tolist() == [12 * JUTA, 0]


def test_an_overspent_pot_is_flagged_and_reaches_nobody() -> None:
    lines = budget_lines(budget_frame(pot(JUTA, 2 * JUTA), pot(JUTA)), COST)
    assert lines["remaining"].tolist() == [-JUTA, JUTA]
    assert lines["overspent"].tolist() == [True, False]
    assert lines["people_possible"].tolist() == [0, 4]


def test_an_overspent_pot_takes_nothing_from_the_others() -> None:
    total = budget_total(budget_lines(budget_frame(pot(JUTA, 2 * JUTA), pot(JUTA)), COST))
    assert (total.remaining, total.usable, total.overspent, total.people_possible) == (0, JUTA, 1, 4)
    assert shortfall(total, 0, 4, COST).rupiah_missing == 0


def test_rests_of_pots_are_not_put_together() -> None:
    total = budget_total(budget_lines(budget_frame(pot(150_000), pot(150_000)), COST))
    assert total.remaining >= COST
    assert total.people_possible == 0


def test_without_a_pagu_nothing_is_left_and_nothing_is_zero() -> None:
    lines = budget_lines(budget_frame(pot(None, 5 * JUTA), pot(10 * JUTA, 4 * JUTA)), COST)
    assert lines[["pagu", "remaining", "people_possible"]].iloc[0].isna().all()
    assert not lines["overspent"].iloc[0]
    total = budget_total(lines)
    assert (total.pots, total.pagu_unknown, total.pagu, total.realisasi, total.remaining) == (
        2,
        1,
        10 * JUTA,
        4 * JUTA,
        6 * JUTA,
    )


def test_when_no_pagu_is_known_nobody_knows_how_many() -> None:
    assert budget_total(budget_lines(budget_frame(pot(None)), COST)).people_possible is None


def test_without_a_unit_cost_nobody_knows_how_many() -> None:
    lines = budget_lines(budget_frame(pot(10 * JUTA)), None)
    assert lines["people_possible"].isna().all()
    total = budget_total(lines)
    assert total.people_possible is None
    assert shortfall(total, 0, 10, None) == Shortfall(10, None, None, None)


def test_a_reached_target_asks_for_nothing() -> None:
    total = budget_total(budget_lines(budget_frame(pot(0)), COST))
    assert shortfall(total, 12, 10, COST) == Shortfall(0, 0, 0, 0)


def test_sources_add_up_their_pots() -> None:
    budgets = budget_frame(
        pot(10 * JUTA, 4 * JUTA, opd_code="A", position_date=date(2026, 10, 1)),
        pot(JUTA, funding_source="CSR"),
        pot(5 * JUTA, 6 * JUTA, opd_code="B", position_date=date(2026, 11, 1)),
        pot(None, 9 * JUTA, opd_code="C"),
    )
    sources = by_source(budget_lines(budgets, COST))
    assert sources["funding_source"].tolist() == ["APBD OPD", "CSR"]
    row = sources.iloc[0]
    assert (row["pagu"], row["realisasi"], row["remaining"]) == (15 * JUTA, 10 * JUTA, 5 * JUTA)
    assert (row["people_possible"], row["overspent"], row["pagu_unknown"]) == (28, True, 1)
    assert row["position_date"] == pd.Timestamp(2026, 11, 1)


def test_a_source_without_any_pagu_keeps_its_gap() -> None:
    sources = by_source(budget_lines(budget_frame(pot(None, 9 * JUTA)), COST))
    assert sources[["pagu", "remaining", "people_possible"]].isna().all(axis=None)
    assert sources["realisasi"].tolist() == [9 * JUTA]


def test_half_a_rupiah_rounds_up() -> None:
    assert unit_cost(budget_frame(pot(None, 5)), urine_frame(people(2))).rupiah == 3
    assert unit_cost(budget_frame(pot(None, 7)), urine_frame(people(3))).rupiah == 2


def test_tests_paid_by_others_do_not_make_this_money_look_cheap() -> None:
    tests = urine_frame(
        people(10, funding_source="APBD OPD"), people(90, funding_source="Mandiri", parameters=3), people(10)
    )
    assert unit_cost(budget_frame(pot(None, 4 * JUTA)), tests) == UnitCost(200_000, CostBasis.EFFECTIVE, (6,))


def test_before_any_test_the_highest_plan_counts() -> None:
    budgets = budget_frame(
        pot(JUTA, 0, unit_cost=150_000, parameters=6),
        pot(JUTA, 0, unit_cost=190_000, parameters=7),
        pot(JUTA, unit_cost=0),
    )
    assert unit_cost(budgets, urine_frame()) == UnitCost(190_000, CostBasis.PLANNED, (6, 7))


def test_tests_without_spending_fall_back_to_the_plan() -> None:
    budgets = budget_frame(pot(JUTA, 0, unit_cost=150_000))
    assert unit_cost(budgets, urine_frame(people(9))).basis is CostBasis.PLANNED


@pytest.mark.parametrize("budgets", [budget_frame(), budget_frame(pot(JUTA, unit_cost=0))])
def test_a_cost_nobody_wrote_down_is_unknown(budgets: pd.DataFrame) -> None:
    assert unit_cost(budgets, urine_frame()) == UnitCost(None, CostBasis.UNKNOWN)


def test_no_pots() -> None:
    empty, filled = budget_lines(budget_frame(), COST), budget_lines(hss(), COST)
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()
    assert by_source(empty).dtypes.to_dict() == by_source(filled).dtypes.to_dict()
    assert budget_total(empty) == BudgetTotal(0, 0, 0, 0, 0, 0, 0, 0, None)


RUPIAH = st.none() | st.integers(0, 10**13)
POTS = st.lists(st.builds(pot, RUPIAH, RUPIAH, RUPIAH, pagu_revised=RUPIAH), max_size=6)


@framed
@given(POTS, st.integers(1, 10**7), st.integers(0, 10**5), st.integers(0, 10**5))
def test_money_is_never_promised_twice(pots: list[Row], cost: int, done: int, target: int) -> None:
    lines = budget_lines(budget_frame(*pots), cost)
    for row in lines.dropna(subset="pagu").to_dict("records"):
        assert row["remaining"] == row["pagu"] - row["blocked"] - row["realisasi"]
        reach = row["people_possible"] * cost
        assert reach <= max(0, row["remaining"]) < reach + cost
    total = budget_total(lines)
    assert total.remaining == total.pagu - total.blocked - total.realisasi
    assert total.usable >= total.remaining
    assert (total.people_possible or 0) * cost <= total.usable
    needed = shortfall(total, done, target, cost)
    # Enough rupiah and pots that reach everybody: no people lack; and what is missing closes the gap exactly.
    assert needed.rupiah_missing is not None
    assert needed.rupiah_needed is not None
    assert total.usable + needed.rupiah_missing >= needed.rupiah_needed == max(0, target - done) * cost
    if needed.people_lacking == 0:
        assert needed.rupiah_missing == 0
    sources = by_source(lines)
    known = sources.dropna(subset="pagu")
    assert sum(known["remaining"]) == total.remaining
    assert all(isinstance(value, int) for value in (total.pagu, total.remaining, needed.rupiah_missing))


@framed
@given(POTS, st.data())
def test_the_order_of_pots_does_not_matter(pots: list[Row], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(pots))
    totals = [budget_total(budget_lines(budget_frame(*each), COST)) for each in (pots, shuffled)]
    assert totals[0] == totals[1]
