"""The components of the score, each a share of 1 per OPD; NaN where it does not apply or cannot be measured.

Results of tests are no component: a finding must never lower a score, or nobody would test.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.reference import Aksi
from data.rules.coverage import Coverage
from data.rules.periods import Period
from data.rules.progress import SUBMITTED, State

DONE = (State.VERIFIED, State.REPORTED)
UNDONE = (State.NIL, State.MISSING)


@dataclass(frozen=True)
class ScoreBasis:
    """What one period is scored on.

    matrix: the progress of the period; coverage: tests of its year up to its end; follow_ups: per OPD.
    """

    period: Period
    matrix: pd.DataFrame
    coverage: Coverage
    follow_ups: pd.DataFrame


def component_values(basis: ScoreBasis, aksi: Sequence[Aksi], components: Sequence[str]) -> pd.DataFrame:
    """One column per component, indexed by opd_code; KeyError for a component without a formula here."""
    opd_codes = pd.Index(basis.matrix["opd_code"].unique(), name="opd_code")
    columns = {name: FORMULAS[name](basis, _codes(aksi, name)).reindex(opd_codes) for name in components}
    return pd.DataFrame(columns, index=opd_codes, dtype=float)


def verified_evidence(matrix: pd.DataFrame) -> pd.Series:
    """The share of an OPD's duties whose report is verified and links to its evidence."""
    applicable = matrix["state"] != State.NOT_APPLICABLE
    shown = (matrix["state"] == State.VERIFIED) & matrix["evidence_url"].fillna("").ne("")
    return _share(shown, applicable, matrix["opd_code"])


def _codes(aksi: Sequence[Aksi], component: str) -> list[str]:
    return [each.code for each in aksi if each.score_component == component]


def _in_time(basis: ScoreBasis, _codes: list[str]) -> pd.Series:
    """A report without a date cannot show that it was in time."""
    matrix = basis.matrix
    in_time = (matrix["reported_on"] <= pd.Timestamp(basis.period.due)).fillna(value=False)
    reported = matrix["state"].isin(SUBMITTED) & in_time.astype(bool)
    return _share(reported, matrix["state"] != State.NOT_APPLICABLE, matrix["opd_code"])


def _reached(basis: ScoreBasis, codes: list[str]) -> pd.Series:
    """Nothing done is 0 whatever the target; done without a target cannot be measured."""
    rows = basis.matrix[basis.matrix["aksi_code"].isin(codes)]
    values = rows["capaian"].where(rows["state"].isin(DONE)).mask(rows["state"].isin(UNDONE), 0.0)
    return values.groupby(rows["opd_code"]).mean()


def _in_place(basis: ScoreBasis, codes: list[str]) -> pd.Series:
    rows = basis.matrix[basis.matrix["aksi_code"].isin(codes)]
    return _share(rows["state"].isin(DONE), rows["state"] != State.NOT_APPLICABLE, rows["opd_code"])


def _tested(basis: ScoreBasis, codes: list[str]) -> pd.Series:
    matrix, by_opd = basis.matrix, basis.coverage.by_opd.set_index("opd_code")
    target = by_opd["target_people"].astype("Float64").astype(float)
    share = (by_opd["tested"] / target.where(target > 0)).clip(upper=1.0)
    applicable = matrix["aksi_code"].isin(codes) & (matrix["state"] != State.NOT_APPLICABLE)
    return share[share.index.isin(matrix.loc[applicable, "opd_code"])]


def _spent(basis: ScoreBasis, _codes: list[str]) -> pd.Series:
    """Half for having money for P4GN at all, half for the part of it that is spent."""
    matrix = basis.matrix
    rows = matrix[matrix["state"] != State.NOT_APPLICABLE]
    money = rows[["pagu", "budget_realisasi"]].astype("Int64").fillna(0)
    sums = money.groupby(rows["opd_code"]).sum().astype(float)
    spent = (sums["budget_realisasi"] / sums["pagu"].where(sums["pagu"] > 0)).clip(upper=1.0)
    return (0.5 + 0.5 * spent).fillna(0.0)


def _followed_up(basis: ScoreBasis, _codes: list[str]) -> pd.Series:
    return basis.follow_ups.set_index("opd_code")["share"]


def _share(part: pd.Series, whole: pd.Series, opd_codes: pd.Series) -> pd.Series:
    counts = whole.groupby(opd_codes).sum().astype(float)
    return (part & whole).groupby(opd_codes).sum() / counts.replace(0.0, np.nan)


FORMULAS: Mapping[str, Callable[[ScoreBasis, list[str]], pd.Series]] = {
    "pelaporan": _in_time,
    "sosialisasi": _reached,
    "regulasi": _in_place,
    "tes_urine": _tested,
    "satgas": _reached,
    "anggaran": _spent,
    "tindak_lanjut": _followed_up,
}
