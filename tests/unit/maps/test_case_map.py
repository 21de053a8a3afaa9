import json
from dataclasses import replace

import pandas as pd
import pytest

from components import text_maps
from components.maps.case_map import CaseLayer, case_alt, case_deck, case_legend
from components.maps.deck import AREAS, Look
from components.scale import Scale
from components.theme import rgba, theme
from data.geometry.shapes import Geometry
from data.rules.suppression import ProtectedCounts, Shown, per_people, protect_table
from tests.unit.maps.decks import areas_of, layers_of, seen_numbers, texts_of

GEROKGAK, SERIRIT, BUSUNGBIU, BANJAR, SUKASADA, BULELENG = (f"51.08.0{number}" for number in range(1, 7))


def test_each_kind_of_count_has_its_own_fill(geometry: Geometry, layer: CaseLayer, look: Look) -> None:
    areas = areas_of(case_deck(geometry, layer, look))
    low, middle, high = (rgba(paint.fill) for paint in look.theme.sequential(3))
    assert areas[GEROKGAK].fill == high
    assert areas[BULELENG].fill == middle
    assert areas[SERIRIT].fill == low
    assert areas[SUKASADA].fill == areas[BUSUNGBIU].fill == look.theme.rgba("surface")


def test_hidden_counts_are_hatched_and_zero_is_not(geometry: Geometry, layer: CaseLayer, look: Look) -> None:
    numbers = {code: n for n, code in enumerate(geometry.kecamatan, 1)}
    assert seen_numbers(case_deck(geometry, layer, look), "arsir") == {numbers[BUSUNGBIU], numbers[BANJAR]}


def test_a_hidden_number_is_nowhere_in_the_deck(geometry: Geometry, look: Look) -> None:
    values = pd.DataFrame(
        {"2026": pd.Series({GEROKGAK: 4321, SERIRIT: 3, BUSUNGBIU: 1, BANJAR: 2}, dtype="Int64")}
    )
    layer = CaseLayer(protect_table(values, 5), dict.fromkeys(geometry.kecamatan, "Nama"), "2026")
    areas = areas_of(case_deck(geometry, layer, look))
    assert areas[GEROKGAK].words == "4.321 kasus"
    assert {areas[code].words for code in (SERIRIT, BUSUNGBIU, BANJAR)} == {"disembunyikan (1–4)"}
    assert len({str(areas[code].fill) for code in (SERIRIT, BUSUNGBIU, BANJAR)}) == 1
    assert texts_of(case_deck(geometry, layer, look)) == {"Nama", "4.321", "<5"}


def test_no_data_has_the_ground_colour_and_no_number(
    geometry: Geometry, look: Look, counts: ProtectedCounts
) -> None:
    layer = CaseLayer(counts, {"51.08.01": "Gerokgak"}, "2019")
    areas = areas_of(case_deck(geometry, layer, look))
    assert areas[GEROKGAK] == ("Gerokgak", "belum ada data", look.theme.rgba("raised"))
    assert texts_of(case_deck(geometry, layer, look)) == {"Gerokgak"}


def test_the_chosen_kecamatan_gets_an_ink_line_of_its_own(
    geometry: Geometry, layer: CaseLayer, look: Look
) -> None:
    number = list(geometry.kecamatan).index(BANJAR) + 1
    assert seen_numbers(case_deck(geometry, layer, look), "terpilih") == set()
    assert seen_numbers(case_deck(geometry, layer, replace(look, selected=BANJAR)), "terpilih") == {number}


def test_a_kecamatan_without_a_shape_is_left_to_the_table_and_one_without_a_name_has_no_data(
    geometry: Geometry, look: Look, counts: ProtectedCounts
) -> None:
    layer = CaseLayer(counts, {GEROKGAK: "Gerokgak", "51.08.09": "Tejakula"}, "2026")
    areas = areas_of(case_deck(geometry, layer, look))
    assert set(areas) == set(geometry.kecamatan)
    assert {each.words for code, each in areas.items() if code != GEROKGAK} == {"belum ada data"}
    assert texts_of(case_deck(geometry, layer, look)) == {"Gerokgak", "24"}


def test_the_deck_asks_for_no_base_map_and_is_compact(
    geometry: Geometry, layer: CaseLayer, look: Look
) -> None:
    written = case_deck(geometry, layer, look).to_json()
    assert "\n" not in written
    read = json.loads(written)
    assert "mapProvider" not in read or read["mapProvider"] is None
    assert read["views"][0]["controller"]["scrollZoom"] is False
    assert "http" not in written


