"""Tables of DOCX files: hairlines, a repeated head, figures to the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Row

from components.exports.document import Cell, Column, Table
from components.exports.docx_parts import keep_whole, repeat_head, rule_cell, widen
from components.exports.docx_styles import SMALL, colour
from components.exports.typesetting import printable
from components.theme import theme

HAIRLINE, RULE = 4, 8  # eighths of a point


def add_table(file: File, table: Table, width: int) -> None:
    """Add a table as wide as the text (millimetres)."""
    grid = file.add_table(rows=0, cols=len(table.columns))
    style = str(file.styles[SMALL].style_id)
    heads = [Cell(each.head, "muted") for each in table.columns]
    head = grid.add_row()
    _fill(head, table.columns, heads, _Look(style, RULE, bold=True))
    repeat_head(head)
    body = (*table.rows, table.total) if table.total else table.rows
    for place, cells in enumerate(body, 1):
        is_total = bool(table.total) and place == len(body)
        above_total = bool(table.total) and place == len(body) - 1
        row = grid.add_row()
        _fill(row, table.columns, cells, _Look(style, RULE if above_total else HAIRLINE, is_total))
    whole = sum(each.share for each in table.columns)
    widen(grid, [width * each.share / whole for each in table.columns])


@dataclass(frozen=True)
class _Look:
    """How the cells of a row look: the id of their style, the rule below them, the weight of their words."""

    style: str
    rule: int
    bold: bool = False


def _fill(row: _Row, columns: Sequence[Column], cells: Sequence[Cell], look: _Look) -> None:
    light = theme("light")
    inks = {
        "plain": light.text,
        "strong": light.text,
        "muted": light.muted,
        "attention": light.attention_text,
    }
    keep_whole(row)
    for place, column, said in zip(row.cells, columns, cells, strict=True):
        paragraph = place.paragraphs[0]
        # By its id: looking a style up by name goes through all of them, for each cell.
        paragraph._p.style = look.style  # noqa: SLF001
        run = paragraph.add_run(printable(said.text))
        run.bold = look.bold or said.role in ("strong", "attention")
        run.font.color.rgb = colour(inks[said.role])
        if column.figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        rule_cell(place, {"bottom": (look.rule, light.text if look.rule == RULE else light.border)})
