"""The shapes a map is drawn with."""

from collections import defaultdict
from functools import cache, lru_cache
from threading import Lock

from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry
from data.geometry.tiles import tiles
from data.reference import (
    AreaClass,
    area_classes,
    case_classes,
    desa_of,
    kabupaten_classes,
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
    "kabupaten_cuts",
    "load_geometry",
    "prepare_geometries",
    "rate_cuts",
    "region_names",
    "shapes_of",
]

_making: defaultdict[tuple[str, str], Lock] = defaultdict(Lock)
"""One lock for each form of each kabupaten: of visitors who come together one makes it, the others wait."""

TRUE_OR_SKETCH, TILES = "wilayah", "petak"
MOST_PREPARED = 6
FORMS = (TRUE_OR_SKETCH, TILES)
"""The forms of a map: the boundaries (or the sketch), and one equal cell for every desa."""


def load_geometry(kabupaten: str) -> Geometry:
    """The accepted boundaries of a kabupaten, or a sketch while there are none; takes seconds once."""
    with _making[kabupaten, TRUE_OR_SKETCH]:
        return accepted_geometry(process_settings().home, kabupaten) or _sketched(kabupaten)


def shapes_of(kabupaten: str, form: str = TRUE_OR_SKETCH) -> Geometry:
    """The shapes of a kabupaten in one of FORMS; another form has another version."""
    shapes = load_geometry(kabupaten)
    if form == TRUE_OR_SKETCH:
        return shapes
    with _making[kabupaten, TILES]:
        return _tiled(kabupaten, shapes.version)


def prepare_geometries() -> None:
    """Make the shapes of the first few kabupaten, so that the first visitor of a map need not wait.

    Not of all that an office may have added: hundreds would keep a core busy for half an hour.
    """
    for each in kabupaten_list()[:MOST_PREPARED]:
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


def kabupaten_cuts() -> tuple[int, ...]:
    """Lower bounds of the classes of a map of counts of whole kabupaten."""
    return kabupaten_classes()


def rate_cuts() -> tuple[int, ...]:
    """Lower bounds of the classes of a map of cases per 100,000 people."""
    return rate_classes()


def classes_in_order() -> tuple[AreaClass, ...]:
    """The official classes, gravest first."""
    return area_classes()
