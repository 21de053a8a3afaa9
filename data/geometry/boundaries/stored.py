"""Accepted boundaries as a file of their own: plain GeoJSON with its origin, named after its content."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

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
class Findings:
    """In what a file and the official list differ. Areas in km2 (None: not known).

    Pairs are code and name; `renamed` code, official name, name in the file; `areas` code, official, found.
    """

    found: int = 0
    missing: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str, str], ...] = ()
    repaired: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    foreign: int = 0
    swapped: bool = False
    area_km2: float | None = None
    official_km2: float | None = None
    areas: tuple[tuple[str, float, float], ...] = ()
    overlap_km2: float = 0.0
    filled_km2: float = 0.0


@dataclass(frozen=True)
class Boundaries:
    """The desa of a kabupaten by code (degrees), where they come from, and what was found out of the file."""

    kabupaten: str
    origin: Origin
    desa: Mapping[str, Shape]
    findings: Findings = field(default_factory=Findings)


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
        "findings": asdict(boundaries.findings),
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
        findings = Findings(**{name: _frozen(value) for name, value in document.get("findings", {}).items()})
        return Boundaries(document["kabupaten"], Origin(**document["origin"]), desa, findings)
    except (ValueError, KeyError, TypeError, shapely.errors.GEOSException):
        raise damaged("batas wilayah tersimpan") from None


def version_of(content: bytes) -> str:
    """The name of a version: the beginning of its own checksum."""
    return hashlib.sha256(content).hexdigest()[:VERSION_DIGITS]


def _frozen(value: Any) -> Any:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value
