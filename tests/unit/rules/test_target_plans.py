from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.rules.budget import BudgetTotal
from data.rules.coverage import Coverage
from data.rules.target_plans import target_plans


def covered(tested: int, staff: int) -> Coverage:
    return Coverage(pd.DataFrame(), 0.06, tested, staff, 0, 0)


def money(usable: int, cost: int | None) -> BudgetTotal:
    people = None if cost is None else usable // cost
    return BudgetTotal(1, 0, 0, usable, 0, 0, usable, usable, people)


def test_each_target_says_what_it_takes_and_what_the_money_lacks() -> None:
    low, high = target_plans(covered(50, 1000), money(3_000_000, 200_000), 200_000, [0.1, 0.06])
    assert (low.people, low.to_test, low.people_lacking, low.rupiah_missing) == (60, 10, 0, 0)
    assert low.is_affordable
    assert (high.people, high.to_test, high.people_lacking, high.rupiah_missing) == (100, 50, 35, 7_000_000)
    assert not high.is_affordable


def test_a_reached_target_takes_nothing() -> None:
    [plan] = target_plans(covered(70, 1000), money(0, 200_000), 200_000, [0.06])
    assert plan.is_reached
    assert (plan.to_test, plan.people_lacking, plan.rupiah_missing) == (0, 0, 0)


def test_without_a_cost_nobody_knows_what_is_lacking() -> None:
    [plan] = target_plans(covered(0, 1000), money(5_000_000, None), None, [0.06, 0.06])
    assert (plan.to_test, plan.people_lacking, plan.rupiah_missing) == (60, None, None)
    assert not plan.is_affordable


@given(
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.integers(0, 10**9),
    st.integers(1, 10**6),
    st.lists(st.sampled_from([0.06, 0.1, 0.2, 0.5, 1.0]), min_size=1, unique=True),
)
def test_a_higher_target_never_takes_less(
    tested: int, staff: int, usable: int, cost: int, targets: list[float]
) -> None:
    plans = target_plans(covered(min(tested, staff), staff), money(usable, cost), cost, targets)
    assert [plan.target for plan in plans] == sorted(targets)
    for below, above in pairwise(plans):
        assert below.people <= above.people
        assert below.to_test <= above.to_test
        assert (below.people_lacking or 0) <= (above.people_lacking or 0)
        assert (below.rupiah_missing or 0) <= (above.rupiah_missing or 0)
