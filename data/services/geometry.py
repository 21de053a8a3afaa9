"""The shapes a map is drawn with."""

import logging
from functools import cache
from threading import Lock

from data.geometry.boundaries.features import BoundaryRefused
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
from data.services.boundaries import accepted_geometry
from data.services.process import process_settings

__all__ = [
    "Geometry",
    "classes_in_order",
    "count_cuts",
    "load_geometry",
    "prepare_geometries",
    "rate_cuts",
    "region_names",
]

log = logging.getLogger(__name__)
_sketching = Lock()


def load_geometry(kabupaten: str) -> Geometry:
    """The accepted boundaries of a kabupaten, or a sketch while there are none; takes seconds once."""
    try:
        accepted = accepted_geometry(process_settings().home, kabupaten)
    except (BoundaryRefused, OSError) as error:
        log.warning("batas wilayah %s tidak terbaca, peta skematik dipakai: %s", kabupaten, error)
        accepted = None
    if accepted is not None:
        return accepted
    with _sketching:
        return _sketched(kabupaten)


def prepare_geometries() -> None:
    """Make the shapes of every kabupaten, so that the first visitor of a map need not wait."""
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
