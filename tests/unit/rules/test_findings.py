"""Results of urine tests: only what cannot be traced is shown, and nothing is zero that nobody wrote down."""

import pandas as pd
import pytest

from data.rules.findings import RESULTS, UNRECORDED, protect_findings
from data.rules.suppression import TOTAL, Count, ProtectedCounts, Shown


def days(*results: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame(results, columns=[*RESULTS, "tested"]).astype("Int64")


def day(tested: int, **results: int) -> dict[str, int]:
    return dict.fromkeys(RESULTS, 0) | {"tested": tested} | results


def status(shown: ProtectedCounts, part: str) -> Shown:
    return shown.cell(part, TOTAL).status


def test_days_are_added_and_a_small_finding_hides_the_negatives() -> None:
    shown = protect_findings(days(day(100, negative=98, reactive=2), day(114, negative=114)), 5)
    assert shown.cell(TOTAL, TOTAL) == Count(Shown.VALUE, 214)
    assert shown.cell("confirmed", TOTAL) == Count(Shown.VALUE, 0)
    assert status(shown, "reactive") is Shown.SMALL
    assert status(shown, "negative") is Shown.HIDDEN


def test_two_kinds_of_small_findings_cover_each_other() -> None:
    shown = protect_findings(days(day(214, negative=209, reactive=3, reactive_medicine=2)), 5)
    assert shown.cell("negative", TOTAL) == Count(Shown.VALUE, 209)


def test_a_large_finding_is_never_hidden_for_the_sake_of_negatives() -> None:
    shown = protect_findings(days(day(300, negative=290, confirmed=7, reactive=3)), 5)
    assert shown.cell("confirmed", TOTAL) == Count(Shown.VALUE, 7)


def test_without_small_findings_everything_is_shown() -> None:
    shown = protect_findings(days(day(60, negative=60)), 5)
    assert set(shown.table["status"]) == {Shown.VALUE}


def test_too_few_tested_to_hide_a_finding_show_no_result() -> None:
    shown = protect_findings(days(day(3, reactive=3)), 5)
    assert {status(shown, part) for part in RESULTS} == {Shown.HIDDEN}
    assert shown.cell(TOTAL, TOTAL) == Count(Shown.VALUE, 3)


def test_results_nobody_wrote_down_are_no_data() -> None:
    shown = protect_findings(days({"tested": 80}), 5)
    assert status(shown, "confirmed") is Shown.NONE
    assert shown.cell(UNRECORDED, TOTAL) == Count(Shown.VALUE, 80)


def test_no_tests_are_no_data() -> None:
    shown = protect_findings(days(), 5)
    assert set(shown.table["status"]) == {Shown.NONE}


def test_more_results_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="more results"):
        protect_findings(days(day(3, negative=4)), 5)
