"""The map screen: its layers, months that play, two years side by side, boundaries and sketches."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from data.services.geometry import load_geometry, region_names
from pages import loading_map
from tests.integration.services.files import csv
from tests.pages.conftest import Home, Settle, send
from tests.pages.screens import ADMIN, BULELENG, HSS, MAP, Screen, checked, open_screen, user
from tests.unit.maps.decks import EXPRESSION

pytestmark = pytest.mark.usefixtures("full")
GUEST = user("tamu")
CLASS_HEADER = (
    "tahun;metode;kode_desa;kategori;pokok_terpenuhi;pendukung_terpenuhi;nilai_ikrn;bersinar;"
    "tanggal_pencanangan;relawan"
)
LAYERS = ("kasus", "laju", "perubahan", "kelas", "bersinar", "relawan", "tanpa")


def charts(screen: Screen) -> list[Any]:
    return [each.proto for each in screen.app.get("deck_gl_json_chart")]


def layers(proto: Any) -> Iterator[dict[str, Any]]:
    yield from json.loads(proto.json)["layers"]


def clicked(screen: Screen, label: str) -> Screen:
    next(each for each in screen.app.button if each.label == label).click()
    return checked(screen.app.run())


@pytest.mark.parametrize("kabupaten", [BULELENG, HSS])
def test_every_layer_sends_values_and_no_shape(kabupaten: str) -> None:
    addresses = set()
    for layer in LAYERS:
        [chart] = charts(open_screen(GUEST, MAP, data="contoh", kab=kabupaten, lapisan=layer))
        shapes = [each for each in layers(chart) if each["@@type"] == "GeoJsonLayer"]
        assert all(isinstance(each["data"], str) for each in shapes)
        assert EXPRESSION.fullmatch(shapes[0]["getFillColor"])
        assert len(chart.json) + len(chart.tooltip) < 20_000
        assert chart.alt.startswith("Peta")
        addresses |= {each["data"].rpartition("/")[0] for each in shapes}
    [address] = addresses
    assert address.startswith(f"/peta/{kabupaten}/wilayah/")


def test_a_month_in_between_is_another_picture_of_the_same_shapes() -> None:
    whole, june = (open_screen(GUEST, MAP, data="contoh", kab=HSS, **more) for more in ({}, {"bulan": "6"}))
    assert "Kasus s.d. Juni 2026" in june.words
    assert "Kasus s.d. Oktober 2026" in whole.words
    [one], [other] = charts(whole), charts(june)
    assert one.id == other.id
    assert one.json != other.json
    assert june.title == whole.title


def test_the_year_before_stands_beside_with_the_same_classes() -> None:
    screen = open_screen(GUEST, MAP, data="contoh", kab=HSS)
    screen.app.toggle(key="banding").set_value(True)
    screen = checked(screen.app.run())
    before, now = charts(screen)
    assert "s.d. Oktober 2025" in before.alt
    assert "s.d. Oktober 2026" in now.alt
    assert before.id != now.id
    fills = [
        next(each for each in layers(chart) if each.get("pickable"))["getFillColor"]
        for chart in (before, now)
    ]
    palettes = [json.loads(f"[{EXPRESSION.fullmatch(fill)['palette']}]") for fill in fills]  # type: ignore[index]
    assert [0x1E, 0x37, 0x6C, 255] in palettes[0]
    assert [0x1E, 0x37, 0x6C, 255] in palettes[1]


def test_a_map_plays_month_by_month_and_stops_at_the_end() -> None:
    screen = clicked(open_screen(GUEST, MAP, data="contoh", kab=HSS), "Putar")
    seen = [screen.app.session_state["bulan"]]
    while "Berhenti" in screen.buttons:
        screen = checked(screen.app.run())
        seen.append(screen.app.session_state["bulan"])
    assert seen == ["3", "6", "9", "10"]
    assert "Putar" in screen.buttons


def test_a_map_that_plays_can_be_stopped() -> None:
    screen = clicked(open_screen(GUEST, MAP, data="contoh", kab=HSS), "Putar")
    stopped = clicked(screen, "Berhenti")
    at = stopped.app.session_state["bulan"]
    assert checked(stopped.app.run()).app.session_state["bulan"] == at


def test_a_layer_without_months_ends_the_play() -> None:
    screen = clicked(open_screen(GUEST, MAP, data="contoh", kab=HSS), "Putar")
    screen.app.segmented_control(key="lapisan").set_value("kelas")
    screen = checked(screen.app.run())
    assert "Berhenti" not in screen.buttons
    assert len(charts(screen)) == 1


def test_official_classes_have_no_months() -> None:
    screen = open_screen(GUEST, MAP, data="contoh", kab=HSS, lapisan="kelas", bulan="6")
    assert "Putar" not in screen.buttons
    assert not any("Cara penilaian berganti" in words for words in screen.words)


def test_classes_say_where_their_method_changed(settle: Settle, own_home: Home) -> None:
    older = csv(CLASS_HEADER, "2023;8+5;63.06.01.2001;Waspada;;;;;;")
    send(settle(own_home), HSS, "kawasan_rawan.csv", older)
    newer = csv(CLASS_HEADER, "2025;IKRN;63.06.01.2001;Aman;;;;;;")
    send(settle(own_home), HSS, "kawasan_rawan.csv", newer)
    screen = open_screen(ADMIN, MAP, data="utama", kab=HSS, lapisan="kelas", tahun=2025)
    assert any("Cara penilaian berganti sejak IKRN 2025" in words for words in screen.words)


def test_the_panel_names_suspects_evidence_and_their_month() -> None:
    words = open_screen(GUEST, MAP, data="contoh", kab=HSS, kec="63.06.05").words
    assert "Tersangka s.d. Oktober 2026" in words
    assert any(each.startswith("pengedar ") and " · pengguna " in each for each in words)
    assert "Barang bukti s.d. Oktober 2026" in words


def test_accepted_boundaries_are_another_address(settle: Settle, own_home: Home) -> None:
    def address() -> str:
        settle(own_home)
        [chart] = charts(open_screen(GUEST, MAP, data="contoh", kab=HSS))
        return str(next(each["data"] for each in layers(chart) if each.get("pickable")))

    sketch = address()
    accept(own_home.path)
    assert address() != sketch


def test_a_name_that_another_process_changed_is_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    geometry, names = load_geometry(HSS), region_names(HSS)
    before = loading_map.address_of(HSS, geometry)
    monkeypatch.setattr(loading_map, "region_names", lambda _: {**names, f"{HSS}.05": "Kandangan Kota"})
    assert loading_map.address_of(HSS, geometry) != before


def accept(home: Path) -> None:
    """Keep the sketch of the kabupaten as if it had been surveyed."""
    from data.geometry.boundaries.stored import Boundaries, Origin, version_of, written
    from data.services.geometry import shapes_of

    origin = Origin("Dinas PUPR", "CC BY", "2026-11-22", "batas.geojson", "0" * 64, "GeoJSON")
    content = written(Boundaries(HSS, origin, shapes_of(HSS).desa))
    folder = home / "var" / "boundaries"
    folder.mkdir(parents=True)
    (folder / f"{HSS}-{version_of(content)}.geojson").write_bytes(content)
    (folder / f"{HSS}.current").write_text(version_of(content), encoding="ascii")
