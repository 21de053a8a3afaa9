"""Cleaning and thinning: no gap, no overlap, areas kept, edges shared, few vertices."""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.building import built, geometry_of
from data.geometry.boundaries.cleaning import cleaned, dissolved, polygonal
from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.boundaries.thinning import MOST_VERTICES, thinned

BOW = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
JITTER_KM = 0.02


def wavy(across: int, down: int, seed: int, points: int = 40) -> list[BaseGeometry]:
    """A valid coverage of areas of about 2 x 2 km whose edges wind in `points` steps."""
    random = np.random.default_rng(seed)
    nodes = {
        (i, j): np.array([2.0 * i, 2.0 * j]) + random.uniform(-0.3, 0.3, 2)
        for i in range(across + 1)
        for j in range(down + 1)
    }
    edges: dict[tuple[tuple[int, int], tuple[int, int]], np.ndarray] = {}

    def edge(one: tuple[int, int], other: tuple[int, int]) -> np.ndarray:
        if (other, one) in edges:
            return edges[other, one][::-1]
        if (one, other) not in edges:
            steps = np.linspace(0, 1, points + 1)[:, None]
            line = nodes[one] * (1 - steps) + nodes[other] * steps
            line[1:-1] += random.uniform(-JITTER_KM, JITTER_KM, (points - 1, 2))
            edges[one, other] = line
        return edges[one, other]

    shapes = []
    for i in range(across):
        for j in range(down):
            corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1), (i, j)]
            sides = [edge(a, b)[:-1] for a, b in pairwise(corners)]
            shapes.append(Polygon(np.vstack(sides)))
    return shapes


def disturbed(shapes: list[BaseGeometry], seed: int, most_km: float = 0.01) -> list[BaseGeometry]:
    """The same areas drawn by different hands: every vertex a few metres off, for each area anew."""
    random = np.random.default_rng(seed)
    rings = [shapely.get_coordinates(shape)[:-1] for shape in shapes]
    return [Polygon(ring + random.uniform(-most_km, most_km, ring.shape)) for ring in rings]


def assert_coverage(shapes: np.ndarray) -> None:
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert shapely.area(shapes).sum() == pytest.approx(shapely.union_all(shapes).area, rel=1e-9)


@settings(deadline=None, max_examples=15)
@given(st.integers(1, 3), st.integers(1, 3), st.integers(0, 10_000))
def test_areas_drawn_apart_become_a_coverage_of_the_same_areas(across: int, down: int, seed: int) -> None:
    wanted = wavy(across, down, seed)
    found = cleaned(disturbed(wanted, seed))
    assert_coverage(found.shapes)
    for before, after in zip(wanted, found.shapes, strict=True):
        assert after.area == pytest.approx(before.area, rel=0.05)
    assert not shapely.get_num_interior_rings(shapely.get_parts(shapely.union_all(found.shapes))).any()


@settings(deadline=None, max_examples=15)
@given(st.integers(1, 4), st.integers(1, 3), st.integers(0, 10_000), st.sampled_from([4, 60, 150]))
def test_thinning_keeps_the_coverage_and_its_areas(across: int, down: int, seed: int, points: int) -> None:
    shapes = np.array(cleaned(wavy(across, down, seed, points)).shapes)
    groups = ["a" if k < len(shapes) / 2 else "b" for k in range(len(shapes))]
    slim = thinned(shapes, groups)
    assert_coverage(slim)
    whole = [*slim, *dissolved(slim, groups).values()]
    assert max(shapely.get_num_coordinates(whole)) <= MOST_VERTICES
    for before, after in zip(shapes, slim, strict=True):
        assert after.area == pytest.approx(before.area, rel=0.03)
    assert {tuple(at) for at in shapely.get_coordinates(slim)} <= {
        tuple(at) for at in shapely.get_coordinates(shapes)
    }


def test_an_area_within_another_and_an_island_stay() -> None:
    """Rings without a third neighbour have no fixed vertex: they must not collapse."""
    lake = shapely.Point(1, 1).buffer(0.004)
    around = shapely.box(0, 0, 2, 2).difference(lake)
    island = shapely.Point(5, 5).buffer(0.002, quad_segs=60)
    slim = thinned(np.array([around, lake, island]), ["a", "a", "a"])
    assert_coverage(slim)
    assert (shapely.area(slim) > 0).all()


def test_overlaps_and_gaps_are_measured() -> None:
    pair = [shapely.box(0, 0, 1, 1), shapely.box(0.9, 0, 2, 1), shapely.box(2.1, 0, 3, 1)]
    found = cleaned([*pair, shapely.box(0, 1, 3, 2), shapely.box(0, -1, 3, 0)])
    assert_coverage(found.shapes)
    assert found.overlap_km2 == pytest.approx(0.1, abs=1e-6)
    assert found.filled_km2 == pytest.approx(0.1, abs=1e-6)


def test_a_broken_ring_is_repaired() -> None:
    repaired = polygonal(BOW)
    assert repaired.is_valid
    assert repaired.area == pytest.approx(2)


def test_a_polygon_wholly_under_another_is_refused() -> None:
    square = shapely.box(115, -8.1, 115.1, -8)
    with pytest.raises(BoundaryRefused, match=r"51\.08\.01\.200"):
        built({"51.08.01.2001": square, "51.08.01.2002": square})


def test_kecamatan_and_outline_have_the_edges_of_their_desa() -> None:
    squares = {
        f"51.08.0{1 + k // 2}.200{k}": shapely.box(115 + k / 10, -8.1, 115.1 + k / 10, -8) for k in range(4)
    }
    found = geometry_of(built(squares).desa, "penerbit", "1")
    assert set(found.kecamatan) == {"51.08.01", "51.08.02"}
    assert (found.note, found.source) == ("", "penerbit")
    points = {tuple(at) for at in shapely.get_coordinates(list(found.desa.values()))}
    for shape in (*found.kecamatan.values(), found.outline):
        assert {tuple(at) for at in shapely.get_coordinates(shape)} <= points
    assert found.outline.area == pytest.approx(0.04)
