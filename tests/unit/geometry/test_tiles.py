"""The tile map: one equal cell a desa, kecamatan in one piece, east and west of each other as they lie."""

from collections.abc import Callable
from functools import cache
from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.building import geometry_of
from data.geometry.shapes import Geometry
from data.geometry.tile_grid import Cell
from data.geometry.tile_mending import mended, strays
from data.geometry.tile_pieces import pieces, pieces_moved
from data.geometry.tiles import neighbours_of, tiles, torn, winding
from tests.made_up_areas import made_up

KABUPATEN = ["51.08", "63.06"]


def assert_tiles(found: Geometry, base: Geometry) -> None:
    """What holds for every tile map."""
    assert list(found.desa) == sorted(base.desa)
    assert set(found.kecamatan) == set(base.kecamatan)
    squares = list(found.desa.values())
    assert len({square.wkb for square in squares}) == len(squares)
    assert shapely.coverage_is_valid(squares)
    spans = np.array([(east - west, north - south) for west, south, east, north in map(bounds, squares)])
    assert np.ptp(spans, axis=0).max() < 5e-6
    assert all(shape.geom_type == "Polygon" for shape in found.kecamatan.values())


def bounds(shape: BaseGeometry) -> tuple[float, float, float, float]:
    west, south, east, north = shape.bounds
    return west, south, east, north


def in_order(base: Geometry, found: Geometry, axis: int) -> float:
    """The share of pairs of desa not level on the tiles that lie in the same order there as they did."""
    codes = sorted(base.desa)
    was, now = (
        shapely.get_coordinates([each.desa[code].centroid for code in codes])[:, axis]
        for each in (base, found)
    )
    pairs = [(i, j) for i, j in combinations(range(len(codes)), 2) if abs(now[i] - now[j]) > 1e-6]
    same = sum(bool(was[i] > was[j]) == bool(now[i] > now[j]) for i, j in pairs)
    return same / len(pairs)


@pytest.fixture(scope="module")
def tiled(sketched: Callable[[str], Geometry]) -> Callable[[str], Geometry]:
    """The tile map of a kabupaten, made once."""
    return cache(lambda kabupaten: tiles(sketched(kabupaten)))


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_every_desa_has_a_cell_and_things_lie_about_where_they_were(
    kabupaten: str, sketched: Callable[[str], Geometry], tiled: Callable[[str], Geometry]
) -> None:
    base, found = sketched(kabupaten), tiled(kabupaten)
    assert_tiles(found, base)
    assert found.outline.geom_type == "Polygon"
    assert in_order(base, found, 0) > 0.9
    assert in_order(base, found, 1) > 0.75


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_most_desa_side_by_side_are_neighbours(
    kabupaten: str, sketched: Callable[[str], Geometry], tiled: Callable[[str], Geometry]
) -> None:
    base, found = sketched(kabupaten), tiled(kabupaten)
    were, now = (neighbours_of([each.desa[code] for code in sorted(base.desa)]) for each in (base, found))
    kept = sum(len(one & other) for one, other in zip(were, now, strict=True))
    assert kept > 0.65 * sum(map(len, now))
    assert kept > 0.4 * sum(map(len, were))


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 7), st.integers(1, 12), st.integers(0, 10_000), st.sampled_from([0.05, 0.6, 2.0]))
def test_tiles_of_any_kabupaten(kecamatan: int, desa: int, seed: int, width: float) -> None:
    base = made_up(kecamatan, desa, seed, width)
    assert_tiles(tiles(base), base)


def test_the_same_map_gives_the_same_tiles() -> None:
    one, other = (tiles(made_up(5, 9, 3)) for _ in range(2))
    assert one == other
    assert (one.note, one.version) == ("petak", "petak-abc")


def test_islands_become_one_map() -> None:
    squares = {f"33.99.0{1 + k}.2001": shapely.box(110 + k, -7, 110.1 + k, -6.9) for k in range(4)}
    found = tiles(geometry_of(squares, "", ""))
    assert set(found.desa) == set(squares)
    assert found.outline.geom_type == "Polygon"


def test_no_desa_no_tiles() -> None:
    assert tiles(Geometry({}, {}, Polygon(), "skematik")).desa == {}


@given(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=60))
def test_a_winding_row_never_tears_a_group(groups: list[str]) -> None:
    cells = winding(groups)
    assert len(set(cells)) == len(groups)
    assert not torn(cells, groups)


def test_pieces_touch_by_sides_not_by_corners() -> None:
    assert pieces([(0, 0), (1, 1)]) == 2
    assert pieces([(0, 0), (0, 1), (1, 1)]) == 1


CELLS = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(st.frozensets(CELLS, min_size=1), st.data())
def test_the_move_of_one_cell_changes_pieces_as_a_count_says(
    group: frozenset[Cell], data: st.DataObject
) -> None:
    lost = data.draw(st.sampled_from(sorted(group)))
    won = data.draw(CELLS.filter(lambda cell: cell not in group))
    after = group - {lost} | {won}
    assert pieces_moved(pieces(group), lost, won, after.__contains__) in (None, pieces(after))


@given(st.integers(2, 5), st.integers(2, 5))
def test_most_moves_need_no_count(across: int, up: int) -> None:
    block = {(column, row) for column in range(across) for row in range(up)}
    after = block - {(0, 0)} | {(across, up - 1)}
    assert pieces_moved(1, (0, 0), (across, up - 1), after.__contains__) == 1


def test_a_group_in_two_pieces_becomes_one() -> None:
    row = [(column, 0) for column in range(5)]
    assert strays(row, [0, 1, 1, 0, 0]) == {0}
    assert mended(row, [0, 1, 1, 0, 0]) == [(2, 0), (0, 0), (1, 0), (3, 0), (4, 0)]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=36))
def test_mending_keeps_the_cells_and_tears_nothing_further(groups: list[int]) -> None:
    start = [(number % 6, number // 6) for number in range(len(groups))]
    found = mended(start, groups)
    assert sorted(found) == sorted(start)
    assert len(strays(found, groups)) <= len(strays(start, groups))


def test_a_large_kabupaten_keeps_its_kecamatan_and_its_neighbours() -> None:
    base = made_up(35, 50, 16, 0.4)
    assert len(base.desa) > 800
    found = tiles(base)
    assert_tiles(found, base)
    was, now = (neighbours_of([each.desa[code] for code in sorted(base.desa)]) for each in (base, found))
    true = sum(len(one & other) for one, other in zip(was, now, strict=True))
    assert true > 0.6 * sum(map(len, now))
