"""Boundary files for tests end to end: the published desa as features, and the command that reads them."""

import io
import json
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import shapefile
import shapely

from data import cli
from data.geometry.boundaries.opening import open_features
from data.reference import kabupaten_list, kecamatan_of
from tests.boundary_files import published

JSON = dict[str, Any]
CODES = [each.code for each in kabupaten_list()]
Edit = Callable[[list[JSON]], list[JSON]]


def command(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = cli.main(["boundaries", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def as_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> JSON:
    code, out, _ = command(capsys, *arguments, "--json")
    assert code == cli.DONE
    found: JSON = json.loads(out)
    return found


def features_of(kabupaten: str) -> list[JSON]:
    """The published desa as features of a GeoJSON, made for this test and gone with it."""
    return [
        {
            "type": "Feature",
            "properties": dict(each.fields),
            "geometry": json.loads(shapely.to_geojson(each.shape)),
        }
        for each in open_features(published(kabupaten).read_bytes()).features
    ]


def geojson(path: Path, features: list[JSON], **more: object) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


def zipped(path: Path, features: list[JSON], crs: str, *, declared: bool = True) -> Path:
    """The features as a zipped Shapefile in these coordinates, with the file that declares them or not."""
    parts = {ending: io.BytesIO() for ending in ("shp", "shx", "dbf")}
    there = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    with shapefile.Writer(**parts, shapeType=shapefile.POLYGON) as writer:
        for name in features[0]["properties"]:
            writer.field(name, "C", 60)
        for each in features:
            far = moved(each, lambda at: np.column_stack(there.transform(*at.T)))
            writer.shape(far["geometry"])
            writer.record(**each["properties"])
    with zipfile.ZipFile(path, "w") as archive:
        for ending, part in parts.items():
            archive.writestr(f"batas/desa.{ending}", part.getvalue())
        if declared:
            archive.writestr("batas/desa.prj", pyproj.CRS(crs).to_wkt("WKT1_ESRI"))
    return path


def broken(feature: JSON) -> JSON:
    """A feature whose longest ring crosses itself: two of its corners have changed places."""
    geometry = deepcopy(feature["geometry"])
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    ring = max((part[0] for part in parts), key=len)
    middle = len(ring) // 2
    ring[1], ring[middle] = ring[middle], ring[1]
    return {**feature, "geometry": geometry}


def moved(feature: JSON, change: Callable[[np.ndarray], np.ndarray]) -> JSON:
    shape = shapely.transform(shapely.from_geojson(json.dumps(feature["geometry"])), change)
    return {**feature, "geometry": json.loads(shapely.to_geojson(shape))}


def named(kabupaten: str, *, kecamatan: bool) -> list[JSON]:
    """The published desa without codes: names only, with the kecamatan beside them or not."""
    parents = {each.code: each.name for each in kecamatan_of(kabupaten)}
    listed = features_of(kabupaten)
    for each in listed:
        code = each["properties"]["kode"]
        each["properties"] = {"NAMOBJ": each["properties"]["nama"].upper()}
        if kecamatan:
            each["properties"]["WADMKC"] = parents[code.rpartition(".")[0]]
    return listed
