"""Bahan rapat as PPTX: charts, tables and maps that can be edited; no notes, no animation, no picture."""

from copy import deepcopy
from datetime import date
from io import BytesIO

from pptx.slide import Slide as PptxSlide
from pptx.util import Pt

from components import text_deck as text
from components.exports.deck_fit import HEIGHT as BODY_HEIGHT
from components.exports.deck_fit import WIDTH as BODY_WIDTH
from components.exports.deck_fit import size_for, wrapped
from components.exports.deck_model import (
    Bars,
    Block,
    Columns,
    Deck,
    DeckPage,
    Figures,
    Lines,
    Names,
    Opening,
    Steps,
    Table,
)
from components.exports.map_picture import MapPicture
from components.exports.pptx_charts import ChartMaker
from components.exports.pptx_map import add_map
from components.exports.pptx_master import EDGE, HEIGHT, WIDTH, colour, empty_presentation
from components.exports.pptx_tables import add_table
from components.exports.pptx_text import Box, Ink, fill, write
from components.exports.stable_zip import without_times

TITLE, TITLE_LINE, SUBTITLE = 24.0, 30.0, 20.0
TITLES, WORDS, OPENINGS = (TITLE, 20.0, 16.0, 13.0), (20.0, 16.0, 13.0, 11.0), (17.0, 14.0, 12.0, 10.0)
BODY = Box(EDGE, 146.0, BODY_WIDTH, BODY_HEIGHT)
"""Under a title of two lines; under one line it begins that much higher."""
BETWEEN, BADGE = 30.0, 190.0
PLACEHOLDERS = ("dt", "ftr", "sldNum")


def deck_pptx(deck: Deck, day: date) -> bytes:
    """The presentation; `day` is when it says it was made, so that the same facts are the same bytes."""
    made = empty_presentation(deck.running, deck.title, deck.kabupaten, day)
    charts = ChartMaker(day)
    for page in deck.pages:
        slide = made.slides.add_slide(made.slide_layouts[0])
        _frame(slide, deck, page)
        if isinstance(page.first, Opening):
            _opening(slide, page.title, page.first)
            continue
        _titles(slide, page)
        for block, box in _places(page):
            _draw(slide, block, box, charts, page.title)
    content = BytesIO()
    made.save(content)
    return without_times(content.getvalue())


def _places(page: DeckPage) -> list[tuple[Block, Box]]:
    up = _spared(page)
    body = BODY._replace(y=BODY.y - up, height=BODY.height + up)
    if page.second is None:
        return [(page.first, body)]
    left = body.width * page.share - BETWEEN / 2
    right = body.width - left - BETWEEN
    return [
        (page.first, body._replace(width=left)),
        (page.second, body._replace(x=body.x + left + BETWEEN, width=right)),
    ]


def _spared(page: DeckPage) -> float:
    """The height that a title of one line leaves to what is below it."""
    room = BODY_WIDTH - (BADGE if page.badge else 0)
    return TITLE_LINE if len(wrapped(page.title, room, TITLE)) == 1 else 0.0


def _frame(slide: PptxSlide, deck: Deck, page: DeckPage) -> None:
    """Position and mark above, source and number below, in the places of the layout."""
    words = {"dt": deck.position, "ftr": page.source}
    for given in slide.slide_layout.placeholders:
        kind = given._element.nvSpPr.nvPr.find("{*}ph").get("type")  # noqa: SLF001
        if kind in PLACEHOLDERS:
            slide.shapes._spTree.append(deepcopy(given._element))  # noqa: SLF001
    for shape in slide.placeholders:
        kind = shape._element.nvSpPr.nvPr.find("{*}ph").get("type")  # noqa: SLF001
        if kind in words:
            size = 12.0 if kind == "dt" else 11.0
            fill(
                shape.text_frame,
                [(words[kind], Ink(size, "muted", side="right" if kind == "dt" else "left"))],
            )
    if deck.contoh:
        _badge(slide, deck.contoh, Box(WIDTH / 2 - 60, 14, 120, 20))


