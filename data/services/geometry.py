"""The shapes a map is drawn with."""

from data.geometry.schematic import schematic
from data.geometry.shapes import Geometry
from data.reference import AreaClass, area_classes, desa_of, kecamatan_of

__all__ = ["Geometry", "classes_in_order", "load_geometry", "region_names"]


def load_geometry(kabupaten: str) -> Geometry:
    """The shapes of a kabupaten; sketched, as long as no boundaries are installed. Takes seconds: cache it."""
    return schematic(kabupaten)


def region_names(kabupaten: str) -> dict[str, str]:
    """Code to name of every kecamatan, desa and kelurahan of a kabupaten."""
    return {each.code: each.name for each in (*kecamatan_of(kabupaten), *desa_of(kabupaten))}


def classes_in_order() -> tuple[AreaClass, ...]:
    """The official classes, gravest first."""
    return area_classes()
