"""The schematic map of one kabupaten out of the region list."""

import shapely

from data.geometry.coast import land_within
from data.geometry.shapes import AreaPoint, Geometry
from data.geometry.sketch import sketch
from data.reference import desa_of

AROUND_DEGREES = 0.3


def schematic(kabupaten: str) -> Geometry:
    """Sketch a kabupaten by its Kemendagri code, in about two seconds; desa without a point are left out."""
    points = [
        AreaPoint(desa.code, desa.code.rpartition(".")[0], desa.label_lon, desa.label_lat, desa.area_km2)
        for desa in desa_of(kabupaten)
        if desa.label_lon is not None and desa.label_lat is not None
    ]
    if not points:
        return sketch([])
    around = shapely.multipoints([(point.lon, point.lat) for point in points]).envelope.buffer(AROUND_DEGREES)
    return sketch(points, land_within(shapely.box(*around.bounds)))
