"""Templates to download: the header alone, and the same with one filled row to look at."""

from __future__ import annotations

from data.intake.export import csv_bytes
from data.intake.reading import IntakeContext
from data.reference import Column, templates


def template_file(template: str) -> bytes:
    """The header of a template and nothing below it, so that no example can be imported by mistake."""
    return csv_bytes([column.header for column in templates()[template].columns], ())


def example_file(template: str, context: IntakeContext) -> bytes:
    """A template with one filled row, whose codes are the first ones of the kabupaten: to look at."""
    columns = templates()[template].columns
    return csv_bytes(
        [column.header for column in columns], [[_example(column, context) for column in columns]]
    )


def _example(column: Column, context: IntakeContext) -> str:
    of_level = {level: code for code, level in reversed(list(context.areas.items()))}
    own = {
        "opd": next(iter(context.opd), None),
        "area": of_level.get("kecamatan"),
        "desa": of_level.get("desa") or of_level.get("kelurahan"),
    }
    return own.get(column.kind) or str(column.example or "")
