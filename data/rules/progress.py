"""Who has reported what: the five states of an OPD's duty, never merged, and what is counted from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

import pandas as pd

from data.reference import Aksi
from data.rules.periods import Period


class State(StrEnum):
    """The state of one OPD's report on one aksi in one period."""

    VERIFIED = "terverifikasi"
    REPORTED = "terlapor"
    NIL = "nihil"
    MISSING = "belum lapor"
    NOT_APPLICABLE = "tidak berlaku"


SUBMITTED = (State.VERIFIED, State.REPORTED, State.NIL)
DONE = (State.VERIFIED, State.REPORTED)
COUNTS: Mapping[State, str] = {
    State.VERIFIED: "verified",
    State.REPORTED: "reported",
    State.NIL: "nil",
    State.MISSING: "missing",
    State.NOT_APPLICABLE: "not_applicable",
}
_KEY = ["opd_code", "aksi_code"]
REPORT_COLUMNS = (
    "applies",
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
    """The OPD that exist on a day (columns valid_from, valid_to as dates; no end means still there)."""
    day = pd.Timestamp(on)
    started = opd["valid_from"] <= day
    going = opd["valid_to"].isna() | (opd["valid_to"] >= day)
    return opd[started & going].reset_index(drop=True)


def progress_matrix(opd: pd.DataFrame, aksi: Sequence[Aksi], reports: pd.DataFrame) -> pd.DataFrame:
    """One row per OPD and aksi: its `state`, its `capaian` (0 to 1, <NA> without a target), its report.

    `opd` has kabupaten and opd_code of the OPD in force; `reports` the rows of one period. A report of an
    OPD that is not in force is left out.
    """
    grid = opd[["kabupaten", "opd_code"]].merge(
        pd.DataFrame({"aksi_code": pd.Series([each.code for each in aksi], dtype="str")}), how="cross"
    )
    duties = {each.code: each for each in aksi}
    grid["obliged"] = [
        duties[row.aksi_code].obliges(row.kabupaten, row.opd_code) for row in grid.itertuples(index=False)
    ]
    found = reports[[*_KEY, *REPORT_COLUMNS]]
    matrix = grid.astype({"obliged": "bool"}).merge(found, how="left", on=_KEY)
    matrix["state"] = pd.Series(_states(matrix), index=matrix.index, dtype="object")
    matrix["capaian"] = capaian(matrix["realisasi"], matrix["target"])
    return matrix.drop(columns="kabupaten")


def capaian(realisasi: pd.Series, target: pd.Series) -> pd.Series:
    """min(realisasi / target, 1) as Float64; <NA> where the target is missing or 0, or nothing was reported."""
    usable = target.astype("Float64").where(target.fillna(0) > 0)
    return (realisasi.astype("Float64") / usable).clip(upper=1.0)


def count_by_aksi(matrix: pd.DataFrame) -> pd.DataFrame:
    """Per aksi: OPD in each state, `done` (verified or reported, more than nil) and `obliged`."""
    named = matrix["state"].map(COUNTS)
    counts = pd.crosstab(matrix["aksi_code"], named).reindex(columns=list(COUNTS.values()), fill_value=0)
    counts["done"] = counts["verified"] + counts["reported"]
    counts["obliged"] = counts["done"] + counts["nil"] + counts["missing"]
    return counts.reset_index().rename_axis(columns=None)


def opd_reporting(matrix: pd.DataFrame) -> pd.DataFrame:
    """Per OPD: reports `obliged`, reports `submitted`, and whether it submitted `any` at all."""
    counted = matrix[matrix["state"] != State.NOT_APPLICABLE]
    submitted = counted["state"].isin(SUBMITTED)
    frame = counted.assign(submitted=submitted).groupby("opd_code", sort=False)["submitted"].agg(["size", "sum"])
    frame = frame.rename(columns={"size": "obliged", "sum": "submitted"}).astype("int64")
    return frame.assign(any=frame["submitted"] > 0).reset_index()


def not_reported(
    matrices: Mapping[str, pd.DataFrame], periods: Sequence[Period], today: date
) -> pd.DataFrame:
    """The OPD that reported nothing in the last of `periods`, with every period they owe, latest first.

    Columns: opd_code, periods (tuple of codes, oldest first), days_late (since the oldest limit that has
    passed; 0 while none has). `matrices` holds a progress matrix per period code; a period without one is
    left out, since nobody can be late for what was never asked.
    """
    asked = [each for each in periods if each.code in matrices]
    silent = {each.code: _silent(matrices[each.code]) for each in asked}
    rows = [
        (opd, owed := [each for each in asked if opd in silent[each.code]], max(each.days_late(today) for each in owed))
        for opd in (silent[asked[-1].code] if asked else [])
    ]
    frame = pd.DataFrame(
        {
            "opd_code": pd.Series([opd for opd, _, _ in rows], dtype="str"),
            "periods": pd.Series([tuple(each.code for each in owed) for _, owed, _ in rows], dtype="object"),
            "days_late": pd.Series([days for _, _, days in rows], dtype="int64"),
        }
    )
    return frame.sort_values("days_late", ascending=False, kind="stable").reset_index(drop=True)


def combine_periods(reports: pd.DataFrame, aksi: Sequence[Aksi]) -> pd.DataFrame:
    """Realisasi per OPD and aksi over the periods given: flows add, stocks take the newest period's."""
    flows = {each.code for each in aksi if each.flow}
    known = reports[reports["realisasi"].notna()].sort_values("period", kind="stable")
    grouped = known.groupby(_KEY, sort=True)["realisasi"]
    total, newest = grouped.sum(), grouped.last()
    is_flow = total.index.get_level_values("aksi_code").isin(flows)
    return total.where(is_flow, newest).rename("realisasi").reset_index()


def _states(matrix: pd.DataFrame) -> list[State]:
    applies = matrix["applies"].astype("boolean")
    known = applies.notna().to_numpy(dtype=bool)
    refused = (applies == False).fillna(False).to_numpy(dtype=bool)  # noqa: E712 (a column of three values)
    cells = zip(known, refused, matrix["obliged"], matrix["realisasi"], matrix["verification"], strict=True)
    return [_state(*cell) for cell in cells]


def _state(known: bool, refused: bool, obliged: bool, realisasi: float | None, verification: str | None) -> State:
    if refused or (not known and not obliged):
        return State.NOT_APPLICABLE
    if realisasi is None or pd.isna(realisasi):
        return State.MISSING
    if realisasi == 0:
        return State.NIL
    return State.VERIFIED if verification == State.VERIFIED.value else State.REPORTED


def _silent(matrix: pd.DataFrame) -> list[str]:
    reporting = opd_reporting(matrix)
    return list(reporting.loc[~reporting["any"], "opd_code"])
