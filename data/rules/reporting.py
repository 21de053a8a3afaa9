"""Who has reported, counted over the matrix of progress: per aksi, per OPD, and who is late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.rules.periods import Period
from data.rules.progress import SUBMITTED, State

COUNTS = {
    "verified": State.VERIFIED,
    "reported": State.REPORTED,
    "nil": State.NIL,
    "missing": State.MISSING,
    "not_applicable": State.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class ReportingTotals:
    """Reports handed in of those that are due, and OPD that handed in at least one of those that must."""

    submitted: int
    obliged: int
    opd_submitted: int
    opd_obliged: int


def count_by_aksi(matrix: pd.DataFrame) -> pd.DataFrame:
    """OPD per aksi and state, worst first: the lowest share done; aksi that few must do come last.

    aksi_code, verified, reported, nil, missing, not_applicable, obliged, done (verified + reported).
    """
    marked = pd.DataFrame(
        {name: (matrix["state"] == state).astype("int64") for name, state in COUNTS.items()}
    )
    counts = marked.groupby(matrix["aksi_code"], sort=False).sum().reset_index()
    counts["obliged"] = counts[["verified", "reported", "nil", "missing"]].sum(axis="columns")
    counts["done"] = counts["verified"] + counts["reported"]
    return _worst_first(counts)


def opd_reporting(matrix: pd.DataFrame) -> pd.DataFrame:
    """Per OPD, in the order of the matrix: opd_code, obliged and submitted aksi, any_submitted."""
    states = matrix["state"]
    marked = pd.DataFrame(
        {
            "opd_code": matrix["opd_code"],
            "obliged": (states != State.NOT_APPLICABLE).astype("int64"),
            "submitted": states.isin(SUBMITTED).astype("int64"),
        }
    )
    by_opd = marked.groupby("opd_code", sort=False, as_index=False).sum()
    return by_opd.assign(any_submitted=by_opd["submitted"] > 0)


def reporting_totals(by_opd: pd.DataFrame) -> ReportingTotals:
    """The totals of `opd_reporting`; an OPD that nothing applies to is not asked."""
    return ReportingTotals(
        submitted=int(by_opd["submitted"].sum()),
        obliged=int(by_opd["obliged"].sum()),
        opd_submitted=int(by_opd["any_submitted"].sum()),
        opd_obliged=int((by_opd["obliged"] > 0).sum()),
    )


def not_reported(
    matrices: Mapping[str, pd.DataFrame], periods: Sequence[Period], today: date
) -> pd.DataFrame:
    """The OPD that reported nothing in the newest of the periods, latest first.

    matrices: by period code; periods without one are left out. Columns: opd_code, periods (tuple of the
    codes it reported nothing in, earliest first), days_late (since the earliest of them was due, 0 while
    it is not).
    """
    asked = sorted((each for each in periods if each.code in matrices), key=lambda each: each.starts)
    silent = {each.code: _silent(matrices[each.code]) for each in asked}
    rows = []
    for opd_code in silent[asked[-1].code] if asked else []:
        owed = [each for each in asked if opd_code in silent[each.code]]
        rows.append((opd_code, tuple(each.code for each in owed), owed[0].days_late(today)))
    frame = pd.DataFrame(rows, columns=["opd_code", "periods", "days_late"])
    frame = frame.astype({"opd_code": "str", "periods": object, "days_late": "int64"})
    return frame.sort_values("days_late", ascending=False, kind="stable", ignore_index=True)


def _silent(matrix: pd.DataFrame) -> list[str]:
    by_opd = opd_reporting(matrix)
    return list(by_opd.loc[(by_opd["obliged"] > 0) & ~by_opd["any_submitted"], "opd_code"])


def _worst_first(counts: pd.DataFrame) -> pd.DataFrame:
    narrow = counts["not_applicable"] > counts["obliged"]
    share = counts["done"] / counts["obliged"].where(counts["obliged"] > 0)
    keys = {"narrow": narrow, "share": share}
    ordered = counts.assign(**keys).sort_values(list(keys), kind="stable", ignore_index=True)
    return ordered.drop(columns=list(keys))
