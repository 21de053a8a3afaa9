"""Cells of frames as plain values: what a frame leaves empty is None, or an empty text."""

from datetime import date
from typing import Any

import pandas as pd


def text_of(cell: object) -> str:
    """The text of a cell without spaces around it."""
    return cell.strip() if isinstance(cell, str) else ""


def whole_of(cell: Any) -> int | None:
    """The whole number in a cell."""
    return None if pd.isna(cell) else int(cell)


def number_of(cell: Any) -> float | None:
    """The number in a cell."""
    return None if pd.isna(cell) else float(cell)


def day_of(cell: object) -> date | None:
    """The day in a cell of timestamps."""
    return cell.date() if isinstance(cell, pd.Timestamp) else None
