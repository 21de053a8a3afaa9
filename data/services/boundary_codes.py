"""Which attribute of a boundary file is the code of a desa, and whose codes: Kemendagri's or those of BPS."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely import Point

from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile
from data.reference import Region, desa_of, region

_DESA_DIGITS = 10
MOST = 0.5


@dataclass(frozen=True)
class OwnFeatures:
    """The features of one kabupaten, the attribute that holds codes (None: no such), number of foreign."""

    file: FeatureFile
    code_field: str | None
    foreign: int


def own_features(file: FeatureFile, kabupaten: str) -> OwnFeatures:
    """Set the features of other kabupaten aside; raises BoundaryRefused when there are only those."""
    field = code_field(file.features)
    if field is None:
        return OwnFeatures(file, None, 0)
    prefixes = {digits(kabupaten), region(kabupaten).bps_code}
    kept = tuple(each for each in file.features if digits(each.fields.get(field, ""))[:4] in prefixes)
    if not kept:
        raise other_kabupaten(file, field, kabupaten)
    return OwnFeatures(replace(file, features=kept), field, len(file.features) - len(kept))


def other_kabupaten(file: FeatureFile, field: str, kabupaten: str) -> BoundaryRefused:
    """The refusal of a file whose codes are all of other kabupaten."""
    others = {digits(each.fields.get(field, ""))[:4] for each in file.features} - {""}
    named = ", ".join(sorted(f"{other[:2]}.{other[2:]}" for other in others)[:5])
    return BoundaryRefused(f"Berkas ini memuat batas kabupaten lain ({named}), bukan {kabupaten}.")


def codes_of(features: Sequence[Feature], field: str, kabupaten: str) -> list[str | None]:
    """The Kemendagri code of each feature, None where the code is not known.

    A number of ten digits can be a code of either office: those are taken whose label points lie in their
    polygons.
    """
    desa = {each.code: each for each in desa_of(kabupaten)}
    kemendagri = {digits(code): code for code in desa}
    bps = {each.bps_code: code for code, each in desa.items() if each.bps_code}
    readings = [_read(features, field, codes) for codes in (kemendagri, bps)]
    return max(readings, key=lambda found: (_fitting(features, found, desa), sum(map(bool, found))))


def holds_label(shape: shapely.Geometry, desa: Region) -> bool:
    """Whether the known label point of a desa lies in a polygon."""
    if desa.label_lon is None or desa.label_lat is None or not shape.is_valid:
        return False
    return bool(shape.intersects(Point(desa.label_lon, desa.label_lat)))


def field_names(features: Iterable[Feature]) -> list[str]:
    """Every attribute that some feature has, in the order of the file."""
    return list(dict.fromkeys(name for each in features for name in each.fields))


def code_field(features: Sequence[Feature]) -> str | None:
    """The attribute that most features have ten digits in, and the most different ones."""
    counted = {
        field: len({each.fields[field] for each in features if _is_code(each.fields.get(field, ""))})
        for field in field_names(features)
    }
    best = max(counted, key=lambda field: counted[field], default=None)
    return best if best is not None and counted[best] > MOST * len(features) else None


def _is_code(text: str) -> bool:
    return len(digits(text)) == _DESA_DIGITS and not re.search(r"[^\d.\s-]", text)


def digits(text: str) -> str:
    """The digits of a code, however it is written."""
    return re.sub(r"\D", "", text)


def _read(features: Sequence[Feature], field: str, codes: Mapping[str, str]) -> list[str | None]:
    return [codes.get(digits(each.fields.get(field, ""))) for each in features]


def _fitting(features: Sequence[Feature], found: Sequence[str | None], desa: Mapping[str, Region]) -> int:
    return sum(
        code is not None and holds_label(each.shape, desa[code])
        for each, code in zip(features, found, strict=True)
    )
