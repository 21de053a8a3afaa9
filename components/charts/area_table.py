"""Cases per kecamatan as a table: the map for keyboard and screen reader, hidden counts hatched too."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import (
    hidden,
    names,
    quiet,
    selected_row,
    strong,
    style_columns,
    table,
    total_row,
)
from components.formats import change, number
from components.sentences import count_in_cell
from components.theme import Theme
from data.rules.suppression import TOTAL, ProtectedCounts, Shown
from data.rules.suppression import change as difference

Order = Literal["kasus", "lalu", "selisih", "laju", "nama"]
ORDERS: tuple[Order, ...] = ("kasus", "lalu", "selisih", "laju", "nama")
OUTSIDE = ("luar", "tidak diketahui")
DIFFERENCE = "Selisih"
RATE = "per 100.000"


class Reading(NamedTuple):
    """How the table is read: cases of this year per 100,000 people where both are known, and the order.

    head: what the areas are called. until: up to when each is counted, where that differs, and its head.
    """

    rates: Mapping[str, float] = MappingProxyType({})
    order: Order = "kasus"
    head: str = "Kecamatan"
    until: Mapping[str, str] = MappingProxyType({})
    until_head: str = ""


def kecamatan_table(
    counts: ProtectedCounts,
    labels: Mapping[str, str],
    selected: str | None,
    theme: Theme,
    reading: Reading | None = None,
) -> Styler:
    """Return this year, last year and the difference per area in the chosen order; the total comes last.

    counts: two columns, this year first, named as their heads; labels: name of each row, the total included.
    """
    now, before = counts.columns
    read = reading or Reading()
    rates, order = read.rates, read.order
    rows = _ordered(counts, labels, rates, order)
    frame = pd.DataFrame(
        {column: [counts.cell(row, column).value for row in rows] for column in (now, before)},
        index=names([labels[row] for row in rows], read.head),
        dtype="float64",
    )
    frame[DIFFERENCE] = frame[now] - frame[before]
    beside = [DIFFERENCE]
    if rates:
        frame[RATE] = [rates.get(row) for row in rows]
        beside.append(RATE)
    if read.until:
        frame[read.until_head] = [read.until.get(row, "") for row in rows]
        beside.append(read.until_head)
    formats: dict[str, Callable[[Any], str]] = {now: number, before: number, DIFFERENCE: change, RATE: _rate}
    styler = table(frame, {name: write for name, write in formats.items() if name in frame})
    styler = style_columns(style_columns(styler, [now], strong(theme)), beside, quiet(theme))
    for position, row in enumerate(rows):
        for column in (now, before):
            styler = _instead_of_a_number(styler, counts, (row, column), position, theme)
    styler = selected_row(styler, rows.index(selected) if selected in rows else None, theme)
    return total_row(styler, theme) if rows and rows[-1] == TOTAL else styler


def _rate(value: float) -> str:
    return number(value, 1)


def _ordered(
    counts: ProtectedCounts, labels: Mapping[str, str], rates: Mapping[str, float], order: Order
) -> list[str]:
    """Most first by what is shown; what is hidden stands behind it, where its place tells nothing."""
    now, before = counts.columns
    inside = [row for row in counts.ranked(now) if row not in OUTSIDE]
    if order == "nama":
        inside.sort(key=labels.__getitem__)
    elif order != "kasus":
        measures: dict[str, Callable[[str], float | None]] = {
            "lalu": lambda row: counts.cell(row, before).value,
            "selisih": lambda row: difference(counts.cell(row, now), counts.cell(row, before)),
            "laju": rates.get,
        }
        inside = _most_first(counts.ranked(before), inside, measures[order])
    return inside + [row for row in (*OUTSIDE, TOTAL) if row in counts.rows]


def _most_first(
    ranked: Sequence[str], rows: Sequence[str], measure: Callable[[str], float | None]
) -> list[str]:
    found = {row: measure(row) for row in rows}
    shown = [row for row in rows if found[row] is not None]
    rest = [row for row in ranked if row in rows and found[row] is None]
    return [*sorted(shown, key=lambda row: -(found[row] or 0)), *rest]


def _instead_of_a_number(
    styler: Styler, counts: ProtectedCounts, cell: tuple[str, str], position: int, theme: Theme
) -> Styler:
    count = counts.cell(*cell)
    if count.status is Shown.VALUE:
        return styler
    words = count_in_cell(count, counts.k)
    style = quiet(theme) if count.status is Shown.NONE else hidden(theme, len(words))
    place = ([styler.index[position]], [cell[1]])
    return styler.format(na_rep=words, subset=place).map(lambda _: style, subset=place)
