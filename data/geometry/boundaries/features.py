"""What every kind of boundary file is read into, and the bounds that hold for all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

MEGABYTE = 1024 * 1024
MAX_BYTES = 64 * MEGABYTE
MAX_FEATURES = 100_000
MAX_VERTICES = 4_000_000
POLYGONS = {"Polygon", "MultiPolygon"}


class BoundaryRefused(Exception):
    """A boundary file that cannot be used; the message is one Indonesian sentence for the screen."""


@dataclass(frozen=True)
class Feature:
    """One polygon as the file has it, x before y, and its attributes as text."""

    shape: BaseGeometry
    fields: Mapping[str, str]


@dataclass(frozen=True)
class FeatureFile:
    """All polygons of a file; `kind` is its format, `crs` what it says of its coordinates (None: nothing).

    `title` is the name of the kabupaten where the file says it of itself.
    """

    kind: str
    features: tuple[Feature, ...]
    crs: str | None = None
    title: str = ""


def bounded(kind: str, features: Sequence[Feature], crs: str | None = None) -> FeatureFile:
    """The polygons among the features; raises BoundaryRefused where there is none, or far too much."""
    kept = tuple(each for each in features if each.shape.geom_type in POLYGONS and not each.shape.is_empty)
    if not kept:
        raise BoundaryRefused(f"Berkas {kind} ini tidak memuat poligon.")
    shapes = [each.shape for each in kept]
    if len(kept) > MAX_FEATURES or int(shapely.get_num_coordinates(shapes).sum()) > MAX_VERTICES:
        raise BoundaryRefused(
            f"Berkas ini terlalu rinci: paling banyak {MAX_FEATURES} poligon dengan {MAX_VERTICES} titik."
        )
    if not np.isfinite(shapely.get_coordinates(shapes)).all():
        raise BoundaryRefused("Berkas ini memuat koordinat yang bukan angka.")
    return FeatureFile(kind, kept, crs)


def damaged(kind: str) -> BoundaryRefused:
    """The refusal of bytes that are not what they begin as."""
    return BoundaryRefused(f"Berkas {kind} ini rusak atau terpotong.")


def text_of(value: object) -> str:
    """An attribute as text; a whole number stored with decimals is written without them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()
