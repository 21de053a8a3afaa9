"""What each OPD has done of each aksi: the five states, and how far the target is reached."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from data.reference import Aksi


class State(StrEnum):
    """The state of one aksi of one OPD in one period; they are never merged into each other."""

    VERIFIED = "terverifikasi"
    REPORTED = "terlapor"
    NIL = "nihil"
    MISSING = "belum lapor"
    NOT_APPLICABLE = "tidak berlaku"


SUBMITTED = (State.VERIFIED, State.REPORTED, State.NIL)
"""The states of an aksi that something was reported on; nihil is a report."""

VERIFIED, REJECTED, UNVERIFIED = "terverifikasi", "ditolak", "belum diverifikasi"
KEY = ["opd_code", "aksi_code"]
REPORTED = (
    "target",
    "unit",
    "realisasi",
    "pagu",
    "budget_realisasi",
    "reported_on",
    "obstacle",
    "next_step",
    "evidence_url",
    "verification",
    "since_id",
    "origin_id",
    "source_row",
)


def opd_in_force(opd: pd.DataFrame, on: date) -> pd.DataFrame:
    """The OPD that exist on a day; both ends of their validity count."""
    day = pd.Timestamp(on)
    begun = opd["valid_from"].isna() | (opd["valid_from"] <= day)
    lasting = opd["valid_to"].isna() | (opd["valid_to"] >= day)
    return opd[begun & lasting].reset_index(drop=True)


def progress_matrix(opd: pd.DataFrame, aksi: Sequence[Aksi], reports: pd.DataFrame) -> pd.DataFrame:
    """One row per OPD and aksi, in the order given: state, capaian, and the report's own columns.

    reports: of one period (or combined over periods), each OPD and aksi once; MergeError otherwise. Reports
    of other OPD and aksi are left out. capaian is a share of 1, NaN without a target ("target belum diisi").
    """
    matrix = _duties(opd, aksi).merge(reports[_report_columns(reports)], "left", KEY, validate="one_to_one")
    matrix["state"] = _states(matrix)
    matrix["capaian"] = capaian(matrix["realisasi"], matrix["target"])
    return matrix[[*KEY, "state", "capaian", *(name for name in REPORTED if name in matrix)]]


def capaian(realisasi: pd.Series, target: pd.Series) -> pd.Series:
    """The share of the target that is reached, at most 1; NaN without a target or a report."""
    whole = target.astype("Float64").astype(float)
    reached = realisasi.astype("Float64").astype(float) / whole.where(whole > 0)
    return reached.clip(upper=1.0)


def _duties(opd: pd.DataFrame, aksi: Sequence[Aksi]) -> pd.DataFrame:
    rows = [
        (opd_code, each.code, each.obliges(kabupaten, opd_code))
        for kabupaten, opd_code in zip(opd["kabupaten"], opd["opd_code"], strict=True)
        for each in aksi
    ]
    frame = pd.DataFrame(rows, columns=[*KEY, "obliged"])
    return frame.astype({"opd_code": "str", "aksi_code": "str", "obliged": bool})


def _report_columns(reports: pd.DataFrame) -> list[str]:
    return [*KEY, "applies", *(name for name in REPORTED if name in reports)]


def _states(matrix: pd.DataFrame) -> pd.Series:
    """A row without realisasi is a plan, not a report; a duty can be waived, a report can be volunteered."""
    realisasi = matrix["realisasi"].astype("Float64")
    reported = realisasi.notna()
    waived = ~matrix["applies"].astype("boolean").fillna(value=True).astype(bool)
    # The first that holds decides.
    rules = {
        State.NOT_APPLICABLE: waived | (~reported & ~matrix["obliged"]),
        State.MISSING: ~reported,
        State.NIL: (realisasi == 0).fillna(value=False).astype(bool),
        State.VERIFIED: (matrix["verification"] == VERIFIED).fillna(value=False).astype(bool),
    }
    states = np.select(list(rules.values()), [state.value for state in rules], State.REPORTED.value)
    return pd.Series(states, index=matrix.index, dtype="str")
