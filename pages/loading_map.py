"""What maps load: shapes travel over a route of their own, once a browser."""

import streamlit as st

from components.maps.shape_files import fingerprint
from components.server.map_shapes import shapes_address
from data.services.geometry import TRUE_OR_SKETCH, Geometry, region_names


def address_of(kabupaten: str, geometry: Geometry, form: str = TRUE_OR_SKETCH) -> str:
    """Where a browser fetches the shapes of a kabupaten that a map is drawn with."""
    version = fingerprint(geometry, region_names(kabupaten))
    return shapes_address(kabupaten, form, version, st.get_option("server.baseUrlPath"))
