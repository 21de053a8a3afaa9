"""Accepted boundaries as a file of their own: plain GeoJSON with its origin, named after its content."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import shapely

from data.geometry.boundaries.features import damaged
from data.geometry.shapes import Shape

VERSION_DIGITS = 12


@dataclass(frozen=True)
class Origin:
    """Where boundaries come from: publisher, licence, the day they were read (ISO), file, its SHA-256."""

    source: str
    licence: str
    day: str
    file: str
    sha256: str
    kind: str


@dataclass(frozen=True)
class Boundaries:
    """The desa of a kabupaten by code (degrees), and where they come from."""

    kabupaten: str
    origin: Origin
    desa: Mapping[str, Shape]


def written(boundaries: Boundaries) -> bytes:
    """The same boundaries always give the same bytes."""
    features = [
        {"type": "Feature", "properties": {"kode": code}, "geometry": json.loads(shapely.to_geojson(shape))}
        for code, shape in sorted(boundaries.desa.items())
    ]
    document = {
        "type": "FeatureCollection",
        "kabupaten": boundaries.kabupaten,
        "origin": asdict(boundaries.origin),
        "features": features,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def read(content: bytes) -> Boundaries:
    """What was written; raises BoundaryRefused for bytes that `written` did not make."""
    try:
        document = json.loads(content)
        desa = {
            each["properties"]["kode"]: shapely.from_geojson(json.dumps(each["geometry"]))
            for each in document["features"]
        }
        return Boundaries(document["kabupaten"], Origin(**document["origin"]), desa)
    except (ValueError, KeyError, TypeError, shapely.errors.GEOSException):
        raise damaged("batas wilayah tersimpan") from None


def version_of(content: bytes) -> str:
    """The name of a version: the beginning of its own checksum."""
    return hashlib.sha256(content).hexdigest()[:VERSION_DIGITS]
