"""What a map is drawn from, whether the shapes are sketched or surveyed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

Shape: TypeAlias = Polygon | MultiPolygon


@dataclass(frozen=True)
class AreaPoint:
    """One desa: code, kecamatan code, label point in degrees, area in km2 (None if unknown)."""

    code: str
    kecamatan: str
    lon: float
    lat: float
    area_km2: float | None


@dataclass(frozen=True)
class Geometry:
    """Edge-matched shapes in degrees (WGS84) by code.

    `note` is the word that must stand beside the map (empty: none), `source` who published true boundaries.
    `version` names the shapes: other shapes, another version. `coast` are lines of the land around, for
    orientation only.
    """

    desa: Mapping[str, Shape]
    kecamatan: Mapping[str, Shape]
    outline: Shape
    note: str
    source: str = ""
    version: str = ""
    coast: BaseGeometry | None = None

    @cached_property
    def checksum(self) -> str:
        """A checksum of every vertex; read once, since shapes never change."""
        digest = hashlib.sha256()
        for shapes in (self.kecamatan, self.desa):
            for code, shape in shapes.items():
                digest.update(code.encode() + shapely.to_wkb(shape, byte_order=1))
        return digest.hexdigest()
