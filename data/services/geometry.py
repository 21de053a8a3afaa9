"""The shapes a map is drawn with."""

import logging
from functools import cache, lru_cache
from threading import Lock

from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry
from data.geometry.tiles import tiles
from data.reference import (
    AreaClass,
    area_classes,
    case_classes,
    desa_of,
    kabupaten_list,
    kecamatan_of,
    rate_classes,
)
from data.services.boundary_versions import accepted_geometry
from data.services.process import process_settings

__all__ = [
    "FORMS",
    "TILES",
    "TRUE_OR_SKETCH",
    "Geometry",
    "classes_in_order",
    "count_cuts",
    "load_geometry",
    "prepare_geometries",
    "rate_cuts",
    "region_names",
    "shapes_of",
]

log = logging.getLogger(__name__)
_sketching = Lock()

TRUE_OR_SKETCH, TILES = "wilayah", "petak"
FORMS = (TRUE_OR_SKETCH, TILES)
"""The forms of a map: the boundaries (or the sketch), and one equal cell for every desa."""


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


def shapes_of(kabupaten: str, form: str = TRUE_OR_SKETCH) -> Geometry:
    """The shapes of a kabupaten in one of FORMS; another form has another version."""
    shapes = load_geometry(kabupaten)
    return shapes if form == TRUE_OR_SKETCH else _tiled(kabupaten, shapes.version)


def prepare_geometries() -> None:
    """Make the shapes of every kabupaten, so that the first visitor of a map need not wait."""
    for each in kabupaten_list():
        for form in FORMS:
            shapes_of(each.code, form)


@lru_cache(maxsize=32)
def _tiled(kabupaten: str, _version: str) -> Geometry:
    return tiles(load_geometry(kabupaten))


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
