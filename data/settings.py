"""The settings of one running installation, read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8501


class SettingsError(ValueError):
    """An environment variable that cannot be understood; the message names it."""


@dataclass(frozen=True)
class Settings:
    """Where the store is, where the server listens, and which day it is when that is fixed."""

    database_url: str
    home: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    today: date | None = None
    empty: bool = False
    fetch_boundaries: bool = True

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read the P4GN_ variables that README.md lists; raises SettingsError."""
        env = os.environ if environ is None else environ
        home = Path(env.get("P4GN_HOME") or PROJECT).expanduser().resolve()
        return cls(
            database_url=env.get("P4GN_DATABASE_URL") or sqlite_url(home / "var" / "papan.sqlite"),
            home=home,
            host=env.get("P4GN_HOST") or "127.0.0.1",
            port=_port(env.get("P4GN_PORT")),
            today=_day(env.get("P4GN_TODAY")),
            empty=_flag("P4GN_EMPTY", env.get("P4GN_EMPTY"), usual=False),
            fetch_boundaries=_flag("P4GN_FETCH_BOUNDARIES", env.get("P4GN_FETCH_BOUNDARIES"), usual=True),
        )


def sqlite_url(path: Path) -> str:
    """The SQLAlchemy URL of a SQLite file."""
    return f"sqlite:///{path.as_posix()}"


def _port(text: str | None) -> int:
    if not text:
        return DEFAULT_PORT
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingsError(f"P4GN_PORT harus angka 1-65535, bukan {text!r}.")
    return int(text)


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SettingsError(f"P4GN_TODAY harus tanggal TTTT-BB-HH, bukan {text!r}.") from None


def _flag(name: str, text: str | None, *, usual: bool) -> bool:
    if not text:
        return usual
    if text in {"0", "1"}:
        return text == "1"
    raise SettingsError(f"{name} harus 0 atau 1, bukan {text!r}.")
