"""How large a panel is drawn on laptop, phone and wall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.scale import Scale


def test_a_laptop_pixel_is_a_pixel() -> None:
    assert Scale().px(13) == 13
    assert not Scale().narrow
    assert Scale.phone().narrow


@pytest.mark.parametrize(
    ("width", "height", "narrow"), [(1920, 1080, False), (1024, 768, True), (1366, 768, False)]
)
def test_notes_on_the_wall_are_at_least_one_rem(width: int, height: int, *, narrow: bool) -> None:
    scale = Scale.projector(width, height)
    assert scale.px(12.5) >= 0.026 * height
    assert scale.narrow == narrow


def test_figures_inside_bars_are_as_large_as_a_table_on_the_wall() -> None:
    assert Scale.projector(1920, 1080).inside(13) == pytest.approx(1.4 * 0.026 * 1080, rel=0.01)
    assert Scale().inside(13) == 13


@given(st.integers(640, 4000), st.integers(480, 2200), st.floats(0.2, 1))
def test_a_projected_panel_stays_inside_its_window(width: int, height: int, part: float) -> None:
    scale = Scale.projector(width, height, part)
    assert 0 < scale.width < width * part
    assert scale.px(38.5 * 10) <= height * 1.01


@given(st.text(max_size=30), st.text(max_size=30))
def test_more_text_is_never_narrower(one: str, two: str) -> None:
    scale = Scale()
    assert scale.text_width(one + two) >= scale.text_width(one)
