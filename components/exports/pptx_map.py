"""A map in a presentation: every area a shape of its own, hatched where a number is hidden."""

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes
from pptx.util import Pt

from components.exports.map_picture import LINE_HEIGHT, TEXT, MapArea, MapLabel, MapLegend, MapPicture, Ring
from components.exports.pptx_master import colour, rgb
from components.exports.pptx_text import Box, Ink, Shapes, write

LEGEND_GAP = 24.0
LEGEND_ROW = 24.0
SWATCH = 16.0
EMU = 12700
"""In a point."""


def add_map(shapes: Shapes, box: Box, picture: MapPicture) -> None:
    """The map at the left of the box, its legend and whose borders they are at the right."""
    group = shapes.add_group_shape()
    group.name = "Peta"
    group._element.nvGrpSpPr.cNvPr.set("descr", picture.alt)  # noqa: SLF001
    for area in picture.areas:
        _paint(_drawn(group.shapes, box, area.rings, area.name), area)
    for ring in picture.borders:
        line = _drawn(group.shapes, box, (ring,), "Batas")
        line.fill.background()
        line.line.color.rgb, line.line.width = colour("border_strong"), Pt(1.25)
    for label in picture.labels:
        _add_label(shapes, box, label)
    left = Box(box.x + picture.width + LEGEND_GAP, box.y, box.width - picture.width - LEGEND_GAP, 0)
    for place, row in enumerate(picture.legend):
        _add_legend(shapes, left._replace(y=box.y + place * LEGEND_ROW), row)
    under = left._replace(y=box.y + box.height - 60, height=60)
    write(shapes, under, [(picture.notes, Ink(11, "muted"))], "Batas indikatif")


def _drawn(shapes: GroupShapes, box: Box, rings: tuple[Ring, ...], name: str) -> Shape:
    first, *others = [[(round(x * EMU), round(y * EMU)) for x, y in ring] for ring in rings]
    builder = shapes.build_freeform(*first[0], scale=1.0)
    builder.add_line_segments(first[1:], close=True)
    for ring in others:
        builder.move_to(*ring[0])
        builder.add_line_segments(ring[1:], close=True)
    shape: Shape = builder.convert_to_shape(Pt(box.x), Pt(box.y))
    shape.name = name
    # The style of the library's shapes brings a shadow along.
    shape._element.remove(shape._element.find("{*}style"))  # noqa: SLF001
    return shape


def _paint(shape: Shape, area: MapArea | MapLegend) -> None:
    if area.hatched:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb, shape.fill.back_color.rgb = colour("border_strong"), rgb(area.fill)
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(area.fill)
    shape.line.color.rgb = rgb(area.outline) if isinstance(area, MapArea) else colour("border_strong")
    shape.line.width = Pt(0.75)


def _add_label(shapes: Shapes, box: Box, label: MapLabel) -> None:
    if label.leader:
        (x0, y0), (x1, y1) = label.leader[0], label.leader[-1]
        ends = (box.x + x0, box.y + y0, box.x + x1, box.y + y1)
        line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Pt(each) for each in ends))
        line.line.color.rgb, line.line.width = colour("border_strong"), Pt(0.75)
    height = len(label.lines) * TEXT * LINE_HEIGHT
    place = Box(box.x + label.x - label.width / 2 - 2, box.y + label.y - height / 2, label.width + 4, height)
    inks = [Ink(TEXT, label.ink, bold=position > 0, side="centre") for position in range(len(label.lines))]
    shape = write(shapes, place, list(zip(label.lines, inks, strict=True)), anchor="middle")
    shape.text_frame.word_wrap = False
    if label.plate:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(label.plate)


def _add_legend(shapes: Shapes, box: Box, row: MapLegend) -> None:
    corners = ((0.0, 0.0), (SWATCH, 0.0), (SWATCH, SWATCH), (0.0, SWATCH))
    group = shapes.add_group_shape()
    _paint(_drawn(group.shapes, box._replace(y=box.y + 1), (corners,), row.words), row)
    words = box._replace(x=box.x + SWATCH + 8, width=box.width - SWATCH - 8, height=LEGEND_ROW)
    write(shapes, words, [(f"{row.words}, {row.count}", Ink())])
