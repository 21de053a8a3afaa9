"""A template as a workbook for Excel and LibreOffice: drop-downs, locked keys, true dates, and a guide.

Everything goes in as a typed cell, text always as text: nothing in the file is ever calculated.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from data.intake.code_lists import Codes
from data.intake.export import day_of, written_column, yes_no
from data.intake.workbook_cells import Formats, put, text_cell, width_of
from data.intake.workbook_guide import add_guide, add_lists
from data.intake.workbook_rules import add_rules
from data.reference import Column, Template

A4 = 9
MOST_FROZEN = 4
SPARE_ROWS = 500
"""Rows below the last one that still offer the drop-downs."""
NOTED = frozenset({"opd", "aksi", "area", "desa"})
MOST_NOTED = 1_000
"""Rows up to which a code carries its meaning as a note: thousands of notes open slowly."""
WRITERS: Mapping[str, Callable[[Any], Any]] = {
    "int": int,
    "rupiah": int,
    "year": int,
    "number": float,
    "date": day_of,
    "yesno": yes_no,
}
ALLOWED = {
    "insert_rows": True,
    "delete_rows": True,
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
}


@dataclass(frozen=True, eq=False)
class TemplateBook:
    """What a workbook of a template is made of; `frame` has a column a field, one row a line.

    `heading` stands on print-outs, `codes` are the closed lists by header, fields in `without` get no column.
    """

    template: Template
    frame: pd.DataFrame
    heading: str
    codes: Mapping[str, Codes]
    contoh: bool = False
    without: Collection[str] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its sheet."""
        return tuple(column for column in self.template.columns if column.field not in self.without)


def template_workbook(plan: TemplateBook) -> bytes:
    """The XLSX file: the table on the first sheet, its header in row 1, then Petunjuk and Daftar kode."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": plan.heading, "comments": "DATA CONTOH" if plan.contoh else ""})
        formats = Formats(workbook)
        sheet = workbook.add_worksheet(plan.template.name)
        add_guide(workbook, formats, plan.heading, plan.columns, contoh=plan.contoh)
        ranges = add_lists(workbook, formats, plan.codes)
        last = len(plan.frame) + SPARE_ROWS
        for index, column in enumerate(plan.columns):
            cells = written_column(column, plan.frame, WRITERS.get(column.kind, text_cell))
            _add_column(sheet, formats, plan, index, cells)
            add_rules(sheet, column, (1, index, last, index), ranges.get(column.header))
        _protect(sheet, plan)
        _set_up_print(sheet, plan)
    return target.getvalue()


def _add_column(
    sheet: Worksheet,
    formats: Formats,
    plan: TemplateBook,
    index: int,
    cells: Sequence[str | int | float | date],
) -> None:
    column = plan.columns[index]
    open_format, locked = formats.of(column.kind), formats.of(column.kind, locked=True)
    sheet.set_column(index, index, width_of(column.header, cells), open_format)
    sheet.write_string(0, index, column.header, formats.header(required=column.required))
    is_key = column.field in plan.template.key or column.kind == "span"
    noted = column.kind in NOTED and len(cells) <= MOST_NOTED
    meanings = dict(plan.codes.get(column.header, ())) if noted else {}
    for row, cell in enumerate(cells, start=1):
        if cell == "":
            continue
        put(sheet, (row, index), cell, locked if is_key else open_format)
        if is_key and (meaning := meanings.get(str(cell))):
            sheet.write_comment(row, index, meaning, {"x_scale": 2, "y_scale": 0.6})


def _protect(sheet: Worksheet, plan: TemplateBook) -> None:
    sheet.protect("", ALLOWED)
    sheet.autofilter(0, 0, max(1, len(plan.frame)), len(plan.columns) - 1)
    keys = [index for index, column in enumerate(plan.columns) if column.field in plan.template.key]
    sheet.freeze_panes(1, 0 if not keys else min(max(keys) + 1, MOST_FROZEN))


def _set_up_print(sheet: Worksheet, plan: TemplateBook) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    marked = "&R&BDATA CONTOH" if plan.contoh else ""
    sheet.set_header(f"&L{plan.heading.replace('&', '&&')}{marked}")
    sheet.set_footer("&LPapan P4GN&RHalaman &P dari &N")
