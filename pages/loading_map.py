"""What maps load: shapes travel over a route of their own, once a browser."""

from dataclasses import replace

import streamlit as st

from components.maps.shape_files import fingerprint
from components.server.map_shapes import shapes_address
from data.reference import kabupaten_list
from data.rules.roles import NotAllowed, Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.geometry import TRUE_OR_SKETCH, Geometry, region_names
from data.services.map_shapes import EVERYWHERE, MapShapes, load_national_shapes
from data.services.national import National, kabupaten_with_cases, load_national
from pages.here import Here

ENTRIES = 64
PATIENCE = 1.0
"""Seconds of making figures ready between two words to the viewer."""
SEVERAL = 2


class _Unfinished(Exception):
    def __init__(self, data: National) -> None:
        super().__init__()
        self.data = data


def address_of(kabupaten: str, geometry: Geometry, form: str = TRUE_OR_SKETCH) -> str:
    """Where a browser fetches the shapes of a kabupaten that a map is drawn with."""
    version = fingerprint(geometry, region_names(kabupaten))
    return shapes_address(kabupaten, form, version, st.get_option("server.baseUrlPath"))


def national_address(shapes: MapShapes) -> str:
    """Where a browser fetches the outlines of all kabupaten."""
    version = fingerprint(shapes.geometry, shapes.names)
    return shapes_address(EVERYWHERE, TRUE_OR_SKETCH, version, st.get_option("server.baseUrlPath"))


def national_shapes(here: Here) -> MapShapes | None:
    """The outlines of all kabupaten and their names; raises NotAllowed."""
    return load_national_shapes(here.viewer)


def kabupaten_names() -> dict[str, str]:
    """The kabupaten the app knows, by code."""
    return {each.code: each.name for each in kabupaten_list()}


def may_see_everywhere(here: Here) -> bool:
    """Whether a view has all kabupaten to offer: several with cases, now, and for a viewer of all."""
    if here.view.as_of is not None:
        return False
    try:
        return len(_with_cases(here.view.store, here.version, _nameless(here))) >= SEVERAL
    except NotAllowed:
        return False


def national(here: Here) -> National:
    """The cases of all kabupaten; `waiting` where they are not all ready yet. Raises NotAllowed."""
    view = replace(here.view, kabupaten="", period="")
    try:
        return _national(view, here.version, _nameless(here), tuple(kabupaten_names()))
    except _Unfinished as answer:
        return answer.data


def _nameless(here: Here) -> Viewer:
    return replace(here.viewer, name="")


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _with_cases(store: str, version: int, viewer: Viewer) -> frozenset[str]:
    return kabupaten_with_cases(process_stores()[store], viewer)


@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _national(view: View, version: int, viewer: Viewer, known: tuple[str, ...]) -> National:
    found = load_national(process_stores()[view.store], viewer, view, PATIENCE)
    if found.waiting:
        raise _Unfinished(found)
    return found
