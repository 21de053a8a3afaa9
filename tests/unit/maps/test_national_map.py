"""All kabupaten on one map: those of another month stay uncoloured, many labels stay inside."""

import pandas as pd
import pytest
import shapely

from components.maps.case_map import CaseLayer
from components.maps.change_map import ChangeLayer
from components.maps.deck import Look
from components.maps.national_map import FEW, NationalLayer, national_deck
from components.maps.shape_files import LINE_VERTICES, file_of
from data.geometry.national import country
from data.geometry.shapes import Geometry
from data.rules.suppression import protect_table
from tests.unit.maps.decks import areas_of, layer_of, texts_of

NAMES = {"51.08": "Buleleng", "63.06": "Hulu Sungai Selatan", "63.07": "Tabalong", "63.08": "Kotabaru"}
CASES = {"51.08": 70, "63.06": 88, "63.07": 12, "63.08": None}
LATE = {"63.07": "12 kasus s.d. Juli 2026, belum sebanding"}


def boxes(count: int) -> Geometry:
    return country(
        {
            f"{10 + n // 50}.{n % 50:02}": shapely.box(100 + n % 30, n // 30, 100.9 + n % 30, n // 30 + 0.9)
            for n in range(count)
        },
        "",
        "sumber",
        "v",
    )


@pytest.fixture
def few() -> Geometry:
    shapes = {code: shapely.box(115 + n, -3, 116 + n, -2) for n, code in enumerate(NAMES)}
    return country(shapes, "", "sumber", "v")


@pytest.fixture
def layer() -> NationalLayer:
    table = pd.DataFrame({str(year): pd.Series(CASES, dtype="Int64") for year in (2026, 2025)})
    alike = {code: name for code, name in NAMES.items() if code not in LATE}
    return NationalLayer(CaseLayer(protect_table(table, 5), alike, "2026", (25, 50)), LATE, NAMES)


def test_another_month_is_told_and_not_coloured(few: Geometry, layer: NationalLayer, look: Look) -> None:
    areas = areas_of(national_deck(few, layer, look))
    assert areas["63.07"].words == LATE["63.07"]
    assert areas["63.07"].fill == areas["63.08"].fill != areas["63.06"].fill
    assert areas["63.06"].words == "88 kasus"
    assert areas["63.08"].words == "belum ada data"


def test_the_legend_counts_every_kabupaten_once(layer: NationalLayer, look: Look) -> None:
    rows = {row.words: row.areas for row in layer.legend(look.theme)}
    assert rows["data sampai bulan lain"] == 1
    assert sum(rows.values()) == len(NAMES)


def test_few_have_all_their_names_and_many_only_those_that_fit(
    few: Geometry, layer: NationalLayer, look: Look
) -> None:
    assert texts_of(national_deck(few, layer, look)) >= {*NAMES.values(), "88", "70"}
    many = boxes(12 * FEW)
    names = {code: f"Kabupaten {code}" for code in many.kecamatan}
    table = pd.DataFrame({"2026": pd.Series(dict.fromkeys(names, 30), dtype="Int64")})
    deck = national_deck(
        many, NationalLayer(CaseLayer(protect_table(table, 5), names, "2026"), {}, names), look
    )
    assert texts_of(deck) == set()
    assert layer_of(deck, "label-garis") is None
    assert len(areas_of(deck)) == len(many.kecamatan)


def test_a_dot_keeps_a_small_kota_visible(few: Geometry, layer: NationalLayer, look: Look) -> None:
    deck = national_deck(few, layer, look)
    areas, dots = layer_of(deck, "wilayah-kecamatan"), layer_of(deck, "wilayah-titik")
    assert areas is not None
    assert dots is not None
    assert dots["getFillColor"] == areas["getFillColor"]
    assert [each["geometry"]["type"] for each in dots["data"]] == ["Point"] * len(NAMES)
    assert [each["properties"] for each in dots["data"]] == [each["properties"] for each in areas["data"]]


def test_changes_are_those_of_each_kabupaten(few: Geometry, look: Look) -> None:
    counts = protect_table(
        pd.DataFrame({"2026": {"51.08": 70, "63.06": 88}, "2025": {"51.08": 71, "63.06": 95}}), 5
    )
    names = {code: NAMES[code] for code in ("51.08", "63.06")}
    changes = NationalLayer(ChangeLayer((counts, "2026"), (counts, "2025"), names), {}, NAMES)
    assert areas_of(national_deck(few, changes, look))["63.06"].words == "\u22127 (95 menjadi 88 kasus)"
    assert changes.alt(few, "Perubahan 2026").startswith("Peta Semua kabupaten, Perubahan 2026. Turun:")


def test_the_coast_comes_in_short_lines(few: Geometry) -> None:
    found = file_of(few, NAMES, "pesisir")
    assert found is not None
    lines = shapely.from_geojson(found.decode())
    pieces = [line for each in shapely.get_parts(lines) for line in shapely.get_parts(each)]
    assert pieces
    assert max(shapely.get_num_coordinates(line) for line in pieces) <= LINE_VERTICES
