from dataclasses import replace
from itertools import combinations

import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from components.maps.labels import EDGE_PX, Wanted, anchor_of, place

LINES = ((60.0, 16.0), (20.0, 18.0))
PANEL = (600.0, 400.0)
corners = st.tuples(st.integers(-230, 180), st.integers(-130, 90), st.integers(8, 120), st.integers(8, 90))


def wanted(rows: list[tuple[int, int, int, int]]) -> list[Wanted]:
    return [Wanted(str(k), shapely.box(x, y, x + w, y + h), LINES) for k, (x, y, w, h) in enumerate(rows)]


def test_a_label_stands_inside_where_it_fits() -> None:
    label = wanted([(0, 0, 120, 80)])[0]
    placed = place([label], PANEL)["0"]
    assert placed.leader is None
    assert label.shape.contains(placed.box)


def test_a_label_that_does_not_fit_has_a_line_to_the_middle_of_its_area() -> None:
    label = wanted([(0, 0, 30, 20)])[0]
    placed = place([label], PANEL)["0"]
    assert placed.leader is not None
    assert not placed.box.intersects(label.shape)
    assert placed.leader.boundary.intersects(anchor_of(label.shape).buffer(1e-6))


def test_a_name_that_is_too_long_is_broken_before_it_leaves_its_area() -> None:
    label = wanted([(0, 0, 45, 60)])[0]
    assert place([label], PANEL)["0"].leader is not None
    breaks = (((40.0, 16.0), (30.0, 16.0), (20.0, 18.0)),)
    placed = place([replace(label, breaks=breaks)], PANEL)["0"]
    assert (placed.leader, placed.form) == (None, 1)
    assert label.shape.contains(placed.box)


def test_outside_it_may_stand_with_other_lines() -> None:
    label = replace(wanted([(0, 0, 30, 20)])[0], outer=((60.0, 16.0),))
    assert place([label], PANEL)["0"].box.area == 60 * 16


def test_without_room_around_it_a_label_that_does_not_fit_is_left_out() -> None:
    label = wanted([(-50, -20, 50, 40)])[0]
    assert place([label], (100.0, 40.0)) == {}


def test_nothing_stands_on_what_is_taken() -> None:
    label, taken = wanted([(-60, -40, 120, 80)])[0], shapely.box(-60, -40, 60, -5)
    placed = place([label], PANEL, [taken])["0"]
    assert place([label], PANEL)["0"].box.intersects(taken)
    assert label.shape.contains(placed.box)
    assert not placed.box.intersects(taken)


def test_a_label_that_stands_aside_ends_its_line_behind_the_border() -> None:
    label = replace(wanted([(0, 0, 120, 80)])[0], aside=True)
    placed = place([label], PANEL)["0"]
    assert placed.leader is not None
    assert not placed.box.intersects(label.shape)
    assert label.shape.intersection(placed.leader).length <= 2 * EDGE_PX


def test_one_that_cannot_stand_aside_stands_on_what_is_taken() -> None:
    label = replace(wanted([(-60, -30, 120, 60)])[0], aside=True)
    placed = place([label], (120.0, 60.0), [shapely.box(-10, -10, 10, 10)])["0"]
    assert placed.leader is None
    assert label.shape.contains(placed.box)


def test_every_area_of_a_crowd_gets_a_name_where_there_is_room_for_all() -> None:
    crowd = wanted([(20 * k - 60, 0, 20, 20) for k in range(6)])
    assert set(place(crowd, PANEL)) == {label.code for label in crowd}


def test_without_any_room_there_is_no_label() -> None:
    assert place(wanted([(-5, -5, 10, 10)]), (12.0, 12.0)) == {}


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.lists(corners, min_size=1, max_size=7))
def test_labels_never_overlap_and_stay_in_the_panel(rows: list[tuple[int, int, int, int]]) -> None:
    shapes: list[Wanted] = []
    for label in wanted(rows):
        if not any(label.shape.intersects(other.shape) for other in shapes):
            shapes.append(label)
    placed = place(shapes, PANEL)
    panel = shapely.box(-PANEL[0] / 2, -PANEL[1] / 2, PANEL[0] / 2, PANEL[1] / 2)
    for one, other in combinations(placed.values(), 2):
        assert not one.box.intersects(other.box)
        assert one.leader is None or not one.leader.intersects(other.box)
        assert one.leader is None or other.leader is None or not one.leader.intersects(other.leader)
    assert all(panel.contains(label.box) for label in placed.values())