def _titles(slide: PptxSlide, page: DeckPage) -> None:
    room = (BODY_WIDTH - (BADGE if page.badge else 0), 2 * TITLE_LINE)
    size = size_for([page.title], room, TITLES)
    fill(slide.shapes.title.text_frame, [(page.title, Ink(size, bold=True, face="+mj-lt"))])
    if page.badge:
        slide.shapes.title.left, slide.shapes.title.top = Pt(EDGE), Pt(48)
        slide.shapes.title.width, slide.shapes.title.height = Pt(BODY_WIDTH - BADGE), Pt(62)
        _badge(slide, page.badge, Box(WIDTH - EDGE - 180, 54, 180, 22))
    write(
        slide.shapes,
        Box(EDGE, 114 - _spared(page), BODY_WIDTH, SUBTITLE),
        [(page.subtitle, Ink(13, "muted"))],
        "Keterangan",
    )


def _badge(slide: PptxSlide, words: str, box: Box) -> None:
    line = (words, Ink(12, "attention_text", bold=True, side="centre"))
    shape = write(slide.shapes, box, [line], "Tanda", anchor="middle")
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour("attention_soft")


def _draw(slide: PptxSlide, block: Block, box: Box, charts: ChartMaker, title: str) -> None:
    shapes = slide.shapes
    if isinstance(block, Bars | Columns | Steps | Lines):
        charts.add(shapes, box, block, title)
    elif isinstance(block, Table):
        add_table(shapes, box, block, title)
    elif isinstance(block, MapPicture):
        add_map(shapes, box, block)
    elif isinstance(block, Figures):
        _figures(slide, box, block)
    elif isinstance(block, Names):
        size = size_for(block.paragraphs, (box.width, box.height), WORDS)
        write(shapes, box, [(words, Ink(size)) for words in block.paragraphs], "Isi")


def _figures(slide: PptxSlide, box: Box, block: Figures) -> None:
    height = box.height / max(len(block.figures), 1)
    for place, each in enumerate(block.figures):
        lines = [
            (each.label, Ink(12, "muted")),
            (f"{each.value} {each.unit}".rstrip(), Ink(24, bold=True)),
            (each.note, Ink(12, "muted")),
        ]
        write(slide.shapes, box._replace(y=box.y + place * height, height=height - 6), lines, "Angka")


def _opening(slide: PptxSlide, title: str, block: Opening) -> None:
    """Nila at the left with what, when and where; the agenda at the right."""
    left = Box(0, 50, WIDTH * 0.52, HEIGHT - 50 - 46)
    ground = write(slide.shapes, left, [], "Latar")
    ground.fill.solid()
    ground.fill.fore_color.rgb = colour("accent")
    slide.shapes._spTree.insert(2, ground._element)  # noqa: SLF001
    shape = slide.shapes.title
    shape.left, shape.top = Pt(EDGE), Pt(90)
    shape.width, shape.height = Pt(left.width - 2 * EDGE), Pt(130)
    fill(shape.text_frame, [(title, Ink(32, "on_accent", bold=True, face="+mj-lt"))])
    below = Box(EDGE, 240, left.width - 2 * EDGE, 220)
    size = size_for(block.lines, (below.width, below.height), OPENINGS)
    lines = [(words, Ink(size, "on_accent")) for words in block.lines]
    write(slide.shapes, below, lines, "Waktu dan tempat")
    right = Box(left.width + EDGE, 90, WIDTH - left.width - 2 * EDGE, 380)
    items = [f"{place}. {item}" for place, item in enumerate(block.agenda, 1)]
    size = size_for(items, (right.width, right.height - 20), OPENINGS)
    agenda = [(item, Ink(size)) for item in items]
    write(slide.shapes, right, [(block.agenda_title, Ink(13, "muted", bold=True)), *agenda], text.AGENDA)
