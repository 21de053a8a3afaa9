"""Rows of cases and evidence as spans of months of one year, and how far the rows of a year reach."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import pandas as pd

OUTSIDE, UNKNOWN = "luar", "tidak diketahui"
_KECAMATAN_CODE = len("51.08.06")


class Comparison(StrEnum):
    """Whether a year can be compared with another up to a month, and why not."""

    POSSIBLE = "possible"
    NO_DATA = "no data"
    SPAN_CROSSES = "a row reaches beyond the month"
    ENDS_EARLIER = "the data end before the month"
    BEGINS_ELSEWHERE = "the data begin in another month"


@dataclass(frozen=True)
class Reach:
    """The months (1-12) a year's rows cover: first, last, and those inside rows, where nothing can be cut."""

    year: int
    first: int
    last: int
    uncut: frozenset[int]


def spans(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with year, first, last (months) and area (kecamatan, outside or unknown) added.

    Rows that run over the turn of a year cannot be given to one and are left out.
    """
    one_year = rows["month_from"].dt.year == rows["month_to"].dt.year
    kept: pd.DataFrame = rows[one_year].reset_index(drop=True)
    kept["year"] = kept["month_from"].dt.year
    kept["first"] = kept["month_from"].dt.month
    kept["last"] = kept["month_to"].dt.month
    kept["area"] = kept["area_code"].map(area_of)
    return kept


def area_of(area_code: str) -> str:
    """The kecamatan of a desa; everything else is itself."""
    return area_code if area_code in (OUTSIDE, UNKNOWN) else area_code[:_KECAMATAN_CODE]


def counted_once(rows: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Spans without those that repeat others with the same key and year.

    A wide row of unknown area repeats the finer rows inside it, as does a wide row of their own area. The
    finer rows stay if they cover all its months; otherwise the wide one does, so that the total holds.
    """
    repeats = [
        index
        for _, group in rows.groupby([*key, "year"], dropna=False, sort=False)
        for index in _repeats(group)
    ]
    kept: pd.DataFrame = rows.drop(index=repeats)
    return kept


def reach(rows: pd.DataFrame, year: int) -> Reach | None:
    """How far the rows of a year (with `cases`) reach; None without any.

    A row of no cases can be cut at any month.
    """
    mine = rows[rows["year"] == year]
    if mine.empty:
        return None
    spans_with_cases = mine.loc[mine["cases"] > 0, ["first", "last"]].drop_duplicates()
    uncut = {
        month for first, last in spans_with_cases.itertuples(index=False) for month in range(first, last)
    }
    return Reach(year, int(mine["first"].min()), int(mine["last"].max()), frozenset(uncut))


def compare(other: Reach | None, chosen: Reach) -> Comparison:
    """Whether `other` can be cut where `chosen` ends."""
    if other is None:
        return Comparison.NO_DATA
    if other.last < chosen.last:
        return Comparison.ENDS_EARLIER
    if chosen.last in other.uncut:
        return Comparison.SPAN_CROSSES
    return Comparison.POSSIBLE if other.first == chosen.first else Comparison.BEGINS_ELSEWHERE


def _repeats(rows: pd.DataFrame) -> list[int]:
    """The index labels of rows to leave out."""
    places = rows[["area", "first", "last"]]
    spans_of = defaultdict[_Span, list[int]](list)
    for index, area, first, last in places.itertuples():
        spans_of[_Span(area, first, last)].append(index)
    out: set[_Span] = set()
    for wide in sorted(spans_of, key=lambda span: span.first - span.last):
        inside = {span for span in spans_of if span not in out and span.is_finer_than(wide)}
        if inside and wide not in out:
            months = {month for span in inside for month in span.months}
            out |= {wide} if months >= set(wide.months) else inside
    return [index for span in out for index in spans_of[span]]


class _Span(NamedTuple):
    area: str
    first: int
    last: int

    @property
    def months(self) -> range:
        return range(self.first, self.last + 1)

    def is_finer_than(self, wide: "_Span") -> bool:
        """Whether the wide row may hold this one's figures too."""
        within = wide.first <= self.first and self.last <= wide.last
        return within and len(self.months) < len(wide.months) and wide.area in (self.area, UNKNOWN)
