import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.yearly import combine_periods
from tests.unit.rules.frames import Row, actions, framed, report, report_frame

FLOW, STOCK = "A1", "A4"  # sosialisasi adds up, members of a task force do not


def combined(*rows: Row) -> pd.Series:
    frame = combine_periods(report_frame(*rows), actions())
    assert len(frame) == 1
    return frame.iloc[0]


def b06(aksi: str, realisasi: float | None, **values: object) -> Row:
    return report("BPBD", aksi, realisasi, period="B06", **values)


def b12(aksi: str, realisasi: float | None, **values: object) -> Row:
    return report("BPBD", aksi, realisasi, period="B12", **values)


def test_flows_add() -> None:
    year = combined(b12(FLOW, 3, target=4, budget_realisasi=5), b06(FLOW, 2, target=2, budget_realisasi=7))
    assert (year["realisasi"], year["target"], year["budget_realisasi"]) == (5, 6, 12)


def test_stocks_take_the_newest() -> None:
    year = combined(b12(STOCK, 3, target=4), b06(STOCK, 2, target=2))
    assert (year["realisasi"], year["target"]) == (3, 4)


def test_a_stock_stands_until_the_next_report() -> None:
    assert combined(b06(STOCK, 2), b12(STOCK, None))["realisasi"] == 2


def test_a_flow_adds_what_was_reported() -> None:
    assert combined(b06(FLOW, 2), b12(FLOW, None))["realisasi"] == 2


def test_a_year_without_any_report_stays_without() -> None:
    assert pd.isna(combined(b06(FLOW, None), b12(FLOW, None))["realisasi"])


def test_half_a_target_is_no_target() -> None:
    assert pd.isna(combined(b06(FLOW, 2, target=2), b12(FLOW, 3))["target"])


def test_pagu_is_granted_for_the_year() -> None:
    assert combined(b06(FLOW, 2, pagu=100), b12(FLOW, 3, pagu=150))["pagu"] == 150


def test_a_sum_is_verified_when_every_part_is() -> None:
    verified, open_ = {"verification": "terverifikasi"}, {"verification": "belum diverifikasi"}
    assert combined(b06(FLOW, 1, **verified), b12(FLOW, 1, **verified))["verification"] == "terverifikasi"
    assert combined(b06(FLOW, 1, **open_), b12(FLOW, 1, **verified))["verification"] == "belum diverifikasi"
    assert combined(b06(FLOW, None), b12(FLOW, 1, **verified))["verification"] == "terverifikasi"


def test_what_does_not_apply_any_more_is_not_added() -> None:
    year = combined(b06(FLOW, 2), b12(FLOW, None, applies=False))
    assert not year["applies"]


def test_semesters_and_quarters_are_not_mixed() -> None:
    reports = report_frame(report("BPBD", FLOW, period="B06"), report("BPBD", FLOW, period="TW1"))
    with pytest.raises(ValueError, match="different kinds"):
        combine_periods(reports, actions())


def test_no_reports_stay_no_reports() -> None:
    empty = combine_periods(report_frame(), actions())
    assert empty.empty
    assert empty.dtypes.to_dict() == report_frame().dtypes.to_dict()


def test_dtypes_are_those_of_reports() -> None:
    reports = report_frame(b06(FLOW, 2, target=1), b12(FLOW, 3), b12(STOCK, 4))
    assert combine_periods(reports, actions()).dtypes.to_dict() == reports.dtypes.to_dict()


@framed
@given(st.lists(st.none() | st.integers(0, 1000), min_size=4, max_size=4), st.permutations(range(4)))
def test_quarters_add_or_stand(amounts: list[int | None], order: list[int]) -> None:
    rows = [
        report("BPBD", aksi, amounts[place], period=f"TW{place + 1}")
        for place in order
        for aksi in (FLOW, STOCK)
    ]
    year = combine_periods(report_frame(*rows), actions()).set_index("aksi_code")["realisasi"]
    told = [amount for amount in amounts if amount is not None]
    if told:
        assert year[FLOW] == sum(told)
        assert year[STOCK] == told[-1]
    else:
        assert year.isna().all()
