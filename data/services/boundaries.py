"""True boundaries of a kabupaten: read a file, show what it holds, keep it once it was accepted."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from shapely.errors import GEOSException

from data.geometry.boundaries.building import Built, built, geometry_of
from data.geometry.boundaries.features import BoundaryRefused, FeatureFile
from data.geometry.boundaries.opening import open_features
from data.geometry.boundaries.placing import in_degrees
from data.geometry.boundaries.stored import Boundaries, Findings, Origin
from data.geometry.shapes import Geometry
from data.intake.questions import NO_ANSWERS, Answers
from data.reference import desa_of, kabupaten_list
from data.reference.boundaries import boundary_source_of
from data.rules.roles import Permission, Viewer, authorise
from data.services.added_regions import add_kabupaten
from data.services.boundary_matching import Matched, matched, refuse_unfit
from data.services.boundary_new import NewKabupaten, discovered, is_kabupaten_code
from data.services.boundary_versions import keep_version
from data.services.errors import ServiceError, UnknownKabupaten
from data.services.national_shapes import keep_outline

AREA_TOLERANCE = 0.1
"""An area that differs by more than this share from the official one is listed."""
OTHER_SOURCE = "berkas {file}"
UNSTATED = "tidak disebut"
PREVIEW = "pratinjau"


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
class BoundaryPlan:
    """What a file would bring: nothing is kept before `accept_boundaries`. `built` is None while asked.

    `new` names the areas of a kabupaten that the reference does not hold.
    """

    kabupaten: str
    origin: Origin
    matched: Matched
    built: Built | None
    findings: Findings
    new: NewKabupaten | None = None

    @property
    def ready(self) -> bool:
        """Whether it can be accepted."""
        return self.built is not None

    @cached_property
    def shapes(self) -> Geometry | None:
        """What maps would be drawn with."""
        return None if self.built is None else geometry_of(self.built.desa, self.origin.source, PREVIEW)


def prepare_boundaries(
    viewer: Viewer, kabupaten: str, file: SentFile, answers: Answers = NO_ANSWERS
) -> BoundaryPlan:
    """Read, match and clean a file; raises BoundariesRefused, UnknownKabupaten, NotAllowed. Keeps nothing.

    A kabupaten that the reference does not hold is read by the codes of the file, which then names its areas.
    """
    authorise(viewer, Permission.MANAGE, kabupaten=kabupaten)
    if not is_kabupaten_code(kabupaten):
        raise UnknownKabupaten(kabupaten)
    try:
        features = in_degrees(open_features(file.content), file.crs)
        found, new = _read(features, kabupaten, answers)
        asked = any(question.open for question in found.questions)
        clean = None if asked else built(found.polygons)
    except BoundaryRefused as refusal:
        raise BoundariesRefused(str(refusal)) from None
    except GEOSException as error:
        raise BoundariesRefused("Garis batas dalam berkas ini terlalu rusak untuk dirapikan.") from error
    origin = _origin(file, features.kind)
    return BoundaryPlan(kabupaten, origin, found, clean, _findings(kabupaten, found, clean), new)


def plan_with(viewer: Viewer, kabupaten: str, file: SentFile, given: Mapping[str, str]) -> BoundaryPlan:
    """Like `prepare_boundaries`, with answers by the id of their question."""
    return prepare_boundaries(viewer, kabupaten, file, Answers(given))


def accept_boundaries(viewer: Viewer, home: Path, plan: BoundaryPlan) -> str:
    """Keep the boundaries of a plan and let maps use them; the name of the version. Old versions stay.

    The areas of a new kabupaten are kept too; `added_regions.put_regions` then tells the stores of them.
    """
    authorise(viewer, Permission.MANAGE, kabupaten=plan.kabupaten)
    if plan.built is None or plan.shapes is None:
        raise BoundariesRefused("Masih ada pertanyaan tentang berkas ini yang belum dijawab.")
    if plan.new is not None:
        add_kabupaten(home, plan.new, plan.built, plan.origin.source)
    version = keep_version(home, Boundaries(plan.kabupaten, plan.origin, plan.built.desa, plan.findings))
    keep_outline(home, plan.kabupaten, version, plan.shapes)
    return version


def _read(features: FeatureFile, kabupaten: str, answers: Answers) -> tuple[Matched, NewKabupaten | None]:
    if kabupaten not in {each.code for each in kabupaten_list()}:
        return discovered(features, kabupaten, answers)
    found = matched(features, kabupaten, answers)
    if not any(question.open for question in found.questions):
        refuse_unfit(found, kabupaten)
    return found, None


def _origin(file: SentFile, kind: str) -> Origin:
    digest = hashlib.sha256(file.content).hexdigest()
    known = boundary_source_of(digest)
    name = file.name.rpartition("/")[2] or file.name
    source = known.source if known else OTHER_SOURCE.format(file=name)
    return Origin(source, known.licence if known else UNSTATED, file.day, file.name, digest, kind)


def _findings(kabupaten: str, found: Matched, clean: Built | None) -> Findings:
    official = next((each.area_km2 for each in kabupaten_list() if each.code == kabupaten), None)
    return Findings(
        found=len(found.polygons),
        missing=tuple((each.code, each.name) for each in found.missing),
        extra=found.extra,
        renamed=tuple((each.code, each.official, each.found) for each in found.renamed),
        repaired=found.broken,
        far=found.far,
        foreign=found.foreign,
        swapped=found.swapped,
        area_km2=None if clean is None else round(sum(clean.areas.values()), 3),
        official_km2=official,
        areas=() if clean is None else _differences(kabupaten, clean.areas),
        overlap_km2=0.0 if clean is None else round(clean.overlap_km2, 3),
        filled_km2=0.0 if clean is None else round(clean.filled_km2, 3),
    )


def _differences(kabupaten: str, areas: Mapping[str, float]) -> tuple[tuple[str, float, float], ...]:
    return tuple(
        (each.code, each.area_km2, round(areas[each.code], 3))
        for each in desa_of(kabupaten)
        if each.area_km2 and each.code in areas and abs(areas[each.code] / each.area_km2 - 1) > AREA_TOLERANCE
    )