def test_every_layer_has_a_name_and_only_areas_take_clicks(
    geometry: Geometry, layer: CaseLayer, look: Look
) -> None:
    found = json.loads(case_deck(geometry, layer, look).to_json())["layers"]
    names = [each["id"] for each in found]
    assert len(set(names)) == len(names)
    assert [each["id"].split("-")[0] for each in found if each.get("pickable")] == [AREAS]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_labels_on_a_fill_have_its_ink(geometry: Geometry, layer: CaseLayer, mode: str) -> None:
    look = Look(theme(mode), Scale(width=1400), 500)
    rows = [
        row
        for each in layers_of(case_deck(geometry, layer, look)).values()
        if each["@@type"] == "TextLayer"
        for row in each["data"]
        if row["text"] in ("Gerokgak", "24")
    ]
    assert [row["colour"] for row in rows] == [rgba(look.theme.sequential(3)[-1].ink)] * 2


def test_the_legend_counts_areas_from_the_top(layer: CaseLayer, look: Look) -> None:
    rows = [(row.words, row.areas, row.hatched) for row in case_legend(layer, look.theme)]
    assert rows == [
        ("20 atau lebih", 1, False),
        ("10–19", 1, False),
        ("5–9", 1, False),
        ("0", 1, False),
        ("1–4, disembunyikan", 2, True),
    ]


def test_the_legend_names_what_is_hidden_for_another_ones_sake(look: Look) -> None:
    values = pd.DataFrame({"2026": pd.Series({GEROKGAK: 30, SERIRIT: 3, BUSUNGBIU: 9}, dtype="Int64")})
    counts = protect_table(values, 5)
    assert counts.cell(BUSUNGBIU, "2026").status is Shown.HIDDEN
    layer = CaseLayer(counts, {GEROKGAK: "Gerokgak", SERIRIT: "Seririt", BUSUNGBIU: "Busungbiu"}, "2026")
    rows = case_legend(layer, look.theme)
    assert {row.words: row.areas for row in rows if row.hatched} == {
        "1–4, disembunyikan": 1,
        "disembunyikan agar yang kecil tidak terhitung": 1,
    }


def test_the_alt_text_states_the_finding(geometry: Geometry, layer: CaseLayer) -> None:
    assert case_alt(geometry, layer, "Kabupaten Buleleng", "kasus s.d. Oktober 2026") == (
        "Peta skematik Kabupaten Buleleng, kasus s.d. Oktober 2026. "
        "Terbanyak Gerokgak 24, Buleleng 11, dan Seririt 7. Tanpa kasus: Sukasada. "
        "Jumlah disembunyikan: Busungbiu dan Banjar."
    )


def test_a_rate_is_written_with_one_decimal_and_hides_what_the_count_hides(
    geometry: Geometry, look: Look
) -> None:
    values = pd.DataFrame({"2026": pd.Series({GEROKGAK: 24, SERIRIT: 3, BUSUNGBIU: 2}, dtype="Int64")})
    names = {GEROKGAK: "Gerokgak", SERIRIT: "Seririt", BUSUNGBIU: "Busungbiu"}
    tenths = per_people(protect_table(values, 5), dict.fromkeys(names, 55_427))
    layer = CaseLayer(tenths, names, "2026", (50, 100, 200, 500), text_maps.RATE, is_rate=True)
    deck = case_deck(geometry, layer, look)
    assert {"43,3", "<5 kasus"} <= texts_of(deck)
    assert areas_of(deck)[GEROKGAK].words == "43,3 kasus per 100.000 penduduk"
    assert case_legend(layer, look.theme)[0].words == "20,0 atau lebih"
    assert "Gerokgak 43,3" in case_alt(geometry, layer, "Buleleng", "Per 100.000")


def test_a_rate_far_below_the_least_count_has_a_class_too(geometry: Geometry, look: Look) -> None:
    values = pd.DataFrame({"2026": pd.Series({GEROKGAK: 24, SERIRIT: 7}, dtype="Int64")})
    names = {GEROKGAK: "Gerokgak", SERIRIT: "Seririt"}
    tenths = per_people(protect_table(values, 5), {GEROKGAK: 55_427, SERIRIT: 2_000_000})
    layer = CaseLayer(tenths, names, "2026", (50, 100, 200, 500), text_maps.RATE, is_rate=True)
    assert areas_of(case_deck(geometry, layer, look))[SERIRIT].words == "0,4 kasus per 100.000 penduduk"
    assert "0,1–4,9" in {row.words for row in case_legend(layer, look.theme)}
