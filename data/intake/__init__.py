"""Bytes -> typed, matched, checked rows -> a report. Reads no store, writes nothing, raises on no file."""

from data.intake.any_table import read_any_table
from data.intake.export import export_rows
from data.intake.opened import open_file
from data.intake.plausible import Before, lasting_key
from data.intake.questions import NO_ANSWERS, Answers, Option, Question
from data.intake.reader import read_file, read_opened
from data.intake.reading import (
    ColumnReading,
    IntakeContext,
    Issue,
    OpdKnown,
    Reading,
    Row,
    SkippedRow,
    Value,
)
from data.intake.table import Table as FileTable
from data.intake.template_files import example_file, template_file

__all__ = [
    "NO_ANSWERS",
    "Answers",
    "Before",
    "ColumnReading",
    "FileTable",
    "IntakeContext",
    "Issue",
    "OpdKnown",
    "Option",
    "Question",
    "Reading",
    "Row",
    "SkippedRow",
    "Value",
    "example_file",
    "export_rows",
    "lasting_key",
    "open_file",
    "read_any_table",
    "read_file",
    "read_opened",
    "template_file",
]
