from pathlib import Path

import pytest

from data.reference.added import _Place
from data.settings import sqlite_url


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("P4GN_HOME", str(tmp_path))
    monkeypatch.setenv("P4GN_DATABASE_URL", sqlite_url(tmp_path / "papan.sqlite"))
    monkeypatch.setenv("P4GN_TODAY", "2026-11-22")
    # Whoever opens a store reads added kabupaten from its home: only for this test.
    monkeypatch.setattr(_Place, "folder", None)
    return tmp_path
