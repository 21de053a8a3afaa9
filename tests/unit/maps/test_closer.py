"""A closer look at one kecamatan: whose desa are named, and that no desa seems to have a count."""

from dataclasses import replace

import pytest

from components.maps.case_map import CaseLayer, case_legend
from components.maps.class_map import ClassLayer
from components.maps.closer_layers import (
    closer_alt,
    closer_case_deck,
    closer_class_deck,
    closer_geometry,
    closer_legend,
)
from components.maps.deck import CompactDeck, Look
from components.scale import Scale
from components.theme import theme
from data.geometry.shapes import Geometry
from data.reference import area_classes
from tests.unit.maps.conftest import CODES, NAMES
from tests.unit.maps.decks import areas_of, layer_of, texts_of

GEROKGAK, SERIRIT, BUSUNGBIU, BANJAR, SUKASADA, BULELENG = CODES
BY_NAME = {found.name: found for found in area_classes()}


@pytest.fixture
def names(geometry: Geometry) -> dict[str, str]:
    return {**NAMES, **{code: f"Desa {code[-7:].replace('.', '')}" for code in geometry.desa}}


@pytest.fixture
def wide(look: Look) -> Look:
    return Look(look.theme, Scale(width=900), 480)


def of_desa(deck: CompactDeck, kecamatan: str) -> list[str]:
    return [code for code in areas_of(deck) if code.startswith(f"{kecamatan}.")]


def test_all_desa_of_the_kecamatan_are_named_and_no_others(
    geometry: Geometry, layer: CaseLayer, wide: Look, names: dict[str, str]
) -> None:
    texts = texts_of(closer_case_deck(geometry, layer, wide, SERIRIT, names))
    assert {names[code] for code in geometry.desa if code.startswith(SERIRIT)} <= texts
    assert not {names[code] for code in geometry.desa if not code.startswith(SERIRIT)} & texts


def test_the_figure_of_a_kecamatan_stands_once_beside_its_name(
    geometry: Geometry, layer: CaseLayer, wide: Look, names: dict[str, str]
) -> None:
    deck = closer_case_deck(geometry, layer, wide, SERIRIT, names)
    title = [layer_of(deck, f"judul-{line}") for line in (0, 1)]
    assert [each["data"][0]["text"] for each in title if each] == ["Seririt", "7 kasus"]
    assert "7" not in texts_of(deck)
    assert {areas_of(deck)[code].words for code in of_desa(deck, SERIRIT)} == {"kecamatan: 7 kasus"}
    assert len({tuple(areas_of(deck)[code].fill) for code in of_desa(deck, SERIRIT)}) == 1


def test_what_lies_around_keeps_its_words_and_loses_its_colour(
    geometry: Geometry, layer: CaseLayer, wide: Look, names: dict[str, str]
) -> None:
    areas = areas_of(closer_case_deck(geometry, layer, wide, SERIRIT, names))
    [other] = {(area.words, tuple(area.fill)) for code, area in areas.items() if code.startswith(GEROKGAK)}
    assert other == ("kecamatan: 24 kasus", tuple(wide.ground))


@pytest.mark.parametrize(("kecamatan", "hatched"), [(BUSUNGBIU, True), (BANJAR, True), (SUKASADA, False)])
def test_a_small_count_is_hatched_and_never_told(
    geometry: Geometry, layer: CaseLayer, wide: Look, names: dict[str, str], kecamatan: str, *, hatched: bool
) -> None:
    deck = closer_case_deck(geometry, layer, wide, kecamatan, names)
    assert (layer_of(deck, "arsir-dekat") is not None) is hatched
    assert not {"1 kasus", "2 kasus", "3 kasus"} & texts_of(deck)


def test_the_legend_says_what_the_kecamatan_is_filled_with(layer: CaseLayer) -> None:
    look = theme("light")
    rows, cells = case_legend(layer, look), layer.cells(look)
    found = {code: [row.words for row in closer_legend(rows, cells[code])] for code in CODES}
    assert found[GEROKGAK] == ["20 atau lebih"]
    assert found[SERIRIT] == ["5–9"]
    assert found[SUKASADA] == ["0"]
    assert set(found[BUSUNGBIU]) <= {row.words for row in rows if row.hatched}
    assert {row.areas for code in CODES for row in closer_legend(rows, cells[code])} == {1}


def test_the_alt_text_names_the_desa(geometry: Geometry, layer: CaseLayer, names: dict[str, str]) -> None:
    cell = layer.cells(theme("light"))[SERIRIT]
    alt = closer_alt(geometry, cell, "Jumlah kasus s.d. Oktober 2026", SERIRIT, names)
    assert alt.startswith("Peta skematik Kecamatan Seririt, Jumlah kasus s.d. Oktober 2026.")
    assert "Seluruh kecamatan: 7 kasus. 4 desa: Desa" in alt


def test_classes_stand_on_their_desa(geometry: Geometry, wide: Look, names: dict[str, str]) -> None:
    first, second = [code for code in geometry.desa if code.startswith(SERIRIT)][:2]
    elsewhere = next(iter(geometry.desa))
    classes = {first: BY_NAME["Bahaya"], second: BY_NAME["Siaga"], elsewhere: BY_NAME["Waspada"]}
    layer = ClassLayer(classes, names, area_classes())
    deck = closer_class_deck(geometry, layer, wide, SERIRIT)
    assert {"B", "S"} <= texts_of(deck)
    assert "W" not in texts_of(deck)
    assert areas_of(deck)[first].fill == wide.theme.rgba("class_bahaya")
    assert areas_of(deck)[elsewhere].fill == wide.ground
    assert areas_of(deck)[elsewhere].words == "Waspada"


def test_a_class_stays_on_a_desa_whose_name_does_not_fit(geometry: Geometry, names: dict[str, str]) -> None:
    codes = [code for code in geometry.desa if code.startswith(SERIRIT)]
    long = {**names, **dict.fromkeys(codes, "Pandulangankandanganangkinangloksado")}
    layer = ClassLayer(dict.fromkeys(codes, BY_NAME["Bahaya"]), long, area_classes())
    look = Look(theme("light"), Scale(width=1000), 360)
    deck = closer_class_deck(geometry, layer, look, SERIRIT)
    letters = layer_of(deck, "huruf")
    assert letters is not None
    assert len(letters["data"]) == 4


def test_counting_is_about_the_kecamatan_alone(geometry: Geometry) -> None:
    near = closer_geometry(geometry, SERIRIT)
    assert set(near.kecamatan) == {SERIRIT}
    assert len(near.desa) == 4
    assert near.outline.equals(geometry.kecamatan[SERIRIT])
    assert replace(near, desa={}, kecamatan={}, outline=geometry.outline).note == geometry.note
