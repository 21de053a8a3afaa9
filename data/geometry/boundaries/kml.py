"""KML, and KMZ once unpacked: placemarks with polygons, always in degrees; links in it are not followed."""

from collections.abc import Iterator
from typing import TypeAlias, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile, bounded, damaged

Ring: TypeAlias = list[tuple[float, float]]

KIND = "KML"
DEGREES = "EPSG:4326"
_CHUNK = 1 << 16


def read_kml(content: bytes) -> FeatureFile:
    """Every placemark that has a polygon, with its name and its extended data."""
    # An office's KML declares no entities; those that do may grow without end.
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content or b"\x00" in content:
        raise BoundaryRefused("KML ini memuat deklarasi yang tidak diterima. Simpan ulang sebagai KML biasa.")
    try:
        return bounded(KIND, list(_features(content)), DEGREES)
    except (ParseError, ValueError, IndexError, shapely.errors.GEOSException):
        raise damaged(KIND) from None


def is_kml(content: bytes) -> bool:
    """Whether these bytes begin as KML does."""
    return b"<kml" in content[:4096]


def _features(content: bytes) -> Iterator[Feature]:
    parser: XMLPullParser[Element] = XMLPullParser(["end"])
    for start in range(0, len(content), _CHUNK):
        parser.feed(content[start : start + _CHUNK])
        for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            if _local(element) == "Placemark":
                polygons = [_polygon(each) for each in element.iter() if _local(each) == "Polygon"]
                if polygons:
                    yield Feature(_joined(polygons), _fields(element))
                element.clear()
    parser.close()


def _joined(polygons: list[Polygon]) -> BaseGeometry:
    return polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)


def _polygon(element: Element) -> Polygon:
    rings: dict[str, list[Ring]] = {"outerBoundaryIs": [], "innerBoundaryIs": []}
    for border in element:
        for coordinates in border.iter():
            if _local(coordinates) == "coordinates" and _local(border) in rings:
                rings[_local(border)].append(_ring(coordinates.text or ""))
    return Polygon(rings["outerBoundaryIs"][0], rings["innerBoundaryIs"])


def _ring(text: str) -> Ring:
    points = (point.split(",") for point in text.split())
    return [(float(parts[0]), float(parts[1])) for parts in points]


def _fields(placemark: Element) -> dict[str, str]:
    fields: dict[str, str] = {}
    for element in placemark.iter():
        if _local(element) == "name" and "name" not in fields:
            fields["name"] = (element.text or "").strip()
        elif _local(element) == "SimpleData":
            fields[element.get("name", "")] = (element.text or "").strip()
        elif _local(element) == "Data":
            fields[element.get("name", "")] = "".join(element.itertext()).strip()
    return fields


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
