from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.progress import State, capaian, opd_in_force, progress_matrix
from tests.unit.rules.frames import (
    Row,
    actions,
    framed,
    matrix_of,
    named_opd,
    opd_frame,
    report,
    report_frame,
)

EVERYBODY, NAMED = "A1", "A5"  # A5 (diklat) obliges only the OPD that train staff


def state_of(*reports: Row, aksi: str = EVERYBODY, opd: str = "BPBD") -> State:
    matrix = matrix_of(named_opd(opd), *reports, codes=(aksi,))
    return State(matrix["state"].item())


def test_no_row_is_missing() -> None:
    assert state_of() is State.MISSING


def test_a_row_without_realisasi_is_missing() -> None:
    assert state_of(report("BPBD", EVERYBODY, None, target=4)) is State.MISSING


def test_zero_is_nil() -> None:
    assert state_of(report("BPBD", EVERYBODY, 0)) is State.NIL


def test_a_verified_zero_is_still_nil() -> None:
    assert state_of(report("BPBD", EVERYBODY, 0, verification="terverifikasi")) is State.NIL


def test_a_number_is_reported() -> None:
    assert state_of(report("BPBD", EVERYBODY, 3)) is State.REPORTED
    assert state_of(report("BPBD", EVERYBODY, 3, verification="belum diverifikasi")) is State.REPORTED


def test_a_verified_number_is_verified() -> None:
    assert state_of(report("BPBD", EVERYBODY, 3, verification="terverifikasi")) is State.VERIFIED


def test_a_rejected_number_stays_reported_and_says_so() -> None:
    rejected = report("BPBD", EVERYBODY, 3, verification="ditolak")
    matrix = matrix_of(named_opd("BPBD"), rejected, codes=(EVERYBODY,))
    assert matrix["state"].item() == State.REPORTED
    assert matrix["verification"].item() == "ditolak"


def test_what_does_not_apply_is_not_missing() -> None:
    assert state_of(report("BPBD", EVERYBODY, None, applies=False)) is State.NOT_APPLICABLE


def test_a_number_beside_does_not_apply_changes_nothing() -> None:
    waived = report("BPBD", EVERYBODY, 3, applies=False, verification="terverifikasi")
    assert state_of(waived) is State.NOT_APPLICABLE


def test_an_opd_that_is_not_obliged_owes_nothing() -> None:
    assert state_of(aksi=NAMED) is State.NOT_APPLICABLE
    assert state_of(report("BPBD", NAMED, None), aksi=NAMED) is State.NOT_APPLICABLE


def test_an_opd_that_is_obliged_by_name_owes_a_report() -> None:
    assert state_of(aksi=NAMED, opd="BKPSDM") is State.MISSING


def test_a_volunteered_report_counts() -> None:
    assert state_of(report("BPBD", NAMED, 1), aksi=NAMED) is State.REPORTED


def test_reports_of_others_are_left_out() -> None:
    matrix = matrix_of(named_opd("BPBD"), report("DISHUB", "A1"), report("BPBD", "A99"))
    assert set(matrix["opd_code"]) == {"BPBD"}
    assert set(matrix["aksi_code"]) == {each.code for each in actions()}
    assert matrix["realisasi"].isna().all()


def test_the_matrix_keeps_the_order_it_was_given() -> None:
    matrix = matrix_of(named_opd("SETDA", "BPBD", "DISHUB"), report("BPBD", "A1"))
    assert list(matrix["opd_code"].unique()) == ["SETDA", "BPBD", "DISHUB"]
    assert list(matrix["aksi_code"])[:6] == [each.code for each in actions()]


def test_two_periods_at_once_are_refused() -> None:
    reports = report_frame(report("BPBD", "A1", period="B06"), report("BPBD", "A1", period="B12"))
    with pytest.raises(pd.errors.MergeError):
        progress_matrix(named_opd("BPBD"), actions(), reports)


def test_a_row_leads_to_its_file() -> None:
    matrix = matrix_of(named_opd("BPBD"), report("BPBD", "A1", since_id=7, origin_id=3, source_row=12))
    assert matrix.loc[matrix["aksi_code"] == "A1", ["since_id", "origin_id", "source_row"]].iloc[
        0
    ].tolist() == [7, 3, 12]


