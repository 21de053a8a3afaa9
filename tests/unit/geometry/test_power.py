import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, Polygon, box

from data.geometry.balance import frame_of, free_cells
from data.geometry.power import disc, keep_sites_inside, power_cell

FRAME = [(-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0)]

coordinates = st.integers(-90, 90).map(lambda tenth: tenth / 10)
places = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=12, unique=True)
derandomised = settings(derandomize=True, max_examples=60, deadline=None)


def shapes(sites: np.ndarray, weights: np.ndarray) -> list[Polygon]:
    rings = [power_cell(i, sites, weights, FRAME).ring for i in range(len(sites))]
    return [Polygon(ring) if len(ring) > 2 else Polygon() for ring in rings]


def test_two_equal_sites_share_the_ground_in_the_middle() -> None:
    left, right = shapes(np.array([[-2.0, 0.0], [2.0, 0.0]]), np.zeros(2))
    assert left.equals(box(-10, -10, 0, 10))
    assert right.equals(box(0, -10, 10, 10))


def test_weight_moves_the_border_by_half_its_share_of_the_distance() -> None:
    left, _ = shapes(np.array([[-2.0, 0.0], [2.0, 0.0]]), np.array([8.0, 0.0]))
    assert left.bounds[2] == pytest.approx(1.0)


@derandomised
@given(places)
def test_cells_share_out_the_whole_frame(points: list[tuple[float, float]]) -> None:
    sites = np.array(points)
    weights = np.linspace(0, 3, len(points))
    assert sum(shape.area for shape in shapes(sites, weights)) == pytest.approx(400)


@derandomised
@given(places, st.integers(0, 10_000))
def test_every_site_lies_in_its_own_cell_once_its_weight_is_raised(
    points: list[tuple[float, float]], seed: int
) -> None:
    sites = np.array(points)
    wild = np.random.default_rng(seed).uniform(-50, 50, len(points))
    weights = keep_sites_inside(sites, wild, np.full(len(points), 0.5))
    assert (weights >= wild).all()
    for site, shape in zip(sites, shapes(sites, weights), strict=True):
        assert shape.covers(Point(site))


def test_a_lone_cell_becomes_a_disc_of_its_area() -> None:
    weights = free_cells(np.array([[0.0, 0.0]]), np.array([12.0]), None, 5)
    assert Polygon(disc((0, 0), math.sqrt(weights[0]))).area == pytest.approx(12, rel=0.01)


def test_the_frame_lies_well_around_a_shape() -> None:
    assert Polygon(frame_of(box(0, 0, 1, 3))).contains(box(-1, -1, 2, 4))
