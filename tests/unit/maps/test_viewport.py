import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from components.maps.hatch import hatch_lines
from components.maps.viewport import AIR, Viewport

BULELENG = shapely.box(114.43, -8.37, 115.45, -8.06)


@pytest.mark.parametrize("size", [(620, 560), (1000, 420), (358, 300)])
def test_a_fitted_shape_touches_the_air_and_no_more(size: tuple[float, float]) -> None:
    view = Viewport.fitted(BULELENG, *size)
    west, north, east, south = view.to_pixels(BULELENG).bounds
    assert west == pytest.approx(-east)
    assert north == pytest.approx(-south)
    assert max((east - west) / size[0], (south - north) / size[1]) == pytest.approx(1 - 2 * AIR)


@settings(derandomize=True)
@given(st.floats(-400, 400), st.floats(-300, 300))
def test_pixels_lead_back_to_the_same_place(x: float, y: float) -> None:
    view = Viewport.fitted(BULELENG, 900, 600)
    back = shapely.get_coordinates(view.to_pixels(shapely.Point(view.to_degrees(x, y))))[0]
    assert back == pytest.approx((x, y), abs=0.02)


def test_a_point_is_shown_at_the_closest_zoom() -> None:
    assert Viewport.fitted(shapely.Point(115, -8).buffer(1e-9), 600, 600).zoom == 16


def test_hatch_lines_stay_inside_and_lean_to_the_right() -> None:
    view = Viewport.fitted(BULELENG, 900, 600)
    area = shapely.box(-100, -50, 100, 50)
    lines = hatch_lines(area, view)
    assert len(lines) == pytest.approx(300 / (6 * 2**0.5), abs=2)
    for line in lines:
        drawn = view.to_pixels(shapely.LineString(line))
        assert area.buffer(0.1).contains(drawn)
        (x0, y0), (x1, y1) = drawn.coords
        assert (x1 - x0) == pytest.approx(-(y1 - y0), abs=0.1)


def test_nothing_is_hatched_in_an_empty_area() -> None:
    assert hatch_lines(shapely.Polygon(), Viewport.fitted(BULELENG, 900, 600)) == []
