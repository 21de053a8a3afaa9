"""Any boundary file that is taken, told by its content, never by its name."""

from pathlib import Path

from data.geometry.boundaries.features import MAX_BYTES, MEGABYTE, BoundaryRefused, FeatureFile
from data.geometry.boundaries.geojson import read_geojson
from data.geometry.boundaries.geopackage import MAGIC, read_geopackage
from data.geometry.boundaries.kml import is_kml, read_kml
from data.geometry.boundaries.shapefile import ENDINGS, read_shapefile
from data.geometry.boundaries.sql import is_boundary_sql, read_sql
from data.geometry.boundaries.zipped import parts_of

TAKEN = "SQL wilayah_boundaries, GeoJSON, Shapefile dalam ZIP, GeoPackage, atau KML"


def read_limited(path: Path) -> bytes:
    """The bytes of a file; one that is too large is refused before it is read."""
    if path.stat().st_size > MAX_BYTES:
        raise too_large()
    return path.read_bytes()


def too_large() -> BoundaryRefused:
    """The refusal of a file beyond MAX_BYTES."""
    return BoundaryRefused(f"Berkas ini terlalu besar: paling besar {MAX_BYTES // MEGABYTE} MB.")


def open_features(content: bytes) -> FeatureFile:
    """The polygons of a file; raises BoundaryRefused for any other, damaged or too large one."""
    if len(content) > MAX_BYTES:
        raise too_large()
    if content.startswith(b"PK"):
        return _from_archive(content)
    if content.startswith(MAGIC):
        return read_geopackage(content)
    if is_boundary_sql(content):
        return read_sql(content)
    if is_kml(content):
        return read_kml(content)
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return read_geojson(content)
    raise BoundaryRefused(f"Jenis berkas ini tidak dikenal. Yang diterima: {TAKEN}.")


def _from_archive(content: bytes) -> FeatureFile:
    parts = parts_of(content, *ENDINGS, ".kml")
    for name, part in parts.items():
        if name.casefold().endswith(".kml"):
            return read_kml(part)
    return read_shapefile(parts)
