"""Which figures of a circulation must be hidden so that none of its small ones can be recomputed."""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from data.rules.suppression_network import HIDING, Edge, Known

BLURRING = HIDING // 2
"""Loss of not even saying whether a hidden sum is small."""

_FLOORS = {Known.SMALL: 1, Known.BLURRED: 1, Known.NOTHING: 0}


class Unprotectable(ValueError):
    """The figures that must stay are enough to recompute a small one."""


@dataclass(frozen=True)
class _Step:
    """Moving one edge by one, up or down, and what the reader may know of it for that to seem possible."""

    edge: int
    end: int
    becomes: Known
    cost: int


Pair = tuple[int, int]
_Steps = dict[int, list[_Step]]
_Residual = dict[int, list[tuple[int, int]]]
_Target = tuple[Pair, ...]
"""Ways in which a figure may stay open: an edge that moves, and one that must stand still (or itself)."""


def hide(edges: Sequence[Edge], k: int, pairs: Sequence[Pair] = ()) -> list[Known]:
    """What may be known of each edge: every figure from 1 to k-1 keeps at least two possible values.

    So does the difference of each of `pairs`, for figures that lie between two shown ones.
    """
    search = _Search(edges, k, pairs)
    for target in search.targets:
        search.secure(target)
    search.restore()
    return search.known


class _Search:
    def __init__(self, edges: Sequence[Edge], k: int, pairs: Sequence[Pair]) -> None:
        self.edges = edges
        self.k = k
        self.known = [self._label(edge) for edge in edges]
        own = [((at, at),) for at, edge in enumerate(edges) if self._is_sensitive(edge)]
        # The difference of two figures is open when one of them can move while the other stands still.
        self.targets: list[_Target] = [*own, *(((one, other), (other, one)) for one, other in pairs)]

    def _is_sensitive(self, edge: Edge) -> bool:
        kept_whatever_happens = edge.shown and edge.cost is None
        return 1 <= edge.value < self.k and not kept_whatever_happens

    def _label(self, edge: Edge) -> Known:
        if not edge.shown:
            return Known.NOTHING
        return Known.SMALL if self._is_sensitive(edge) else Known.EXACT

    def secure(self, target: _Target) -> None:
        """Hide whatever costs least so that the target keeps another possible value."""
        if self._is_open(target, self._residual()):
            return
        steps = self._steps()
        tries = (self._cycle(pair, steps, rising=rising) for pair in target for rising in (True, False))
        cycles = [cycle for cycle in tries if cycle is not None]
        if not cycles:
            raise Unprotectable
        for step in min(cycles, key=lambda cycle: sum(step.cost for step in cycle)):
            self.known[step.edge] = step.becomes

    def restore(self) -> None:
        """Show again what turned out not to be needed, dearest first."""
        changed = [at for at, edge in enumerate(self.edges) if self.known[at] is not self._label(edge)]
        for at in sorted(changed, key=lambda at: -(self.edges[at].cost or 0)):
            hidden, self.known[at] = self.known[at], self._label(self.edges[at])
            residual = self._residual()
            if not all(self._is_open(target, residual) for target in self.targets):
                self.known[at] = hidden

    def _is_open(self, target: _Target, residual: _Residual) -> bool:
        """Whether one unit can flow round through the target with nothing more hidden."""
        for pair in target:
            edge = self.edges[pair[0]]
            for rising, start, end in ((True, edge.tail, edge.head), (False, edge.head, edge.tail)):
                if self._moves(edge, self.known[pair[0]], rising=rising) and _reaches(
                    residual, end, start, without=pair
                ):
                    return True
        return False

    def _residual(self) -> _Residual:
        """From each node, the edges along which one unit may flow as things are known, and where to."""
        residual: _Residual = defaultdict(list)
        for at, (edge, known) in enumerate(zip(self.edges, self.known, strict=True)):
            if self._moves(edge, known, rising=True):
                residual[edge.tail].append((at, edge.head))
            if self._moves(edge, known, rising=False):
                residual[edge.head].append((at, edge.tail))
        return residual

    def _cycle(self, pair: Pair, steps: _Steps, *, rising: bool) -> list[_Step] | None:
        """The cheapest way round through the first edge that leaves the second alone, its own step first."""
        edge = self.edges[pair[0]]
        start, end = (edge.tail, edge.head) if rising else (edge.head, edge.tail)
        own = next((step for step in steps[start] if step.edge == pair[0] and step.end == end), None)
        if own is None:
            return None
        path = _cheapest(steps, end, start, without=pair)
        return None if path is None else [own, *path]

    def _steps(self) -> _Steps:
        """The same if more were hidden: for each edge and direction the cheapest way to let a unit flow."""
        steps: _Steps = defaultdict(list)
        for at, edge in enumerate(self.edges):
            for rising, start, end in ((True, edge.tail, edge.head), (False, edge.head, edge.tail)):
                options = [(self.known[at], 0), *self._weaker(at)]
                possible = [option for option in options if self._moves(edge, option[0], rising=rising)]
                if possible:
                    steps[start].append(_Step(at, end, *min(possible, key=lambda option: option[1])))
        return steps

    def _moves(self, edge: Edge, known: Known, *, rising: bool) -> bool:
        if known is Known.EXACT:
            return False
        if rising:
            return known is not Known.SMALL or edge.value < self.k - 1
        return edge.value > _FLOORS.get(known, self.k)

    def _weaker(self, at: int) -> list[tuple[Known, int]]:
        """What else could be made of edge `at`, with the loss. Zeros stay: they may always be shown."""
        edge, known = self.edges[at], self.known[at]
        if not edge.shown or edge.cost is None or edge.value == 0:
            return []
        hiding = edge.cost if known is Known.EXACT else 0
        options = [(Known.LARGE, hiding)] if known is Known.EXACT else []
        if edge.is_sum and known is not Known.BLURRED:
            options.append((Known.BLURRED, hiding + BLURRING))
        return options


def _cheapest(steps: _Steps, start: int, goal: int, *, without: Pair) -> list[_Step] | None:
    order = count()
    came: dict[int, tuple[int, _Step]] = {}
    best = {start: 0}
    queue = [(0, next(order), start)]
    while queue:
        cost, _, node = heapq.heappop(queue)
        if node == goal:
            return _way(came, start, goal)
        for step in steps[node]:
            reached = cost + step.cost
            if step.edge not in without and reached < best.get(step.end, reached + 1):
                best[step.end] = reached
                came[step.end] = node, step
                heapq.heappush(queue, (reached, next(order), step.end))
    return None


def _reaches(residual: _Residual, start: int, goal: int, *, without: Pair) -> bool:
    pending, seen = [start], {start}
    while pending:
        node = pending.pop()
        if node == goal:
            return True
        for at, end in residual.get(node, ()):
            if end not in seen and at not in without:
                seen.add(end)
                pending.append(end)
    return False


def _way(came: dict[int, tuple[int, _Step]], start: int, goal: int) -> list[_Step]:
    way: list[_Step] = []
    while goal != start:
        goal, step = came[goal]
        way.append(step)
    return way
