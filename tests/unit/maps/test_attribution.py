"""Maps of true boundaries: what stands under them, and shapes in parts, which a sketch never has."""

import json
from dataclasses import replace

import shapely

from components import text_maps
from components.maps.case_map import CaseLayer, case_alt, case_deck
from components.maps.deck import Look
from components.maps.labels import anchor_of
from data.geometry.shapes import Geometry


def test_a_sketch_says_that_it_is_one() -> None:
    words = text_maps.attribution("skematik", "")
    assert words.startswith("Peta skematik")
    assert words.endswith("Batas indikatif, bukan acuan resmi.")


def test_true_boundaries_say_who_published_them_and_bind_nobody() -> None:
    words = text_maps.attribution("", "Dinas PUPR")
    assert words == "Batas wilayah: Dinas PUPR. Batas indikatif, bukan acuan resmi."


def test_the_alt_text_of_true_boundaries_does_not_say_sketch(geometry: Geometry, layer: CaseLayer) -> None:
    true = replace(geometry, note="", source="Dinas PUPR")
    assert case_alt(true, layer, "Kabupaten Buleleng", "kasus").startswith("Peta Kabupaten Buleleng, kasus")


def test_a_kecamatan_with_an_island_is_labelled_on_its_larger_part(
    geometry: Geometry, layer: CaseLayer, look: Look
) -> None:
    code = "51.08.01"
    mainland = geometry.kecamatan[code]
    island = shapely.box(115.7, -8.0, 115.72, -7.98)
    kecamatan = {**geometry.kecamatan, code: mainland.union(island)}
    true = replace(geometry, kecamatan=kecamatan, outline=geometry.outline.union(island))
    assert mainland.contains(anchor_of(kecamatan[code]))
    deck = json.loads(case_deck(true, layer, look).to_json())
    texts = {row["text"] for each in deck["layers"] if each["@@type"] == "TextLayer" for row in each["data"]}
    assert {"Gerokgak", "24"} <= texts
