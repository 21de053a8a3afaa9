"""Fetching the pinned file: checked, bounded, and a clear sentence when nobody answers."""

from datetime import date
from pathlib import Path

import pytest

from data import cli
from data.reference.boundaries import boundary_source
from data.rules.roles import NotAllowed
from data.services import boundary_fetch
from data.services.boundary_fetch import Patience, get_boundary_file
from tests.boundary_features import as_json, command
from tests.boundary_files import published, served
from tests.conftest import Cast


def test_the_pinned_file_must_be_the_one_that_was_checked(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def here(url: str, _patience: Patience) -> bytes:
        assert url == boundary_source("63.06").url
        return content

    monkeypatch.setattr(boundary_fetch, "fetched", here)
    content = published("63.06").read_bytes()
    assert as_json(capsys, "63.06")["verified"]
    content += b"\n"
    code, _, err = command(capsys, "63.06", "--yes")
    assert code == cli.REFUSED
    assert "SHA-256" in err


def test_what_cannot_be_fetched_is_the_environment_or_refused(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(tmp_path) as address:
        assert command(capsys, "51.08", "--from", f"{address}/tidak-ada.sql")[0] == cli.ENVIRONMENT
    code, _, err = command(capsys, "51.08", "--from", f"{address}/batas.sql")
    assert code == cli.ENVIRONMENT
    assert "tidak dapat diambil" in err
    assert command(capsys, "51.08", "--from", tmp_path / "tidak-ada.sql")[0] == cli.ENVIRONMENT


def test_only_who_may_change_maps_makes_it_fetch(cast: Cast, tmp_path: Path) -> None:
    for viewer in (cast.coordinator, cast.bnnk, cast.operator_a, cast.guest):
        with pytest.raises(NotAllowed):
            get_boundary_file(viewer, "51.08", date(2026, 11, 22), str(tmp_path / "ada.sql"))
