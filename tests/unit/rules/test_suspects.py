"""Suspects by role: small counts are hidden with what would tell them."""

import pandas as pd

from data.rules.suppression import TOTAL, Shown
from data.rules.suspects import suspects_by_role

AREAS = ["51.08.01", "51.08.02", "51.08.03"]


def rows(dealers: list[int | None], users: list[int | None]) -> pd.DataFrame:
    told = {"dealers": dealers, "users": users}
    return pd.DataFrame(
        {"area": AREAS[: len(dealers)], **{k: pd.array(v, dtype="Int64") for k, v in told.items()}}
    )


def test_where_nobody_counted_roles_there_is_nothing_to_show() -> None:
    assert suspects_by_role(rows([None], [None]), AREAS, 5) is None
    assert suspects_by_role(rows([], []), AREAS, 5) is None


def test_roles_are_summed_by_area_and_never_across() -> None:
    shown = suspects_by_role(rows([7, 9], [8, 20]), AREAS, 5)
    assert shown is not None
    assert shown.columns == ("dealers", "users")
    assert shown.cell(AREAS[1], "users").value == 20
    assert shown.cell(TOTAL, "dealers").value == 16
    assert shown.cell(AREAS[2], "users").status is Shown.NONE


def test_a_small_count_is_hidden_and_not_told_by_its_sum() -> None:
    shown = suspects_by_role(rows([7, 2], [8, 20]), AREAS, 5)
    assert shown is not None
    assert shown.cell(AREAS[1], "dealers").status is Shown.SMALL
    hidden = [shown.cell(row, "dealers").status for row in (AREAS[0], TOTAL)]
    assert Shown.HIDDEN in hidden
