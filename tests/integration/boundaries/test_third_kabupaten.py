"""A kabupaten that the reference does not hold: made up here, read, kept, filled and drawn."""

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely import Point

from data import cli
from data.intake import Answers
from data.reference import desa_of, kabupaten_list, kecamatan_of, region, regions
from data.services import LOCAL_ADMIN, commit_upload, default_store, open_stores, prepare_upload, today
from data.services.added_regions import rename_areas
from data.services.boundary_versions import accepted_geometry, current_version
from data.services.choices import load_choices
from data.services.errors import UnknownKabupaten
from data.services.geometry import load_geometry, shapes_of
from data.services.stores import UTAMA
from data.settings import Settings
from tests.boundary_features import JSON, as_json, command, geojson
from tests.made_up_areas import made_up

CODE = "33.99"
OPD = b"""kode_opd;nama_opd;jenis;jumlah_pns;tanggal_data;berlaku_dari
KES;Dinas Kesehatan;dinas;120;2026-01-01;2020-01-01
"""
CASES = b"""bulan;kode_wilayah;instansi;jumlah_kasus;sumber;posisi_tanggal
2026-05;33.99.02;Polres;7;Polres;2026-06-01
"""


@pytest.fixture(scope="module")
def shapes() -> dict[str, shapely.Polygon]:
    """Its desa by code: boxes of very different sizes around a place in Jawa Tengah."""
    return dict(made_up(6, 14, 7).desa)


