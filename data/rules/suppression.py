"""Small counts of people are hidden together with everything they could be recomputed from.

The last step before drawing: charts, maps, tables and exports take ProtectedCounts and ProtectedSeries only,
and these are made only here. A count from 1 to k-1 is shown as SMALL. A figure that would give one away is
HIDDEN: k or more, except where even that would be telling. Zero may always be shown.

The reader is taken to know k, what these words mean, and every figure shown on any screen. Not guarded
against: remembering what a screen showed before the data changed; replaying the choice of what is HIDDEN on
every table that fits. That choice never looks at how large a figure is, so that little can be learnt from
it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Final, final

import pandas as pd

from data.rules.suppression_moments import points_between, small_distances
from data.rules.suppression_network import TOTAL, Columns, Edge, Known, build, flows
from data.rules.suppression_search import hide

__all__ = [
    "NO_COUNT",
    "TOTAL",
    "Count",
    "ProtectedCounts",
    "ProtectedSeries",
    "Published",
    "Shown",
    "change",
    "join",
    "per_people",
    "protect_cumulative",
    "protect_list",
    "protect_monthly",
    "protect_table",
    "rate",
    "totals_of",
]

SMALLEST_K = 3
"""Below it "less than k" would name the number."""
_TOTAL_INTEREST = 50
"""How many figures of areas may be lost to save one sum over all of them."""
_TOKEN: Final = object()


class Shown(StrEnum):
    """What stands in place of a count."""

    VALUE = "value"
    SMALL = "small"
    HIDDEN = "hidden"
    NONE = "none"


_SHOWN = {
    Known.EXACT: Shown.VALUE,
    Known.SMALL: Shown.SMALL,
    Known.LARGE: Shown.HIDDEN,
    Known.BLURRED: Shown.HIDDEN,
}


@dataclass(frozen=True)
class Count:
    """One figure as it may be shown; `value` only when the status is VALUE."""

    status: Shown
    value: int | None = None

    def __post_init__(self) -> None:
        if (self.value is not None) != (self.status is Shown.VALUE):
            raise ValueError("a count has a value exactly when its status is VALUE")


NO_COUNT: Final = Count(Shown.NONE)


@final
@dataclass(frozen=True, eq=False)
class ProtectedCounts:
    """A table that may be shown: columns row, column, status, value (Int64, <NA> unless VALUE).

    Sums are the row or column named TOTAL.
    """

    _table: pd.DataFrame = field(repr=False)
    k: int
    token: InitVar[object]

    def __post_init__(self, token: object) -> None:
        _require(token, type(self))

    @property
    def table(self) -> pd.DataFrame:
        """A copy of the table, in the order rows and columns were given."""
        return self._table.copy()

    @property
    def rows(self) -> tuple[str, ...]:
        """Its rows in order, TOTAL last if shown."""
        return tuple(self._table["row"].unique())

    @property
    def columns(self) -> tuple[str, ...]:
        """Its columns in order."""
        return tuple(self._table["column"].unique())

    def cell(self, row: str, column: str) -> Count:
        """The figure at this place; NONE where nothing is shown."""
        return self._cells.get((row, column), NO_COUNT)

    # Screens and searches ask for every place in turn: a search of the table each time took most of theirs.
    @cached_property
    def _cells(self) -> dict[tuple[str, str], Count]:
        rows = zip(*(self._table[name] for name in ("row", "column", "status", "value")), strict=True)
        return {
            (row, column): Count(Shown(status), int(value) if status == Shown.VALUE else None)
            for row, column, status, value in rows
        }

    def ranked(self, column: str) -> tuple[str, ...]:
        """The rows without TOTAL, most first; hidden ones in given order, so that place tells nothing."""
        order = {Shown.HIDDEN: 1, Shown.SMALL: 2, Shown.NONE: 4}

        def place(row: str) -> tuple[int, int]:
            count = self.cell(row, column)
            if count.value is None:
                return order[count.status], 0
            return (0, -count.value) if count.value else (3, 0)

        return tuple(sorted((row for row in self.rows if row != TOTAL), key=place))

    def renamed(self, columns: Mapping[str, str]) -> "ProtectedCounts":
        """The columns named in the mapping, in its order, under their new names."""
        parts = [self._table[self._table["column"] == old].assign(column=new) for old, new in columns.items()]
        return ProtectedCounts(_stack(parts), self.k, token=_TOKEN)

    def picked(self, rows: Sequence[str]) -> "ProtectedCounts":
        """These rows only."""
        return ProtectedCounts(
            self._table[self._table["row"].isin(rows)].reset_index(drop=True), self.k, token=_TOKEN
        )

    def no_more_than(self, seen: "ProtectedCounts") -> "ProtectedCounts":
        """The same for readers who know `seen` too, the same figures with a smaller k.

        Each hides other figures for the sake of its small ones, so that both together could tell one: a value
        stays only if both show it, and what `seen` hides is not called small.
        """
        table = self._table.copy()
        there = {(row["row"], row["column"]): row["status"] for row in seen.table.to_dict("records")}
        known = pd.Series([there.get(place) for place in zip(table["row"], table["column"], strict=True)])
        shown = known == Shown.VALUE
        kept = {
            Shown.VALUE: shown,
            Shown.SMALL: shown | (known == Shown.SMALL),
            Shown.NONE: pd.Series(data=True, index=table.index),
        }
        keep = pd.Series(data=False, index=table.index)
        for status, allowed in kept.items():
            keep |= (table["status"] == status) & allowed
        table["status"] = table["status"].where(keep, Shown.HIDDEN.value)
        table["value"] = table["value"].where(keep)
        return ProtectedCounts(table, self.k, token=_TOKEN)


@final
@dataclass(frozen=True, eq=False)
class ProtectedSeries:
    """A cumulative line that may be shown: columns month (1-12), value. Steps are 0 or at least k."""

    _table: pd.DataFrame = field(repr=False)
    k: int
    token: InitVar[object]

    def __post_init__(self, token: object) -> None:
        _require(token, type(self))

    @property
    def table(self) -> pd.DataFrame:
        """A copy of the points; empty when nothing may be shown."""
        return self._table.copy()

    def until(self, month: int) -> "ProtectedSeries":
        """The points up to a month."""
        points = self._table[self._table["month"] <= month].reset_index(drop=True)
        return ProtectedSeries(points, self.k, token=_TOKEN)

    def no_more_than(self, seen: "ProtectedSeries") -> "ProtectedSeries":
        """The points that `seen`, the same line with a smaller k, shows too."""
        points = self._table[self._table["month"].isin(seen.table["month"])].reset_index(drop=True)
        return ProtectedSeries(points, self.k, token=_TOKEN)


@dataclass(frozen=True)
class Published:
    """What of a table is ever shown; `columns` are those shown with their cells and sums, None for all.

    What is not shown is still guarded: it must not be recomputable from the rest.
    """

    columns: frozenset[str] | None = None
    cells: bool = True
    row_totals: bool = True
    column_totals: bool = True
    grand_total: bool = True

    def shows(self, row: str, column: str) -> bool:
        """Whether the figure at this place is ever shown."""
        if column == TOTAL:
            return self.grand_total if row == TOTAL else self.row_totals
        listed = self.columns is None or column in self.columns
        return listed and (self.column_totals if row == TOTAL else self.cells)


def protect_table(values: pd.DataFrame, k: int, published: Published | None = None) -> ProtectedCounts:
    """A two-way table of counts (rows by columns, <NA> for no data) with its sums in row and column TOTAL."""
    shown = published or Published()
    columns = tuple(map(str, values.columns))

    def interest(row: str, column: str) -> int:
        if not shown.shows(row, column):
            return 0
        return (_TOTAL_INTEREST if row == TOTAL else 1) * (2 if column == TOTAL else 1)

    present = values.notna().assign(**{TOTAL: values.notna().any(axis="columns")})
    edges = build(flows(values), Columns(TOTAL, {TOTAL: columns}), interest)
    return _protected(edges, hide(edges, _checked(k)), k, present)


def protect_cumulative(values: pd.DataFrame, k: int, interest: Mapping[str, int]) -> ProtectedCounts:
    """Counts up to several moments (columns, in order; <NA> for no data), each shown with its sum over rows.

    The differences between moments are guarded too. Where two moments cannot both be shown for a row, the one
    of more `interest` stays.
    """
    moments = tuple(map(str, values.columns))
    blocks = {moment: f"{before}<{moment}" for before, moment in pairwise(moments)}
    columns = Columns(moments[-1], {moment: (before, blocks[moment]) for before, moment in pairwise(moments)})

    def matters(row: str, column: str) -> int:
        return interest[column] * (_TOTAL_INTEREST if row == TOTAL else 1) if column in moments else 0

    steps = values.fillna(0).diff(axis="columns").fillna(values.fillna(0))
    edges = build(flows(steps.rename(columns=blocks)), columns, matters)
    known = hide(edges, _checked(k), small_distances(edges, moments, k))
    return _protected(edges, known, k, values.notna())


def protect_list(
    parts: Mapping[str, int | None], k: int, *, total_shown: bool = True, spared: Collection[str] = ()
) -> ProtectedCounts:
    """Parts of a whole (None for no data), in column TOTAL; `spared` ones are hidden last for another's sake.

    With `total_shown` the whole is shown whatever happens; where it is too small to hide anything behind, no
    part is shown, zeros included.
    """
    frame = pd.DataFrame({TOTAL: parts}, dtype="Int64")

    def interest(row: str, _: str) -> int | None:
        if row == TOTAL:
            return None if total_shown else 0
        return _TOTAL_INTEREST if row in spared else 1

    edges = build(flows(frame), Columns(TOTAL, {}), interest)
    figures = [value or 0 for value in parts.values()]
    tells_all = total_shown and sum(figures) <= _checked(k) * len(figures)
    if tells_all and any(1 <= value < k for value in figures):
        known = [Known.EXACT if edge.row == TOTAL else Known.BLURRED for edge in edges]
    else:
        known = hide(edges, k)
    return _protected(edges, known, k, frame.notna())


def protect_monthly(cumulative: pd.Series, totals: Mapping[int, Count], k: int) -> ProtectedSeries:
    """A year's cumulative counts (index: month) at the months where every step is 0 or at least k.

    `totals` are the same figures where tables show them, by month; the line ends at the last. If one of them
    is not shown, the line keeps to the others.
    """
    anchors = {month: total.value for month, total in sorted(totals.items()) if total.value is not None}
    points = dict(anchors)
    if anchors and len(anchors) == sum(total.status is not Shown.NONE for total in totals.values()):
        points |= points_between(cumulative, anchors, _checked(k))
    table = pd.DataFrame(sorted(points.items()), columns=["month", "value"], dtype="Int64")
    return ProtectedSeries(table, k, token=_TOKEN)


def join(parts: Sequence[ProtectedCounts]) -> ProtectedCounts:
    """Tables of the same k side by side, as one; their columns must differ."""
    names = [column for part in parts for column in part.columns]
    if len({part.k for part in parts}) != 1 or len(set(names)) != len(names):
        raise ValueError("tables to join need one k and different columns")
    return ProtectedCounts(_stack([part.table for part in parts]), parts[0].k, token=_TOKEN)


def totals_of(parts: Mapping[str, ProtectedCounts | None], columns: Sequence[str]) -> ProtectedCounts:
    """The sums of several tables as rows named after them; NONE where there is no table, or no such column.

    The tables have nothing in common, so none tells of another. Their k may differ: the largest is named, and
    "less than k" then says less, not more.
    """
    records = [
        (name, column, count.status.value, count.value)
        for name, part in parts.items()
        for column in columns
        for count in [part.cell(TOTAL, column) if part else NO_COUNT]
    ]
    table = pd.DataFrame(records, columns=["row", "column", "status", "value"])
    k = max((part.k for part in parts.values() if part), default=SMALLEST_K)
    return ProtectedCounts(table.astype({"value": "Int64"}), k, token=_TOKEN)


def rate(count: Count, people: int | None, per: int = 100_000) -> float | None:
    """Cases per so many people; None unless the count is shown and the people are known."""
    return None if count.value is None or not people else count.value * per / people


def per_people(counts: ProtectedCounts, people: Mapping[str, int], per: int = 100_000) -> ProtectedCounts:
    """Tenths of cases per so many people by row; NONE where the people are not known, hidden stays hidden."""
    table = counts.table
    known = table["row"].map(people).astype("Float64")
    tenths = (table["value"] * (10 * per) / known.where(known > 0)).round()
    # A few cases among very many people are not none.
    traces = ((tenths < 1) & (table["value"] > 0)).fillna(value=False).astype(bool)
    table["value"] = tenths.mask(traces, 1).astype("Int64")
    lost = (table["status"] == Shown.VALUE) & table["value"].isna()
    table["status"] = table["status"].mask(lost, Shown.NONE.value)
    return ProtectedCounts(table, counts.k, token=_TOKEN)


def change(now: Count, before: Count) -> int | None:
    """The difference; None unless both counts are shown."""
    return None if now.value is None or before.value is None else now.value - before.value


def _require(token: object, kind: type) -> None:
    if token is not _TOKEN:
        raise TypeError(f"{kind.__name__} are made in data.rules.suppression only")


def _checked(k: int) -> int:
    if k < SMALLEST_K:
        raise ValueError(f"k must be at least {SMALLEST_K}")
    return k


def _protected(
    edges: Sequence[Edge], known: Sequence[Known], k: int, present: pd.DataFrame
) -> ProtectedCounts:
    """The shown edges as a table; `present` says by row and column where there is data at all."""
    present = present.rename(index=str, columns=str)
    present.loc[TOTAL] = present.any()
    by_place = {(edge.row, edge.column): (edge, label) for edge, label in zip(edges, known, strict=True)}
    records = [
        (row, column, *_shown(*by_place[row, column], there=bool(present.loc[row, column])))
        for column in present.columns
        for row in present.index
        if by_place[row, column][1] is not Known.NOTHING
    ]
    table = pd.DataFrame(records, columns=["row", "column", "status", "value"])
    return ProtectedCounts(table.astype({"value": "Int64"}), k, token=_TOKEN)


def _shown(edge: Edge, known: Known, *, there: bool) -> tuple[str, int | None]:
    if not there:
        return Shown.NONE.value, None
    return _SHOWN[known].value, edge.value if known is Known.EXACT else None


def _stack(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    return pd.concat(parts, ignore_index=True)
