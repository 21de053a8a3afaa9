"""Tables in a presentation: native, hairlines only, so that somebody can change a cell."""

from pptx.oxml import parse_xml
from pptx.table import Table as PptxTable
from pptx.table import _Cell as PptxCell
from pptx.util import Pt

from components.exports.deck_fit import TEXT, row_heights, shares
from components.exports.document import Cell, Table
from components.exports.pptx_master import LOOK
from components.exports.pptx_text import Box, Ink, Shapes, fill

HEAD = 12.0
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of Office that has neither fills nor lines."""
_INKS = {
    "plain": Ink(TEXT),
    "strong": Ink(TEXT, bold=True),
    "attention": Ink(TEXT, "attention_text", bold=True),
    "muted": Ink(TEXT, "muted"),
}
_LINE = (
    '<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="{width}">'
    '<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
)


def add_table(shapes: Shapes, box: Box, table: Table, alt: str) -> None:
    """A table as wide as the box; its rows are as high as their texts need."""
    rows = [table.rows, *([(table.total,)] if table.total else [])]
    body = [row for group in rows for row in group]
    heights = row_heights(table, box.width)
    size = (Pt(box.x), Pt(box.y), Pt(box.width), Pt(sum(heights)))
    frame = shapes.add_table(len(body) + 1, len(table.columns), *size)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # noqa: SLF001
    made = frame.table
    _set_style(made)
    for column, width in enumerate(shares(table.columns, box.width)):
        made.columns[column].width = Pt(width)
    for place, height in enumerate(heights):
        made.rows[place].height = Pt(height)
    sides = ["right" if column.figures else "left" for column in table.columns]
    for column, head in enumerate(table.columns):
        _fill(made.cell(0, column), head.head, Ink(HEAD, "muted", bold=True, side=sides[column]))
        _rule(made.cell(0, column), "text", 1.0)
    for place, row in enumerate(body, 1):
        is_total = bool(table.total) and place == len(body)
        before_total = bool(table.total) and place == len(body) - 1
        for column, cell in enumerate(row):
            _fill(made.cell(place, column), cell.text, _ink(cell, sides[column], is_total=is_total))
            _rule(
                made.cell(place, column), "text" if before_total else "border", 1.0 if before_total else 0.5
            )


def _set_style(table: PptxTable) -> None:
    table.horz_banding = False
    table._tbl.tblPr.find("{*}tableStyleId").text = _PLAIN  # noqa: SLF001


def _ink(cell: Cell, side: str, *, is_total: bool) -> Ink:
    ink = _INKS["strong" if is_total and cell.role == "plain" else cell.role]
    return ink._replace(side=side)


def _fill(cell: PptxCell, words: str, ink: Ink) -> None:
    cell.margin_left = cell.margin_right = Pt(5)
    cell.margin_top = cell.margin_bottom = Pt(3.5)
    fill(cell.text_frame, [(words, ink)])


def _rule(cell: PptxCell, token: str, width: float) -> None:
    line = _LINE.format(width=Pt(width), colour=LOOK.token(token).removeprefix("#"))
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))  # noqa: SLF001