def features(shapes: dict[str, shapely.Polygon], **fields: str) -> list[JSON]:
    """The desa as an office would send them; the fields may hold {kec}."""
    return [
        {
            "type": "Feature",
            "properties": {
                "KODE": code.replace(".", ""),
                "NAMOBJ": f"DESA {code[9:]}",
                **{name: text.format(kec=int(code[6:8])) for name, text in fields.items()},
            },
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for code, shape in shapes.items()
    ]


def sql(shapes: dict[str, shapely.Polygon]) -> str:
    """The same in the form of the public source, which names kabupaten and desa, and no kecamatan."""
    paths = {code: [[[lat, lon] for lon, lat in shape.exterior.coords]] for code, shape in shapes.items()}
    rows = ",\n".join(
        f"('{code}','Desa {code[9:]}',0,0,'{json.dumps(path)}')" for code, path in paths.items()
    )
    head = f"/*\ndesc      : Data wilayah_boundaries kel di kab {CODE} Kab Contoh Jaya\n*/\n"
    return f"{head}INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES\n{rows};\n"


@pytest.fixture
def added(home: Path, shapes: dict[str, shapely.Polygon], capsys: pytest.CaptureFixture[str]) -> JSON:
    """What the command said of the file that brought the kabupaten."""
    path = geojson(home / "batas.geojson", features(shapes, WADMKC="KECAMATAN {kec}", WADMKK="CONTOH JAYA"))
    return as_json(capsys, CODE, "--from", path, "--yes")


def test_its_areas_come_from_the_file(added: JSON, home: Path, shapes: dict[str, shapely.Polygon]) -> None:
    assert added["version"] == current_version(home, CODE)
    assert region(CODE).name == "Contoh Jaya"
    assert [each.name for each in kecamatan_of(CODE)] == [f"Kecamatan {number}" for number in range(1, 7)]
    assert {each.code for each in desa_of(CODE)} == set(shapes)
    for each in desa_of(CODE):
        assert each.level == "desa"
        assert shapes[each.code].covers(Point(each.label_lon, each.label_lat))
    total = sum(each.area_km2 or 0 for each in desa_of(CODE))
    assert total == pytest.approx(region(CODE).area_km2, abs=0.1)


def test_its_figures_are_taken_and_it_can_be_chosen(added: JSON) -> None:
    stores = open_stores(Settings.from_environment())
    for name, content in (("opd.csv", OPD), ("kasus.csv", CASES)):
        plan = prepare_upload(stores[UTAMA], LOCAL_ADMIN, CODE, name, content)
        sure = Answers({each.id: "benar" for each in plan.questions if each.kind == "plausible"})
        plan = prepare_upload(stores[UTAMA], LOCAL_ADMIN, CODE, name, content, answers=sure)
        assert plan.ready, (plan.issues, plan.open_questions)
        commit_upload(stores[UTAMA], LOCAL_ADMIN, plan)
    settings = Settings.from_environment()
    days = {
        (name, each.code): today(store, each.code, settings)
        for name, store in stores.items()
        for each in kabupaten_list()
    }
    choices = load_choices(stores, LOCAL_ADMIN, default_store(stores), days)
    assert list(choices.kabupaten()) == ["51.08", "63.06", CODE]
    assert choices.years(UTAMA, CODE) == (2026,)
    for store in stores.values():
        store.close()


def test_its_map_is_drawn_in_both_forms(added: JSON, shapes: dict[str, shapely.Polygon]) -> None:
    drawn = load_geometry(CODE)
    assert (set(drawn.desa), drawn.version) == (set(shapes), added["version"])
    assert set(shapes_of(CODE, "petak").desa) == set(shapes)


def test_without_its_boundaries_it_is_sketched_from_what_the_file_told(added: JSON, home: Path) -> None:
    (home / "var" / "boundaries" / f"{CODE}.current").unlink()
    sketch = load_geometry(CODE)
    assert sketch.note == "skematik"
    assert len(sketch.desa) == len(desa_of(CODE))


def test_a_later_file_is_checked_against_the_first(
    added: JSON, home: Path, shapes: dict[str, shapely.Polygon], capsys: pytest.CaptureFixture[str]
) -> None:
    lost, *kept = features(shapes, WADMKC="KECAMATAN {kec}")
    found = as_json(capsys, CODE, "--from", geojson(home / "b.geojson", kept))
    assert [each["code"].replace(".", "") for each in found["missing"]] == [lost["properties"]["KODE"]]
    assert found["new"] is None


def test_the_public_form_names_no_kecamatan(
    home: Path, shapes: dict[str, shapely.Polygon], capsys: pytest.CaptureFixture[str]
) -> None:
    path = home / "batas.sql"
    path.write_text(sql(shapes), encoding="utf-8")
    code, out, _ = command(capsys, CODE, "--from", path)
    assert code == cli.DONE
    assert "kecamatan 33.99.02 tanpa nama" in out
    found = as_json(capsys, CODE, "--from", path, "--yes", "--answer", "nama:33.99.01=Pusat")
    assert found["new"]["name"] == "Contoh Jaya"
    assert [each.name for each in kecamatan_of(CODE)][:2] == ["Pusat", "33.99.02"]
    rename_areas(LOCAL_ADMIN, home, CODE, {"33.99.02": "Utara", CODE: " "})
    assert [each.name for each in kecamatan_of(CODE)][:2] == ["Pusat", "Utara"]
    assert region(CODE).name == "Contoh Jaya"


def test_a_kabupaten_without_a_name_is_asked(
    home: Path, shapes: dict[str, shapely.Polygon], capsys: pytest.CaptureFixture[str]
) -> None:
    path = geojson(home / "c.geojson", features(shapes))
    code, out, _ = command(capsys, CODE, "--from", path, "--yes", "--json")
    assert code == cli.REFUSED
    [question] = json.loads(out)["questions"]
    assert question["id"] == f"nama:{CODE}"
    assert CODE not in {each.code for each in kabupaten_list()}
    found = as_json(capsys, CODE, "--from", path, "--yes", "--answer", f"nama:{CODE}=Kabupaten Contoh")
    assert found["version"] is not None
    assert region(CODE).name == "Contoh"


@pytest.mark.parametrize(("turn", "told"), [((1, 0), True), ((0, 1), False)], ids=["swapped", "straight"])
def test_a_swapped_axis_is_told_by_the_country(
    turn: tuple[int, int],
    told: bool,
    home: Path,
    shapes: dict[str, shapely.Polygon],
    capsys: pytest.CaptureFixture[str],
) -> None:
    moved = {code: shapely.transform(each, lambda at: at[:, list(turn)]) for code, each in shapes.items()}
    path = geojson(home / "d.geojson", features(moved, WADMKK="X"))
    found = as_json(capsys, CODE, "--from", path, "--yes")
    assert found["swapped"] is told
    geometry = accepted_geometry(home, CODE)
    assert geometry is not None
    assert 110 <= geometry.outline.bounds[0] < 111


def test_another_country_and_another_kabupaten_are_refused(
    home: Path, shapes: dict[str, shapely.Polygon], capsys: pytest.CaptureFixture[str]
) -> None:
    away = {code: shapely.transform(each, lambda at: at + np.array([0, 40])) for code, each in shapes.items()}
    path = geojson(home / "e.geojson", features(away, WADMKK="X"))
    assert command(capsys, CODE, "--from", path, "--yes")[0] == cli.REFUSED
    path = geojson(home / "f.geojson", features(shapes, WADMKK="X"))
    code, _, err = command(capsys, "33.98", "--from", path, "--yes")
    assert (code, CODE in err) == (cli.REFUSED, True)
    assert {each.kabupaten for each in regions()} == {"51.08", "63.06"}


def test_the_reference_itself_is_not_renamed_here(home: Path) -> None:
    with pytest.raises(UnknownKabupaten):
        rename_areas(LOCAL_ADMIN, home, "51.08", {"51.08.01": "Lain"})
