"""The style sheets agree with the tokens and select only what we name ourselves or Streamlit promises."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from components.theme import MODES, Mode, theme
from tests.unit.components.stylesheets import SHEETS, STATIC, hooks, keys, selectors, sheet

CLASSES = {"stApp", "stMarkdownBadge"}  # the two class names of Streamlit that have no test id


def test_every_colour_of_the_sheet_is_a_token_in_both_modes() -> None:
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);", sheet("app.css"))
    assert len(pairs) > 20
    for name, light, dark in pairs:
        token = name.replace("-", "_")
        assert (light, dark) == (theme("light").token(token), theme("dark").token(token)), name


def test_browsers_without_light_dark_get_the_light_tokens() -> None:
    pairs = re.findall(r"--([\w-]+): (#\w+);", sheet("app.css"))
    assert {name for name, _ in pairs} == set(re.findall(r"--([\w-]+): light-dark", sheet("app.css")))
    assert all(colour == theme("light").token(name.replace("-", "_")) for name, colour in pairs)


def test_every_variable_used_is_defined() -> None:
    defined = set(re.findall(r"--([\w-]+):", sheet("app.css")))
    for name in SHEETS:
        assert set(re.findall(r"var\(--([\w-]+)\)", sheet(name))) <= defined


@pytest.mark.parametrize("name", SHEETS)
def test_no_generated_class_is_selected(name: str) -> None:
    for selector in selectors(name):
        classes = set(re.findall(r"\.([A-Za-z][\w-]*)", selector))
        ours = {one for one in classes if one.startswith("st-key-")}
        tables = {"col_heading", "index_name", "level0", "level1"}
        assert classes - ours - tables <= CLASSES, selector


def test_the_hooks_are_found() -> None:
    assert {"stTable", "stSidebarNavLink", "stMainBlockContainer"} <= hooks("app.css")
    assert {"eyebrow", "panel", "matrix", "figures", "source", "notice"} <= keys("app.css")


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_fetches_anything(name: str) -> None:
    assert "url(" not in sheet(name)
    assert "@import" not in sheet(name)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("stem", ["papan", "papan-mark"])
def test_the_logo_is_outlines_in_the_colours_of_its_theme(mode: Mode, stem: str) -> None:
    root = ET.parse(STATIC / f"{stem}-{mode}.svg").getroot()  # noqa: S314 (our own file)
    fills = {child.get("fill") for child in root}
    colours = theme(mode)
    assert {colours.state_verified, colours.state_reported, colours.state_missing} <= fills
    assert not [child for child in root if child.tag.endswith("text")]
    assert (colours.text in fills) == (stem == "papan")


def test_streamlit_is_configured_with_the_tokens() -> None:
    config = Path(STATIC).parents[1] / ".streamlit" / "config.toml"
    settings = tomllib.loads(config.read_text(encoding="utf-8"))["theme"]
    for mode in MODES:
        colours, chosen = theme(mode), settings[mode]
        assert chosen["primaryColor"] == colours.accent
        assert chosen["backgroundColor"] == colours.surface
        assert chosen["secondaryBackgroundColor"] == colours.raised
        assert chosen["textColor"] == colours.text
        assert chosen["borderColor"] == colours.border_strong
        assert chosen["chartCategoricalColors"] == list(colours.categorical)
