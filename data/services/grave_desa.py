"""The desa in the gravest official classes by name: what a meeting speaks about beside the map."""

from typing import NamedTuple

from data.rules.area_classes import GRAVE
from data.services.cases import CasesView


class GraveDesa(NamedTuple):
    """The desa of one grave class in one kecamatan, by name."""

    category: str
    kecamatan: str
    names: tuple[str, ...]


def grave_desa(data: CasesView) -> tuple[GraveDesa, ...]:
    """The grave classes, gravest first, each by kecamatan; empty where no desa is in one."""
    rows = [
        GraveDesa(category, data.names[str(kecamatan)], tuple(sorted(desa["name"])))
        for category in list(data.classes.totals)[:GRAVE]
        for kecamatan, desa in data.desa[data.desa["category"] == category].groupby("kecamatan")
    ]
    return tuple(rows)
