"""What a click on the map chose."""

from collections.abc import Mapping
from typing import Any

from components.maps.deck import AREAS


def chosen_kecamatan(event: Mapping[str, Any] | None) -> str | None:
    """The kecamatan code in an st.pydeck_chart selection; a desa gives its kecamatan, anything else None."""
    try:
        chosen = (event or {})["selection"]["objects"]
        [code] = [
            found[0]["properties"]["code"] for layer, found in chosen.items() if layer.startswith(AREAS)
        ]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None
    return ".".join(code.split(".")[:3]) if isinstance(code, str) else None
