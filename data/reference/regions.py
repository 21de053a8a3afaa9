"""Regions under their Kemendagri code, with label points, areas, BPS codes and other spellings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data.reference.files import rows

SOURCE = "Kepmendagri 300.2.2-2430/2025"
BPS_SOURCE = "kode BPS 2020"


@dataclass(frozen=True)
class Region:
    """A kabupaten, kecamatan, desa or kelurahan; area in km2, label point in degrees (WGS84)."""

    code: str
    level: str
    name: str
    parent_code: str | None
    kabupaten: str
    bps_code: str | None
    area_km2: float | None
    label_lon: float | None
    label_lat: float | None
    source: str


@dataclass(frozen=True)
class RegionAlias:
    """Another spelling of a region's name, or another office's code; a name may fit several regions."""

    alias: str
    region_code: str
    source: str


@dataclass(frozen=True)
class Residents:
    """People registered in a region: `people` of `year`, with the source as published."""

    region_code: str
    year: int
    people: int
    source: str


@cache
def regions() -> tuple[Region, ...]:
    """All regions, each after its parent."""
    return (
        *kabupaten_list(),
        *map(_kecamatan, rows("regions/kecamatan.csv")),
        *map(_desa, rows("regions/desa.csv")),
    )


@cache
def kabupaten_list() -> tuple[Region, ...]:
    """The kabupaten, by code."""
    return tuple(_kabupaten(row) for row in rows("regions/kabupaten.csv"))


@cache
def _by_code() -> dict[str, Region]:
    return {each.code: each for each in regions()}


def region(code: str) -> Region:
    """The region of a Kemendagri code; KeyError when there is none."""
    return _by_code()[code]


@cache
def kecamatan_of(kabupaten: str) -> tuple[Region, ...]:
    """The kecamatan of a kabupaten, by code."""
    return tuple(each for each in regions() if each.level == "kecamatan" and each.kabupaten == kabupaten)


@cache
def desa_of(parent: str) -> tuple[Region, ...]:
    """The desa and kelurahan of a kecamatan or of a whole kabupaten, by code."""
    return tuple(
        each
        for each in regions()
        if each.level in ("desa", "kelurahan") and parent in (each.parent_code, each.kabupaten)
    )


@cache
def aliases() -> tuple[RegionAlias, ...]:
    """Other spellings and BPS codes; each pair of alias and region once."""
    bps = [RegionAlias(each.bps_code, each.code, BPS_SOURCE) for each in regions() if each.bps_code]
    spelt = [
        RegionAlias(row["nama_bps2020"], row["kode"], BPS_SOURCE)
        for row in rows("regions/desa.csv")
        if row["nama_bps2020"] and row["nama_bps2020"] != row["nama"]
    ]
    local = [RegionAlias(row["alias"], row["kode"], row["sumber"]) for row in rows("regions/alias.csv")]
    return tuple({(each.alias, each.region_code): each for each in (*bps, *spelt, *local)}.values())


@cache
def residents() -> tuple[Residents, ...]:
    """The population figures that were found; regions without one are absent, never guessed."""
    found = [
        Residents(
            row["kode"], 2024, int(row["penduduk"]), "Kepmendagri 300.2.2-2138/2025, DKB Semester II 2024"
        )
        for row in rows("regions/kabupaten.csv")
    ]
    for row in rows("regions/kecamatan.csv"):
        for column, year, source in (
            ("penduduk_dkb_2024s2", 2024, "DKB Semester II 2024"),
            ("penduduk_dkb_2025s1", 2025, "DKB Semester I 2025"),
        ):
            if row[column]:
                found.append(Residents(row["kode"], year, int(row[column]), source))
    return tuple(found)


def _kabupaten(row: dict[str, str]) -> Region:
    code = row["kode"]
    area = float(row["luas_km2_resmi"])
    return Region(code, "kabupaten", row["nama"], None, code, code.replace(".", ""), area, None, None, SOURCE)


def _kecamatan(row: dict[str, str]) -> Region:
    return Region(
        row["kode"],
        "kecamatan",
        row["nama"],
        row["kab"],
        row["kab"],
        row["bps2020"] or None,
        _number(row["luas_km2"]),
        _number(row["label_lon"]),
        _number(row["label_lat"]),
        SOURCE,
    )


def _desa(row: dict[str, str]) -> Region:
    return Region(
        row["kode"],
        row["jenis"],
        row["nama"],
        row["kec"],
        row["kab"],
        row["bps2020"] or None,
        _number(row["luas_km2"]),
        _number(row["label_lon"]),
        _number(row["label_lat"]),
        SOURCE,
    )


def _number(text: str) -> float | None:
    return float(text) if text else None
