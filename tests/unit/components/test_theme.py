"""What the tokens promise: contrast, colour-vision deficiency, grey print, and one name for every colour."""

import json
from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from components import theme as theme_module
from components.theme import MODES, Mode, Theme, rgba, theme
from tests.unit.components.colour_vision import VISIONS, Vector, ciede2000, contrast, distance, lightness

TOKENS = json.loads(Path(theme_module.__file__).with_name("tokens.json").read_text(encoding="utf-8"))
FAMILIES = TOKENS["families"]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distance_agrees_with_published_pairs(one: Vector, two: Vector, expected: float) -> None:
    """Rows 1, 7, 17 and 34 of the test data of Sharma, Wu and Dalal 2005."""
    assert ciede2000(one, two) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("ink", "ground", "least", "use"), TOKENS["contrast_promises"])
def test_ink_is_readable_on_its_ground(mode: Mode, ink: str, ground: str, least: float, use: str) -> None:
    colours = theme(mode)
    assert contrast(colours.token(ink), colours.token(ground)) >= least, use


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_stays_apart_in_every_colour_vision(mode: Mode, vision: str, family: str) -> None:
    colours = theme(mode)
    for one, two in _pairs(family):
        seen = distance(colours.token(one), colours.token(two), vision)
        assert seen >= FAMILIES[family]["least_de"], (one, two)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_stays_apart_in_grey(mode: Mode, family: str) -> None:
    colours = theme(mode)
    for one, two in _pairs(family):
        step = abs(lightness(colours.token(one)) - lightness(colours.token(two)))
        assert step >= FAMILIES[family]["least_grey"], (one, two)


@pytest.mark.parametrize(
    ("mode", "family"),
    [
        (mode, name)
        for mode in MODES
        for name, family in FAMILIES.items()
        if family.get("monotone") in (True, mode)
    ],
)
def test_an_ordered_family_is_ordered_in_grey(mode: Mode, family: str) -> None:
    steps = [lightness(theme(mode).token(name)) for name in FAMILIES[family]["members"]]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


@pytest.mark.parametrize("mode", MODES)
def test_every_token_has_a_field_and_every_field_a_token(mode: Mode) -> None:
    assert {field.name for field in fields(Theme)} - {"mode"} == set(TOKENS[mode])


def test_an_unknown_mode_is_light() -> None:
    assert theme("") is not theme("dark")
    assert theme("").surface == theme("light").surface


def test_a_token_is_found_by_its_name_only() -> None:
    assert theme().token("accent") == theme().accent
    for wrong in ("mode", "aksen", "__class__"):
        with pytest.raises(KeyError):
            theme().token(wrong)


def test_rgba_reads_the_bytes_of_the_colour() -> None:
    assert rgba("#24427F") == [0x24, 0x42, 0x7F, 255]
    assert theme().rgba("accent", 40) == [0x24, 0x42, 0x7F, 40]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("classes", [1, 2, 3, 4, 5])
def test_sequential_classes_run_one_way_and_carry_a_readable_label(mode: Mode, classes: int) -> None:
    paints = theme(mode).sequential(classes)
    greys = [lightness(paint.fill) for paint in paints]
    assert len(set(greys)) == classes
    assert greys in (sorted(greys), sorted(greys, reverse=True))
    assert all(contrast(paint.ink, paint.fill) >= 4.5 for paint in paints)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["bahaya", "waspada", "siaga", "aman", "none"])
def test_a_class_carries_a_readable_letter(mode: Mode, name: str) -> None:
    paint = theme(mode).area_class(f"class_{name}")
    assert contrast(paint.ink, paint.fill) >= 4.5
    assert (paint.outline is not None) == (name == "none")


def _pairs(family: str) -> Iterator[tuple[str, str]]:
    members = FAMILIES[family]["members"]
    return combinations(members, 2) if FAMILIES[family]["pairs"] == "all" else pairwise(members)
