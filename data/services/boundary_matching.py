"""The polygons of a file set against the official list of one kabupaten."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely import MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.cleaning import polygonal
from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile
from data.geometry.boundaries.placing import upright
from data.intake.questions import Answers, Question
from data.reference import Region, desa_of, kecamatan_of, region
from data.services.boundary_codes import codes_of, own_features
from data.services.boundary_names import DesaNames

AROUND_DEGREES = 0.05
FAR_DEGREES = 0.02
"""A label point farther than this (2 km) from a polygon says that the two do not belong together."""
MOST_FAR, MOST_MISSING = 0.2, 0.5


@dataclass(frozen=True)
class Renamed:
    """A desa whose name in the file is none of those that are known of it."""

    code: str
    official: str
    found: str


@dataclass(frozen=True)
class Matched:
    """Polygons by Kemendagri code, and everything in which the file and the official list differ.

    `broken` are the codes of polygons whose rings had to be repaired; `foreign` counts polygons of other
    kabupaten, `extra` names those of this one that the list does not have, `far` are desa whose label point
    lies elsewhere.
    """

    polygons: Mapping[str, BaseGeometry]
    broken: tuple[str, ...]
    missing: tuple[Region, ...]
    extra: tuple[str, ...]
    renamed: tuple[Renamed, ...]
    far: tuple[str, ...]
    foreign: int
    swapped: bool
    questions: tuple[Question, ...]


def matched(file: FeatureFile, kabupaten: str, answers: Answers) -> Matched:
    """Find the desa of every polygon (degrees); raises BoundaryRefused for a file of another area."""
    own = own_features(file, kabupaten)
    official = desa_of(kabupaten)
    placed, swapped = upright(own.file, _labels(official))
    features, outside = placed.features, 0
    questions: tuple[Question, ...] = ()
    names = DesaNames(features, kabupaten)
    if own.code_field is not None:
        codes = codes_of(features, own.code_field, kabupaten)
    else:
        features = _near(features, official)
        outside = len(placed.features) - len(features)
        codes, questions = _by_name(names, features, answers)
    polygons = _together(features, codes)
    return Matched(
        polygons=polygons,
        broken=_broken(features, codes),
        missing=tuple(each for each in official if each.code not in polygons),
        extra=_extra(features, codes, own.code_field or names.name_field),
        renamed=_renamed(features, codes, names),
        far=_far(polygons, official),
        foreign=own.foreign + outside,
        swapped=swapped,
        questions=questions,
    )


def refuse_unfit(found: Matched, kabupaten: str) -> None:
    """Raise BoundaryRefused where too much of the map would be missing, or codes and places disagree."""
    if len(found.missing) > MOST_MISSING * len(desa_of(kabupaten)):
        share = f"{len(found.polygons)} dari {len(desa_of(kabupaten))}"
        raise BoundaryRefused(f"Berkas ini hanya memuat {share} desa dan kelurahan.")
    there = {code.rpartition(".")[0] for code in found.polygons}
    lost = [each.name for each in kecamatan_of(kabupaten) if each.code not in there]
    if lost:
        raise BoundaryRefused(f"Berkas ini tidak memuat satu desa pun dari kecamatan {', '.join(lost)}.")
    if len(found.far) > MOST_FAR * len(found.polygons):
        share = f"{len(found.far)} dari {len(found.polygons)}"
        raise BoundaryRefused(f"{share} poligon terletak jauh dari desa yang disebut berkas ini.")


def _by_name(
    names: DesaNames, features: Sequence[Feature], answers: Answers
) -> tuple[list[str | None], tuple[Question, ...]]:
    if names.name_field is None:
        raise BoundaryRefused("Berkas ini tidak memuat kode atau nama desa yang dikenal.")
    found = names.named(features, answers)
    return found.codes, found.questions


def _labels(official: Sequence[Region]) -> np.ndarray:
    return np.array([(each.label_lon, each.label_lat) for each in official if each.label_lon is not None])


def _near(features: Sequence[Feature], official: Sequence[Region]) -> tuple[Feature, ...]:
    """Names repeat from kabupaten to kabupaten: only polygons around this one may be meant."""
    around = MultiPoint(_labels(official)).convex_hull.buffer(AROUND_DEGREES)
    shapely.prepare(around)
    return tuple(each for each in features if around.intersects(Point(*_middle(each.shape))))


def _middle(shape: BaseGeometry) -> tuple[float, float]:
    west, south, east, north = shape.bounds
    return (west + east) / 2, (south + north) / 2


def _together(features: Sequence[Feature], codes: Sequence[str | None]) -> dict[str, BaseGeometry]:
    """A desa may come in several polygons, one a row."""
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for each, code in zip(features, codes, strict=True):
        if code is not None:
            parts[code].append(polygonal(each.shape))
    return {code: polygonal(shapely.union_all(shapes)) for code, shapes in parts.items()}


def _broken(features: Sequence[Feature], codes: Sequence[str | None]) -> tuple[str, ...]:
    found = {code for each, code in zip(features, codes, strict=True) if code and not each.shape.is_valid}
    return tuple(sorted(found))


def _extra(features: Sequence[Feature], codes: Sequence[str | None], field: str | None) -> tuple[str, ...]:
    unknown = (each.fields for each, code in zip(features, codes, strict=True) if code is None)
    return tuple(fields.get(field or "", "") or "(tanpa nama)" for fields in unknown)


def _renamed(
    features: Sequence[Feature], codes: Sequence[str | None], names: DesaNames
) -> tuple[Renamed, ...]:
    return tuple(
        Renamed(code, region(code).name, each.fields.get(names.name_field or "", ""))
        for each, code in zip(features, codes, strict=True)
        if code is not None and not names.is_same(each, code)
    )


def _far(polygons: Mapping[str, BaseGeometry], official: Sequence[Region]) -> tuple[str, ...]:
    return tuple(
        each.code
        for each in official
        if each.code in polygons
        and each.label_lon is not None
        and polygons[each.code].distance(Point(each.label_lon, each.label_lat)) > FAR_DEGREES
    )
