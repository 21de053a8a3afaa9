import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from components.server.secret import session_secret


def test_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "var" / "session.key"
    first = session_secret(path)
    assert len(first) >= 40
    assert session_secret(path) == first
    assert list(path.parent.iterdir()) == [path]


def test_each_installation_has_its_own(tmp_path: Path) -> None:
    assert session_secret(tmp_path / "a") != session_secret(tmp_path / "b")


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "session.key"
    session_secret(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_starting_at_once_ends_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / "session.key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: session_secret(path), range(8)))
    assert keys == {path.read_text()}
