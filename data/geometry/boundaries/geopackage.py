"""GeoPackage: a SQLite file, read in memory; only its own plain tables are asked, for a bounded time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import shapely

from data.geometry.boundaries.features import (
    MAX_FEATURES,
    BoundaryRefused,
    Feature,
    FeatureFile,
    bounded,
    damaged,
    text_of,
)

KIND = "GeoPackage"
MAGIC = b"SQLite format 3\x00"
MAX_STEPS, EVERY = 2_000, 100_000
"""How often SQLite may report that it has done EVERY steps, before it is stopped."""
_ENVELOPES = (0, 32, 48, 48, 64)
_LAYERS = """
    SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
    JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table'
"""
_SRS = "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?"


def read_geopackage(content: bytes) -> FeatureFile:
    """The only layer of polygons; of several the one with the most of them."""
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(content)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.set_progress_handler(_Patience(), EVERY)
            return _widest([_layer(connection, *layer) for layer in connection.execute(_LAYERS).fetchall()])
    except (sqlite3.Error, ValueError, IndexError, TypeError, shapely.errors.GEOSException):
        raise damaged(KIND) from None


class _Patience:
    """Tells SQLite to stop when a query takes far longer than reading a table does."""

    def __init__(self) -> None:
        self._left = MAX_STEPS

    def __call__(self) -> bool:
        self._left -= 1
        return self._left < 0


def _widest(layers: list[FeatureFile | None]) -> FeatureFile:
    found = [layer for layer in layers if layer is not None]
    if not found:
        raise BoundaryRefused("GeoPackage ini tidak memuat lapisan poligon.")
    return max(found, key=lambda layer: len(layer.features))


def _layer(connection: sqlite3.Connection, table: str, column: str, srs: int) -> FeatureFile | None:
    features = list(_features(connection, table, column))
    if not features:
        return None
    try:
        return bounded(KIND, features, _crs(connection, srs))
    except BoundaryRefused:
        if all(each.shape.geom_type.endswith("Polygon") for each in features):
            raise
        return None


def _features(connection: sqlite3.Connection, table: str, column: str) -> Iterator[Feature]:
    quoted = table.replace('"', '""')
    rows = connection.execute(f'SELECT * FROM "{quoted}" LIMIT {MAX_FEATURES + 1}')
    names = [description[0] for description in rows.description]
    where = names.index(column)
    for row in rows:
        if row[where] is not None:
            fields = {name: text_of(value) for name, value in zip(names, row, strict=True) if name != column}
            yield Feature(_shape(row[where]), fields)


def _shape(blob: bytes) -> shapely.Geometry:
    if blob[:2] != b"GP":
        raise ValueError
    return shapely.force_2d(shapely.from_wkb(blob[8 + _ENVELOPES[(blob[3] >> 1) & 0b111] :]))


def _crs(connection: sqlite3.Connection, srs: int) -> str | None:
    row = connection.execute(_SRS, (srs,)).fetchone()
    if row is None or srs <= 0:
        return None
    organisation, number, definition = row
    return f"EPSG:{number}" if str(organisation).upper() == "EPSG" else str(definition)
