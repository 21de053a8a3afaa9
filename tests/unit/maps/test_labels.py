from itertools import combinations

import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from components.maps.labels import Wanted, anchor_of, place

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


def test_where_there_is_no_room_the_number_stands_alone() -> None:
    label = wanted([(-50, -20, 50, 40)])[0]
    placed = place([label], (100.0, 40.0))["0"]
    assert placed.short
    assert label.shape.contains(placed.box)


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
