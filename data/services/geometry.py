"""The shapes a map is drawn with."""

from functools import cache
from threading import Lock

from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry
from data.reference import (
    AreaClass,
    area_classes,
    case_classes,
    desa_of,
    kabupaten_list,
    kecamatan_of,
    rate_classes,
)

__all__ = [
    "Geometry",
    "classes_in_order",
    "count_cuts",
    "load_geometry",
    "prepare_geometries",
    "rate_cuts",
    "region_names",
]

_sketching = Lock()


def load_geometry(kabupaten: str) -> Geometry:
    """The shapes of a kabupaten, sketched while no boundaries are installed; takes seconds once."""
    with _sketching:
        return _sketched(kabupaten)


def prepare_geometries() -> None:
    """Sketch every kabupaten, so that the first visitor of a map need not wait."""
    for each in kabupaten_list():
        load_geometry(each.code)


@cache
def _sketched(kabupaten: str) -> Geometry:
    return schematic(kabupaten)


def region_names(kabupaten: str) -> dict[str, str]:
    """Code to name of every kecamatan, desa and kelurahan of a kabupaten."""
    return {each.code: each.name for each in (*kecamatan_of(kabupaten), *desa_of(kabupaten))}


def count_cuts() -> tuple[int, ...]:
    """Lower bounds of the classes of a map of counts."""
    return case_classes()


def rate_cuts() -> tuple[int, ...]:
    """Lower bounds of the classes of a map of cases per 100,000 people."""
    return rate_classes()


def classes_in_order() -> tuple[AreaClass, ...]:
    """The official classes, gravest first."""
    return area_classes()
