from datetime import date
from itertools import product

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.rules.periods import period
from data.rules.progress import SUBMITTED, State
from data.rules.reporting import (
    ReportingTotals,
    count_by_aksi,
    not_reported,
    opd_reporting,
    reporting_totals,
)
from tests.unit.rules.frames import TODAY, framed, matrix_of, named_opd, opd_frame, report

B06, B12 = period(2026, "B06"), period(2026, "B12")
COUNTS = ["verified", "reported", "nil", "missing", "not_applicable"]


def states_matrix(states: dict[tuple[str, str], State]) -> pd.DataFrame:
    """A matrix of nothing but states."""
    rows = [(opd, aksi, state.value) for (opd, aksi), state in states.items()]
    return pd.DataFrame(rows, columns=["opd_code", "aksi_code", "state"], dtype="str")


def silent(*opd_codes: str, others: tuple[str, ...] = ()) -> pd.DataFrame:
    """OPD that owe one report, and others that handed it in."""
    found = {(opd, "A1"): State.MISSING for opd in opd_codes} | {(opd, "A1"): State.NIL for opd in others}
    return states_matrix(found)


def test_the_states_of_an_aksi_are_counted_apart() -> None:
    matrix = matrix_of(
        named_opd("A", "B", "C", "D", "E"),
        report("A", "A1", 3, verification="terverifikasi"),
        report("B", "A1", 3),
        report("C", "A1", 0),
        report("D", "A1", None, applies=False),
        codes=("A1",),
    )
    row = count_by_aksi(matrix).iloc[0]
    assert row[COUNTS].tolist() == [1, 1, 1, 1, 1]
    assert (row["obliged"], row["done"]) == (4, 2)


def test_the_worst_aksi_comes_first_and_one_that_few_must_do_comes_last() -> None:
    opd = named_opd("BKPSDM", "B", "C")
    matrix = matrix_of(
        opd,
        *(report(code, "A2") for code in ("BKPSDM", "B", "C")),
        report("B", "A4"),
        codes=("A2", "A3", "A4", "A5"),
    )
    assert count_by_aksi(matrix)["aksi_code"].tolist() == ["A3", "A4", "A2", "A5"]


def test_an_aksi_that_nobody_must_do_comes_last() -> None:
    matrix = states_matrix({("A", "A1"): State.NOT_APPLICABLE, ("A", "A2"): State.VERIFIED})
    counts = count_by_aksi(matrix)
    assert counts["aksi_code"].tolist() == ["A2", "A1"]
    assert counts["obliged"].tolist() == [1, 0]


def test_opd_reporting_none_some_all() -> None:
    matrix = states_matrix(
        {
            ("NONE", "A1"): State.MISSING,
            ("NONE", "A2"): State.MISSING,
            ("SOME", "A1"): State.NIL,
            ("SOME", "A2"): State.MISSING,
            ("ALL", "A1"): State.VERIFIED,
            ("ALL", "A2"): State.REPORTED,
            ("FREE", "A1"): State.NOT_APPLICABLE,
            ("FREE", "A2"): State.NOT_APPLICABLE,
        }
    )
    by_opd = opd_reporting(matrix)
    assert by_opd["opd_code"].tolist() == ["NONE", "SOME", "ALL", "FREE"]
    assert by_opd["obliged"].tolist() == [2, 2, 2, 0]
    assert by_opd["submitted"].tolist() == [0, 1, 2, 0]
    assert by_opd["any_submitted"].tolist() == [False, True, True, False]
    assert reporting_totals(by_opd) == ReportingTotals(submitted=3, obliged=6, opd_submitted=2, opd_obliged=3)


def test_silent_opd_with_every_period_they_owe_latest_first() -> None:
    matrices = {
        "B06": silent("SETWAN", others=("BPBD", "DISHUB")),
        "B12": silent("BPBD", "SETWAN", others=("DISHUB",)),
    }
    found = not_reported(matrices, [B12, B06], TODAY)
    assert found["opd_code"].tolist() == ["SETWAN", "BPBD"]
    assert found["periods"].tolist() == [("B06", "B12"), ("B12",)]
    assert found["days_late"].tolist() == [(TODAY - B06.due).days, (TODAY - B12.due).days]


def test_who_caught_up_is_not_called_silent() -> None:
    matrices = {"B06": silent("BPBD"), "B12": silent(others=("BPBD",))}
    assert not_reported(matrices, [B06, B12], TODAY).empty


def test_before_the_limit_nobody_is_late() -> None:
    found = not_reported({"B12": silent("BPBD")}, [B12], B12.due)
    assert found["days_late"].tolist() == [0]


def test_a_period_without_a_matrix_is_left_out() -> None:
    found = not_reported({"B12": silent("BPBD")}, [B06, B12], TODAY)
    assert found["periods"].tolist() == [("B12",)]


def test_nobody_is_silent_who_owes_nothing() -> None:
    matrix = states_matrix({("BPBD", "A5"): State.NOT_APPLICABLE})
    assert not_reported({"B12": matrix}, [B12], TODAY).empty


def test_nothing_to_count() -> None:
    empty, filled = matrix_of(opd_frame()), matrix_of(named_opd("BPBD"))
    assert reporting_totals(opd_reporting(empty)) == ReportingTotals(0, 0, 0, 0)
    for count in (count_by_aksi, opd_reporting):
        assert count(empty).empty
        assert count(empty).dtypes.to_dict() == count(filled).dtypes.to_dict()
    late = not_reported({"B12": filled}, [B12], date(2027, 1, 1))
    for matrices in ({}, {"B12": empty}):
        found = not_reported(matrices, [B12], TODAY)
        assert found.empty
        assert found.dtypes.to_dict() == late.dtypes.to_dict()


CELLS = list(product(("A", "B", "C", "D"), ("A1", "A2", "A3")))
STATES = st.lists(st.sampled_from(State), min_size=len(CELLS), max_size=len(CELLS))


@framed
@given(STATES, st.permutations(range(len(CELLS))))
def test_counts_add_up_whichever_way_they_are_read(states: list[State], order: list[int]) -> None:
    cells = [(CELLS[place], states[place]) for place in order]
    matrix = states_matrix(dict(cells))
    counts, by_opd = count_by_aksi(matrix), opd_reporting(matrix)
    assert (counts[COUNTS].sum(axis="columns") == 4).all()
    assert (counts["obliged"] + counts["not_applicable"] == 4).all()
    assert (counts["done"] == counts["verified"] + counts["reported"]).all()
    totals = reporting_totals(by_opd)
    assert totals.obliged == counts["obliged"].sum() == sum(state != State.NOT_APPLICABLE for state in states)
    assert totals.submitted == sum(state in SUBMITTED for state in states)
    late = not_reported({"B12": matrix}, [B12], TODAY)
    assert len(late) == totals.opd_obliged - totals.opd_submitted
