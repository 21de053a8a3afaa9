"""Frames for the rules, with the very columns and dtypes that the readings of the store return."""

from datetime import date
from typing import Any

import pandas as pd
from hypothesis import settings

from data.reference import Aksi, aksi
from data.rules.coverage import coverage
from data.rules.follow_ups import follow_up_states, follow_ups_by_opd
from data.rules.periods import Period, period
from data.rules.progress import progress_matrix
from data.rules.score_components import ScoreBasis
from data.store.columns import python_type
from data.store.readings import DTYPES, PROVENANCE
from data.store.revision import Revision
from data.store.shape import shape_of, table_of
from data.store.tables import AksiReport, Budget, FollowUp, Opd, UrineTest

HSS = "63.06"
TODAY = date(2026, 11, 22)
B12 = period(2026, "B12")

Row = dict[str, Any]

# Frames are slow to build: fewer examples, and no deadline on a busy machine.
framed = settings(derandomize=True, deadline=None, max_examples=40)


def opd_frame(*rows: Row) -> pd.DataFrame:
    """OPD of HSS that exist since 2020; what a row does not say is empty."""
    common = {"kabupaten": HSS, "kind": "dinas", "valid_from": date(2020, 1, 1)}
    return _frame(Opd, [common | row for row in rows])


def named_opd(*codes: str, **values: Any) -> pd.DataFrame:
    """OPD with these codes and common values."""
    return opd_frame(*({"opd_code": code} | values for code in codes))


def report_frame(*rows: Row) -> pd.DataFrame:
    """Reports of B12 2026."""
    common = {"kabupaten": HSS, "year": 2026, "period": "B12", "applies": True}
    return _frame(AksiReport, [common | row for row in rows])


def report(opd_code: str, aksi_code: str, realisasi: float | None = 1.0, **values: Any) -> Row:
    """A report in time."""
    row = {"opd_code": opd_code, "aksi_code": aksi_code, "realisasi": realisasi}
    return row | {"reported_on": date(2026, 11, 12)} | values


def urine_frame(*rows: Row) -> pd.DataFrame:
    """Days of tests."""
    common = {"kabupaten": HSS, "held_on": date(2026, 6, 1), "organiser": "BNNK"}
    return _frame(UrineTest, [common | row for row in rows])


def budget_frame(*rows: Row) -> pd.DataFrame:
    """Pots of 2026."""
    common = {"kabupaten": HSS, "year": 2026, "opd_code": "BAKESBANGPOL", "funding_source": "APBD OPD"}
    return _frame(Budget, [common | row for row in rows])


def follow_up_frame(*rows: Row) -> pd.DataFrame:
    """Follow-ups, numbered."""
    common = {"kabupaten": HSS, "direction": "Kirim jadwal", "opd_code": "DINSOS"}
    return _frame(FollowUp, [common | {"number": str(place)} | row for place, row in enumerate(rows)])


def actions(*codes: str) -> tuple[Aksi, ...]:
    """Aksi of the reference by code; all of them when none is named."""
    return tuple(each for each in aksi() if not codes or each.code in codes)


def matrix_of(opd: pd.DataFrame, *reports: Row, codes: tuple[str, ...] = ()) -> pd.DataFrame:
    """The matrix of B12 2026."""
    return progress_matrix(opd, actions(*codes), report_frame(*reports))


def basis_of(
    opd: pd.DataFrame,
    reports: list[Row],
    tests: pd.DataFrame | None = None,
    *follow_ups: Row,
    chosen: Period = B12,
) -> ScoreBasis:
    """What a score of B12 2026 rests on; target coverage 6 %."""
    held = urine_frame() if tests is None else tests
    states = follow_up_states(follow_up_frame(*follow_ups), TODAY)
    return ScoreBasis(chosen, matrix_of(opd, *reports), coverage(opd, held, 0.06), follow_ups_by_opd(states))


def _frame(model: type[Revision], rows: list[Row]) -> pd.DataFrame:
    columns = {name: table_of(model).columns[name].type for name in (*PROVENANCE, *shape_of(model).names)}
    unknown = {name for row in rows for name in row} - set(columns)
    if unknown:
        raise ValueError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    return pd.DataFrame(
        {
            name: pd.array([row.get(name) for row in rows], dtype=DTYPES[python_type(kind)])
            for name, kind in columns.items()
        }
    )
