"""Cases of a kabupaten by kecamatan and year, protected so that all years a viewer can switch to agree.

A year is shown up to the last month its rows cover. Once a later year has come to June or beyond, the years
before it are shown up to the same month everywhere: both cuts of one year side by side would give away what
a kecamatan counted in the few months between, and protecting that would hide most of the table. Before June
both cuts are shown, protected together, whichever year is looked at.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace

import pandas as pd

from data.rules.case_moments import protect_year
from data.rules.case_spans import OUTSIDE, UNKNOWN, Comparison, Reach, compare, counted_once, reach, spans
from data.rules.suppression import (
    NO_COUNT,
    TOTAL,
    Count,
    ProtectedCounts,
    ProtectedSeries,
    Published,
    Shown,
    join,
    protect_monthly,
    protect_table,
)
from data.rules.suspects import suspects_by_role

TREND_YEARS = 4
"""The years a viewer sees side by side."""
_MIDYEAR = 6
"""From this month on, a running year sets the month to which the years before it are shown."""
_NEWER_VIEW = 4
"""A figure beside the newest year is worth this many beside the year before."""


@dataclass(frozen=True)
class YearCases:
    """One year: counts by area with a column for each month (1-12) the year is shown up to, and its line.

    moments: the same with columns for the months `between`, which only a map that plays shows.
    """

    counts: ProtectedCounts
    line: ProtectedSeries
    moments: ProtectedCounts
    between: tuple[int, ...]


@dataclass(frozen=True)
class CaseYears:
    """A year beside those before it, all up to the same month; None and NONE where there are no rows.

    counts: areas by this year and the year before, in this order; trend: by every year that can be compared,
    oldest first; line and line_before: the kabupaten month by month. whole: the kabupaten's cases of this
    year beyond that month too, up to `whole_month`; NONE where nothing lies beyond. moments: areas by columns
    named by `moment_column`, of both years up to each of their months in between; None without any.
    """

    year: int
    month: int | None
    comparison: Comparison
    counts: ProtectedCounts
    trend: ProtectedCounts
    line: ProtectedSeries
    line_before: ProtectedSeries
    whole: Count
    whole_month: int | None
    moments: ProtectedCounts | None

    def months_of(self, year: int) -> tuple[int, ...]:
        """The months in between that a map of the year can be shown up to, first to last."""
        columns = self.moments.columns if self.moments else ()
        return tuple(month for month in range(1, 13) if moment_column(year, month) in columns)

    @property
    def comparable(self) -> bool:
        """Whether the year before can be shown beside the year."""
        return self.comparison is Comparison.POSSIBLE

    @property
    def total(self) -> Count:
        """The cases of the kabupaten this year."""
        return self.counts.cell(TOTAL, str(self.year))

    @property
    def before(self) -> Count:
        """The cases of the kabupaten in the same months of the year before."""
        return self.counts.cell(TOTAL, str(self.year - 1))

    def no_more_than(self, seen: "CaseYears") -> "CaseYears":
        """The same for readers who know `seen` too, the same years with a smaller k."""
        both_tell = seen.whole.value is not None or self.whole.status is Shown.NONE
        return replace(
            self,
            counts=self.counts.no_more_than(seen.counts),
            trend=self.trend.no_more_than(seen.trend),
            line=self.line.no_more_than(seen.line),
            line_before=self.line_before.no_more_than(seen.line_before),
            whole=self.whole if both_tell else Count(Shown.HIDDEN),
            moments=self.moments.no_more_than(seen.moments) if self.moments and seen.moments else None,
        )


class CaseBook:
    """The cases of one kabupaten, from rows as read and areas in the order to show them.

    Counts leave it protected. Rows that would be counted twice, or belong to no one year, are left out.
    """

    def __init__(self, rows: pd.DataFrame, areas: Sequence[str], k: int) -> None:
        counted = counted_once(spans(rows.dropna(subset=["cases"])), ["agency"])
        self._rows = counted.assign(area=counted["area"].where(counted["area"].isin(areas), UNKNOWN))
        self.left_out = int(rows["cases"].notna().sum()) - len(counted)
        seen = set(self._rows["area"])
        self._areas = [area for area in areas if area in seen or area not in (OUTSIDE, UNKNOWN)]
        self._k = k
        reaches = {int(year): reach(self._rows, int(year)) for year in sorted(self._rows["year"].unique())}
        self._in_data = {year: found for year, found in reaches.items() if found}
        self._reaches = {year: self._as_shown(found) for year, found in self._in_data.items()}

    def guarded_by(self, k: int) -> "CaseBook":
        """The same rows, protected with another k."""
        book = copy(self)
        book._k = k  # noqa: SLF001 -- its own kind
        return book

    def sources(self, year: int) -> pd.DataFrame:
        """Who counted the cases of a year: agency, source, position_date (the newest)."""
        mine = self._rows[self._rows["year"] == year]
        newest = mine.groupby(["agency", "source"], dropna=False)["position_date"].max()
        return newest.reset_index()

    @property
    def years(self) -> tuple[int, ...]:
        """The years with cases, oldest first."""
        return tuple(self._reaches)

    def last_month(self, year: int) -> int:
        """The last month (1-12) the rows of a year cover, shown or not; 0 without rows."""
        found = self._in_data.get(year)
        return found.last if found else 0

    def shown_up_to(self, year: int) -> dict[int, int]:
        """The months a year is shown up to, with the newest year it then stands beside."""
        months: dict[int, int] = {}
        for later in range(year, year + TREND_YEARS):
            viewed = self._reaches.get(later)
            if viewed and compare(self._reaches.get(year), viewed) is Comparison.POSSIBLE:
                months[viewed.last] = later
        return dict(sorted(months.items()))

    def protect(self, year: int) -> YearCases:
        """All that is ever shown of one year."""
        mine, months = self._rows[self._rows["year"] == year], self.shown_up_to(year)
        by_view = sorted(months, key=lambda month: months[month])
        weights = {month: _NEWER_VIEW**place for place, month in enumerate(by_view)}
        reached = self._reaches[year]
        cuts = [m for m in range(reached.first, reached.last) if m not in reached.uncut and m not in months]
        found = protect_year(lambda month: self._by_area(mine, month), weights, cuts, self._k)
        shown_at = sorted({*months, *found.between})
        totals = {month: found.counts.cell(TOTAL, str(month)) for month in shown_at}
        line = protect_monthly(_month_by_month(mine, reached), totals, self._k)
        counts = found.counts.renamed({str(month): str(month) for month in months})
        return YearCases(counts, line, found.counts, found.between)

    def look(self, year: int, years: int = TREND_YEARS) -> CaseYears:
        """A year and those before it, at most `years` in all."""
        chosen = self._reaches.get(year)
        wanted = range(year - years + 1, year + 1)
        found = {
            each: self.protect(each)
            for each in wanted
            if chosen and compare(self._reaches.get(each), chosen) is Comparison.POSSIBLE
        }
        month = chosen.last if chosen else 0
        by_year = {each: cases.counts.renamed({str(month): str(each)}) for each, cases in found.items()}
        both = [by_year.get(each) or self._nothing(str(each)) for each in (year, year - 1)]
        no_line = protect_monthly(pd.Series(dtype="int64"), {}, self._k)
        lines = [found[each].line.until(month) if each in found else no_line for each in (year, year - 1)]
        whole = self._whole(year, month, join(both).cell(TOTAL, str(year)))
        named = (_named(found[each], each, month) for each in (year, year - 1) if each in found)
        moments = [each for each in named if each is not None]
        return CaseYears(
            year=year,
            month=month or None,
            comparison=compare(self._reaches.get(year - 1), chosen) if chosen else Comparison.NO_DATA,
            counts=join(both),
            trend=join(list(by_year.values()) or both[:1]),
            line=lines[0],
            line_before=lines[1],
            whole=whole,
            whole_month=None if whole.status is Shown.NONE else self.last_month(year),
            moments=join(moments) if moments else None,
        )

    def suspects(self, year: int) -> ProtectedCounts | None:
        """The suspects of a year by area and role, up to the month the year is shown up to."""
        reached = self._reaches.get(year)
        mine = self._rows[self._rows["year"] == year]
        return suspects_by_role(mine[mine["last"] <= reached.last], self._areas, self._k) if reached else None

    def _as_shown(self, own: Reach) -> Reach:
        """The reach of a year, cut where the newest running year beside it ends."""
        newer = [self._in_data.get(year) for year in range(own.year + 1, own.year + TREND_YEARS)]
        ends = [
            each.last
            for each in newer
            if each and _MIDYEAR <= each.last < own.last and compare(own, each) is Comparison.POSSIBLE
        ]
        if not ends:
            return own
        return Reach(
            own.year, own.first, ends[-1], frozenset(month for month in own.uncut if month < ends[-1])
        )

    def _whole(self, year: int, month: int, shown: Count) -> Count:
        """All cases of a year, if more is known than is shown and the difference tells nothing small."""
        if self.last_month(year) <= month:
            return NO_COUNT
        everything = int(self._rows.loc[self._rows["year"] == year, "cases"].sum())
        beyond = None if shown.value is None else everything - shown.value
        if beyond is None or 0 < beyond < self._k:
            return Count(Shown.HIDDEN)
        return Count(Shown.VALUE, everything)

    def _by_area(self, rows: pd.DataFrame, month: int) -> pd.Series:
        begun_without_any = (rows["cases"] == 0) & (rows["first"] <= month)
        until = rows[(rows["last"] <= month) | begun_without_any]
        cases = until.groupby("area")["cases"].sum(min_count=1)
        return cases.reindex(self._areas).astype("Int64")

    def _nothing(self, column: str) -> ProtectedCounts:
        empty = pd.DataFrame({column: pd.array([None] * len(self._areas), dtype="Int64")}, index=self._areas)
        return protect_table(empty, self._k, Published(row_totals=False, grand_total=False))


def moment_column(year: int, month: int) -> str:
    """The column of a year's counts up to a month."""
    return f"{year}-{month:02}"


def _named(cases: YearCases, year: int, last: int) -> ProtectedCounts | None:
    """The moments of a year before a month, under names that hold the year."""
    columns = {str(month): moment_column(year, month) for month in cases.between if month < last}
    return cases.moments.renamed(columns) if columns else None


def _month_by_month(rows: pd.DataFrame, reached: Reach) -> pd.Series:
    """Cumulative cases at the months where the rows can be cut."""
    months = [month for month in range(reached.first, reached.last + 1) if month not in reached.uncut]
    sums = [int(rows.loc[rows["last"] <= month, "cases"].sum()) for month in months]
    return pd.Series(sums, index=months, dtype="int64")
