"""Several periods of a year as one: what flows adds up, what stands is taken as it stood last."""

from collections.abc import Sequence

import pandas as pd

from data.reference import Aksi
from data.rules.progress import KEY, UNVERIFIED, VERIFIED

ADDED = ["target", "realisasi", "budget_realisasi"]


def combine_periods(reports: pd.DataFrame, aksi: Sequence[Aksi]) -> pd.DataFrame:
    """Reports of several periods as one row per OPD and aksi, in the columns they came with.

    Flows add target, realisasi and budget_realisasi; a target missing in one period is missing. Stocks, and
    everything else of a flow (pagu is granted for the year), are those of the newest period that reported.
    ValueError when semesters and quarters are mixed: they would count the same months twice.
    """
    kinds = reports["period"].str.replace(r"\d+$", "", regex=True).unique()
    if len(kinds) > 1:
        raise ValueError(f"periods of different kinds: {', '.join(sorted(kinds))}")
    flows = {each.code for each in aksi if each.flow}
    newest = _newest(reports)
    added = newest["aksi_code"].isin(flows) & newest["applies"].astype("boolean").fillna(value=True)
    if not added.any():
        return newest
    sums = _sums(reports).reindex(pd.MultiIndex.from_frame(newest.loc[added, KEY]))
    combined = newest.copy()
    for name in [*ADDED, "verification"]:
        combined.loc[added, name] = sums[name].to_numpy()
    return combined


def _newest(reports: pd.DataFrame) -> pd.DataFrame:
    """The newest row of each OPD and aksi that settles something: a report, or that it does not apply."""
    settled = reports["realisasi"].notna() | ~reports["applies"].astype("boolean").fillna(value=True)
    order = reports.assign(settled=settled).sort_values(["settled", "year", "period"], kind="stable")
    newest = order.drop_duplicates(KEY, keep="last").drop(columns="settled")
    return newest.sort_values(KEY, ignore_index=True)


def _sums(reports: pd.DataFrame) -> pd.DataFrame:
    groups = reports.groupby(KEY)
    sums = groups[ADDED].sum(min_count=1)
    has_gap = reports["target"].isna().groupby([reports[name] for name in KEY]).any()
    sums["target"] = sums["target"].mask(has_gap)
    sums["verification"] = _verification(reports)
    return sums


def _verification(reports: pd.DataFrame) -> pd.Series:
    """A sum is verified only when each part of it is."""
    parts = reports[reports["realisasi"].notna()]
    whole = (parts["verification"] == VERIFIED).groupby([parts[name] for name in KEY]).all()
    return whole.map({True: VERIFIED, False: UNVERIFIED}).astype("str")
