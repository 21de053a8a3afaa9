"""Shapes of a map out of the polygons of a file: cleaned, thinned, in degrees, dissolved."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.cleaning import cleaned, dissolved, polygonal
from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.boundaries.thinning import thinned
from data.geometry.plane import Plane
from data.geometry.shapes import Geometry, Shape

SURVEYED = ""
"""The note of true boundaries: no word stands before "Kabupaten"."""
FINE_KM = 1e-3
"""Detail below a metre goes at once: a file may draw straight lines with a vertex at every step."""
_TRIES, _SNAP_DEGREES = 3, 1e-6


@dataclass(frozen=True)
class Built:
    """Desa by code in degrees, their areas in km2 before they were thinned, and what cleaning took."""

    desa: Mapping[str, Shape]
    areas: Mapping[str, float]
    overlap_km2: float
    filled_km2: float


def built(polygons: Mapping[str, BaseGeometry]) -> Built:
    """Polygons (degrees) by the code of their desa -> a valid coverage of few vertices.

    Raises BoundaryRefused where a polygon vanishes or the borders cannot be made to fit.
    """
    codes = sorted(polygons)
    west, south, east, north = shapely.total_bounds([polygons[code] for code in codes])
    plane = Plane((west + east) / 2, (south + north) / 2)
    clean = cleaned([plane.flat(polygons[code]) for code in codes])
    lost = [code for code, shape in zip(codes, clean.shapes, strict=True) if shape.is_empty]
    if lost:
        raise BoundaryRefused(
            f"Poligon {', '.join(lost[:5])} kosong atau tertutup seluruhnya oleh poligon lain."
        )
    fine = shapely.coverage_simplify(clean.shapes, FINE_KM)
    slim = thinned(fine, [kecamatan_code(code) for code in codes])
    desa = _in_degrees(np.array([plane.round(shape) for shape in slim]))
    return Built(
        desa=dict(zip(codes, desa, strict=True)),
        areas=dict(zip(codes, shapely.area(clean.shapes).tolist(), strict=True)),
        overlap_km2=clean.overlap_km2,
        filled_km2=clean.filled_km2,
    )


def geometry_of(desa: Mapping[str, Shape], source: str, version: str) -> Geometry:
    """The shapes of a map from a valid coverage of desa, with kecamatan and outline of the same edges."""
    codes = sorted(desa)
    shapes = np.array([desa[code] for code in codes])
    kecamatan = dissolved(shapes, [kecamatan_code(code) for code in codes])
    return Geometry(dict(desa), kecamatan, shapely.coverage_union_all(shapes), SURVEYED, source, version)


def kecamatan_code(desa: str) -> str:
    """The code of the kecamatan in the code of a desa."""
    return desa.rpartition(".")[0]


def _in_degrees(shapes: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    """The rounded coverage; rounding may move a vertex over an edge, which is then cleaned again."""
    for _ in range(_TRIES):
        if shapely.coverage_is_valid(shapes) and shapely.is_valid(shapes).all():
            return shapes
        fitted = shapely.coverage_clean(shapes, snapping_distance=_SNAP_DEGREES)
        shapes = np.array([polygonal(shapely.transform(each, lambda at: np.round(at, 6))) for each in fitted])
    raise BoundaryRefused("Garis batas dalam berkas ini tidak dapat dibuat saling menutup.")
