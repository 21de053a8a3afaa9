"""The few things of DOCX that python-docx has no words for: fields, rules, widths, borders of cells."""

from collections.abc import Mapping, Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as Grid
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

GAP = 60
"""Between the edge of a cell and its words, in twentieths of a point."""


def add_child(parent: Any, name: str, **attributes: str) -> Any:
    """A new element below this one, with attributes of the same namespace."""
    child = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)
    return child


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field that the office suite works out, such as PAGE."""
    run = paragraph.add_run()
    add_child(run._r, "w:fldChar", fldCharType="begin")  # noqa: SLF001 -- python-docx has no fields
    add_child(run._r, "w:instrText").text = code  # noqa: SLF001 -- as above
    add_child(run._r, "w:fldChar", fldCharType="end")  # noqa: SLF001 -- as above


def add_tab(paragraph: Paragraph, width: float) -> None:
    """A stop at the right edge, for what stands there on the same line; width in millimetres."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)


def rule_below(paragraph: Paragraph) -> None:
    """The double rule below the head of an official paper."""
    borders = OxmlElement("w:pBdr")
    add_child(borders, "w:bottom", val="thickThinSmallGap", sz="18", space="4", color="auto")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- python-docx has no borders
    # The schema wants it before these, wherever they stand.
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def widen(table: Grid, widths: Sequence[float]) -> None:
    """Give the columns these widths in millimetres: some suites ask the table, others its cells."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        add_child(margins, f"w:{side}", w=str(GAP), type="dxa")
    properties = table._tbl.tblPr  # noqa: SLF001 -- python-docx has no margins of cells
    properties.insert_element_before(margins, "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def rule_cell(cell: _Cell, rules: Mapping[str, tuple[int, str]]) -> None:
    """Draw rules at sides of a cell: side -> eighths of a point, colour."""
    borders = OxmlElement("w:tcBorders")
    for side, (size, colour) in rules.items():
        add_child(borders, f"w:{side}", val="single", sz=str(size), color=colour.removeprefix("#"))
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 -- python-docx has no borders


def repeat_head(row: _Row) -> None:
    """Say this row again at the head of every sheet that the table goes on to."""
    add_child(row._tr.get_or_add_trPr(), "w:tblHeader", val="true")  # noqa: SLF001 -- no words for it


def keep_whole(row: _Row) -> None:
    """Keep the lines of a row on one sheet."""
    add_child(row._tr.get_or_add_trPr(), "w:cantSplit", val="true")  # noqa: SLF001 -- no words for it
