"""The file templates: what every column is called in a file and in the store, and what it may hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from data.reference import lists
from data.reference.files import frozen, read_toml


@dataclass(frozen=True)
class Column:
    """One column: its header in files, its field in the store, its kind and its limits.

    Kinds: text, int, rupiah, number, date, yesno, choice, opd, aksi, area, desa, period, year, span.
    A span fills the fields `month_from` and `month_to`. `aliases` are headers that can mean nothing else in
    this template; `likely` ones mean this column as a rule and are asked about.
    """

    header: str
    field: str
    kind: str
    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    help: str = ""
    example: str = ""


@dataclass(frozen=True)
class Template:
    """One kind of file. `key` are fields; `permission` says who may send it: opd, cases or reference."""

    name: str
    title: str
    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    permission: str


@cache
def templates() -> Mapping[str, Template]:
    """All templates by name, in the order offices fill them."""
    return MappingProxyType({name: _template(name, table) for name, table in read_toml("templates").items()})


def _template(name: str, table: dict[str, Any]) -> Template:
    columns = tuple(_column(row) for row in table["columns"])
    return Template(name, table["title"], table["table"], columns, tuple(table["key"]), table["permission"])


def _column(row: dict[str, Any]) -> Column:
    values = {key: frozen(value) for key, value in row.items()}
    if isinstance(named := values.get("choices"), str):
        values["choices"] = CHOICES[named]()
    return Column(**values)


CHOICES: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "opd_kinds": lambda: tuple(kind.code for kind in lists.opd_kinds()),
    "funding_sources": lambda: tuple(each.name for each in lists.funding_sources()),
    "agencies": lambda: tuple(each.name for each in lists.agencies()),
    "evidence_kinds": lambda: tuple(each.name for each in lists.evidence_kinds()),
    "evidence_units": lambda: tuple(
        dict.fromkeys(unit for kind in lists.evidence_kinds() for unit in kind.units)
    ),
    "methods": lambda: tuple(each.name for each in lists.methods()),
    "area_classes": lambda: tuple(each.name for each in lists.area_classes()),
    "rehab_services": lambda: tuple(each.name for each in lists.rehab_services()),
    "indicators": lambda: tuple(each.code for each in lists.indicators()),
    "follow_up_states": lists.follow_up_states,
    "verifications": lists.verifications,
}
