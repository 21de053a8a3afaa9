"""Fewer vertices for a coverage: an edge that two areas share stays one edge, and none crosses another."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.cleaning import dissolved
from data.geometry.power import Floats, Vertex

MOST_VERTICES = 200
DETAIL_KM = 0.01
SHARE = 5e-4
"""A vertex goes where that moves less than DETAIL_KM squared, and less than this share of either area."""

Shapes: TypeAlias = npt.NDArray[np.object_]
Triangle: TypeAlias = tuple[Vertex, Vertex, Vertex]


def thinned(shapes: Shapes, groups: Sequence[str]) -> Shapes:
    """The same coverage (km) with at most MOST_VERTICES for each shape and for each group of shapes.

    Places where three shapes meet stay, so where there are more of them than that, more vertices stay too.
    """
    net = _Net(shapes, groups)
    net.remove(net.is_trifle)
    net.remove(net.is_too_many)
    return np.array([net.shape(shape) for shape in shapes])


class _Net:
    """The vertices of a coverage, their neighbours along edges, and the shapes and groups they border."""

    def __init__(self, shapes: Shapes, groups: Sequence[str]) -> None:
        joined = dissolved(shapes, groups).values()
        areas = [*shapes, *joined]
        self._sizes: list[float] = shapely.area(areas).tolist()
        self._left = [int(count) for count in shapely.get_num_coordinates(areas)]
        self._near: dict[Vertex, set[Vertex]] = defaultdict(set)
        self._owners: dict[Vertex, set[int]] = defaultdict(set)
        for owner, area in enumerate(areas):
            self._add(owner, area)
        self._all = list(self._near)
        self._tree = shapely.STRtree(shapely.points(self._all))

    def _add(self, owner: int, area: BaseGeometry) -> None:
        for ring in _rings(area):
            for one, other in pairwise(ring):
                self._near[one].add(other)
                self._near[other].add(one)
                self._owners[one].add(owner)

    def is_trifle(self, vertex: Vertex, moved: float) -> bool:
        """Whether nobody would miss a vertex whose loss moves so much area (km2)."""
        smallest = min(self._sizes[owner] for owner in self._owners[vertex])
        return moved < min(DETAIL_KM**2, SHARE * smallest)

    def is_too_many(self, vertex: Vertex, _moved: float) -> bool:
        """Whether a vertex lies on an area that still has too many."""
        return any(self._left[owner] > MOST_VERTICES for owner in self._owners[vertex])

    def remove(self, wanted: Callable[[Vertex, float], bool]) -> None:
        """Take out vertices, those first whose loss moves least area, as long as they are wanted out."""
        queue = [(_size(triangle), each) for each in self._near if (triangle := self._triangle(each))]
        heapq.heapify(queue)
        while queue:
            size, vertex = heapq.heappop(queue)
            triangle = self._triangle(vertex)
            if triangle is None or not wanted(vertex, size):
                continue
            if (now := _size(triangle)) > size:
                heapq.heappush(queue, (now, vertex))
            elif self._is_free(triangle):
                for neighbour in self._drop(triangle):
                    if after := self._triangle(neighbour):
                        # Never below what was moved before, so that a curve is not eaten bit by bit.
                        heapq.heappush(queue, (max(size, _size(after)), neighbour))

    def _triangle(self, vertex: Vertex) -> Triangle | None:
        """The triangle that goes with a vertex; None for one that must stay."""
        near = self._near.get(vertex, ())
        if len(near) != 2:
            return None
        one, other = sorted(near)
        return None if other in self._near[one] else (one, vertex, other)

    def _is_free(self, triangle: Triangle) -> bool:
        corners = np.array(triangle)
        box = shapely.box(*corners.min(axis=0), *corners.max(axis=0))
        others = (self._all[int(k)] for k in self._tree.query(box))
        return not any(
            other in self._near and other not in triangle and _holds(triangle, other) for other in others
        )

    def _drop(self, triangle: Triangle) -> tuple[Vertex, Vertex]:
        one, vertex, other = triangle
        for owner in self._owners[vertex]:
            self._left[owner] -= 1
        del self._near[vertex]
        for end, far in ((one, other), (other, one)):
            self._near[end].remove(vertex)
            self._near[end].add(far)
        return one, other

    def shape(self, shape: BaseGeometry) -> BaseGeometry:
        """A shape with the vertices that are left."""
        polygons = [
            shapely.Polygon(self._kept(part.exterior), [self._kept(ring) for ring in part.interiors])
            for part in shapely.get_parts(shape)
        ]
        return polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)

    def _kept(self, ring: BaseGeometry) -> list[Vertex]:
        kept = [vertex for vertex in _vertices(ring)[:-1] if vertex in self._near]
        return [*kept, kept[0]]


def _rings(shape: BaseGeometry) -> Iterable[list[Vertex]]:
    for part in shapely.get_parts(shape):
        yield from (_vertices(ring) for ring in (part.exterior, *part.interiors))


def _vertices(ring: BaseGeometry) -> list[Vertex]:
    points: Floats = shapely.get_coordinates(ring)
    return [(x, y) for x, y in points.tolist()]


def _size(triangle: Triangle) -> float:
    return abs(_turn(*triangle)) / 2


def _turn(one: Vertex, middle: Vertex, other: Vertex) -> float:
    return (middle[0] - one[0]) * (other[1] - one[1]) - (middle[1] - one[1]) * (other[0] - one[0])


def _holds(triangle: Triangle, point: Vertex) -> bool:
    one, two, three = triangle
    turns = (_turn(one, two, point), _turn(two, three, point), _turn(three, one, point))
    return min(turns) >= 0 or max(turns) <= 0
