"""Every format gives the same polygons and attributes; damaged, foreign and oversized bytes are refused."""

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import shapefile
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS
from shapely import Polygon

from data.geometry.boundaries import features, opening
from data.geometry.boundaries.features import BoundaryRefused, text_of
from data.geometry.boundaries.opening import open_features, read_limited

HOLED = Polygon(
    [(115.0, -8.0), (115.2, -8.0), (115.2, -8.3), (115.0, -8.3)],
    [[(115.05, -8.1), (115.1, -8.1), (115.1, -8.2)]],
)
FIELDS = {"kode": "51.08.01.2001", "nama": "Jum'at"}


def sql(shape: Polygon = HOLED, fields: dict[str, str] = FIELDS) -> bytes:
    rings = [[[y, x] for x, y in ring.coords] for ring in (shape.exterior, *shape.interiors)]
    name = fields["nama"].replace("'", "''")
    row = f"('{fields['kode']}','{name}',-8.1,115.1,'{json.dumps(rings)}')"
    return (
        f"/* licence */\nINSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES\n\t{row};\n".encode()
    )


def geojson(shape: shapely.Geometry = HOLED, **more: object) -> bytes:
    feature = {"type": "Feature", "properties": FIELDS, "geometry": json.loads(shapely.to_geojson(shape))}
    return json.dumps({"type": "FeatureCollection", "features": [feature], **more}).encode()


def kml(shape: Polygon = HOLED) -> bytes:
    def ring(border: str, line: shapely.Geometry) -> str:
        points = " ".join(f"{x},{y},0" for x, y in line.coords)
        coordinates = f"<LinearRing><coordinates>{points}</coordinates></LinearRing>"
        return f"<{border}>{coordinates}</{border}>"

    borders = ring("outerBoundaryIs", shape.exterior)
    borders += "".join(ring("innerBoundaryIs", hole) for hole in shape.interiors)
    data = "".join(f'<SimpleData name="{name}">{value}</SimpleData>' for name, value in FIELDS.items())
    place = f"<Placemark><ExtendedData><SchemaData>{data}</SchemaData></ExtendedData>"
    document = f"<Document>{place}<Polygon>{borders}</Polygon></Placemark></Document>"
    return f'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">{document}</kml>'.encode()


def geopackage(shape: shapely.Geometry = HOLED) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        """
        CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id, definition);
        INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326, '');
        CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);
        INSERT INTO gpkg_geometry_columns VALUES ('batas desa', 'geom', 4326);
        CREATE TABLE "batas desa" (geom BLOB, kode TEXT, nama TEXT);
        """
    )
    blob = b"GP\x00\x01" + struct.pack("<i", 4326) + shapely.to_wkb(shape)
    connection.execute('INSERT INTO "batas desa" VALUES (?, ?, ?)', (blob, *FIELDS.values()))
    connection.commit()
    content = connection.serialize()
    connection.close()
    return content


