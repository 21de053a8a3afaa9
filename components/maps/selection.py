"""What a click on the map chose."""

from collections.abc import Mapping
from typing import Any

from components.maps.deck import AREAS


def chosen_kecamatan(event: Mapping[str, Any] | None) -> str | None:
    """The kecamatan code in an st.pydeck_chart selection; a desa gives its kecamatan, anything else None."""
    try:
        code = (event or {})["selection"]["objects"][AREAS][0]["properties"]["code"]
    except (KeyError, IndexError, TypeError):
        return None
    return ".".join(code.split(".")[:3]) if isinstance(code, str) else None
