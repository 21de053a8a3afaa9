"""The outlines of all kabupaten: from accepted boundaries without their desa, else from the sketch."""

import json
from pathlib import Path

import pytest
import shapely

from data.geometry.shapes import Geometry
from data.rules.roles import NotAllowed
from data.services import national_shapes as service
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import SentFile, accept_boundaries, prepare_boundaries
from data.services.boundary_versions import outline_file, use_version
from data.services.geometry import load_geometry
from data.services.map_shapes import EVERYWHERE, load_shapes
from data.services.national_shapes import national_shapes
from tests.boundary_files import published
from tests.conftest import Cast

HSS = "63.06"


@pytest.fixture
def accepted(home: Path) -> str:
    file = SentFile("batas.sql", published(HSS).read_bytes(), "2026-11-22")
    return accept_boundaries(LOCAL_ADMIN, home, prepare_boundaries(LOCAL_ADMIN, HSS, file))


def test_the_outline_of_accepted_boundaries_is_read_without_their_desa(
    home: Path, accepted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load_geometry(HSS)
    read: list[str] = []

    def noted(kabupaten: str) -> Geometry:
        read.append(kabupaten)
        return load_geometry(kabupaten)

    monkeypatch.setattr(service, "load_geometry", noted)
    found = national_shapes()
    assert found is not None
    assert HSS not in read
    assert found.note == "skematik"  # Buleleng is still a sketch
    assert whole.source in found.source
    assert shapely.intersection(found.kecamatan[HSS], whole.outline).area / whole.outline.area > 0.98


def test_an_outline_that_is_gone_or_damaged_is_made_again(home: Path, accepted: str) -> None:
    path = outline_file(home, HSS, accepted)
    kept = json.loads(path.read_bytes())
    for harm in (path.unlink, lambda: path.write_text("{")):
        harm()
        service._outline.cache_clear()
        service._country.cache_clear()
        assert national_shapes() is not None
        assert json.loads(path.read_bytes()) == kept


def test_going_back_to_the_sketch_draws_the_sketch(home: Path, accepted: str) -> None:
    surveyed = national_shapes()
    use_version(LOCAL_ADMIN, home, HSS, None)
    sketched = national_shapes()
    assert surveyed is not None
    assert sketched is not None
    assert not sketched.source
    assert sketched.version != surveyed.version


def test_only_viewers_of_every_kabupaten_get_them(home: Path, cast: Cast) -> None:
    shapes = load_shapes(cast.admin, EVERYWHERE, "wilayah")
    assert shapes is not None
    assert set(shapes.geometry.kecamatan) == {"51.08", HSS} == set(shapes.names)
    assert load_shapes(cast.admin, EVERYWHERE, "petak") is None
    for viewer in (cast.bnnk, cast.guest, cast.operator_a):
        with pytest.raises(NotAllowed):
            load_shapes(viewer, EVERYWHERE, "wilayah")
