"""The form of the map in the address, and its picture as a file: what it says is what the screen says."""

import pytest

from components.text_cases import FORMS
from data.services import Stores
from tests.pages.screens import ADMIN, BULELENG, HSS, MAP, Screen, open_screen, user


def addresses(screen: Screen) -> str:
    """Where the decks of a screen fetch their shapes."""
    return "\n".join(str(each.proto.json) for each in screen.app.get("deck_gl_json_chart"))


@pytest.mark.parametrize("kabupaten", [BULELENG, HSS])
def test_a_link_opens_the_tiles_and_says_what_they_are(full: Stores, kabupaten: str) -> None:
    screen = open_screen(ADMIN, MAP, kab=kabupaten, bentuk="petak")
    assert f"/{kabupaten}/petak/" in addresses(screen)
    assert any("Peta petak: satu kotak sama besar tiap desa" in words for words in screen.words)


def test_without_a_wish_or_with_an_odd_one_the_map_is_the_usual(full: Stores) -> None:
    for wish in ({}, {"bentuk": "bulat"}):
        screen = open_screen(ADMIN, MAP, kab=HSS, **wish)
        assert f"/{HSS}/wilayah/" in addresses(screen)
        assert any("Peta skematik" in words for words in screen.words)


def test_choosing_a_form_writes_it_into_the_address(full: Stores) -> None:
    screen = open_screen(ADMIN, MAP, kab=HSS)
    screen.app.button_group(key="bentuk").set_value("petak")
    screen.app.run()
    assert screen.view["bentuk"] == "petak"
    assert f"/{HSS}/petak/" in addresses(screen)
    assert set(FORMS) == {"wilayah", "petak"}


@pytest.mark.parametrize("role", ["tamu", "operator", "admin"])
def test_whoever_sees_the_map_may_take_its_picture(full: Stores, role: str) -> None:
    opd = "DINKES" if role == "operator" else None
    screen = open_screen(user(role, HSS, opd), MAP, kab=HSS)
    assert {each.proto.label for each in screen.app.get("download_button")} >= {"Simpan PNG", "Simpan SVG"}
