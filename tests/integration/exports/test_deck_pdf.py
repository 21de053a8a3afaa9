"""The sheets opened again: size, typefaces, text, one sheet a page, vectors only."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from components.exports.deck_model import (
    Bars,
    Cell,
    Column,
    Columns,
    Deck,
    DeckPage,
    Figure,
    Figures,
    Names,
    Opening,
    Table,
)
from components.exports.deck_pdf import deck_pdf
from components.exports.map_picture import MapLabel, MapLegend, MapPicture
from components.text_frame import CONTOH
from data.rules.papers import PaperFacts
from tests.integration.exports.conftest import Held
from tests.integration.exports.decks import deck, whole, words_of

SIZES = {"a4": (297, 210), "f4": (330, 215)}
NASTY = [
    '#read("/etc/passwd")',
    "$ x $ *tebal* _miring_ `kode`",
    "</text><script>",
    "\\u{41} \"kutip\" 'satu'",
    "@label <label> // komentar",
    "https://contoh.invalid/" + "a" * 200,
]
TYPED = st.text(st.sampled_from("abc #$*_`<>@/\\\"'[](){}~-=+&%é–"), min_size=1, max_size=80)


@pytest.fixture(scope="module")
def made(both_held: dict[str, Held]) -> Any:
    """Kabupaten -> the pages and the sheets."""

    @cache
    def of(kabupaten: str) -> tuple[Deck, bytes]:
        pages = deck(whole(both_held[kabupaten].facts))
        return pages, deck_pdf(pages)

    return of


@pytest.fixture
def sheets(made: Any, facts: PaperFacts) -> tuple[Deck, bytes]:
    """The sheets of each kabupaten in turn."""
    found: tuple[Deck, bytes] = made(facts.line.kabupaten)
    return found


def letters(words: str) -> str:
    """Without anything that a line break may add or swallow."""
    return re.sub(r"[\s\u200b]", "", words)


def said(content: bytes) -> list[str]:
    return [letters(page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def test_each_page_is_one_sheet_that_says_all_it_says(sheets: tuple[Deck, bytes]) -> None:
    pages, content = sheets
    found = said(content)
    assert len(found) == len(pages.pages)
    for place, (page, words) in enumerate(zip(pages.pages, found, strict=True), 1):
        for line in words_of(page).splitlines():
            assert not line.startswith("#")
            if not re.fullmatch(
                r"accent|on_accent|attention|on_attention|faint|text|(state|on|line)_\w+|border_strong", line
            ):
                assert letters(line) in words, (place, line)
        assert letters(pages.running) in words
        assert letters(pages.position) in words
        assert letters(CONTOH) in words
        assert f"{place}/{len(found)}" in words


def test_figures_of_charts_are_written_beside_them(sheets: tuple[Deck, bytes]) -> None:
    pages, content = sheets
    assert {Bars, Columns} <= {type(page.first) for page in pages.pages}
    for page, words in zip(pages.pages, said(content), strict=True):
        if isinstance(page.first, Bars) and not page.first.is_share:
            values = [str(value) for series in page.first.series for value in series.values if value]
            assert all(value in words for value in values)
        if isinstance(page.first, Columns):
            assert all(str(value) in words for value in page.first.series.values)


@pytest.mark.parametrize("size", ["a4", "f4"])
def test_sheets_are_landscape_of_their_size(sheets: tuple[Deck, bytes], size: Any) -> None:
    short = replace(sheets[0], pages=sheets[0].pages[:3])
    for page in PdfReader(BytesIO(deck_pdf(short, size))).pages:
        found = tuple(round(float(each) / 72 * 25.4) for each in (page.mediabox.width, page.mediabox.height))
        assert found == SIZES[size]


def test_typefaces_are_embedded_and_nothing_is_a_bitmap(sheets: tuple[Deck, bytes]) -> None:
    names = set()
    for page in PdfReader(BytesIO(sheets[1])).pages:
        resources: Any = page["/Resources"]
        assert not list(page.images)
        for font in resources["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(str(font.get_object()["/BaseFont"]))
    assert {"Papan" in name for name in names} == {True}, names


def test_the_same_facts_are_the_same_bytes(sheets: tuple[Deck, bytes]) -> None:
    pages, content = sheets
    assert deck_pdf(pages) == content


def test_a_table_that_goes_on_repeats_its_head() -> None:
    rows = tuple((Cell(str(place)), Cell("Kirim laporan")) for place in range(90))
    found = said(deck_pdf(_deck(DeckPage("panjang", Table((Column("Nomor", 1), Column("Arahan", 4)), rows)))))
    assert len(found) > 1
    assert all("NomorArahan" in words for words in found)


@given(st.sampled_from(NASTY) | TYPED)
@settings(max_examples=15, deadline=None)
def test_what_people_type_stays_text(typed: str) -> None:
    clean = " ".join(typed.split()) or "-"
    table = Table((Column("OPD", 1), Column("Arahan", 2)), ((Cell(clean), Cell("akhir", "attention")),))
    picture = MapPicture(
        *(300, 200, (), ()),
        (MapLabel((clean,), 150, 100, 80, "#111111"),),
        (MapLegend("#FFFFFF", True, clean, "1 kec."),),
        clean,
        clean,
    )
    pages = (
        DeckPage(clean, table, Names((clean,)), subtitle=clean, source=clean, badge=clean, share=0.6),
        DeckPage("angka", Figures((Figure(clean, "1", clean, clean),))),
        DeckPage("pembuka", Opening((clean,), "Agenda", (clean,))),
        DeckPage("peta", picture),
    )
    found = "".join(said(deck_pdf(_deck(*pages))))
    assert found.count(letters(clean)) >= 10
    assert "akhir" in found


def _deck(*pages: DeckPage) -> Deck:
    return Deck("Rakor", "Buleleng", "Rakor Buleleng", "Posisi data", CONTOH, pages)
