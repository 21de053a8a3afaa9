"""Bytes -> typed, matched, checked rows -> a report. Reads no store, writes nothing, never raises on a file."""

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

__all__ = [
    "ColumnReading",
    "IntakeContext",
    "Issue",
    "OpdKnown",
    "Reading",
    "Row",
    "SkippedRow",
    "Value",
]
