"""Reading the reference files: TOML tables and semicolon CSV beside this module, sources resolved."""

import csv
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


class Certainty(StrEnum):
    """How surely a fact of the reference is known."""

    VERIFIED = "VERIFIED"
    RECALLED = "RECALLED"
    UNKNOWN = "UNKNOWN"
    ASSUMPTION = "assumption"


def read_toml(name: str) -> dict[str, Any]:
    """The tables of `<name>.toml`."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def read_entries(name: str, table: str) -> list[dict[str, Any]]:
    """The entries of one array of tables as keyword arguments: lists frozen, source keys resolved."""
    return [resolved({key: frozen(value) for key, value in row.items()}) for row in read_toml(name)[table]]


def read_csv(name: str) -> list[dict[str, str]]:
    """The rows of `<name>.csv`, which is separated by semicolons."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";", strict=True))


def resolved(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose `source` is the text of sources.toml and whose `certainty` is one of the four."""
    if "source" in row:
        row["source"] = source(row["source"])
    if "certainty" in row:
        row["certainty"] = Certainty(row["certainty"])
    return row


def source(key: str) -> str:
    """Where a fact was read; KeyError for a key that sources.toml does not have."""
    return _sources()[key]


def frozen(value: Any) -> Any:
    """Lists as tuples, so that what a cached loader returns cannot be changed."""
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value


@cache
def _sources() -> dict[str, str]:
    return {key: str(text) for key, text in read_toml("sources").items()}
