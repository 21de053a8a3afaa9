"""Which time it is in a kabupaten: Indonesia has three times, by province."""

from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

from data.reference.files import Certainty, read_entries


@dataclass(frozen=True)
class ProvinceZone:
    """One zone by its IANA name, and the provinces (first two digits of a Kemendagri code) in it."""

    name: str
    provinces: tuple[str, ...]
    source: str
    certainty: Certainty


@cache
def province_zones() -> tuple[ProvinceZone, ...]:
    """All zones; the first is that of the capital."""
    return tuple(ProvinceZone(**row) for row in read_entries("time_zones", "zones"))


@cache
def zone_of(kabupaten: str) -> ZoneInfo:
    """The zone of a kabupaten, or of any area within it, by its Kemendagri code.

    A province newer than the list gets the capital's time: moments are always written with their zone.
    """
    province = kabupaten.partition(".")[0]
    known = {each: zone.name for zone in province_zones() for each in zone.provinces}
    return ZoneInfo(known.get(province, province_zones()[0].name))
