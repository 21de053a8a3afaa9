"""What Excel itself refuses or asks about while a template is filled in, and the help it shows meanwhile."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from data.intake.dates import FIRST_YEAR, LAST_YEAR
from data.intake.numbers import bounds
from data.reference import Column

Block = tuple[int, int, int, int]
NUMBERS = frozenset({"int", "rupiah", "number"})


def add_rules(sheet: Worksheet, column: Column, block: Block, codes: str | None) -> None:
    """Check a block (first row, first column, last row, last column); `codes` is where its codes stand."""
    help_shown = {"input_title": column.header, "input_message": column.help, "error_title": column.header}
    sheet.data_validation(*block, {**help_shown, **_rule(column, codes)})


def _rule(column: Column, codes: str | None) -> dict[str, Any]:
    if codes is not None:
        message = "Pilih salah satu isi dari daftar; artinya ada di lembar Daftar kode."
        return {"validate": "list", "source": f"={codes}", "error_message": message}
    if column.kind == "date":
        days = {"minimum": date(FIRST_YEAR, 1, 1), "maximum": date(LAST_YEAR, 12, 31)}
        return {
            "validate": "date",
            "criteria": "between",
            **days,
            "error_message": "Isi tanggal, misalnya 12/11/2026.",
        }
    if column.kind == "year":
        years = {"minimum": FIRST_YEAR, "maximum": LAST_YEAR}
        return {
            "validate": "integer",
            "criteria": "between",
            **years,
            "error_message": "Isi tahun, empat angka.",
        }
    if column.kind in NUMBERS:
        return _number_rule(column)
    return {"validate": "any"}


def _number_rule(column: Column) -> dict[str, Any]:
    least, most = map(int, bounds(column))
    whole = column.kind != "number"
    wanted = "bilangan bulat" if whole else "bilangan"
    return {
        "validate": "integer" if whole else "decimal",
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        # Words such as nihil are the reader's to judge, so this only asks.
        "error_type": "warning",
        "error_message": f"Kolom ini biasanya berisi {wanted} tanpa satuan. Tetap pakai isi ini?",
    }
