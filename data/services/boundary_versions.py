"""Accepted boundaries on disk: one file a version, and the name of the one that maps are drawn with."""

import logging
import os
from functools import lru_cache
from pathlib import Path
from threading import get_ident

from data.geometry.boundaries.building import geometry_of
from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.boundaries.stored import Boundaries, read, version_of, written
from data.geometry.shapes import Geometry
from data.rules.roles import Permission, Viewer, authorise
from data.services.errors import ServiceError

log = logging.getLogger(__name__)


class UnknownVersion(ServiceError):
    """A version of boundaries that is not kept."""

    def __init__(self, version: str) -> None:
        super().__init__(f"Batas wilayah versi {version} tidak tersimpan.")


def keep_version(home: Path, boundaries: Boundaries) -> str:
    """Write boundaries and let maps use them; the name of the version. Older ones stay."""
    content = written(boundaries)
    version = version_of(content)
    _folder(home).mkdir(parents=True, exist_ok=True)
    put_file(_file(home, boundaries.kabupaten, version), content)
    put_file(_current(home, boundaries.kabupaten), version.encode())
    return version


def use_version(viewer: Viewer, home: Path, kabupaten: str, version: str | None) -> None:
    """Draw maps with a version that is kept, or with the sketch (None); raises UnknownVersion, NotAllowed."""
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    if version is None:
        _current(home, kabupaten).unlink(missing_ok=True)
        return
    if version not in kept_versions(home, kabupaten):
        raise UnknownVersion(version)
    put_file(_current(home, kabupaten), version.encode())


def current_version(home: Path, kabupaten: str) -> str | None:
    """The version of the boundaries that maps of a kabupaten are drawn with; None while there are none."""
    try:
        return _current(home, kabupaten).read_text(encoding="ascii").strip() or None
    except FileNotFoundError:
        return None


def kept_versions(home: Path, kabupaten: str) -> list[str]:
    """Every version that is kept, the one written last first."""
    files = sorted(_folder(home).glob(f"{kabupaten}-*.geojson"), key=lambda path: -path.stat().st_mtime_ns)
    return [path.stem.removeprefix(f"{kabupaten}-") for path in files]


def accepted_boundaries(home: Path, kabupaten: str, version: str) -> Boundaries | None:
    """The origin, findings and desa of a version; None where its file is gone or damaged."""
    path = _file(home, kabupaten, version)
    return _boundaries(path, _written_at(path))


def accepted_geometry(home: Path, kabupaten: str) -> Geometry | None:
    """The accepted shapes of a kabupaten; None while there are none, or their file is gone or damaged."""
    version = current_version(home, kabupaten)
    if version is None:
        return None
    path = _file(home, kabupaten, version)
    return _geometry(path, _written_at(path))


def outline_file(home: Path, kabupaten: str, version: str) -> Path:
    """Where the outline of a version is kept for maps of many kabupaten."""
    return _folder(home) / f"{kabupaten}-{version}.garis.json"


def put_file(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all."""
    half = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}.half")
    half.write_bytes(content)
    half.replace(path)


@lru_cache(maxsize=32)
def _geometry(path: Path, written_at: int) -> Geometry | None:
    """The shapes of one version, which never changes."""
    boundaries = _boundaries(path, written_at)
    if boundaries is None:
        return None
    return geometry_of(boundaries.desa, boundaries.origin.source, path.stem.rpartition("-")[2])


@lru_cache(maxsize=64)
def _boundaries(path: Path, _written_at: int) -> Boundaries | None:
    """A version; that its file cannot be read is told once, until another one is put in its place."""
    try:
        return read(path.read_bytes())
    except (BoundaryRefused, OSError) as reason:
        log.warning("batas wilayah %s tidak terbaca, peta skematik dipakai: %s", path.name, reason)
        return None


def _written_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _folder(home: Path) -> Path:
    return home / "var" / "boundaries"


def _file(home: Path, kabupaten: str, version: str) -> Path:
    return _folder(home) / f"{kabupaten}-{version}.geojson"


def _current(home: Path, kabupaten: str) -> Path:
    return _folder(home) / f"{kabupaten}.current"
