"""The three times of Indonesia: every province once, and each under its own name."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from data.reference import kabupaten_list, zone_of
from data.reference.time_zones import province_zones

HOURS = {"WIB": 7, "WITA": 8, "WIT": 9}
PROVINCES = [
    *range(11, 20),
    21,
    *range(31, 37),
    *range(51, 54),
    *range(61, 66),
    *range(71, 77),
    81,
    82,
    *range(91, 97),
]
"""The 38 provinces by their Kemendagri codes."""


def test_every_province_has_one_zone() -> None:
    listed = Counter(code for zone in province_zones() for code in zone.provinces)
    assert listed == Counter(map(str, PROVINCES))
    assert listed.total() == 38


@pytest.mark.parametrize(
    ("kabupaten", "name"),
    [
        ("11.01", "WIB"),
        ("21.71", "WIB"),
        ("35.78", "WIB"),
        ("61.01", "WIB"),
        ("62.71", "WIB"),
        ("51.08", "WITA"),
        ("63.06", "WITA"),
        ("65.71", "WITA"),
        ("73.71", "WITA"),
        ("82.71", "WIT"),
        ("96.71", "WIT"),
        ("63.06.01.2001", "WITA"),
    ],
)
def test_a_kabupaten_lies_in_the_zone_of_its_province(kabupaten: str, name: str) -> None:
    moment = datetime.now(zone_of(kabupaten))
    assert (moment.tzname(), moment.utcoffset()) == (name, timedelta(hours=HOURS[name]))


def test_a_new_province_gets_the_time_of_the_capital() -> None:
    assert zone_of("37.01") == zone_of("31.71")


def test_the_kabupaten_of_the_reference_are_in_central_indonesia() -> None:
    assert {str(zone_of(each.code)) for each in kabupaten_list()} == {"Asia/Makassar"}