@pytest.mark.parametrize("opd", [opd_frame(), named_opd("BPBD", "SETDA")])
def test_without_reports_the_columns_are_the_same(opd: pd.DataFrame) -> None:
    filled = matrix_of(named_opd("BPBD"), report("BPBD", "A1", target=4, evidence_url="https://x"))
    empty = matrix_of(opd)
    assert len(empty) == len(opd) * len(actions())
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()


@pytest.mark.parametrize(
    ("realisasi", "target", "reached"),
    [(2, 4, 0.5), (4, 4, 1.0), (9, 4, 1.0), (0, 4, 0.0), (3, 0, None), (3, None, None), (None, 4, None)],
)
def test_capaian(realisasi: float | None, target: float | None, reached: float | None) -> None:
    found = capaian(pd.Series([realisasi], dtype="Float64"), pd.Series([target], dtype="Float64")).item()
    assert pd.isna(found) if reached is None else found == reached


AMOUNTS = st.none() | st.floats(0, 1e9, allow_nan=False).map(lambda amount: round(amount, 3))


@framed
@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), max_size=8))
def test_capaian_is_a_share_or_nothing(pairs: list[tuple[float | None, float | None]]) -> None:
    realisasi = pd.Series([first for first, _ in pairs], dtype="Float64")
    target = pd.Series([second for _, second in pairs], dtype="Float64")
    found = capaian(realisasi, target)
    assert found.dtype == float
    assert found.dropna().between(0, 1).all()
    assert (found.isna() == (realisasi.isna() | ~(target > 0).fillna(value=False))).all()


@st.composite
def some_reports(draw: st.DrawFn, opd_codes: tuple[str, ...] = ("SETDA", "BPBD", "BKPSDM")) -> list[Row]:
    keys = [(opd, each.code) for opd in opd_codes for each in actions()]
    chosen = draw(st.lists(st.sampled_from(keys), unique=True))
    verifications = st.sampled_from([None, "terverifikasi", "belum diverifikasi", "ditolak"])
    return [
        report(
            *key,
            draw(st.none() | st.integers(0, 5).map(float)),
            applies=draw(st.booleans()),
            target=draw(st.none() | st.integers(0, 5).map(float)),
            verification=draw(verifications),
        )
        for key in chosen
    ]


@framed
@given(some_reports())
def test_the_states_part_the_matrix(reports: list[Row]) -> None:
    matrix = matrix_of(named_opd("SETDA", "BPBD", "BKPSDM"), *reports)
    assert len(matrix) == 3 * len(actions())
    assert not matrix.duplicated(["opd_code", "aksi_code"]).any()
    by_state = {state: int((matrix["state"] == state).sum()) for state in State}
    assert sum(by_state.values()) == len(matrix)
    # What does not apply is exactly what was waived, or not asked and not volunteered.
    waived = {(row["opd_code"], row["aksi_code"]) for row in reports if not row["applies"]}
    told = {(row["opd_code"], row["aksi_code"]) for row in reports if row["realisasi"] is not None}
    for row in matrix.itertuples():
        obliged = row.aksi_code != NAMED or row.opd_code == "BKPSDM"
        key = (row.opd_code, row.aksi_code)
        expected = key in waived or not (obliged or key in told)
        assert (row.state == State.NOT_APPLICABLE) == expected


@framed
@given(some_reports(), st.data())
def test_the_order_of_reports_does_not_matter(reports: list[Row], data: st.DataObject) -> None:
    opd = named_opd("SETDA", "BPBD", "BKPSDM")
    shuffled = data.draw(st.permutations(reports))
    pd.testing.assert_frame_equal(matrix_of(opd, *reports), matrix_of(opd, *shuffled))


def test_both_ends_of_validity_count() -> None:
    opd = named_opd("LAMA", valid_from=date(2021, 1, 1), valid_to=date(2025, 12, 31))
    days = {date(2020, 12, 31): 0, date(2021, 1, 1): 1, date(2025, 12, 31): 1, date(2026, 1, 1): 0}
    assert {day: len(opd_in_force(opd, day)) for day in days} == days


def test_without_an_end_an_opd_lasts() -> None:
    assert len(opd_in_force(named_opd("SETDA"), date(2099, 1, 1))) == 1


def test_no_opd_stay_no_opd() -> None:
    empty = opd_in_force(opd_frame(), date(2026, 1, 1))
    assert empty.dtypes.to_dict() == opd_frame().dtypes.to_dict()
    assert empty.empty
