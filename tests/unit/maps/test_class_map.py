import json
from dataclasses import replace

import pytest

from components.maps.class_map import ClassLayer, class_alt, class_deck, class_legend
from components.maps.deck import Look
from components.scale import Scale
from components.theme import rgba, theme
from data.geometry.shapes import Geometry
from data.geometry.tiles import NOTE
from data.reference import area_classes
from tests.unit.maps.conftest import NAMES
from tests.unit.maps.decks import areas_of

BY_NAME = {found.name: found for found in area_classes()}


@pytest.fixture
def layer(geometry: Geometry) -> ClassLayer:
    first, second, *_ = geometry.desa
    classes = {first: BY_NAME["Bahaya"], second: BY_NAME["Aman"]}
    return ClassLayer(
        classes, {**NAMES, **{code: f"Desa {code[-1]}" for code in geometry.desa}}, area_classes()
    )


def test_desa_have_the_fill_of_their_class(geometry: Geometry, layer: ClassLayer, look: Look) -> None:
    areas = list(areas_of(class_deck(geometry, layer, look)).values())
    assert len(areas) == 24
    assert areas[0].fill == look.theme.rgba("class_bahaya")
    assert areas[1].words == "Aman"
    assert areas[2].fill == look.theme.rgba("class_none")
    assert areas[2].words == "belum dinilai"


def test_letters_stand_where_they_fit(geometry: Geometry, layer: ClassLayer) -> None:
    def letters(width: float) -> set[str]:
        look = Look(theme("light"), Scale(width=width), 560)
        found = json.loads(class_deck(geometry, layer, look).to_json())["layers"]
        return {row["text"] for each in found if each["id"].startswith("huruf") for row in each["data"]}

    assert letters(1200) == {"B", "A"}
    assert letters(120) == set()


def test_letters_have_the_ink_of_their_class(geometry: Geometry, layer: ClassLayer, look: Look) -> None:
    found = json.loads(class_deck(geometry, layer, look).to_json())["layers"]
    inks = {
        row["text"]: row["colour"] for each in found if each["id"].startswith("huruf") for row in each["data"]
    }
    assert inks["B"] == rgba(look.theme.on_bahaya)


def test_the_legend_says_word_and_letter(geometry: Geometry, layer: ClassLayer, look: Look) -> None:
    rows = {row.words: row.areas for row in class_legend(geometry, layer, look.theme)}
    assert rows == {"Bahaya (B)": 1, "Waspada (W)": 0, "Siaga (S)": 0, "Aman (A)": 1, "belum dinilai": 22}


def test_the_alt_text_counts_desa(geometry: Geometry, layer: ClassLayer) -> None:
    assert class_alt(geometry, layer, "Kabupaten Buleleng", "kelas resmi desa 2025 (IKRN)") == (
        "Peta skematik Kabupaten Buleleng, kelas resmi desa 2025 (IKRN). "
        "1 desa Bahaya, 1 desa Aman, dan 22 desa belum dinilai."
    )


def test_on_tiles_no_name_stands_on_a_letter(geometry: Geometry) -> None:
    names = {**NAMES, **dict.fromkeys(geometry.desa, "Desa")}
    layer = ClassLayer(dict.fromkeys(geometry.desa, BY_NAME["Aman"]), names, area_classes())
    look = Look(theme("light"), Scale(width=644), 480)
    found = json.loads(class_deck(replace(geometry, note=NOTE), layer, look).to_json())["layers"]
    letters = [row for each in found if each["id"].startswith("huruf") for row in each["data"]]
    ends = next(each for each in found if each["id"] == "label-titik")
    assert len(letters) == 24
    assert len(ends["data"]) == 6
