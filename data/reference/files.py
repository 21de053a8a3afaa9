"""Reading the data files of the reference: TOML tables and CSV lists beside this module."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def toml(name: str) -> dict[str, Any]:
    """The content of a TOML file of the reference."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a comma-separated CSV file of the reference, by header."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
