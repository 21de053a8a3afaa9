from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reference import bonus_max, opd_kinds, weights
from data.rules.score_components import FORMULAS, component_values
from data.rules.scoring import one_decimal, score_table, weighted
from tests.unit.rules.frames import (
    B12,
    TODAY,
    Row,
    actions,
    basis_of,
    framed,
    named_opd,
    opd_frame,
    report,
    urine_frame,
)

WEIGHT = {each.component: each.weight for each in weights()}
LATE = date(B12.due.year, B12.due.month, B12.due.day + 1)
VERIFIED = {"verification": "terverifikasi", "evidence_url": "https://contoh.id/a"}


def perfect(opd_code: str) -> list[Row]:
    """Everything done, in time and paid for, but for what only training OPD do."""
    money = {"pagu": 100, "budget_realisasi": 100}
    return [report(opd_code, each.code, 4, target=4, **money) for each in actions() if each.code != "A5"]


def results(opd_code: str, people: int, **results: int) -> pd.DataFrame:
    return urine_frame({"opd_code": opd_code, "tested": people} | results)


def values_of(
    opd_code: str, reports: list[Row], tests: pd.DataFrame | None = None, *follow_ups: Row
) -> pd.Series:
    basis = basis_of(named_opd(opd_code, pns=100), reports, tests, *follow_ups)
    return component_values(basis, actions(), list(WEIGHT)).iloc[0]


def scores_of(opd: pd.DataFrame, reports: list[Row], tests: pd.DataFrame | None = None) -> pd.DataFrame:
    return score_table(opd, actions(), basis_of(opd, reports, tests))


def test_every_weight_has_a_formula_and_they_add_up_to_100() -> None:
    assert set(WEIGHT) <= set(FORMULAS)
    assert sum(WEIGHT.values()) == 100


def test_every_aksi_that_is_scored_has_a_weight() -> None:
    assert {each.score_component for each in actions()} - {""} <= set(WEIGHT)


def test_nothing_reported_is_no_score_and_not_zero() -> None:
    row = scores_of(named_opd("BPBD", pns=100), [], results("BPBD", 50)).iloc[0]
    assert pd.isna(row["score"])
    assert pd.isna(row["rank"])
    assert row["rank_label"] == ""


def test_only_nihil_is_a_score() -> None:
    reports = [report("BPBD", each.code, 0) for each in actions() if each.code != "A5"]
    row = scores_of(named_opd("BPBD", pns=100), reports).iloc[0]
    assert row["score"] == one_decimal(100 * WEIGHT["pelaporan"] / (100 - WEIGHT["tindak_lanjut"]))


def test_everything_done_is_100() -> None:
    row = scores_of(named_opd("BPBD", pns=100), perfect("BPBD"), results("BPBD", 6)).iloc[0]
    assert row[list(WEIGHT)].dropna().eq(1).all()
    assert row["score"] == 100


def test_the_bonus_never_lifts_a_score_over_100() -> None:
    reports = [row | VERIFIED for row in perfect("BPBD")]
    row = scores_of(named_opd("BPBD", pns=100), reports, results("BPBD", 6)).iloc[0]
    assert row["bonus"] == bonus_max()
    assert row["score"] == 100


def test_the_bonus_asks_for_evidence_that_was_verified() -> None:
    opd = named_opd("BPBD", pns=100)
    half = [report("BPBD", "A1", 0, **VERIFIED), report("BPBD", "A2", 1, **VERIFIED)]
    unproven = [report("BPBD", "A1", 0), report("BPBD", "A2", 1, verification="terverifikasi")]
    duties = len(actions()) - 1
    assert scores_of(opd, half).iloc[0]["bonus"] == pytest.approx(bonus_max() / duties)
    assert scores_of(opd, unproven).iloc[0]["bonus"] == 0


def test_findings_never_enter() -> None:
    opd, reports = named_opd("BPBD", pns=100), perfect("BPBD")
    clean = results("BPBD", 6, negative=6, reactive=0, reactive_medicine=0, confirmed=0)
    found = results("BPBD", 6, negative=0, reactive=1, reactive_medicine=1, confirmed=4)
    pd.testing.assert_frame_equal(scores_of(opd, reports, clean), scores_of(opd, reports, found))


