"""Seized amounts are added only within one kind, unit and weight."""

import pandas as pd

from data.rules.evidence import evidence_by_area
from data.rules.suppression import TOTAL
from tests.unit.rules.case_rows import Row, case_rows

TOWN = "51.08.06"


def seized(*given: tuple[Row, str, float, str, str | None]) -> pd.DataFrame:
    """Row of cases (its count unused), kind, amount, unit, weight basis."""
    frame = case_rows(*(row for row, *_ in given)).drop(columns="cases")
    columns = ["kind", "amount", "unit", "weight_basis"]
    return pd.concat([frame, pd.DataFrame([rest for _, *rest in given], columns=columns)], axis=1)


def amounts(frame: pd.DataFrame, area: str) -> list[tuple[object, ...]]:
    mine = frame[frame["area"] == area]
    return [tuple(row) for row in mine[["kind", "unit", "amount", "until"]].to_numpy().tolist()]


def test_net_and_gross_grams_and_tablets_stay_apart() -> None:
    month = (2026, TOWN, 5, 5, 0)
    found = evidence_by_area(
        seized(
            (month, "sabu", 1.5, "gram", "netto"),
            ((2026, f"{TOWN}.1007", 7, 7, 0), "sabu", 2.25, "gram", "netto"),
            (month, "sabu", 4.0, "gram", "brutto"),
            (month, "ekstasi", 3.0, "butir", None),
            ((2025, TOWN, 5, 5, 0), "sabu", 9.0, "gram", "netto"),
        ),
        2026,
    )
    expected = [("ekstasi", "butir", 3.0, 5), ("sabu", "gram", 4.0, 5), ("sabu", "gram", 3.75, 7)]
    assert amounts(found, TOWN) == expected
    assert amounts(found, TOTAL) == expected


def test_a_whole_year_and_its_months_are_not_added() -> None:
    year, month = (2025, "tidak diketahui", 1, 12, 0), (2025, TOWN, 1, 3, 0)
    found = evidence_by_area(
        seized((year, "sabu", 548.32, "gram", "netto"), (month, "sabu", 20.0, "gram", "netto")), 2025
    )
    assert amounts(found, TOTAL) == [("sabu", "gram", 548.32, 12)]


def test_nothing_seized_is_an_empty_frame() -> None:
    found = evidence_by_area(seized(), 2026)
    assert found.empty
    assert list(found.columns) == ["area", "kind", "unit", "weight_basis", "amount", "until"]
