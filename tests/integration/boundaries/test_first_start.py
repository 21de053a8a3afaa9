"""The one try of a new installation: checked files only, once, and never a reason to wait or to fail."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.reference.boundaries import boundary_source
from data.services import boundary_fetch, geometry
from data.services.boundary_fetch import Patience, SourceUnreachable
from data.services.boundary_versions import current_version
from data.services.first_boundaries import prepare_maps, try_boundaries_once
from data.services.geometry import TILES, load_geometry, shapes_of
from data.settings import Settings
from tests.boundary_files import published

Fetched = Callable[[str, Patience], bytes]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were asked for; the published files come from this computer."""
    seen: list[str] = []

    def here(url: str, patience: Patience) -> bytes:
        assert patience.wait <= 5
        seen.append(url)
        return published(url[-9:-4]).read_bytes()

    monkeypatch.setattr(boundary_fetch, "fetched", here)
    return seen


def settings(*, fetch: bool = True) -> Settings:
    return Settings.from_environment({**_environment(), "P4GN_FETCH_BOUNDARIES": str(int(fetch))})


def _environment() -> dict[str, str]:
    now = Settings.from_environment()
    return {"P4GN_HOME": str(now.home), "P4GN_TODAY": "2026-11-22"}


def test_a_new_home_gets_the_checked_boundaries_once(home: Path, asked: list[str]) -> None:
    try_boundaries_once(settings())
    assert asked == [boundary_source(code).url for code in ("51.08", "63.06")]
    assert load_geometry("51.08").note == load_geometry("63.06").note == ""
    try_boundaries_once(settings())
    assert len(asked) == 2


def test_every_form_of_them_is_made_before_a_visitor_comes(
    home: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_maps(settings())
    monkeypatch.setattr(geometry, "tiles", lambda _: pytest.fail("made while somebody waits"))
    assert shapes_of("51.08", TILES).version == f"petak-{current_version(home, '51.08')}"


def test_nobody_is_asked_where_it_is_off(home: Path, asked: list[str]) -> None:
    prepare_maps(settings(fetch=False))
    assert asked == []
    assert not (home / "var" / "boundaries").exists()


def test_without_a_network_the_sketch_stays_and_it_is_not_tried_again(
    home: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(url: str, _patience: Patience) -> bytes:
        asked.append(url)
        raise SourceUnreachable(url, "tidak ada jaringan")

    monkeypatch.setattr(boundary_fetch, "fetched", nobody)
    try_boundaries_once(settings())
    try_boundaries_once(settings())
    assert asked == [boundary_source("51.08").url]
    assert load_geometry("51.08").note == "skematik"


def test_a_file_that_was_changed_at_its_source_stays_out(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundary_fetch, "fetched", lambda *_: published("51.08").read_bytes() + b"\n")
    try_boundaries_once(settings())
    assert current_version(home, "51.08") is None