def test_a_late_report_is_not_in_time_and_one_without_a_date_cannot_show_it() -> None:
    rows = [
        report("BPBD", "A1"),
        report("BPBD", "A2", reported_on=LATE),
        report("BPBD", "A3", reported_on=None),
    ]
    assert values_of("BPBD", rows)["pelaporan"] == pytest.approx(1 / 5)
    assert values_of("BPBD", [report("BPBD", "A1", reported_on=B12.due)])["pelaporan"] == pytest.approx(1 / 5)


@pytest.mark.parametrize(
    ("row", "value"),
    [
        (report("BPBD", "A1", 2, target=4), 0.5),
        (report("BPBD", "A1", 9, target=4), 1.0),
        (report("BPBD", "A1", 0, target=4), 0.0),
        (report("BPBD", "A1", 0), 0.0),
        (report("BPBD", "A1", None, target=4), 0.0),
        (report("BPBD", "A1", 2), None),
        (report("BPBD", "A1", None, applies=False), None),
    ],
)
def test_realisasi_of_target(row: Row, value: float | None) -> None:
    found = values_of("BPBD", [row])["sosialisasi"]
    assert pd.isna(found) if value is None else found == value


@pytest.mark.parametrize(("realisasi", "value"), [(3, 1.0), (0, 0.0), (None, 0.0)])
def test_a_regulation_is_there_or_not(realisasi: float | None, value: float) -> None:
    assert values_of("BPBD", [report("BPBD", "A2", realisasi)])["regulasi"] == value


@pytest.mark.parametrize(("people", "value"), [(0, 0.0), (3, 0.5), (6, 1.0), (90, 1.0)])
def test_coverage_counts_up_to_its_target(people: int, value: float) -> None:
    assert values_of("BPBD", [], results("BPBD", people))["tes_urine"] == value


def test_unknown_staff_is_neutral() -> None:
    basis = basis_of(named_opd("BPBD"), [], results("BPBD", 5))
    assert pd.isna(component_values(basis, actions(), ["tes_urine"])["tes_urine"].item())


def test_tests_that_do_not_apply_are_neutral() -> None:
    waived = [report("BPBD", "A3", None, applies=False)]
    assert pd.isna(values_of("BPBD", waived, results("BPBD", 5))["tes_urine"])


@pytest.mark.parametrize(
    ("pagu", "spent", "value"),
    [(None, None, 0.0), (0, 5, 0.0), (100, None, 0.5), (100, 50, 0.75), (100, 300, 1.0)],
)
def test_money_is_half_there_and_half_spent(pagu: int | None, spent: int | None, value: float) -> None:
    assert values_of("BPBD", [report("BPBD", "A1", pagu=pagu, budget_realisasi=spent)])["anggaran"] == value


def test_money_of_an_aksi_that_does_not_apply_is_left_out() -> None:
    rows = [report("BPBD", "A1", applies=False, pagu=100), report("BPBD", "A2")]
    assert values_of("BPBD", rows)["anggaran"] == 0


def test_follow_ups_count_when_they_are_due() -> None:
    due = {"opd_code": "BPBD", "due_on": date(2026, 11, 1)}
    assert values_of("BPBD", [], None, due | {"status": "selesai"}, due)["tindak_lanjut"] == 0.5
    assert pd.isna(values_of("BPBD", [])["tindak_lanjut"])


def test_what_does_not_apply_leaves_its_weight_to_the_others() -> None:
    values = pd.DataFrame({"a": [1.0, 1.0, float("nan")], "b": [0.0, float("nan"), float("nan")]})
    found = weighted(values, {"a": 30, "b": 70})
    assert found.iloc[:2].tolist() == [30.0, 100.0]
    assert pd.isna(found.iloc[2])


def test_size_classes_are_ranked_apart() -> None:
    opd = opd_frame(
        {"opd_code": "KEC", "kind": "kecamatan", "pns": 100},
        {"opd_code": "BPBD", "kind": "badan", "pns": 100},
        {"opd_code": "DISHUB", "kind": "dinas", "pns": 100},
    )
    reports = [*perfect("KEC"), *perfect("DISHUB"), report("BPBD", "A1", 1, target=1)]
    table = scores_of(opd, reports)
    assert table["opd_code"].tolist() == ["DISHUB", "BPBD", "KEC"]
    assert table["rank"].tolist() == [1, 2, 1]


def test_equal_scores_share_a_rank_and_the_next_is_not_moved_up() -> None:
    opd = named_opd("D", "C", "B", "A", pns=100)
    reports = [
        *perfect("A"),
        report("B", "A1", 1, target=1),
        report("C", "A1", 1, target=1),
        report("D", "A1", 0),
    ]
    table = scores_of(opd, reports)
    assert table["opd_code"].tolist() == ["A", "B", "C", "D"]
    assert table["rank"].tolist() == [1, 2, 2, 4]
    assert table["rank_label"].tolist() == ["1", "2", "=", "4"]


