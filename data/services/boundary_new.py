"""A kabupaten that the reference does not hold: its areas and their names out of the boundary file itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.geometry.boundaries.building import kecamatan_code
from data.geometry.boundaries.cleaning import polygonal
from data.geometry.boundaries.features import BoundaryRefused, Feature, FeatureFile
from data.intake.questions import Answers, Question
from data.reference.boundaries import name_fields
from data.services.boundary_codes import code_field, digits, field_names, other_kabupaten
from data.services.boundary_matching import Matched

NAMED = "nama:{code}"
INDONESIA = (94.0, -12.0, 142.0, 7.0)
"""West, south, east, north: with no label points known, the country tells a swapped axis."""
_CODE = re.compile(r"\d\d\.\d\d")


@dataclass(frozen=True)
class NewKabupaten:
    """The names of a kabupaten and its areas by code; `unnamed` are kecamatan called by their code only."""

    code: str
    name: str
    kecamatan: Mapping[str, str]
    desa: Mapping[str, str]

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Kecamatan that the file has no name for."""
        return tuple(code for code, name in self.kecamatan.items() if code == name)


def is_kabupaten_code(text: str) -> bool:
    """Whether this could be the Kemendagri code of a kabupaten: two digits, a dot, two digits."""
    return _CODE.fullmatch(text) is not None


def discovered(file: FeatureFile, kabupaten: str, answers: Answers) -> tuple[Matched, NewKabupaten]:
    """The polygons (degrees) of a new kabupaten by the codes of the file, and the names of its areas.

    Raises BoundaryRefused for a file without Kemendagri codes, of another kabupaten, or of another country.
    """
    field = code_field(file.features)
    if field is None:
        raise BoundaryRefused("Berkas ini tidak memuat kode desa, padahal kabupaten ini belum dikenal.")
    placed, swapped = _upright(file)
    own: dict[str, list[Feature]] = defaultdict(list)
    for each in placed.features:
        code = _desa_code(each.fields.get(field, ""))
        if code.startswith(f"{kabupaten}."):
            own[code].append(each)
    if not own:
        raise other_kabupaten(file, field, kabupaten)
    new = _named(own, kabupaten, file.title, answers)
    found = Matched(
        polygons={code: _joined(parts) for code, parts in sorted(own.items())},
        broken=tuple(sorted(code for code, parts in own.items() if not all(_valid(parts)))),
        missing=(),
        extra=(),
        renamed=(),
        far=(),
        foreign=len(placed.features) - sum(map(len, own.values())),
        swapped=swapped,
        questions=() if new.name else (_name_question(kabupaten, answers),),
    )
    return found, new


def _upright(file: FeatureFile) -> tuple[FeatureFile, bool]:
    """Polygons inside Indonesia with x as longitude, and whether they had to be swapped for that."""
    shapes = [each.shape for each in file.features]
    middles = np.median([shapely.bounds(shape) for shape in shapes], axis=0)
    west, south, east, north = INDONESIA
    if west < middles[0] < east and south < middles[1] < north:
        return file, False
    if west < middles[1] < east and south < middles[0] < north:
        turned = (
            Feature(shapely.transform(each.shape, lambda points: points[:, ::-1]), each.fields)
            for each in file.features
        )
        return replace(file, features=tuple(turned)), True
    raise BoundaryRefused("Poligon dalam berkas ini tidak terletak di Indonesia: sistem koordinatnya salah.")


def _named(
    own: Mapping[str, Sequence[Feature]], kabupaten: str, title: str, answers: Answers
) -> NewKabupaten:
    features = [each for parts in own.values() for each in parts]
    kecamatan: dict[str, list[Feature]] = defaultdict(list)
    for code, parts in own.items():
        kecamatan[kecamatan_code(code)].extend(parts)
    name = answers.to(NAMED.format(code=kabupaten)) or _commonest(features, "kabupaten") or title
    return NewKabupaten(
        code=kabupaten,
        name=_bare(name),
        kecamatan={
            code: answers.to(NAMED.format(code=code)) or _commonest(parts, "kecamatan") or code
            for code, parts in sorted(kecamatan.items())
        },
        desa={code: _commonest(parts, "desa") or code for code, parts in sorted(own.items())},
    )


def _commonest(features: Sequence[Feature], level: str) -> str:
    """What most of the features are called on a level; nothing where no usual attribute says it."""
    present = {name.casefold(): name for name in field_names(features)}
    field = next((present[each] for each in name_fields(level) if each in present), None)
    named = Counter(each.fields.get(field, "") for each in features) if field else Counter[str]()
    text = max(named, key=lambda name: (bool(name), named[name]), default="")
    return text.title() if text.isupper() else text


def _bare(name: str) -> str:
    """The name of a kabupaten without that word; a city keeps its word."""
    return re.sub(r"^(?:kabupaten|kab\.?)\s+", "", name.strip(), flags=re.IGNORECASE)


def _desa_code(text: str) -> str:
    number = digits(text)
    return ".".join((number[:2], number[2:4], number[4:6], number[6:])) if len(number) == 10 else ""


def _joined(parts: Sequence[Feature]) -> BaseGeometry:
    return polygonal(shapely.union_all([polygonal(each.shape) for each in parts]))


def _valid(parts: Sequence[Feature]) -> list[bool]:
    return [bool(each.shape.is_valid) for each in parts]


def _name_question(kabupaten: str, answers: Answers) -> Question:
    identity = NAMED.format(code=kabupaten)
    return Question(
        id=identity,
        kind="area",
        subject=kabupaten,
        text=f"Apa nama kabupaten atau kota berkode {kabupaten}? Berkas ini tidak menyebutnya.",
        options=(),
        answer=answers.to(identity),
    )
