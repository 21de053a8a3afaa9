"""The picture of a map from the sample store: the words of the screen, and no hidden figure."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from components.maps.deck import Look
from components.scale import Scale
from components.theme import theme
from data.rules.roles import Role, Viewer
from data.rules.suppression import Shown
from data.rules.view import View
from data.services.cases import CasesView, load_cases
from data.services.stores import CONTOH, Stores, open_stores
from data.settings import Settings
from pages.here import Here
from pages.parts.map_form import picture_file
from pages.parts.map_layers import Shot

DAY = date(2026, 11, 22)
GUEST = Viewer("layar", Role.GUEST)
NAMES = {"51.08": "Buleleng", "63.06": "Hulu Sungai Selatan"}


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    """A fresh installation."""
    home: Path = tmp_path_factory.mktemp("home")
    (home / "var").mkdir()
    opened = open_stores(Settings.from_environment({"P4GN_HOME": str(home), "P4GN_TODAY": DAY.isoformat()}))
    yield opened
    for store in opened.values():
        store.close()


def drawn(stores: Stores, kabupaten: str, shot: Shot) -> tuple[CasesView, list[str]]:
    """The view, and every text of the picture."""
    view = View(CONTOH, kabupaten, 2026, "B12")
    data = load_cases(stores[CONTOH], GUEST, view, DAY)
    here = Here(GUEST, view, 1, DAY, None, NAMES[kabupaten])
    look = Look(theme("dark"), Scale(width=700), 460, address="/peta/x")
    svg = picture_file(here, data, shot, (look, "SVG")).decode()
    return data, [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


@pytest.mark.parametrize("form", ["wilayah", "petak"])
@pytest.mark.parametrize("kabupaten", list(NAMES))
def test_counts_stand_as_on_the_screen_and_small_ones_do_not(
    stores: Stores, kabupaten: str, form: str
) -> None:
    data, said = drawn(stores, kabupaten, Shot("kasus", form=form))
    cells = [data.summary.cases.counts.cell(code, "2026") for code in data.names]
    shown = {str(cell.value) for cell in cells if cell.status is Shown.VALUE}
    figures = {text for text in said if text.isdigit()}
    assert figures <= shown
    assert not {text for text in said if text in {"1", "2", "3", "4"}}
    assert any(cell.status is Shown.SMALL for cell in cells)
    assert f"<{data.summary.k}" in said
    assert "DATA CONTOH" in said
    assert any("Batas indikatif" in text for text in said)


@pytest.mark.parametrize("layer", ["laju", "perubahan", "kelas", "bersinar", "relawan", "tanpa"])
def test_every_layer_can_be_taken_along(stores: Stores, layer: str) -> None:
    _, said = drawn(stores, "63.06", Shot(layer))
    assert any("Hulu Sungai Selatan" in text for text in said)
    assert len(said) > 10
