"""GeoJSON, as the standard has it (degrees) or with the declared `crs` of older files."""

import json
from collections.abc import Iterator
from typing import Any

import shapely

from data.geometry.boundaries.features import (
    BoundaryRefused,
    Feature,
    FeatureFile,
    bounded,
    damaged,
    text_of,
)

KIND = "GeoJSON"
DEGREES = "EPSG:4326"


def read_geojson(content: bytes) -> FeatureFile:
    """Every polygon of a Feature or FeatureCollection."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise damaged(KIND) from None
    if not isinstance(document, dict) or document.get("type") not in ("FeatureCollection", "Feature"):
        raise BoundaryRefused("Berkas JSON ini bukan GeoJSON: harus berupa FeatureCollection.")
    listed = document.get("features") if document["type"] == "FeatureCollection" else [document]
    if not isinstance(listed, list):
        raise damaged(KIND)
    return bounded(KIND, list(_features(listed)), _crs(document))


def _features(listed: list[Any]) -> Iterator[Feature]:
    for each in listed:
        if not isinstance(each, dict) or not isinstance(each.get("properties") or {}, dict):
            raise damaged(KIND)
        if each.get("geometry") is None:
            continue
        try:
            shape = shapely.from_geojson(json.dumps(each["geometry"]))
        except shapely.errors.GEOSException:
            raise damaged(KIND) from None
        fields = {str(name): text_of(value) for name, value in (each.get("properties") or {}).items()}
        yield Feature(shapely.force_2d(shape), fields)


def _crs(document: dict[str, Any]) -> str:
    declared = document.get("crs")
    if not declared:
        return DEGREES
    try:
        return str(declared["properties"]["name"])
    except (KeyError, TypeError):
        raise BoundaryRefused("Sistem koordinat yang ditulis dalam GeoJSON ini tidak dapat dibaca.") from None
