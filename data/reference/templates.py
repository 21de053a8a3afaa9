"""The CSV templates as data: what a column is called, which field it fills, what it may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from data.reference.files import toml
from data.reference.words import choices


@dataclass(frozen=True)
class Column:
    """One column of a template; `kind` names how its cells are read, `choices` the words it may hold."""

    header: str
    field: str
    kind: str
    required: bool
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]
    aliases: tuple[str, ...]
    help: str
    example: str


@dataclass(frozen=True)
class Template:
    """A file that can be uploaded: its table, its key (fields of the store) and who may send it."""

    name: str
    title: str
    table: str
    permission: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@cache
def templates() -> Mapping[str, Template]:
    """All templates by name, in the order in which forms offer them."""
    return MappingProxyType({name: _template(name, row) for name, row in toml("templates.toml").items()})


def _template(name: str, row: Mapping[str, Any]) -> Template:
    columns = tuple(_column(each) for each in row["columns"])
    return Template(name, row["title"], row["table"], row["permission"], tuple(row["key"]), columns)


def _column(row: Mapping[str, Any]) -> Column:
    words = row.get("choices", ())
    return Column(
        header=row["header"],
        field=row["field"],
        kind=row["kind"],
        required=row.get("required", False),
        minimum=row.get("minimum"),
        maximum=row.get("maximum"),
        choices=choices(words) if isinstance(words, str) else tuple(words),
        aliases=tuple(row.get("aliases", ())),
        help=row["help"],
        example=row.get("example", ""),
    )
