"""Official classes of desa: the newest classing, its method, and what it says against the cases."""

import pandas as pd
import pytest

from data.rules.area_classes import NOT_CLASSED, AreaClasses, Contradiction, class_areas, contradictions
from data.rules.suppression import Count, Shown

CLASSES = ["Bahaya", "Waspada", "Siaga", "Aman"]
A, B = "51.08.01", "51.08.02"
DESA = {f"{A}.2001": A, f"{A}.2002": A, f"{B}.2001": B}


def rows(*given: tuple[int, str, str, str | None]) -> pd.DataFrame:
    """Year, method, desa, category."""
    frame = pd.DataFrame(given, columns=["year", "method", "desa_code", "category"])
    return frame.astype({"year": "Int64", "category": "str"}).assign(bersinar=None, volunteers=None)


def classed(*given: tuple[int, str, str, str | None], year: int = 2026) -> AreaClasses:
    return class_areas(rows(*given), year, DESA, CLASSES)


def test_a_desa_without_a_class_is_not_classed() -> None:
    classes = classed((2025, "IKRN", f"{A}.2001", "Waspada"))
    assert classes.by_desa["category"].tolist() == ["Waspada", NOT_CLASSED, NOT_CLASSED]
    assert classes.by_kecamatan.loc[[A]].to_numpy().tolist() == [[0, 1, 0, 0, 1]]
    assert classes.totals == {"Bahaya": 0, "Waspada": 1, "Siaga": 0, "Aman": 0, NOT_CLASSED: 2}
    assert (classes.year, classes.method, classes.method_changed) == (2025, "IKRN", False)


def test_the_newest_classing_up_to_the_year_counts_and_is_not_mixed_with_older_ones() -> None:
    given = [(2023, "8+5", f"{B}.2001", "Bahaya"), (2024, "IKRN", f"{A}.2001", "Aman")]
    newer = classed(*given)
    assert newer.by_desa["category"].tolist() == ["Aman", NOT_CLASSED, NOT_CLASSED]
    assert newer.previous == (2023, "8+5")
    assert newer.method_changed
    assert classed(*given, year=2023).by_desa["category"].tolist()[2] == "Bahaya"


def test_of_two_methods_in_one_year_that_of_more_desa_counts() -> None:
    given = [(2026, "8+5", f"{A}.2001", "Aman"), (2026, "8+5", f"{A}.2002", "Aman")]
    assert classed(*given, (2026, "IKRN", f"{A}.2001", "Bahaya")).method == "8+5"


def test_before_any_classing_nothing_is_classed() -> None:
    classes = classed((2026, "IKRN", f"{A}.2001", "Aman"), year=2025)
    assert (classes.year, classes.method, classes.previous, classes.method_changed) == (
        None,
        None,
        None,
        False,
    )
    assert classes.totals[NOT_CLASSED] == 3


def test_desa_bersinar_are_those_when_last_spoken_of() -> None:
    given = rows(
        (2021, "tidak disebut", f"{A}.2001", None),
        (2021, "tidak disebut", f"{A}.2002", None),
        (2023, "tidak disebut", f"{A}.2002", None),
        (2026, "IKRN", f"{A}.2001", "Aman"),
    ).assign(bersinar=pd.array([True, True, False, None], dtype="boolean"))
    assert class_areas(given, 2026, DESA, CLASSES).by_desa["bersinar"].tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("category", "count", "expected"),
    [
        ("Aman", Count(Shown.VALUE, 10), Contradiction.CASES_WITHOUT_CLASS),
        ("Aman", Count(Shown.VALUE, 9), None),
        ("Aman", Count(Shown.HIDDEN), None),
        ("Waspada", Count(Shown.VALUE, 10), None),
        ("Waspada", Count(Shown.VALUE, 0), Contradiction.CLASS_WITHOUT_CASES),
        ("Bahaya", Count(Shown.SMALL), Contradiction.CLASS_WITHOUT_CASES),
        ("Bahaya", Count(Shown.HIDDEN), None),
        ("Bahaya", Count(Shown.NONE), None),
        (None, Count(Shown.VALUE, 30), None),
    ],
)
def test_cases_and_classes_may_contradict_each_other(
    category: str | None, count: Count, expected: Contradiction | None
) -> None:
    classes = classed((2026, "IKRN", f"{A}.2001", category), (2026, "IKRN", f"{B}.2001", None))
    assert contradictions({A: count, B: Count(Shown.VALUE, 99)}, classes, 10).get(A) is expected
    assert B not in contradictions({B: Count(Shown.VALUE, 99)}, classes, 10)


def test_volunteers_are_those_told_last_and_nobody_is_not_none() -> None:
    given = rows(
        (2024, "IKRN", f"{A}.2001", "Aman"),
        (2025, "IKRN", f"{A}.2001", "Aman"),
        (2025, "IKRN", f"{A}.2002", "Aman"),
    ).assign(volunteers=pd.array([4, None, 0], dtype="Int64"))
    told = class_areas(given, 2026, DESA, CLASSES).by_desa["volunteers"]
    assert told.to_list() == [4, 0, pd.NA]
