"""The outlines of all kabupaten for one map: a small file beside each version of boundaries."""

import hashlib
import json
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import shapely
from shapely.errors import GEOSException

from data.geometry.national import coarse, country
from data.geometry.shapes import Geometry, Shape
from data.reference import kabupaten_list
from data.services.boundary_versions import current_version, outline_file, put_file
from data.services.geometry import load_geometry
from data.services.process import process_settings

MOST_KABUPATEN, MOST_SOURCES = 1024, 3
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Outline:
    """One kabupaten: its shape, the word that must stand beside it, and who published its boundaries."""

    shape: Shape
    note: str
    source: str


def national_shapes() -> Geometry | None:
    """The outline of every kabupaten as its maps are drawn now; None while none has a shape."""
    home = process_settings().home
    versions = tuple((each.code, current_version(home, each.code)) for each in kabupaten_list())
    return _country(home, versions)


def keep_outline(home: Path, kabupaten: str, version: str, geometry: Geometry) -> None:
    """Write the outline of a version, so that a map of many kabupaten need not read all their desa."""
    feature = {
        "type": "Feature",
        "geometry": json.loads(shapely.to_geojson(coarse(geometry.outline))),
        "properties": {"kode": kabupaten, "source": geometry.source},
    }
    put_file(outline_file(home, kabupaten, version), json.dumps(feature, ensure_ascii=False).encode())


@lru_cache(maxsize=4)
def _country(home: Path, versions: tuple[tuple[str, str | None], ...]) -> Geometry | None:
    found = {code: _outline(home, code, version) for code, version in versions}
    drawn = {code: each for code, each in found.items() if not each.shape.is_empty}
    if not drawn:
        return None
    notes = {each.note for each in drawn.values()}
    sources = list(dict.fromkeys(each.source for each in drawn.values() if each.source))
    if len(sources) > MOST_SOURCES:
        sources = [*sources[:MOST_SOURCES], f"dan {len(sources) - MOST_SOURCES} sumber lain"]
    name = hashlib.sha256(repr(versions).encode()).hexdigest()[:12]
    return country({code: each.shape for code, each in drawn.items()}, max(notes), "; ".join(sources), name)


@lru_cache(maxsize=MOST_KABUPATEN)
def _outline(home: Path, kabupaten: str, version: str | None) -> _Outline:
    if version is not None and (kept := _kept(outline_file(home, kabupaten, version))) is not None:
        return kept
    geometry = load_geometry(kabupaten)
    if version is not None and not geometry.note:
        try:
            keep_outline(home, kabupaten, version, geometry)
        except OSError as error:
            log.warning("garis luar %s tidak dapat disimpan: %s", kabupaten, error)
    return _Outline(coarse(geometry.outline), geometry.note, geometry.source)


def _kept(path: Path) -> _Outline | None:
    """The outline in a file; None where there is none that can be read, which is then made anew."""
    try:
        feature = json.loads(path.read_bytes())
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        return _Outline(shape, "", str(feature["properties"]["source"]))
    except (OSError, ValueError, KeyError, TypeError, GEOSException):
        return None
