"""The shapes of a map, for whoever may see the kabupaten."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.geometry.shapes import Geometry
from data.reference import kabupaten_list
from data.rules.roles import Permission, Viewer, authorise
from data.services.geometry import FORMS, region_names, shapes_of


@dataclass(frozen=True)
class MapShapes:
    """The shapes of a kabupaten in one form, and the names of its areas by code."""

    geometry: Geometry
    names: Mapping[str, str]


def load_shapes(viewer: Viewer, kabupaten: str, form: str) -> MapShapes | None:
    """The shapes of maps as they are now, None if there are none; raises NotAllowed. Takes seconds once."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=kabupaten)
    if form not in FORMS or kabupaten not in {each.code for each in kabupaten_list()}:
        return None
    return MapShapes(shapes_of(kabupaten, form), region_names(kabupaten))
