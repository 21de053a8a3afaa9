"""All kabupaten on one screen: who is offered it, what it says, and the way back."""

import json

import pytest

from tests.pages.screens import ADMIN, BULELENG, HSS, MAP, Screen, checked, open_screen, user
from tests.unit.maps.decks import EXPRESSION

pytestmark = pytest.mark.usefixtures("full")
DOOR = "Semua kabupaten"


def everywhere(**more: str) -> Screen:
    return open_screen(ADMIN, MAP, data="contoh", kab=HSS, cakupan="semua", **more)


@pytest.mark.parametrize("role", ["operator", "koordinator", "bnnk", "tamu", "admin"])
def test_an_account_of_one_kabupaten_is_not_offered_the_others(role: str) -> None:
    opd = "DINSOS" if role == "operator" else None
    mine = open_screen(user(role, HSS, opd), MAP, data="contoh", kab=HSS, cakupan="semua")
    assert DOOR not in mine.buttons
    assert mine.title.startswith("Kandangan")
    whole = open_screen(user(role, None, opd), MAP, data="contoh", kab=HSS)
    assert DOOR in whole.buttons


def test_each_kabupaten_has_the_figure_of_its_own_screen() -> None:
    screen = everywhere()
    assert screen.title == (
        "Hulu Sungai Selatan mencatat kasus terbanyak dari 2 kabupaten/kota: 88 s.d. Oktober 2026"
    )
    [table] = [cells for cells in screen.cells() if "Data s.d." in cells]
    assert list(table.loc["Hulu Sungai Selatan"]) == ["88", "95", "\u22127", "36,4", "Okt"]
    assert list(table.loc["Buleleng"])[:2] == ["70", "71"]
    assert "Jumlah" not in table.index
    assert screen.is_contoh


@pytest.mark.parametrize("layer", ["kasus", "laju", "perubahan"])
def test_every_layer_sends_values_and_no_shape(layer: str) -> None:
    [chart] = [each.proto for each in everywhere(lapisan=layer).app.get("deck_gl_json_chart")]
    shapes = [each for each in json.loads(chart.json)["layers"] if each["@@type"] == "GeoJsonLayer"]
    assert {each["data"].rpartition("/")[0][:20] for each in shapes} == {"/peta/semua/wilayah/"}
    assert EXPRESSION.fullmatch(next(each["getFillColor"] for each in shapes if "wilayah-" in each["id"]))
    assert chart.alt.startswith("Peta skematik Semua kabupaten")


def test_a_layer_of_desa_is_not_asked_of_all_kabupaten() -> None:
    screen = everywhere(lapisan="kelas")
    assert "88 s.d. Oktober 2026" in screen.title
    assert "lapisan" not in screen.view


def test_the_way_back_and_to_another_kabupaten() -> None:
    screen = everywhere()
    next(each for each in screen.app.button if each.label == "Kembali ke Hulu Sungai Selatan").click()
    back = checked(screen.app.run())
    assert back.title.startswith("Kandangan")
    assert "cakupan" not in back.view
    next(each for each in back.app.button if each.label == DOOR).click()
    again = checked(back.app.run())
    assert again.view["cakupan"] == "semua"
    next(each for each in again.app.selectbox if each.label == "Buka kabupaten/kota").select(BULELENG)
    other = checked(again.app.run())
    assert other.view["kab"] == BULELENG
    assert "Kabupaten Buleleng" in " ".join(other.words)


def test_the_past_of_one_kabupaten_has_no_others_beside_it() -> None:
    past = open_screen(ADMIN, MAP, data="contoh", kab=HSS, cakupan="semua", per="8")
    assert DOOR not in past.buttons
    assert "Kabupaten Hulu Sungai Selatan" in " ".join(past.words)
