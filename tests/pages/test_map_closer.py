"""The closer look at a kecamatan: in the address, by its button, with desa named and none counted."""

import json
from typing import Any

import pytest

from tests.pages.screens import BULELENG, HSS, MAP, Screen, checked, open_screen, user

pytestmark = pytest.mark.usefixtures("full")
GUEST = user("tamu")
KANDANGAN = f"{HSS}.05"
NOTE = "Kasus dihitung per kecamatan, bukan per desa"


def deck(screen: Screen) -> dict[str, Any]:
    [chart] = screen.app.get("deck_gl_json_chart")
    found: dict[str, Any] = json.loads(chart.proto.json)
    return found


def texts(screen: Screen) -> set[str]:
    layers = deck(screen)["layers"]
    return {row["text"] for each in layers if each["@@type"] == "TextLayer" for row in each["data"]}


def zoom(screen: Screen) -> float:
    return float(deck(screen)["initialViewState"]["zoom"])


def pressed(screen: Screen) -> Screen:
    screen.app.button(key="map_closer").click()
    return checked(screen.app.run())


def test_without_an_area_there_is_nothing_to_come_closer_to() -> None:
    button = open_screen(GUEST, MAP, data="contoh", kab=HSS, dekat="1").app.button(key="map_closer")
    assert button.disabled
    assert button.label == "Perbesar ke kecamatan"


def test_the_button_goes_closer_and_back_and_writes_the_address() -> None:
    far = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec=KANDANGAN)
    assert far.app.button(key="map_closer").label == "Perbesar ke Kandangan"
    assert not any(NOTE in words for words in far.words)
    whole = zoom(far)
    near = pressed(far)
    assert near.view["dekat"] == "1"
    assert zoom(near) > whole + 1
    assert near.app.button(key="map_closer").label == "Seluruh kabupaten"
    assert any(NOTE in words for words in near.words)
    again = pressed(near)
    assert "dekat" not in again.view
    assert zoom(again) == whole


@pytest.mark.parametrize("form", ["wilayah", "petak"])
@pytest.mark.parametrize("layer", ["kasus", "laju", "perubahan", "kelas", "relawan"])
def test_a_link_names_desa_and_sends_no_shape(layer: str, form: str) -> None:
    screen = open_screen(
        GUEST, MAP, data="contoh", kab=HSS, kec=KANDANGAN, dekat="1", lapisan=layer, bentuk=form
    )
    assert {"Bangkau", "Lungau"} <= texts(screen)
    shapes = [each for each in deck(screen)["layers"] if each["@@type"] == "GeoJsonLayer"]
    assert all(each["data"].startswith(f"/peta/{HSS}/{form}/") for each in shapes)
    [chart] = screen.app.get("deck_gl_json_chart")
    assert len(chart.proto.json) + len(chart.proto.tooltip) < 40_000
    assert "Kecamatan Kandangan" in chart.proto.alt


def test_counts_stand_once_and_belong_to_the_kecamatan() -> None:
    screen = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec=KANDANGAN, dekat="1")
    counts = {text for text in texts(screen) if any(letter.isdigit() for letter in text)}
    assert len(counts) == 1
    assert counts.pop().endswith(" kasus")
    assert "kecamatan: " in screen.app.get("deck_gl_json_chart")[0].proto.tooltip


def test_another_area_moves_the_closer_look() -> None:
    near = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec=KANDANGAN, dekat="1")
    near.app.selectbox(key="kec").set_value(f"{HSS}.10")
    moved = checked(near.app.run())
    assert moved.view["dekat"] == "1"
    assert "Bangkau" not in texts(moved)
    assert "Seluruh kabupaten" in moved.buttons


def test_what_is_nowhere_on_the_map_is_not_looked_at() -> None:
    screen = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec="luar", dekat="1")
    assert screen.app.button(key="map_closer").disabled


def test_a_hidden_count_stays_hidden() -> None:
    for kecamatan in (f"{HSS}.{number:02d}" for number in range(1, 12)):
        screen = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec=kecamatan, dekat="1")
        hatched = any(each["id"] == "arsir-dekat" for each in deck(screen)["layers"])
        assert hatched == any(text.startswith("disembunyikan") for text in texts(screen))
        if hatched:
            return
    pytest.fail("no kecamatan is hidden")


def test_on_the_wall_there_is_no_button() -> None:
    wall = open_screen(GUEST, MAP, data="contoh", kab=BULELENG, layar="1", kec=f"{BULELENG}.06", dekat="1")
    assert not any("Perbesar" in label or "Seluruh" in label for label in wall.buttons)
