"""The key that signs cookies: made once per installation, readable by its owner only."""

import os
import secrets
from pathlib import Path

LENGTH = 32


def session_secret(path: Path) -> str:
    """The key in the file, made first if there is none; several processes may start at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        _write(fresh, secrets.token_urlsafe(LENGTH))
        _first_wins(fresh, path)
    return path.read_text(encoding="ascii").strip()


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)


def _first_wins(fresh: Path, path: Path) -> None:
    """Put the finished file in place unless another process was faster; a half-written key is never read."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    except OSError:  # no hard links on this file system
        if not path.exists():
            fresh.replace(path)
    fresh.unlink(missing_ok=True)
