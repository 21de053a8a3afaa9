"""Kabupaten, kecamatan, desa and kelurahan by Kemendagri code, and the other ways their names are written."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from data.reference.added import added_rows, remembered
from data.reference.files import Certainty, read_csv, resolved, source

KABUPATEN, KECAMATAN = "kabupaten", "kecamatan"
VILLAGES = ("desa", "kelurahan")
BPS_CODE = "kode BPS 2020"


@dataclass(frozen=True)
class Region:
    """One area: square kilometres, label point in degrees (WGS84).

    `duplicate_name`: another desa of the kabupaten is called the same, so that the name alone is no key.
    """

    code: str
    level: str
    name: str
    parent_code: str | None
    kabupaten: str
    bps_code: str | None
    area_km2: float | None
    label_lon: float | None
    label_lat: float | None
    duplicate_name: bool
    source: str
    certainty: Certainty


@dataclass(frozen=True)
class RegionAlias:
    """Another spelling or another office's code; a spelling is unique within the region's parent only."""

    alias: str
    region_code: str
    source: str


@remembered
def regions() -> tuple[Region, ...]:
    """All regions, parents before children; those of added kabupaten come last."""
    rows = read_csv("regions")
    own = [{**row, "source": source(row["source"])} for row in rows]
    known = {row["kabupaten"] for row in rows}
    own += [row for row in added_rows() if row["kabupaten"] not in known]
    names = Counter((row["kabupaten"], row["name"]) for row in own if row["level"] in VILLAGES)
    double = {name for name, count in names.items() if count > 1}
    return tuple(_region(row, double) for row in own)


@remembered
def aliases() -> tuple[RegionAlias, ...]:
    """Other spellings of regions, from BPS and from the press, and the codes of BPS."""
    codes = [RegionAlias(each.bps_code, each.code, BPS_CODE) for each in regions() if each.bps_code]
    return (*codes, *(RegionAlias(**resolved(dict(row))) for row in read_csv("region_aliases")))


def region(code: str) -> Region:
    """The region of a Kemendagri code; KeyError when there is none."""
    return _by_code()[code]


def kabupaten_list() -> tuple[Region, ...]:
    """The kabupaten the app knows."""
    return tuple(each for each in regions() if each.level == KABUPATEN)


def kecamatan_of(kabupaten: str) -> tuple[Region, ...]:
    """The kecamatan of a kabupaten in the order of their codes."""
    return tuple(each for each in _within().get(kabupaten, ()) if each.level == KECAMATAN)


def desa_of(code: str) -> tuple[Region, ...]:
    """The desa and kelurahan of a kabupaten or of a kecamatan."""
    return tuple(each for each in _within().get(code, ()) if each.level in VILLAGES)


@remembered
def _by_code() -> dict[str, Region]:
    return {each.code: each for each in regions()}


@remembered
def _within() -> dict[str, tuple[Region, ...]]:
    """The areas of each kabupaten and of each kecamatan: a search of a whole country takes long."""
    found: defaultdict[str, list[Region]] = defaultdict(list)
    for each in regions():
        for above in {each.kabupaten, each.parent_code or each.kabupaten} - {each.code}:
            found[above].append(each)
    return {code: tuple(areas) for code, areas in found.items()}


def _region(row: dict[str, str], double: Collection[tuple[str, str]]) -> Region:
    return Region(
        code=row["code"],
        level=row["level"],
        name=row["name"],
        parent_code=row["parent_code"] or None,
        kabupaten=row["kabupaten"],
        bps_code=row["bps_code"] or None,
        area_km2=_number(row["area_km2"]),
        label_lon=_number(row["label_lon"]),
        label_lat=_number(row["label_lat"]),
        duplicate_name=row["level"] in VILLAGES and (row["kabupaten"], row["name"]) in double,
        source=row["source"],
        certainty=Certainty(row["certainty"]),
    )


def _number(text: str) -> float | None:
    return float(text) if text else None
