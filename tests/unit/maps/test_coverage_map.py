"""Coverage of desa: nobody is not the same as not told."""

import pytest

from components.maps.class_map import class_alt, class_deck, class_legend
from components.maps.coverage_map import bersinar_layer, uncared_layer, volunteer_layer
from components.maps.deck import Look
from data.geometry.shapes import Geometry
from data.reference import area_classes
from tests.unit.maps.conftest import NAMES
from tests.unit.maps.decks import areas_of, texts_of

BY_NAME = {found.name: found for found in area_classes()}


@pytest.fixture
def names(geometry: Geometry) -> dict[str, str]:
    return {**NAMES, **dict.fromkeys(geometry.desa, "Sungai Kupang")}


def test_volunteers_untold_are_not_none(geometry: Geometry, names: dict[str, str], look: Look) -> None:
    first, second, third, *rest = geometry.desa
    told = {first: 12, second: 3, third: 0, **dict.fromkeys(rest)}
    layer = volunteer_layer(told, names)
    words = {code: each.words for code, each in areas_of(class_deck(geometry, layer, look)).items()}
    assert [words[code] for code in (first, second, third, rest[0])] == [
        "10 relawan atau lebih",
        "1–9 relawan",
        "tanpa relawan",
        "relawan belum dilaporkan",
    ]
    assert {"12", "3", "0"} <= texts_of(class_deck(geometry, layer, look))
    assert [row.areas for row in class_legend(geometry, layer, look.theme)] == [1, 1, 1, 21]


def test_desa_bersinar_stand_out(geometry: Geometry, names: dict[str, str], look: Look) -> None:
    first, *rest = geometry.desa
    layer = bersinar_layer({first: True, **dict.fromkeys(rest, False)}, names)
    areas = areas_of(class_deck(geometry, layer, look))
    assert areas[first].fill == look.theme.rgba("accent")
    assert {areas[code].words for code in rest} == {"belum Desa Bersinar"}


def test_a_classed_desa_without_volunteers_has_the_colour_of_its_class(
    geometry: Geometry, names: dict[str, str], look: Look
) -> None:
    first, second, third, *_ = geometry.desa
    classes = {first: BY_NAME["Bahaya"], second: BY_NAME["Aman"]}
    layer = uncared_layer(classes, {first: None, second: 4, third: None}, names, area_classes())
    areas = areas_of(class_deck(geometry, layer, look))
    assert areas[first].fill == look.theme.rgba("class_bahaya")
    assert areas[second].words == "berkelas, ada relawan"
    assert areas[third].words == "belum dinilai"
    assert "1 desa Bahaya, relawan belum tercatat" in class_alt(geometry, layer, "HSS", "Tanpa relawan")
