"""Accepted versions: old ones stay, a damaged one is not drawn."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from time import sleep
from unittest.mock import ANY

import pytest

from data.geometry.shapes import Geometry
from data.rules.roles import NotAllowed
from data.services import geometry
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import (
    SentFile,
    accept_boundaries,
    prepare_boundaries,
)
from data.services.boundary_state import load_boundary_state
from data.services.boundary_versions import (
    UnknownVersion,
    accepted_boundaries,
    current_version,
    kept_versions,
    use_version,
)
from data.services.geometry import TILES, load_geometry, shapes_of
from tests.boundary_files import published
from tests.conftest import Cast


def test_an_older_version_stays(home: Path) -> None:
    first = prepare_boundaries(
        LOCAL_ADMIN, "63.06", SentFile("a", published("63.06").read_bytes(), "2026-11-22")
    )
    second = prepare_boundaries(
        LOCAL_ADMIN, "63.06", SentFile("b", published("63.06").read_bytes(), "2026-11-23")
    )
    versions = [accept_boundaries(LOCAL_ADMIN, home, plan) for plan in (first, second)]
    kept = {path.name for path in (home / "var" / "boundaries").iterdir()}
    files = {f"63.06-{version}.{kind}" for version in versions for kind in ("geojson", "garis.json")}
    assert kept == {"63.06.current", *files}
    assert current_version(home, "63.06") == versions[1] != versions[0]


def test_a_damaged_version_falls_back_to_the_sketch(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = home / "var" / "boundaries"
    folder.mkdir(parents=True)
    (folder / "63.06.current").write_text("abc")
    damaged = folder / "63.06-abc.geojson"
    damaged.write_text("{")
    for _ in range(3):
        assert load_geometry("63.06").note == "skematik"
    assert [each for each in caplog.messages if damaged.name in each] == [ANY]
    assert load_boundary_state(LOCAL_ADMIN, home, "63.06").damaged
    damaged.unlink()
    assert load_geometry("63.06").note == "skematik"
    file = SentFile("a", published("63.06").read_bytes(), "2026-11-22")
    version = accept_boundaries(LOCAL_ADMIN, home, prepare_boundaries(LOCAL_ADMIN, "63.06", file))
    (folder / f"63.06-{version}.geojson").rename(damaged)
    (folder / "63.06.current").write_text("abc")
    assert load_geometry("63.06").version == "abc"
    assert not load_boundary_state(LOCAL_ADMIN, home, "63.06").damaged


def test_visitors_who_come_together_have_one_tile_map_made(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Geometry] = []
    both = Barrier(2)

    def slowly(shapes: Geometry) -> Geometry:
        made.append(shapes)
        sleep(0.2)
        return shapes

    def visit() -> Geometry:
        both.wait()
        return shapes_of("63.06", TILES)

    monkeypatch.setattr(geometry, "tiles", slowly)
    geometry._tiled.cache_clear()
    with ThreadPoolExecutor() as visitors:
        one, other = (each.result() for each in [visitors.submit(visit), visitors.submit(visit)])
    geometry._tiled.cache_clear()
    assert one is other
    assert len(made) == 1


def test_maps_go_back_to_an_older_version_or_the_sketch(home: Path, cast: Cast) -> None:
    file = published("63.06").read_bytes()
    plans = (prepare_boundaries(LOCAL_ADMIN, "63.06", SentFile(name, file, "2026-11-22")) for name in "ab")
    first, second = (accept_boundaries(LOCAL_ADMIN, home, plan) for plan in plans)
    assert kept_versions(home, "63.06") == [second, first]
    use_version(LOCAL_ADMIN, home, "63.06", first)
    assert load_geometry("63.06").version == first
    use_version(LOCAL_ADMIN, home, "63.06", None)
    assert load_geometry("63.06").note == "skematik"
    assert kept_versions(home, "63.06") == [second, first]
    with pytest.raises(UnknownVersion):
        use_version(LOCAL_ADMIN, home, "63.06", "../lain")
    with pytest.raises(NotAllowed):
        use_version(cast.bnnk, home, "63.06", first)


def test_what_was_found_out_of_the_file_is_kept_with_it(home: Path) -> None:
    file = SentFile("batas.sql", published("51.08").read_bytes(), "2026-11-22")
    version = accept_boundaries(LOCAL_ADMIN, home, prepare_boundaries(LOCAL_ADMIN, "51.08", file))
    kept = accepted_boundaries(home, "51.08", version)
    assert kept is not None
    assert (kept.origin.licence, kept.origin.day, kept.findings.found) == ("MIT", "2026-11-22", 148)
    assert kept.findings.area_km2 == pytest.approx(kept.findings.official_km2, rel=1e-3)
