"""Text in a presentation: paragraphs of one size and colour, in frames without margins."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.text.text import TextFrame
from pptx.util import Pt

from components.exports.pptx_master import colour, rgb

Shapes: TypeAlias = SlideShapes | GroupShapes


class Box(NamedTuple):
    """A place on a page, in points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Ink(NamedTuple):
    """How a paragraph looks: its size in points, its colour as a token or as #RRGGBB, its weight and side."""

    size: float = 12.0
    colour: str = "text"
    bold: bool = False
    side: str = "left"
    face: str = ""


SIDES = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "centre": PP_ALIGN.CENTER}


def write(
    shapes: Shapes, box: Box, lines: Sequence[tuple[str, Ink]], name: str = "", anchor: str = "top"
) -> Shape:
    """A frame of text: one paragraph a line."""
    shape: Shape = shapes.add_textbox(*(Pt(each) for each in box))
    if name:
        shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if anchor == "middle" else MSO_ANCHOR.TOP
    for side in ("left", "right", "top", "bottom"):
        setattr(frame, f"margin_{side}", 0)
    fill(frame, lines)
    return shape


def fill(frame: TextFrame, lines: Sequence[tuple[str, Ink]]) -> None:
    """Set the paragraphs of a frame."""
    for place, (words, ink) in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = SIDES[ink.side]
        run = paragraph.add_run()
        run.text = words
        font = run.font
        font.size, font.bold = Pt(ink.size), ink.bold
        font.language_id = MSO_LANGUAGE_ID.INDONESIAN
        font.color.rgb = rgb(ink.colour) if ink.colour.startswith("#") else colour(ink.colour)
        if ink.face:
            font.name = ink.face
