"""What maps load: shapes travel over a route of their own, once a browser."""

import streamlit as st

from components.maps.shape_files import fingerprint
from components.server.map_shapes import shapes_address
from data.services.geometry import TRUE_OR_SKETCH, Geometry, region_names, shapes_of
from pages.loading import ENTRIES


def address_of(kabupaten: str, geometry: Geometry, form: str = TRUE_OR_SKETCH) -> str:
    """Where a browser fetches the shapes of a kabupaten that a map is drawn with."""
    return _address(kabupaten, form, geometry.version)


# Naming a version reads every vertex.
@st.cache_data(max_entries=ENTRIES, show_spinner=False)
def _address(kabupaten: str, form: str, version: str) -> str:  # noqa: ARG001 -- hashed by the cache
    named = fingerprint(shapes_of(kabupaten, form), region_names(kabupaten))
    return shapes_address(kabupaten, form, named, st.get_option("server.baseUrlPath"))