def test_change_against_the_previous_table() -> None:
    opd = named_opd("A", "B", "C", pns=100)
    before = scores_of(opd, [report("A", "A1", 1, target=2), report("B", "A1", 0)])
    basis = basis_of(opd, [*perfect("A"), report("C", "A1", 1, target=1)])
    table = score_table(opd, actions(), basis, before).set_index("opd_code")
    was = before.set_index("opd_code")["score"]
    assert table.loc["A", "change"] == pytest.approx(table.loc["A", "score"] - was["A"])
    assert table.loc[["B", "C"], "change"].isna().all()
    assert score_table(opd, actions(), basis)["change"].isna().all()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(72.45, 72.5), (72.449, 72.4), (72.35, 72.4), (0.05, 0.1), (0.04999, 0.0), (100.0, 100.0)],
)
def test_half_a_tenth_rounds_up(value: float, shown: float) -> None:
    assert one_decimal(value) == shown


def test_no_opd() -> None:
    empty = scores_of(opd_frame(), [])
    assert empty.empty
    assert empty.dtypes.to_dict() == scores_of(named_opd("BPBD"), perfect("BPBD")).dtypes.to_dict()


SHARES = st.none() | st.floats(0, 1)


@given(st.lists(SHARES, min_size=len(WEIGHT), max_size=len(WEIGHT)))
def test_a_weighted_score_lies_between_its_parts(shares: list[float | None]) -> None:
    values = pd.DataFrame([dict(zip(WEIGHT, shares, strict=True))], dtype=float)
    found = weighted(values, WEIGHT).item()
    known = [share for share in shares if share is not None]
    if known:
        assert 100 * min(known) - 1e-9 <= found <= 100 * max(known) + 1e-9
    else:
        assert pd.isna(found)


CODES = ("A", "B", "C", "D")
KINDS = st.sampled_from([kind.code for kind in opd_kinds()])


@st.composite
def offices(draw: st.DrawFn) -> tuple[list[Row], list[Row], list[Row]]:
    """OPD, reports and days of tests."""
    opd = [
        {"opd_code": code, "kind": draw(KINDS), "pns": draw(st.none() | st.integers(0, 200))}
        for code in CODES
    ]
    keys = st.lists(st.sampled_from([(code, each.code) for code in CODES for each in actions()]), unique=True)
    amounts = st.none() | st.integers(0, 3).map(float)
    money = st.none() | st.integers(0, 100)
    reports = [
        report(
            *key,
            draw(amounts),
            applies=draw(st.booleans()),
            target=draw(amounts),
            pagu=draw(money),
            budget_realisasi=draw(money),
            reported_on=draw(st.sampled_from([None, TODAY, B12.due])),
            **draw(st.sampled_from([{}, VERIFIED])),
        )
        for key in draw(keys)
    ]
    tests = [
        {"opd_code": code, "tested": draw(st.integers(0, 40))}
        for code in draw(st.sets(st.sampled_from(CODES)))
    ]
    return opd, reports, tests


@framed
@given(offices(), st.data())
def test_scores_and_ranks_hold_for_any_office(
    office: tuple[list[Row], list[Row], list[Row]], data: st.DataObject
) -> None:
    opd, reports, tests = office
    table = scores_of(opd_frame(*opd), reports, urine_frame(*tests))
    assert sorted(table["opd_code"]) == list(CODES)
    assert table["score"].dropna().between(0, 100).all()
    assert table["bonus"].dropna().between(0, bonus_max()).all()
    assert all(table[component].dropna().between(0, 1).all() for component in WEIGHT)
    assert (table["rank"].isna() == table["score"].isna()).all()
    for _, ranked in table.dropna(subset="score").groupby("size_class"):
        better = [int((ranked["score"] > score).sum()) for score in ranked["score"]]
        assert ranked["rank"].tolist() == [count + 1 for count in better]
        assert (ranked["rank_label"] != "=").sum() == ranked["score"].nunique()
    shuffled = scores_of(
        opd_frame(*data.draw(st.permutations(opd))), data.draw(st.permutations(reports)), urine_frame(*tests)
    )
    pd.testing.assert_frame_equal(shuffled, table)
