"""Official classes of desa. They are another layer than cases and may contradict them; both are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from data.rules.suppression import Count, Shown

NOT_CLASSED = "belum dinilai"
GRAVE = 2
"""How many of the worst classes count as grave."""


@dataclass(frozen=True)
class AreaClasses:
    """The newest classing up to a year.

    by_desa: desa_code, kecamatan, category (NOT_CLASSED where there is none), bersinar, volunteers (Int64,
    <NA> where nobody told).
    by_kecamatan: kecamatan by category, numbers of desa. year and method are None before any classing;
    previous: the classing before it as (year, method). A line is never drawn across two methods.
    """

    year: int | None
    method: str | None
    previous: tuple[int, str] | None
    by_desa: pd.DataFrame
    by_kecamatan: pd.DataFrame

    @property
    def method_changed(self) -> bool:
        """Whether the classing before was made by another method, so that the two cannot be compared."""
        return self.previous is not None and self.previous[1] != self.method

    @property
    def totals(self) -> dict[str, int]:
        """Desa by class, gravest first, those without class last."""
        return {str(name): int(count) for name, count in self.by_kecamatan.sum().items()}


class Contradiction(StrEnum):
    """How cases and classes of a kecamatan disagree."""

    CASES_WITHOUT_CLASS = "many cases, no desa in a grave class"
    CLASS_WITHOUT_CASES = "a desa in a grave class, no or few cases"


def class_areas(
    rows: pd.DataFrame, year: int, desa: Mapping[str, str], categories: Sequence[str]
) -> AreaClasses:
    """Class every desa (code to kecamatan) by the newest classing up to `year`; categories gravest first."""
    until = rows[rows["year"] <= year]
    classed = until[until["category"].notna()]
    newest = _newest(classed)
    chosen = classed[(classed["year"] == newest[0]) & (classed["method"] == newest[1])] if newest else classed
    by_desa = pd.DataFrame({"desa_code": list(desa), "kecamatan": list(desa.values())}, dtype="str")
    category = dict(zip(chosen["desa_code"], chosen["category"], strict=True))
    by_desa["category"] = [category.get(code, NOT_CLASSED) for code in desa]
    bersinar = _bersinar(until)
    by_desa["bersinar"] = [code in bersinar for code in desa]
    volunteers = _last(until, "volunteers")
    by_desa["volunteers"] = pd.array([volunteers.get(code) for code in desa], dtype="Int64")
    return AreaClasses(
        year=newest[0] if newest else None,
        method=newest[1] if newest else None,
        previous=_newest(classed[classed["year"] < newest[0]]) if newest else None,
        by_desa=by_desa,
        by_kecamatan=_count(by_desa, [*categories, NOT_CLASSED]),
    )


def contradictions(counts: Mapping[str, Count], classes: AreaClasses, many: int) -> dict[str, Contradiction]:
    """The kecamatan whose cases (`many` or more; none or few) and whose classed desa disagree."""
    found: dict[str, Contradiction] = {}
    for kecamatan, desa in classes.by_kecamatan.iterrows():
        count, code = counts.get(str(kecamatan)), str(kecamatan)
        if count is None or desa.drop(NOT_CLASSED).sum() == 0:
            continue
        grave = desa.iloc[:GRAVE].sum() > 0
        if not grave and (count.value or 0) >= many:
            found[code] = Contradiction.CASES_WITHOUT_CLASS
        if grave and (count.value == 0 or count.status is Shown.SMALL):
            found[code] = Contradiction.CLASS_WITHOUT_CASES
    return found


def _newest(classed: pd.DataFrame) -> tuple[int, str] | None:
    """Year and method of the newest classing; of two in one year, that of more desa."""
    if classed.empty:
        return None
    sizes = classed.groupby(["year", "method"], as_index=False).size()
    newest = sizes.sort_values(["year", "size", "method"]).iloc[-1]
    return int(newest["year"]), str(newest["method"])


def _bersinar(rows: pd.DataFrame) -> set[str]:
    """The desa that were Desa Bersinar when last spoken of."""
    return {code for code, bersinar in _last(rows, "bersinar").items() if bersinar}


def _last(rows: pd.DataFrame, column: str) -> dict[str, Any]:
    """What was told last of each desa."""
    spoken = rows[rows[column].notna()].sort_values("year", kind="stable")
    return dict(zip(spoken["desa_code"], spoken[column], strict=True))


def _count(by_desa: pd.DataFrame, categories: Sequence[str]) -> pd.DataFrame:
    table = pd.crosstab(by_desa["kecamatan"], by_desa["category"])
    order = list(dict.fromkeys(by_desa["kecamatan"]))
    return table.reindex(index=order, columns=list(categories), fill_value=0)
