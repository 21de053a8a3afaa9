"""Change on the map: only where both counts may be shown, falling and rising apart."""

import pandas as pd
import pytest

from components.maps.case_map import case_deck
from components.maps.change_map import ChangeLayer
from components.maps.deck import Look
from components.theme import MODES, rgba, theme
from data.geometry.shapes import Geometry
from data.rules.suppression import protect_table
from tests.unit.maps.conftest import CODES, NAMES
from tests.unit.maps.decks import areas_of, seen_numbers, texts_of

NOW = dict(zip(CODES, (24, 7, 3, 2, 0, 11), strict=True))
BEFORE = dict(zip(CODES, (19, 8, 12, 9, 0, 30), strict=True))


@pytest.fixture
def change() -> ChangeLayer:
    now, before = (
        protect_table(pd.DataFrame({year: pd.Series(cases, dtype="Int64")}), 5)
        for year, cases in (("2026", NOW), ("2025", BEFORE))
    )
    return ChangeLayer((now, "2026"), (before, "2025"), NAMES)


def test_every_step_of_the_scale_has_its_fill(geometry: Geometry, change: ChangeLayer, look: Look) -> None:
    areas = areas_of(case_deck(geometry, change, look))
    scale = [rgba(colour) for colour in look.theme.diverging]
    assert [areas[code].fill for code in (CODES[5], CODES[1], CODES[4], CODES[0])] == [
        scale[0],
        scale[1],
        scale[2],
        scale[4],
    ]
    assert areas[CODES[0]].words == "+5 (19 menjadi 24 kasus)"


def test_where_one_count_is_hidden_there_is_no_change(
    geometry: Geometry, change: ChangeLayer, look: Look
) -> None:
    deck = case_deck(geometry, change, look)
    assert {areas_of(deck)[code].words for code in CODES[2:4]} == {"disembunyikan pada salah satu tahun"}
    assert seen_numbers(deck, "arsir") == {3, 4}
    assert texts_of(deck) >= {"+5", "\u22121", "tetap", "\u221219", "disembunyikan"}


def test_without_last_year_there_is_no_data(geometry: Geometry, change: ChangeLayer, look: Look) -> None:
    alone = ChangeLayer(change.now, (change.before[0], "2019"), NAMES)
    assert {each.words for each in areas_of(case_deck(geometry, alone, look)).values()} == {"belum ada data"}


def test_the_legend_counts_every_kecamatan_once(change: ChangeLayer, look: Look) -> None:
    rows = {row.words: row.areas for row in change.legend(look.theme)}
    assert sum(rows.values()) == len(NAMES)
    assert list(rows)[:5] == ["naik 5 atau lebih", "naik 1–4", "tetap", "turun 1–4", "turun 5 atau lebih"]
    assert rows["disembunyikan pada salah satu tahun"] == 2


def test_the_alt_text_names_the_largest_changes_first(geometry: Geometry, change: ChangeLayer) -> None:
    assert change.alt(geometry, "Buleleng", "perubahan") == (
        "Peta skematik Buleleng, perubahan. Naik: Gerokgak +5. Turun: Buleleng \u221219 dan Seririt \u22121. "
        "Perubahan tidak ditampilkan: Busungbiu dan Banjar."
    )


@pytest.mark.parametrize("mode", MODES)
def test_figures_are_read_on_every_fill(change: ChangeLayer, mode: str) -> None:
    for cell in change.cells(theme(mode)).values():
        assert cell.paint is None or contrast(cell.paint.fill, cell.paint.ink) >= 4.5


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [value / 255 for value in rgba(colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
