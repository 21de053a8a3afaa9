"""True boundaries of a kabupaten: read a file, show what it holds, keep it once it was accepted."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from shapely.errors import GEOSException

from data.geometry.boundaries.building import Built, built, geometry_of
from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.boundaries.opening import open_features
from data.geometry.boundaries.placing import in_degrees
from data.geometry.boundaries.stored import Boundaries, Origin, read, version_of, written
from data.geometry.shapes import Geometry
from data.intake.questions import NO_ANSWERS, Answers
from data.reference import desa_of, kabupaten_list
from data.reference.boundaries import boundary_source_of
from data.rules.roles import Permission, Viewer, authorise
from data.services.boundary_matching import Matched, matched, refuse_unfit
from data.services.errors import ServiceError, UnknownKabupaten

AREA_TOLERANCE = 0.1
"""An area that differs by more than this share from the official one is listed."""
OTHER_SOURCE = "berkas {file}"
UNSTATED = "tidak disebut"


class BoundariesRefused(ServiceError):
    """A boundary file that cannot be used; the message says why."""


@dataclass(frozen=True)
class SentFile:
    """A boundary file as it came: its name or address, bytes, the day (ISO), declared coordinates if any."""

    name: str
    content: bytes
    day: str
    crs: str | None = None


@dataclass(frozen=True)
class AreaDifference:
    """A desa whose area (km2) in the file is not the official one."""

    code: str
    official: float
    found: float


@dataclass(frozen=True)
class BoundaryPlan:
    """What a file would bring: nothing is kept before `accept_boundaries`. `built` is None while asked."""

    boundaries: Boundaries | None
    origin: Origin
    matched: Matched
    built: Built | None
    areas: tuple[AreaDifference, ...]
    official_km2: float | None

    @property
    def ready(self) -> bool:
        """Whether it can be accepted."""
        return self.boundaries is not None

    @property
    def found_km2(self) -> float | None:
        """The area of all desa of the file."""
        return None if self.built is None else sum(self.built.areas.values())


def prepare_boundaries(
    viewer: Viewer, kabupaten: str, file: SentFile, answers: Answers = NO_ANSWERS
) -> BoundaryPlan:
    """Read, match and clean a file; raises BoundariesRefused, UnknownKabupaten, NotAllowed. Keeps nothing."""
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    official = {each.code: each.area_km2 for each in kabupaten_list()}
    if kabupaten not in official:
        raise UnknownKabupaten(kabupaten)
    try:
        features = in_degrees(open_features(file.content), file.crs)
        found = matched(features, kabupaten, answers)
        asked = any(question.open for question in found.questions)
        if not asked:
            refuse_unfit(found, kabupaten)
        clean = None if asked else built(found.polygons)
    except BoundaryRefused as refusal:
        raise BoundariesRefused(str(refusal)) from None
    except GEOSException as error:
        raise BoundariesRefused("Garis batas dalam berkas ini terlalu rusak untuk dirapikan.") from error
    origin = _origin(file, features.kind)
    return BoundaryPlan(
        boundaries=None if clean is None else Boundaries(kabupaten, origin, clean.desa),
        origin=origin,
        matched=found,
        built=clean,
        areas=() if clean is None else _differences(kabupaten, clean.areas),
        official_km2=official[kabupaten],
    )


def accept_boundaries(viewer: Viewer, home: Path, plan: BoundaryPlan) -> str:
    """Keep the boundaries of a plan and let maps use them; the name of the version. Old versions stay."""
    if plan.boundaries is None:
        raise BoundariesRefused("Masih ada pertanyaan tentang berkas ini yang belum dijawab.")
    kabupaten = plan.boundaries.kabupaten
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    content = written(plan.boundaries)
    version, folder = version_of(content), _folder(home)
    folder.mkdir(parents=True, exist_ok=True)
    _put(_file(home, kabupaten, version), content)
    _put(folder / f"{kabupaten}.current", version.encode())
    return version


def current_version(home: Path, kabupaten: str) -> str | None:
    """The version of the boundaries that maps of a kabupaten are drawn with; None while there are none."""
    try:
        return (_folder(home) / f"{kabupaten}.current").read_text(encoding="ascii").strip() or None
    except FileNotFoundError:
        return None


def accepted_geometry(home: Path, kabupaten: str) -> Geometry | None:
    """The accepted shapes of a kabupaten; None while there are none."""
    version = current_version(home, kabupaten)
    return None if version is None else _geometry(_file(home, kabupaten, version))


@lru_cache(maxsize=32)
def _geometry(path: Path) -> Geometry:
    """The shapes of one version, which never changes."""
    content = path.read_bytes()
    boundaries = read(content)
    return geometry_of(boundaries.desa, boundaries.origin.source, version_of(content))


def _origin(file: SentFile, kind: str) -> Origin:
    digest = hashlib.sha256(file.content).hexdigest()
    known = boundary_source_of(digest)
    name = file.name.rpartition("/")[2] or file.name
    source = known.source if known else OTHER_SOURCE.format(file=name)
    return Origin(source, known.licence if known else UNSTATED, file.day, file.name, digest, kind)


def _differences(kabupaten: str, areas: Mapping[str, float]) -> tuple[AreaDifference, ...]:
    return tuple(
        AreaDifference(each.code, each.area_km2, areas[each.code])
        for each in desa_of(kabupaten)
        if each.area_km2 and each.code in areas and abs(areas[each.code] / each.area_km2 - 1) > AREA_TOLERANCE
    )


def _folder(home: Path) -> Path:
    return home / "var" / "boundaries"


def _file(home: Path, kabupaten: str, version: str) -> Path:
    return _folder(home) / f"{kabupaten}-{version}.geojson"


def _put(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all."""
    half = path.with_name(f"{path.name}.{os.getpid()}.half")
    half.write_bytes(content)
    half.replace(path)
