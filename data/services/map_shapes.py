"""The shapes of a map, for whoever may see the kabupaten."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.geometry.shapes import Geometry
from data.reference import kabupaten_list
from data.rules.roles import NotAllowed, Permission, Viewer, authorise
from data.services.geometry import FORMS, TRUE_OR_SKETCH, region_names, shapes_of
from data.services.national_shapes import national_shapes

EVERYWHERE = "semua"
"""What stands in place of a kabupaten's code where all of them are meant."""


@dataclass(frozen=True)
class MapShapes:
    """The shapes of a kabupaten (or of all) in one form, and the names of its areas by code."""

    geometry: Geometry
    names: Mapping[str, str]


def load_shapes(viewer: Viewer, kabupaten: str, form: str) -> MapShapes | None:
    """The shapes of maps as they are now, None if there are none; raises NotAllowed. Takes seconds once."""
    if kabupaten == EVERYWHERE:
        return load_national_shapes(viewer) if form == TRUE_OR_SKETCH else None
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=kabupaten)
    if form not in FORMS or kabupaten not in {each.code for each in kabupaten_list()}:
        return None
    return MapShapes(shapes_of(kabupaten, form), region_names(kabupaten))


def load_national_shapes(viewer: Viewer) -> MapShapes | None:
    """The outlines of all kabupaten, None while there are none; raises NotAllowed."""
    authorise_everywhere(viewer)
    geometry = national_shapes()
    names = {each.code: each.name for each in kabupaten_list()}
    return None if geometry is None else MapShapes(geometry, names)


def authorise_everywhere(viewer: Viewer) -> None:
    """Raise NotAllowed unless the viewer may see the aggregates of every kabupaten."""
    authorise(viewer, Permission.SEE_AGGREGATES)
    if viewer.kabupaten is not None:
        raise NotAllowed("Akun ini hanya untuk satu kabupaten.")
