"""Edge-matched coverages: smooth shared borders, cut inside them, give away pieces without a label point."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import shapely
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

GRID_KM = 1e-3


def smoothed(shapes: Sequence[BaseGeometry], rounds: int, detail: float) -> list[BaseGeometry]:
    """The same coverage with the corners of every shared border cut `rounds` times; nodes stay."""
    lines = shapely.union_all([shape.boundary for shape in shapes], grid_size=GRID_KM)
    arcs = shapely.get_parts(linemerge(lines)) if lines.geom_type == "MultiLineString" else [lines]
    curves = [_rounded(arc.simplify(detail), rounds).simplify(detail / 4) for arc in arcs]
    return assembled(faces_of(curves), shapes)


def faces_of(lines: Sequence[BaseGeometry]) -> list[Polygon]:
    """All areas that a set of lines encloses, with every crossing a vertex."""
    noded = shapely.union_all(lines, grid_size=GRID_KM)
    return list(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def assembled(faces: Sequence[Polygon], shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Union of the faces that lie (by their inner point) in each shape; faces in none are left out."""
    owned: dict[int, list[Polygon]] = defaultdict(list)
    insides = shapely.points([face.representative_point().coords[0] for face in faces])
    for owner, shape in enumerate(shapes):
        for k in np.flatnonzero(shapely.intersects(shape, insides)):
            owned[owner].append(faces[int(k)])
    return [shapely.union_all(owned[owner]) for owner in range(len(shapes))]


def settle(pieces: Sequence[Polygon], owners: Sequence[int], homes: Sequence[BaseGeometry]) -> list[int]:
    """New owners: a piece that does not join its owner's home point goes to the neighbour it borders most."""
    result = list(owners)
    tree = shapely.STRtree(pieces)
    borders: dict[int, dict[int, float]] = defaultdict(dict)
    for a, b in zip(*tree.query(pieces, predicate="intersects"), strict=True):
        if a != b and (shared := pieces[a].intersection(pieces[b]).length) > GRID_KM:
            borders[int(a)][int(b)] = shared
    rooted = {k for k, piece in enumerate(pieces) if piece.intersects(homes[owners[k]])}
    while grown := _joining(result, borders, rooted):
        piece, owner = grown
        result[piece] = owner
        rooted.add(piece)
    return result


def _joining(
    owners: list[int], borders: dict[int, dict[int, float]], rooted: set[int]
) -> tuple[int, int] | None:
    """The next loose piece to settle: one touching its own owner first, else the longest border."""
    best: tuple[bool, float, int, int] | None = None
    for piece in borders.keys() - rooted:
        shares: dict[int, float] = defaultdict(float)
        for other, length in borders[piece].items():
            if other in rooted:
                shares[owners[other]] += length
        for owner, length in shares.items():
            offer = (owner == owners[piece], length, -piece, -owner)
            best = offer if best is None or offer > best else best
    return None if best is None else (-best[2], -best[3])


def _rounded(arc: LineString, rounds: int) -> LineString:
    points = np.asarray(arc.coords)
    ring = arc.is_ring
    for _ in range(rounds if len(points) > 2 else 0):
        near, far = points[:-1] * 0.75 + points[1:] * 0.25, points[:-1] * 0.25 + points[1:] * 0.75
        cut = np.stack([near, far], axis=1).reshape(-1, 2)
        points = np.vstack([cut, cut[:1]]) if ring else np.vstack([points[:1], cut[1:-1], points[-1:]])
    return LineString(points)
