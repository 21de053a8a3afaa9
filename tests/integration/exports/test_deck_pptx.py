"""The presentation opened again: native, complete, inside its pages, and nothing more than the pages say."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, TypeAlias
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pptx import Presentation

from components import text_deck as text
from components.exports.deck_model import (
    Bars,
    Cell,
    Column,
    Columns,
    Deck,
    DeckPage,
    Lines,
    Names,
    Opening,
    Series,
    Steps,
    Table,
)
from components.exports.deck_pptx import deck_pptx
from components.exports.map_picture import MapPicture
from components.exports.pptx_charts import BASE
from components.exports.typesetting import printable
from components.text_frame import CONTOH
from components.theme import theme
from data.rules.papers import PaperFacts
from tests.integration.exports.conftest import Held
from tests.integration.exports.decks import deck, whole

DAY = date(2026, 11, 25)
Named: TypeAlias = tuple[str, list[float | None]]
POINT = 12700
TYPED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
NASTY = ["=1+1", "<a:t>", "]]>", "&amp;", "{date}", "_x0041_", '"', "#set page()", "\u202e", "\x00\x0b"]


@pytest.fixture(scope="module")
def made(both_held: dict[str, Held]) -> Any:
    """Kabupaten -> the pages, the file, and the file opened."""

    @cache
    def of(kabupaten: str) -> tuple[Deck, bytes, Any]:
        pages = deck(whole(both_held[kabupaten].facts))
        content = deck_pptx(pages, DAY)
        return pages, content, Presentation(BytesIO(content))

    return of


@pytest.fixture
def opened(made: Any, facts: PaperFacts) -> tuple[Deck, bytes, Any]:
    """The presentation of each kabupaten in turn."""
    found: tuple[Deck, bytes, Any] = made(facts.line.kabupaten)
    return found


def everything(shapes: Any) -> Iterator[Any]:
    """All shapes, those in groups too."""
    for shape in shapes:
        yield shape
        if shape.shape_type is not None and shape.shape_type == 6:
            yield from everything(shape.shapes)


def texts(slide: Any) -> list[str]:
    """The paragraphs of a slide."""
    frames = [shape.text_frame for shape in everything(slide.shapes) if shape.has_text_frame]
    return [paragraph.text for frame in frames for paragraph in frame.paragraphs]


def tables(slide: Any) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for shape in slide.shapes
        if shape.has_table
    ]


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def pairs(opened: tuple[Deck, bytes, Any]) -> list[tuple[DeckPage, Any]]:
    """Each page with its slide."""
    pages, _, presentation = opened
    return list(zip(pages.pages, presentation.slides, strict=True))


def test_each_slide_says_its_finding_and_where_it_is_from(opened: tuple[Deck, bytes, Any]) -> None:
    pages, _, presentation = opened
    for place, (page, slide) in enumerate(pairs(opened), 1):
        assert slide.shapes.title.text_frame.text == page.title
        said = texts(slide)
        assert pages.position in said
        assert CONTOH in said
        assert page.source in said
        assert page.badge in [*said, ""]
        fields = slide.shapes._spTree.findall(".//{*}fld")
        assert [each.get("type") for each in fields] == ["slidenum"], place
    assert presentation.slide_width == 960 * POINT
    assert presentation.slide_height == 540 * POINT
    assert any(
        pages.running in shape.text_frame.text
        for shape in presentation.slide_master.shapes
        if shape.has_text_frame
    )


def test_tables_are_native_and_say_what_the_pages_say(opened: tuple[Deck, bytes, Any]) -> None:
    for page, slide in pairs(opened):
        blocks = [block for block in (page.first, page.second) if isinstance(block, Table)]
        expected = [
            [
                [column.head for column in block.columns],
                *([cell.text for cell in row] for row in block.rows),
                *([[cell.text for cell in block.total]] if block.total else []),
            ]
            for block in blocks
        ]
        assert tables(slide) == expected
    assert any(tables(slide) for _, slide in pairs(opened))


def test_charts_are_native_with_the_figures_of_the_pages(opened: tuple[Deck, bytes, Any]) -> None:
    kinds = set()
    for page, slide in pairs(opened):
        if not isinstance(page.first, Bars | Columns | Steps | Lines):
            assert not charts(slide)
            continue
        [chart] = charts(slide)
        kinds.add(type(page.first))
        expected = _series(page.first)
        found = [(each.name, list(each.values)) for each in chart.plots[0].series]
        assert found == expected
        assert _workbook(chart) == expected
        names = [str(each) for each in chart.plots[0].categories]
        assert [name.partition("\n")[0] for name in names] == list(page.first.names)
    assert kinds == {Bars, Columns, Steps, Lines}


def _series(block: Bars | Columns | Steps | Lines) -> list[Named]:
    if isinstance(block, Lines):
        return [(each.name, list(each.values)) for each in block.trends]
    if isinstance(block, Columns):
        return [(block.series.name, list(block.series.values))]
    found: list[Named] = [(BASE, list(block.bottoms))] if isinstance(block, Steps) else []
    return found + [(each.name, list(each.values)) for each in block.series]


def _workbook(chart: Any) -> list[Named]:
    blob = chart.part.chart_workbook.xlsx_part.blob
    columns = list(load_workbook(BytesIO(blob))["Sheet1"].iter_cols(min_col=2))
    assert all(cell.data_type != "f" for column in columns for cell in column)
    return [(column[0].value, [cell.value for cell in column[1:]]) for column in columns]


def test_maps_are_shapes_that_are_hatched_where_the_number_is_hidden(opened: tuple[Deck, bytes, Any]) -> None:
    drawn = 0
    for page, slide in pairs(opened):
        if not isinstance(page.first, MapPicture):
            continue
        drawn += 1
        [group] = [shape for shape in slide.shapes if shape.name == "Peta"]
        areas = list(group.shapes)[: len(page.first.areas)]
        for area, shape in zip(page.first.areas, areas, strict=True):
            assert shape.name == area.name
            assert (shape._element.spPr.find("{*}pattFill") is not None) == area.hatched
        said = texts(slide)
        assert all(f"{row.words}, {row.count}" in said for row in page.first.legend)
        assert page.first.notes in said
        assert all(line in said for label in page.first.labels for line in label.lines)
    assert drawn


def test_everything_stands_inside_its_slide(opened: tuple[Deck, bytes, Any]) -> None:
    """A row of a table may grow in Office, never above its foot line as the heights are estimated."""
    _, _, presentation = opened
    for slide in presentation.slides:
        for shape in slide.shapes:
            box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            assert min(box[:2]) >= 0, shape.name
            assert box[2] <= presentation.slide_width + POINT, shape.name
            assert box[3] <= presentation.slide_height, shape.name
            if shape.has_table or shape.has_chart:
                assert box[3] <= 500 * POINT


def test_the_theme_is_ours_and_notes_are_none(opened: tuple[Deck, bytes, Any]) -> None:
    _, content, presentation = opened
    look = theme("light")
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        colours = archive.read("ppt/theme/theme1.xml").decode()
    for token in ("text", "accent", "cat_1", "cat_2"):
        assert look.token(token).removeprefix("#") in colours
    assert 'typeface="Cambria"' in colours
    assert 'typeface="Calibri"' in colours
    assert not [
        name for name in names if "notes" in name or "printer" in name or name.endswith((".jpeg", ".png"))
    ]
    assert not any(slide.has_notes_slide for slide in presentation.slides)
    assert [layout.name for layout in presentation.slide_layouts] == ["Bahan rapat"]
    properties = presentation.core_properties
    assert (properties.created.date(), properties.modified.date()) == (DAY, DAY)


def test_the_same_facts_are_the_same_bytes(opened: tuple[Deck, bytes, Any]) -> None:
    pages, content, _ = opened
    assert deck_pptx(pages, DAY) == content


def test_a_title_is_set_smaller_rather_than_cut() -> None:
    page = DeckPage("Dinas yang panjang sekali namanya " * 7, Names(("a",)))
    [slide] = Presentation(BytesIO(deck_pptx(_deck(page), DAY))).slides
    assert slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt < 24


@given(st.sampled_from(NASTY) | TYPED)
@settings(max_examples=25, deadline=None)
def test_what_people_type_stays_text(typed: str) -> None:
    clean = " ".join(printable(typed).split()) or "-"
    table = Table((Column("OPD", 1), Column("Arahan", 2)), ((Cell(clean), Cell("b")),))
    bars = Bars((clean,), ("1 dari 2",), (Series(clean, (1,), "accent", "on_accent"),))
    pages = (
        DeckPage(clean, table, subtitle=clean, source=clean, badge=clean),
        DeckPage("grafik", bars),
        DeckPage("pembuka", Opening((clean,), text.AGENDA, (clean,))),
    )
    first, second, third = Presentation(BytesIO(deck_pptx(_deck(*pages), DAY))).slides
    assert first.shapes.title.text_frame.text == clean
    assert tables(first)[0][1] == [clean, "b"]
    [chart] = charts(second)
    assert [(each.name, list(each.values)) for each in chart.plots[0].series] == [(clean, [1])]
    assert _workbook(chart) == [(clean, [1])]
    assert clean in texts(third)


def _deck(*pages: DeckPage) -> Deck:
    return Deck("Rakor", "Buleleng", "Rakor <&> Buleleng", "Posisi data", CONTOH, pages)
