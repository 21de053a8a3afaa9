"""A map in a presentation: every area a shape of its own, hatched where a number is hidden."""

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Pt

from components.exports.map_picture import LINE_HEIGHT, TEXT, MapArea, MapLabel, MapLegend, MapPicture, Ring
from components.exports.pptx_master import LOOK, colour, rgb
from components.exports.pptx_text import Box, Ink, Shapes, write

LEGEND_GAP = 24.0
LEGEND_ROW = 24.0
SWATCH = 16.0
NOTES = 60.0
EMU = 12700
"""In a point."""
FIRST_ID = 1000
AREA_LINE, BORDER_LINE = 0.75, 1.25
# Written out, because the library's own way takes the square of the number of points.
_SHAPE = """<p:sp xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
<p:nvSpPr><p:cNvPr id="{id}" name={name}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>
<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>
<a:pathLst><a:path w="{w}" h="{h}">{path}</a:path></a:pathLst></a:custGeom>
{fill}<a:ln w="{line}"><a:solidFill><a:srgbClr val="{outline}"/></a:solidFill></a:ln></p:spPr></p:sp>"""
_SOLID = '<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
_HATCHED = (
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{ink}"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="{fill}"/></a:bgClr></a:pattFill>'
)


class Outline(NamedTuple):
    """What is drawn of one area or border: its rings, its name, its fill as XML, its line."""

    rings: tuple[Ring, ...]
    name: str
    fill: str
    colour: str = LOOK.border_strong
    width: float = BORDER_LINE


def add_map(shapes: Shapes, box: Box, picture: MapPicture) -> None:
    """The map at the left of the box, its legend and whose borders they are at the right."""
    group = shapes.add_group_shape()
    group.name = "Peta"
    group._element.nvGrpSpPr.cNvPr.set("descr", picture.alt)  # noqa: SLF001
    drawn = [_area(area) for area in picture.areas]
    drawn += [Outline((ring,), "Batas", "<a:noFill/>") for ring in picture.borders]
    for number, outline in enumerate(drawn, FIRST_ID):
        group._element.append(parse_xml(_shape(box, number, outline)))  # noqa: SLF001
    group._element.recalculate_extents()  # noqa: SLF001
    for label in picture.labels:
        _add_label(shapes, box, label)
    left = Box(box.x + picture.width + LEGEND_GAP, box.y, box.width - picture.width - LEGEND_GAP, 0)
    for place, row in enumerate(picture.legend):
        _add_legend(shapes, left._replace(y=box.y + place * LEGEND_ROW), row)
    under = left._replace(y=box.y + box.height - NOTES, height=NOTES)
    write(shapes, under, [(picture.notes, Ink(11, "muted"))], "Batas indikatif")


def _area(area: MapArea) -> Outline:
    pattern = _HATCHED if area.hatched else _SOLID
    fill = pattern.format(fill=_hex(area.fill), ink=_hex(LOOK.border_strong))
    return Outline(area.rings, area.name, fill, area.outline, AREA_LINE)


def _shape(box: Box, number: int, outline: Outline) -> str:
    """One shape around its rings; a ring within a ring is a hole."""
    rings = outline.rings
    points = [point for ring in rings for point in ring]
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    right, bottom = (max(point[axis] for point in points) for axis in (0, 1))
    return _SHAPE.format(
        id=number,
        name=quoteattr(outline.name),
        x=round((box.x + left) * EMU),
        y=round((box.y + top) * EMU),
        w=round((right - left) * EMU),
        h=round((bottom - top) * EMU),
        path="".join(_path(ring, left, top) for ring in rings),
        fill=outline.fill,
        line=round(outline.width * EMU),
        outline=_hex(outline.colour),
    )


def _path(ring: Ring, left: float, top: float) -> str:
    points = [f'<a:pt x="{round((x - left) * EMU)}" y="{round((y - top) * EMU)}"/>' for x, y in ring]
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    return f"<a:moveTo>{points[0]}</a:moveTo>{lines}<a:close/>"


def _add_label(shapes: Shapes, box: Box, label: MapLabel) -> None:
    if label.leader:
        (x0, y0), (x1, y1) = label.leader[0], label.leader[-1]
        ends = (box.x + x0, box.y + y0, box.x + x1, box.y + y1)
        line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Pt(each) for each in ends))
        line.line.color.rgb, line.line.width = colour("border_strong"), Pt(AREA_LINE)
    height = len(label.lines) * TEXT * LINE_HEIGHT
    place = Box(box.x + label.x - label.width / 2 - 2, box.y + label.y - height / 2, label.width + 4, height)
    inks = [Ink(TEXT, label.ink, bold=position > 0, side="centre") for position in range(len(label.lines))]
    shape = write(shapes, place, list(zip(label.lines, inks, strict=True)), anchor="middle")
    shape.text_frame.word_wrap = False
    if label.plate:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(label.plate)


def _add_legend(shapes: Shapes, box: Box, row: MapLegend) -> None:
    place = (Pt(box.x), Pt(box.y + 1), Pt(SWATCH), Pt(SWATCH))
    swatch = shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
    # The style of the library's shapes brings a shadow along.
    swatch._element.remove(swatch._element.find("{*}style"))  # noqa: SLF001
    swatch.line.color.rgb, swatch.line.width = colour("border_strong"), Pt(AREA_LINE)
    if row.hatched:
        swatch.fill.patterned()
        swatch.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        swatch.fill.fore_color.rgb, swatch.fill.back_color.rgb = colour("border_strong"), rgb(row.fill)
    else:
        swatch.fill.solid()
        swatch.fill.fore_color.rgb = rgb(row.fill)
    words = box._replace(x=box.x + SWATCH + 8, width=box.width - SWATCH - 8, height=LEGEND_ROW)
    write(shapes, words, [(f"{row.words}, {row.count}", Ink())])


def _hex(paint: str) -> str:
    return paint.removeprefix("#")