def zipped(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for ending, content in parts.items():
            archive.writestr(f"batas/desa.{ending}", content)
    return written.getvalue()


def shapefile_parts(shape: Polygon = HOLED) -> dict[str, bytes]:
    parts = {ending: io.BytesIO() for ending in ("shp", "shx", "dbf")}
    with shapefile.Writer(**parts, shapeType=shapefile.POLYGON) as writer:
        for name in FIELDS:
            writer.field(name, "C", size=40)
        shape = shapely.orient_polygons(shape, exterior_cw=True)
        writer.poly([list(ring.coords) for ring in (shape.exterior, *shape.interiors)])
        writer.record(**FIELDS)
    return {ending: content.getvalue() for ending, content in parts.items()}


def shapefile_zip(shape: Polygon = HOLED) -> bytes:
    return zipped(**shapefile_parts(shape), prj=CRS("EPSG:4326").to_wkt("WKT1_ESRI").encode())


MAKERS = {
    "SQL": sql,
    "GeoJSON": geojson,
    "KML": kml,
    "GeoPackage": geopackage,
    "Shapefile": shapefile_zip,
}


@pytest.mark.parametrize("kind", MAKERS)
def test_every_format_keeps_shape_and_attributes(kind: str) -> None:
    found = open_features(MAKERS[kind]())
    assert found.kind == kind
    assert found.crs is not None
    (feature,) = found.features
    assert feature.shape.equals(HOLED)
    assert {name: feature.fields[name] for name in FIELDS} == FIELDS


def test_a_shapefile_without_prj_declares_nothing() -> None:
    assert open_features(zipped(**shapefile_parts())).crs is None


def test_a_zipped_kml_is_read() -> None:
    assert open_features(zipped(kml=kml())).kind == "KML"


def test_a_file_of_several_inserts_is_read_whole() -> None:
    assert len(open_features(sql() + sql(fields={"kode": "51.08.01.2002", "nama": "B"})).features) == 2


@pytest.mark.parametrize("kind", MAKERS)
def test_a_truncated_file_is_refused(kind: str) -> None:
    content = MAKERS[kind]()
    with pytest.raises(BoundaryRefused):
        open_features(content[: len(content) * 2 // 3])


@given(st.data())
def test_damage_anywhere_is_refused_or_read_never_a_crash(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([make() for make in MAKERS.values()])))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = open_features(bytes(content))
    except BoundaryRefused:
        return
    assert found.features


REFUSED: dict[str, Callable[[], bytes]] = {
    "points only": lambda: geojson(shapely.Point(115, -8)),
    "a table": lambda: b"kode;nama\n51.08.01.2001;Patas\n",
    "nothing": lambda: b"",
    "other JSON": lambda: b'{"type": "Topology"}',
    "deep JSON": lambda: b'{"type":' + b"[" * 200_000,
    "not a number": lambda: geojson().replace(b"115.05", b"NaN"),
    "entities": lambda: kml().replace(b"<kml", b'<!DOCTYPE kml [<!ENTITY a "b">]><kml'),
    "another table": lambda: sql().replace(b"(kode,nama,lat,lng,path)", b"(nama,kode,lat,lng,path)"),
    "a row that is no row": lambda: sql().replace(b"VALUES", b"VALUES ('x', DROP),"),
    "a path that is no list": lambda: sql().replace(b"'[[[", b'\'{"a": [[[').replace(b"]]]'", b"]]]}'"),
    "a number beyond all": lambda: sql().replace(b"115.05", b"9" * 400),
    "a text without end": lambda: (
        sql() + b"INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES (" + b"'('(" * 200_000
    ),
    "an archive of something else": lambda: zipped(txt=b"x"),
    "a shapefile without attributes": lambda: zipped(shp=shapefile_parts()["shp"]),
    "a zip bomb": lambda: zipped(shp=bytes(200_000_000)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_holds_no_boundaries_is_refused(name: str) -> None:
    with pytest.raises(BoundaryRefused):
        open_features(REFUSED[name]())


def test_a_view_that_never_ends_is_not_asked() -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(geopackage())
    connection.executescript(
        """
        DROP TABLE "batas desa";
        CREATE VIEW "batas desa" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)
        SELECT i AS geom FROM n;
        """
    )
    with pytest.raises(BoundaryRefused):
        open_features(connection.serialize())
    connection.close()


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "besar.geojson"
    with path.open("wb") as file:
        file.truncate(100 * features.MEGABYTE)
    with pytest.raises(BoundaryRefused, match="64 MB"):
        read_limited(path)


def test_too_many_bytes_features_or_vertices_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = geojson()
    monkeypatch.setattr(features, "MAX_VERTICES", 5)
    with pytest.raises(BoundaryRefused, match="terlalu rinci"):
        open_features(content)
    monkeypatch.setattr(opening, "MAX_BYTES", len(content) - 1)
    with pytest.raises(BoundaryRefused, match="terlalu besar"):
        open_features(content)


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (5108010001.0, "5108010001"), (" a ", "a"), (1, "1")]
)
def test_attributes_are_text(value: object, text: str) -> None:
    assert text_of(value) == text
