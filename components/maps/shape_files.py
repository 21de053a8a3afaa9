"""The shapes of a map as files of their own: a browser fetches them once, whatever is drawn with them.

Every feature carries its number, counted from 1 in the order of the geometry; a deck says by number what an
area is filled with, so that another layer, year or month sends no shape again.
"""

import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from components.maps.hatch import hatch_lines
from components.maps.viewport import Viewport
from components.theme import HATCH_GAP
from data.geometry.shapes import Geometry

KECAMATAN, DESA, OUTLINE, HATCH = "kecamatan", "desa", "batas", "arsir"
COAST, MARKS = "pesisir", "titik"
DECIMALS = 5  # about a metre
LINE_VERTICES = 200
"""A longer line is sent in pieces: no single shape of the browser has more vertices."""
STEPS_OF_ZOOM = 4
"""So many densities of hatch for each doubling of the scale."""
MOST_STROKES = 1200
_RECIPE = 2  # raise it with any change of what the files hold
_PARTS = frozenset({KECAMATAN, DESA, OUTLINE, COAST, MARKS})
_HATCH_PART = re.compile(rf"{HATCH}-(\d{{1,2}})")

Feature = dict[str, Any]
Names = Mapping[str, str]


def fingerprint(geometry: Geometry, names: Names) -> str:
    """The name of a version: other shapes, names or layout of the files, another one."""
    named = f"{_RECIPE}{json.dumps(dict(names), sort_keys=True)}{geometry.checksum}"
    return hashlib.sha256(named.encode()).hexdigest()[:16]


def file_of(geometry: Geometry, names: Names, part: str) -> bytes | None:
    """The file of this name as GeoJSON; None if there is none."""
    hatch = _HATCH_PART.fullmatch(part)
    if part not in _PARTS and hatch is None:
        return None
    if hatch is not None and not _drawable(geometry, int(hatch[1])):
        return None
    document = {"type": "FeatureCollection", "features": features_of(geometry, names, part)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def features_of(geometry: Geometry, names: Names, part: str) -> list[Feature]:
    """What the file of a part holds: areas with their numbers, codes and names, or lines."""
    if part == OUTLINE:
        return [_feature(shapely.MultiLineString(_pieces(geometry.outline)), {})]
    if part == COAST:
        return [_feature(shapely.MultiLineString(_pieces(geometry.coast)), {})] if geometry.coast else []
    if part == DESA:
        return [
            _feature(shape, {"n": n, "code": code, "name": names[code], "within": names[_above(code)]})
            for n, (code, shape) in enumerate(geometry.desa.items(), 1)
        ]
    if part == KECAMATAN:
        return _named(geometry.kecamatan, names)
    if part == MARKS:
        return _named({code: each.representative_point() for code, each in geometry.kecamatan.items()}, names)
    view = _hatch_view(geometry, int(part.removeprefix(f"{HATCH}-")))
    return [
        {
            "type": "Feature",
            "geometry": {
                "type": "MultiLineString",
                "coordinates": hatch_lines(view.to_pixels(shape), view),
            },
            "properties": {"n": n},
        }
        for n, shape in enumerate(geometry.kecamatan.values(), 1)
    ]


def hatch_part(view: Viewport, stroke: float) -> str:
    """The hatch file whose lines are about HATCH_GAP px (times `stroke`) apart in a panel."""
    return f"{HATCH}-{max(0, round(STEPS_OF_ZOOM * (view.zoom - math.log2(stroke))))}"


def _hatch_view(geometry: Geometry, density: int) -> Viewport:
    return replace(Viewport.fitted(geometry.outline, 1, 1), zoom=density / STEPS_OF_ZOOM)


def _drawable(geometry: Geometry, density: int) -> bool:
    """Whether a screen could ask for a hatch as fine or coarse: an address may ask for anything."""
    west, south, east, north = _hatch_view(geometry, density).to_pixels(geometry.outline).bounds
    return bool(1 <= (east - west + north - south) / HATCH_GAP <= MOST_STROKES)


def _above(desa: str) -> str:
    return desa.rpartition(".")[0]


def _pieces(shape: BaseGeometry) -> list[list[tuple[float, ...]]]:
    """The lines of a shape, or the rings of its areas, as lines of at most LINE_VERTICES vertices."""
    parts = [part for part in shapely.get_parts(shape) if not part.is_empty]
    areas = [part for part in parts if part.geom_type == "Polygon"]
    rings = [ring for part in areas for ring in (part.exterior, *part.interiors)]
    lines = [list(line.coords) for line in rings or parts]
    step = LINE_VERTICES - 1
    return [line[start : start + LINE_VERTICES] for line in lines for start in range(0, len(line) - 1, step)]


def _named(shapes: Mapping[str, BaseGeometry], names: Names) -> list[Feature]:
    return [
        _feature(shape, {"n": n, "code": code, "name": names.get(code, code)})
        for n, (code, shape) in enumerate(shapes.items(), 1)
    ]


def _feature(shape: BaseGeometry, properties: Feature) -> Feature:
    rounded = shapely.transform(shape, lambda points: points.round(DECIMALS))
    return {"type": "Feature", "geometry": json.loads(shapely.to_geojson(rounded)), "properties": properties}
