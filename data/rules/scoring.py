"""The composite score of an OPD: weighted components, ranked within its size class.

What does not apply is neutral: the weights of the other components fill its place. An OPD that reported
nothing has no score, which is not a score of 0.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from data.reference import Aksi, bonus_max, opd_kinds, weights
from data.rules.reporting import opd_reporting
from data.rules.score_components import ScoreBasis, component_values, verified_evidence

TENTH = Decimal("0.1")
TIED = "="
FULL = 100.0


def score_table(
    opd: pd.DataFrame, aksi: Sequence[Aksi], basis: ScoreBasis, previous: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per OPD, by size class and rank, those without a score last.

    opd_code, size_class, a column per component of `weights()` (share of 1, NaN: neutral), bonus (points),
    score (0 to 100 with one decimal, NaN: "tanpa skor"), rank (Int64, shared by equal scores), rank_label
    ("=" for all but the first of equals), change (points against `previous`, an earlier score_table).
    """
    weight = {each.component: each.weight for each in weights()}
    values = component_values(basis, aksi, list(weight))
    table = values.assign(bonus=verified_evidence(basis.matrix) * bonus_max())
    table["score"] = _scores(values, table["bonus"], weight).where(_has_reported(basis.matrix))
    table = table.reset_index().merge(_size_classes(opd), "inner", "opd_code", validate="one_to_one")
    table["change"] = _change(table, previous)
    columns = ["opd_code", "size_class", *weight, "bonus", "score", "rank", "rank_label", "change"]
    return _ranked(table)[columns]


def weighted(values: pd.DataFrame, weight: Mapping[str, int]) -> pd.Series:
    """100 times the weighted mean of the values that are known, row by row; NaN where none is."""
    shares = pd.Series(weight, dtype=float)
    known = values[shares.index]
    whole = known.notna().astype(float) @ shares
    return FULL * (known.fillna(0.0) @ shares) / whole.where(whole > 0)


def one_decimal(value: float) -> float:
    """A score as it is shown: half a tenth rounds up. Ranks use it, so that equal on screen is equal."""
    # Nine digits first: 72.45 must not fall to 72.4 for being 72.4499999999999957 in binary.
    return float(Decimal(str(round(value, 9))).quantize(TENTH, ROUND_HALF_UP))


def _scores(values: pd.DataFrame, bonus: pd.Series, weight: Mapping[str, int]) -> pd.Series:
    points = weighted(values, weight) + bonus.fillna(0.0)
    return points.clip(upper=FULL).map(one_decimal, na_action="ignore").astype(float)


def _has_reported(matrix: pd.DataFrame) -> pd.Series:
    return opd_reporting(matrix).set_index("opd_code")["any_submitted"]


def _size_classes(opd: pd.DataFrame) -> pd.DataFrame:
    classes = {kind.code: kind.size_class for kind in opd_kinds()}
    named = opd["kind"].map(classes).fillna(opd["kind"])
    return pd.DataFrame({"opd_code": opd["opd_code"].astype("str"), "size_class": named.astype("str")})


def _change(table: pd.DataFrame, previous: pd.DataFrame | None) -> pd.Series:
    if previous is None:
        return pd.Series(float("nan"), index=table.index)
    before = table["opd_code"].map(previous.set_index("opd_code")["score"])
    return (table["score"] - before.astype(float)).round(1)


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    order = {name: place for place, name in enumerate(dict.fromkeys(kind.size_class for kind in opd_kinds()))}
    place = table["size_class"].map(order).fillna(len(order))
    ranked = table.assign(place=place).sort_values(
        ["place", "size_class", "score", "opd_code"], ascending=[True, True, False, True], ignore_index=True
    )
    ranked["rank"] = ranked.groupby("size_class")["score"].rank(method="min", ascending=False).astype("Int64")
    again = ranked.duplicated(["size_class", "rank"]) & ranked["rank"].notna()
    ranked["rank_label"] = ranked["rank"].astype("str").fillna("").mask(again, TIED).astype("str")
    return ranked
