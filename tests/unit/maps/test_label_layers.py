import pytest
import shapely

from components.maps.deck import Look
from components.maps.label_layers import Label, broken, corner_of, places
from components.maps.labels import inside
from components.maps.viewport import Viewport
from components.scale import Scale
from components.theme import theme

VIEW = Viewport.fitted(shapely.box(115, -8.1, 115.1, -8), 600, 400)


def label(name: str = "Daha Utara", *, homely: bool = False) -> Label:
    area = shapely.box(115.04, -8.06, 115.06, -8.04)
    return Label("1", area, name, "7", (0, 0, 0), (255, 255, 255), homely=homely)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Loksado", [("Loksado",)]),
        ("Daha Utara", [("Daha Utara",), ("Daha", "Utara")]),
        (
            "Gambah Dalam Barat",
            [("Gambah Dalam Barat",), ("Gambah", "Dalam Barat"), ("Gambah", "Dalam", "Barat")],
        ),
        ("", [("",)]),
    ],
)
def test_a_name_is_broken_between_its_words(name: str, lines: list[tuple[str, ...]]) -> None:
    assert broken(name) == lines


def test_the_lines_of_a_place_are_those_it_was_measured_with(look: Look) -> None:
    wanted = label().wanted(VIEW, look)
    assert len(wanted.lines) == 2
    assert [len(lines) for lines in wanted.breaks] == [3]
    placed = inside(wanted)
    assert placed is not None
    assert "".join(label().names(placed)).replace(" ", "") == "DahaUtara"


def test_a_homely_number_stays_on_its_area(look: Look) -> None:
    wide = Look(look.theme, Scale(width=600), 400)
    name = "Pandulangan Pandulangan Pandulangan"
    [(_, placed)] = places([label(name, homely=True)], VIEW, wide)
    assert placed.leader is not None
    assert label(name, homely=True).figure(placed) == ""
    assert label(name).figure(placed) == "7"


def test_the_corner_of_a_button_is_the_upper_right() -> None:
    look = Look(theme("light"), Scale(width=600), 400, corner=(100, 30))
    assert [box.bounds for box in corner_of(look)] == [(200, -200, 300, -170)]
    assert corner_of(Look(theme("light"))) == []
