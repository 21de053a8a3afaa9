"""A zipped Shapefile: one layer of polygons with its attributes, and the .prj that names its coordinates."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath

import shapefile
import shapely

from data.geometry.boundaries.features import (
    BoundaryRefused,
    Feature,
    FeatureFile,
    bounded,
    damaged,
    text_of,
)

KIND = "Shapefile"
ENDINGS = (".shp", ".dbf", ".shx", ".prj", ".cpg")


def read_shapefile(parts: Mapping[str, bytes]) -> FeatureFile:
    """The layer in the unpacked parts of an archive."""
    layers = [name for name in parts if name.casefold().endswith(".shp")]
    if len(layers) != 1:
        raise BoundaryRefused("Arsip harus memuat tepat satu Shapefile (.shp dengan .dbf dan .prj).")
    own = _beside(parts, PurePosixPath(layers[0]))
    if ".dbf" not in own:
        raise BoundaryRefused("Shapefile ini tanpa .dbf, sehingga kode dan nama wilayah tidak ada.")
    try:
        features = _features(own)
    except Exception:  # noqa: BLE001 -- pyshp passes struct, index, value and unicode errors of bad bytes on
        raise damaged(KIND) from None
    return bounded(KIND, features, own[".prj"].decode("latin-1").strip() if ".prj" in own else None)


def _beside(parts: Mapping[str, bytes], layer: PurePosixPath) -> dict[str, bytes]:
    paths = {PurePosixPath(name): content for name, content in parts.items()}
    return {
        path.suffix.casefold(): content
        for path, content in paths.items()
        if path.with_suffix("") == layer.with_suffix("")
    }


def _features(own: Mapping[str, bytes]) -> list[Feature]:
    index = {"shx": BytesIO(own[".shx"])} if ".shx" in own else {}
    encoding = own[".cpg"].decode("ascii").strip() if ".cpg" in own else "utf-8"
    files = {"shp": BytesIO(own[".shp"]), "dbf": BytesIO(own[".dbf"]), **index}
    with shapefile.Reader(encoding=encoding, encodingErrors="replace", **files) as reader:
        return [
            Feature(
                shapely.force_2d(shapely.geometry.shape(each.shape.__geo_interface__)),
                {name: text_of(value) for name, value in each.record.as_dict().items()},
            )
            for each in reader.iterShapeRecords()
            if each.shape.shapeType != shapefile.NULL
        ]
