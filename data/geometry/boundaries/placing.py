"""Where polygons lie: declared coordinates to degrees, and a swapped axis told by known label points."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyproj
import shapely
from pyproj.exceptions import CRSError, ProjError
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile
from data.geometry.power import Floats

DEGREES = "EPSG:4326"
ENOUGH = 0.5
"""Share of the polygons or of the label points that must meet, so that a file is where it should be."""


def in_degrees(file: FeatureFile, declared: str | None = None) -> FeatureFile:
    """The same polygons as longitude and latitude; `declared` counts where the file itself says nothing.

    Raises BoundaryRefused for coordinates that nobody declares and that are not degrees.
    """
    crs = file.crs or declared
    shapes = [each.shape for each in file.features]
    if crs is None:
        if np.abs(shapely.total_bounds(shapes)).max() > 180:
            raise BoundaryRefused(
                "Sistem koordinat berkas ini tidak disebut. Sertakan berkas .prj, atau sebut sistemnya saat "
                "berkas dibaca, misalnya EPSG:32750."
            )
        crs = DEGREES
    transformer = _transformer(crs)
    return _with_shapes(file, [_moved(shape, transformer) for shape in shapes])


def upright(file: FeatureFile, labels: Floats) -> tuple[FeatureFile, bool]:
    """Polygons with x as longitude, and whether they had to be swapped for that.

    `labels`: longitude and latitude of the known areas, n x 2. Raises BoundaryRefused where neither order
    brings the polygons to them: another place, or wrongly declared coordinates.
    """
    shapes = [each.shape for each in file.features]
    turned = [shapely.transform(shape, lambda points: points[:, ::-1]) for shape in shapes]
    straight, swapped = met(shapes, labels), met(turned, labels)
    if max(straight, swapped) < ENOUGH:
        raise BoundaryRefused(
            "Poligon dalam berkas ini tidak terletak di kabupaten ini: wilayahnya lain, "
            "atau sistem koordinatnya salah disebut."
        )
    return (_with_shapes(file, turned), True) if swapped > straight else (file, False)


def met(shapes: Sequence[BaseGeometry], labels: Floats) -> float:
    """Share of the label points that lie in a polygon, or of the polygons that hold one: the larger."""
    valid = [shape.envelope if not shape.is_valid else shape for shape in shapes]
    points, polygons = shapely.STRtree(valid).query(shapely.points(labels), predicate="intersects")
    return max(len(set(points.tolist())) / len(labels), len(set(polygons.tolist())) / len(shapes))


def _transformer(crs: str) -> pyproj.Transformer | None:
    try:
        source = pyproj.CRS.from_user_input(crs)
        if source.equals(pyproj.CRS(DEGREES), ignore_axis_order=True):
            return None
        return pyproj.Transformer.from_crs(source, DEGREES, always_xy=True, allow_ballpark=True)
    except (CRSError, ProjError):
        raise BoundaryRefused(f"Sistem koordinat {crs[:60]!r} tidak dikenal.") from None


def _moved(shape: BaseGeometry, transformer: pyproj.Transformer | None) -> BaseGeometry:
    if transformer is None:
        return shape
    moved = shapely.transform(shape, lambda points: np.column_stack(transformer.transform(*points.T)))
    if not np.isfinite(shapely.get_coordinates(moved)).all():
        raise BoundaryRefused("Koordinat dalam berkas ini di luar jangkauan sistem koordinat yang disebut.")
    return moved


def _with_shapes(file: FeatureFile, shapes: Sequence[BaseGeometry]) -> FeatureFile:
    features = (Feature(shape, each.fields) for shape, each in zip(shapes, file.features, strict=True))
    return replace(file, features=tuple(features), crs=DEGREES)
