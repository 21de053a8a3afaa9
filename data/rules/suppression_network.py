"""A table with its totals as a circulation: every figure is a flow along an edge, every sum holds at a node.

Two tables agree with the same published figures exactly when they differ by cycles of the residual network,
so a hidden figure is safe if, and only if, a residual cycle passes through its edge. After D. Gusfield,
"A graph theoretic approach to statistical data security", SIAM Journal on Computing 17 (1988).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count

import pandas as pd

TOTAL = "jumlah"
Values = Mapping[str, Mapping[str, int]]


class Known(Enum):
    """What the reader of the screen learns about a figure."""

    EXACT = "the number"
    SMALL = "1 to k-1"
    LARGE = "k or more"
    BLURRED = "1 or more"
    NOTHING = "not shown anywhere"


HIDING = 1_000_000
"""Loss of hiding one figure of interest 1. It never depends on the figure: the choice would tell about it."""

Interest = Callable[[str, str], int | None]
"""How much the figure of a row and column matters; 0 is never shown, None is shown whatever happens."""


@dataclass(frozen=True)
class Edge:
    """One figure as a flow from node `tail` to node `head`; `cost` is the loss when it is hidden.

    No cost: it is never shown, or shown whatever happens.
    """

    row: str
    column: str
    tail: int
    head: int
    value: int
    shown: bool
    cost: int | None
    is_sum: bool


@dataclass(frozen=True)
class Columns:
    """How columns add up: the root is the sum of its parts, these of theirs, down to the leaves."""

    root: str
    parts: Mapping[str, Sequence[str]]

    def leaves(self, column: str) -> tuple[str, ...]:
        """The columns without parts that `column` is the sum of."""
        below = self.parts.get(column)
        return tuple(leaf for part in below for leaf in self.leaves(part)) if below else (column,)

    def walk(self) -> Iterator[tuple[str, str | None]]:
        """Every column with the column it is a part of."""
        pending: list[tuple[str, str | None]] = [(self.root, None)]
        while pending:
            column, above = pending.pop()
            yield column, above
            pending.extend((part, column) for part in self.parts.get(column, ()))


def flows(values: pd.DataFrame) -> Values:
    """The counts of a frame by row and column, <NA> as 0; ValueError for what is no table of counts."""
    whole = values.fillna(0).astype("int64")
    if (whole < 0).to_numpy().any():
        raise ValueError("counts cannot be negative")
    if not whole.index.is_unique or TOTAL in whole.index:
        raise ValueError(f"rows must differ, and none is named {TOTAL}")
    return {
        str(row): dict(zip(map(str, whole.columns), map(int, figures), strict=True))
        for row, figures in zip(whole.index, whole.to_numpy(), strict=True)
    }


def build(values: Values, columns: Columns, interest: Interest) -> list[Edge]:
    """The edges of a table given as values[row][leaf], with its sums over rows and along the columns."""
    leaves = columns.leaves(columns.root)
    flows = {**values, TOTAL: {leaf: sum(row[leaf] for row in values.values()) for leaf in leaves}}
    order = {row: number for number, row in enumerate(flows)}
    numbers = count(1)
    nodes: defaultdict[tuple[str, str], int] = defaultdict(lambda: next(numbers))

    def node(row: str, column: str | None) -> int:
        if column is None:
            return 0
        # All rows flow into one node per leaf column; above the leaves each row has its own.
        return nodes[row if columns.parts.get(column) else "", column]

    def edge(row: str, column: str, above: str | None) -> Edge:
        ends = node(row, above), node(row, column)
        # Rows flow down from the source to the leaves, the row of totals flows back.
        tail, head = reversed(ends) if row == TOTAL else ends
        value = sum(flows[row][leaf] for leaf in columns.leaves(column))
        weight = interest(row, column)
        cost = weight * HIDING - order[row] if weight else None
        is_sum = row == TOTAL or bool(columns.parts.get(column))
        return Edge(row, column, tail, head, value, weight != 0, cost, is_sum)

    return [edge(row, column, above) for row in flows for column, above in columns.walk()]
