"""Settings from the environment."""

from datetime import date
from pathlib import Path

import pytest

from data.settings import PROJECT, Settings, SettingsError


def test_nothing_set_means_this_computer_and_a_file_beside_the_app() -> None:
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.today, settings.empty) == ("127.0.0.1", 8501, None, False)
    assert settings.home == PROJECT
    assert settings.fetch_boundaries
    assert settings.database_url == f"sqlite:///{(PROJECT / 'var' / 'papan.sqlite').as_posix()}"


def test_everything_can_be_set(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "P4GN_DATABASE_URL": "postgresql://papan@db/papan",
            "P4GN_HOME": str(tmp_path),
            "P4GN_HOST": "192.168.1.10",
            "P4GN_PORT": "9000",
            "P4GN_TODAY": "2026-12-31",
            "P4GN_EMPTY": "1",
            "P4GN_FETCH_BOUNDARIES": "0",
        }
    )
    assert settings == Settings(
        "postgresql://papan@db/papan",
        tmp_path,
        "192.168.1.10",
        9000,
        date(2026, 12, 31),
        empty=True,
        fetch_boundaries=False,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("P4GN_PORT", "http"),
        ("P4GN_PORT", "0"),
        ("P4GN_PORT", "65536"),
        ("P4GN_PORT", "²"),
        ("P4GN_TODAY", "22/11/2026"),
        ("P4GN_EMPTY", "ya"),
        ("P4GN_FETCH_BOUNDARIES", "tidak"),
    ],
)
def test_what_cannot_be_understood_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        Settings.from_environment({name: value})
