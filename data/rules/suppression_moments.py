"""Counts up to several moments: their differences are counts too."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

import pandas as pd

from data.rules.suppression_network import Edge
from data.rules.suppression_search import Pair


def small_distances(edges: Sequence[Edge], moments: Sequence[str], k: int) -> list[Pair]:
    """Figures of a row (later, earlier) whose difference is 1 to k-1 though their moments are no neighbours.

    The difference between neighbours is an edge of its own.
    """
    at = {(edge.row, edge.column): number for number, edge in enumerate(edges)}
    rows = dict.fromkeys(edge.row for edge in edges)
    apart = [pair for pair in combinations(moments, 2) if pair not in set(pairwise(moments))]
    pairs = [(at[row, late], at[row, early]) for row in rows for early, late in apart]
    return [pair for pair in pairs if 1 <= edges[pair[0]].value - edges[pair[1]].value < k]


def points_between(cumulative: "pd.Series[int]", anchors: Mapping[int, int], k: int) -> dict[int, int]:
    """Further points of a cumulative line, each as early as wide steps (0, or k and more) allow."""
    points: dict[int, int] = {}
    reached, last = 0, 0
    for month, anchor in anchors.items():
        inside = cumulative[(cumulative.index > last) & (cumulative.index < month)]
        for inner, value in zip(map(int, inside.index), map(int, inside), strict=True):
            if _wide(value - reached, k) and _wide(anchor - value, k):
                points[inner] = reached = value
        reached, last = anchor, month
    return points


def _wide(step: int, k: int) -> bool:
    return step == 0 or step >= k
