"""The SQL files of GitHub cahyadsn/wilayah_boundaries: INSERT rows with a JSON path of [lat, lng] pairs."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import shapely
from shapely import MultiPolygon, Polygon
from shapely.errors import GEOSException

from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile, bounded, damaged

KIND = "SQL"
DEGREES = "EPSG:4326"
_TABLE = "INSERT INTO wilayah_boundaries"
_COLUMNS = "(kode,nama,lat,lng,path)"
# Possessive, so that a text without an end is read once and not again for each of its letters.
_TEXT = r"\s*+'((?:[^'\\]|''|\\.)*+)'\s*+"
_ROW = re.compile(rf"\s*+\({_TEXT},{_TEXT},[^,']*+,[^,']*+,{_TEXT}\)\s*+([,;])")
_HEAD = 2_000
_TITLE = re.compile(r"^desc\s*:.*\bdi kab \d\d\.\d\d ([^\n]+)$", re.MULTILINE)
"""The line of the opening comment that names the kabupaten."""
_ESCAPED = re.compile(r"''|\\(.)")


def read_sql(content: bytes) -> FeatureFile:
    """Every row's polygon with `kode` and `nama`; nothing of the file is run."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise damaged(KIND) from None
    named = _TITLE.search(text, 0, _HEAD)
    return replace(bounded(KIND, list(_rows(text)), DEGREES), title=named[1].strip() if named else "")


def is_boundary_sql(content: bytes) -> bool:
    """Whether these bytes are such a file."""
    return _TABLE.encode() in content


def _rows(text: str) -> Iterator[Feature]:
    for block in text.split(_TABLE)[1:]:
        columns, values, rows = block.partition("VALUES")
        if not values or columns.replace(" ", "").strip() != _COLUMNS:
            raise damaged(KIND)
        yield from _features(rows)


def _features(rows: str) -> Iterator[Feature]:
    at, sign = 0, ","
    while sign == ",":
        found = _ROW.match(rows, at)
        if found is None:
            raise damaged(KIND)
        code, name, path = (_ESCAPED.sub(_plain, text) for text in found.groups()[:3])
        yield Feature(_shape(code, path), {"kode": code, "nama": name})
        at, sign = found.end(), found[4]


def _plain(escape: re.Match[str]) -> str:
    return escape[1] or "'"


def _shape(code: str, path: str) -> MultiPolygon:
    try:
        nested = json.loads(path)
        parts = nested if isinstance(nested[0][0][0], list) else [nested]
        return shapely.multipolygons([_polygon(part) for part in parts])
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, GEOSException):
        raise BoundaryRefused(f"Poligon {code} dalam berkas SQL ini tidak dapat dibaca.") from None


def _polygon(rings: list[Any]) -> Polygon:
    shell, *holes = ([(lon, lat) for lat, lon in ring] for ring in rings)
    return Polygon(shell, holes)
