"""Templates to download: empty, with one filled row to look at, or with the rows an office has to send."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from data.intake.code_lists import code_lists
from data.intake.expected_rows import expected_rows
from data.intake.export import csv_bytes, export_rows
from data.intake.reading import IntakeContext, Value
from data.intake.template_wish import TemplateWish
from data.intake.workbook_files import TemplateBook, template_workbook
from data.reference import Column, templates

CSV, XLSX = "csv", "xlsx"
FORMS = (XLSX, CSV)


def template_file(template: str) -> bytes:
    """The header of a template and nothing below it, so that no example can be imported by mistake."""
    return csv_bytes([column.header for column in templates()[template].columns], ())


def example_file(template: str, context: IntakeContext) -> bytes:
    """A template with one filled row, whose codes are the first ones of the kabupaten: to look at."""
    columns = templates()[template].columns
    return csv_bytes(
        [column.header for column in columns], [[_example(column, context) for column in columns]]
    )


def prefilled_file(
    wish: TemplateWish,
    context: IntakeContext,
    current: Sequence[Mapping[str, Value]],
    *,
    contoh: bool = False,
    without: Collection[str] = (),
) -> bytes:
    """The template of a settled wish with the rows that are expected; `current` are the stored ones.

    Fields in `without` get no column; what is stored in them then stays as it is.
    """
    rows = pd.DataFrame(expected_rows(wish, context, current), dtype="object")
    return rows_file(wish, context, rows, contoh=contoh, without=without)


def rows_file(
    wish: TemplateWish,
    context: IntakeContext,
    rows: pd.DataFrame,
    *,
    contoh: bool = False,
    without: Collection[str] = (),
) -> bytes:
    """Rows (columns are fields) as the file of a template in the form wished for."""
    if wish.form == CSV:
        return export_rows(wish.template, rows, without)
    template = templates()[wish.template]
    codes = code_lists(template, context)
    return template_workbook(TemplateBook(template, rows, _heading(wish, context), codes, contoh, without))


def _heading(wish: TemplateWish, context: IntakeContext) -> str:
    place = context.kabupaten_names.get(context.kabupaten, context.kabupaten)
    time = " ".join(str(part) for part in (wish.year, wish.period) if part)
    parts = (templates()[wish.template].title, place, wish.opd_code, time)
    return " · ".join(part for part in parts if part)


def _example(column: Column, context: IntakeContext) -> str:
    of_level = {level: code for code, level in reversed(list(context.areas.items()))}
    own = {
        "opd": next(iter(context.opd), None),
        "area": of_level.get("kecamatan"),
        "desa": of_level.get("desa") or of_level.get("kelurahan"),
    }
    return own.get(column.kind) or str(column.example or "")
