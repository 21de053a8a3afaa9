"""A deck as a picture: every layer of it, in the same places and colours, and nothing that was hidden."""

import re
import struct
from base64 import b64decode
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import pytest
import shapely
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from components.exports.map_png import PIXELS, png_of
from components.faces import cut
from components.maps import by_number
from components.maps.case_map import CaseLayer, case_deck, case_legend
from components.maps.deck import Look
from components.maps.picture import colours_told, deck_svg
from components.maps.plain_map import plain_svg
from components.maps.sheet import EDGE, SheetWords, sheet_svg
from components.scale import Scale
from components.server.fonts import BODY_FACE
from components.text import escape, plain_words
from components.theme import theme
from data.geometry.boundaries.building import geometry_of
from data.geometry.shapes import Geometry
from data.settings import PROJECT
from tests.unit.maps.decks import texts_of

LOOK = Look(theme("light"), Scale(width=640), 420)
COLOUR = st.tuples(*[st.integers(0, 255)] * 4)
WORDS = SheetWords("Jumlah kasus · Buleleng", 'Buleleng < Sukasada & "lain"', "Kasus", "kec.", ("Catatan",))


def elements(svg: str, name: str) -> list[Element]:
    return list(fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{name}"))  # noqa: S314 -- our own


def texts(svg: str) -> set[str]:
    return {"".join(each.itertext()) for each in elements(svg, "text")}


def whole(geometry: Geometry, layer: CaseLayer, *, contoh: bool = False) -> str:
    """The picture of a map with its words."""
    words = SheetWords(WORDS.trail, WORDS.title, WORDS.legend, WORDS.unit, WORDS.notes, contoh)
    deck = case_deck(geometry, layer, LOOK)
    return sheet_svg(deck, LOOK, words, case_legend(layer, LOOK.theme))


@given(st.lists(COLOUR, min_size=1, max_size=30))
def test_colours_by_number_are_read_back(values: list[tuple[int, ...]]) -> None:
    told = colours_told(f"@@={by_number.colours(values)}", len(values))
    assert [tuple(each) for each in told] == values


def test_one_colour_is_that_of_all() -> None:
    assert colours_told([1, 2, 3, 255], 2) == [[1, 2, 3, 255]] * 2
    with pytest.raises(ValueError, match="no colours"):
        colours_told("properties.fill", 2)


def test_the_picture_says_what_the_map_says_and_nothing_more(geometry: Geometry, layer: CaseLayer) -> None:
    deck = case_deck(geometry, layer, LOOK)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{deck_svg(deck, LOOK)}</svg>'
    assert texts(svg) == texts_of(deck)
    assert {"Gerokgak", "24", "<5", "0"} <= texts(svg)
    assert not {"3", "2"} & texts(svg)


def test_areas_have_the_colours_of_the_map_and_lie_inside(geometry: Geometry, layer: CaseLayer) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{deck_svg(case_deck(geometry, layer, LOOK), LOOK)}</svg>'
    fills = {each.get("fill") for each in elements(svg, "path")}
    assert {paint.fill.lower() for paint in LOOK.theme.sequential(3)} <= fills
    for path in elements(svg, "path"):
        numbers = path.attrib["d"].replace("M", " ").replace("Z", " ").replace(",", " ").split()
        assert all(0 <= float(x) <= 640 for x in numbers[::2])
        assert all(0 <= float(y) <= 420 for y in numbers[1::2])


def test_a_whole_picture_bears_title_legend_notes_and_the_mark(geometry: Geometry, layer: CaseLayer) -> None:
    said = texts(whole(geometry, layer, contoh=True))
    assert {WORDS.trail, WORDS.title, "Catatan", "DATA CONTOH"} <= said
    assert "0 · 1 kec." in said
    assert any("disembunyikan" in words for words in said)
    assert "DATA CONTOH" not in texts(whole(geometry, layer))


def test_the_same_map_gives_the_same_picture(geometry: Geometry, layer: CaseLayer) -> None:
    assert whole(geometry, layer) == whole(geometry, layer)


def test_as_png_it_is_twice_as_large(
    geometry: Geometry, layer: CaseLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("P4GN_HOME", str(PROJECT))
    svg = whole(geometry, layer)
    png = png_of(svg)
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert width == PIXELS * (640 + 2 * EDGE)
    assert abs(height - PIXELS * float(fromstring(svg).attrib["height"])) <= 1  # noqa: S314 -- our own
    with pytest.raises(ValueError, match="no size"):
        png_of("<svg/>")


def test_a_look_at_boundaries_names_kecamatan_and_marks_desa(geometry: Geometry) -> None:
    svg = plain_svg(geometry, {"51.08.01": "Gerokgak"}, LOOK, ["51.08.01.2000"])
    assert "Gerokgak" in texts(svg)
    marked = [each for each in elements(svg, "path") if each.get("fill") == LOOK.theme.attention.lower()]
    assert len(marked) == 1


def test_a_look_at_boundaries_brings_its_typeface_and_no_unseen_detail(geometry: Geometry) -> None:
    fine = {code: shapely.segmentize(shape, 1e-4) for code, shape in geometry.desa.items()}
    face = cut(BODY_FACE)
    svg = plain_svg(geometry_of(fine, "", ""), {"51.08.01": "Gerokgak"}, LOOK, face=face)
    [inside] = re.findall(r"base64,([^)]+)", svg)
    with TTFont(BytesIO(b64decode(inside))) as found:
        assert {ord(sign) for sign in "Gerokgak51.08"} <= set(found.getBestCmap()) < set(range(128))
    assert len(svg) < len(plain_svg(geometry, {}, LOOK)) + len(inside) + 2_000


@given(st.text(st.characters(codec="ascii", min_codepoint=33), min_size=1, max_size=40))
def test_words_made_safe_can_be_read_back(words: str) -> None:
    assert plain_words(escape(words)) == words.replace("**", "") or "**" in words
