"""No screen tells a hidden count: two offices that differ in hidden counts only look exactly the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

import pytest

from data.services import Stores
from tests.integration.services.files import CASES_HEADER, csv
from tests.pages.conftest import Copy, Home, Settle, send
from tests.pages.screens import BULELENG, MAP, OVERVIEW, TESTS, Screen, open_screen, user

TESTS_HEADER = (
    "tanggal;kode_opd;penyelenggara;sumber_dana;jumlah_parameter;sasaran;hadir;dites;negatif;reaktif;reaktif_obat;"
    "terkonfirmasi;tidak_sah;tidak_hadir;menolak;biaya_satuan;biaya_total;keterangan"
)
PEOPLE_HEADER = "tahun;kode_wilayah;jumlah;sumber"
TOWN, EAST, WEST, NORTH, SOUTH = "51.08.06", "51.08.09", "51.08.01", "51.08.02", "51.08.03"
SEEN = (OVERVIEW, TESTS, MAP)
# Cases of three kecamatan by month, twice: the same totals, other figures from 1 to 4.
HERE = {EAST: (1, 0, 0), WEST: (2, 1, 0), NORTH: (0, 1, 3)}
THERE = {EAST: (2, 0, 0), WEST: (1, 1, 0), NORTH: (0, 1, 3)}
RESULTS_HERE = {"negative": 40, "reactive": 1, "medicine": 3, "confirmed": 2}
RESULTS_THERE = {"negative": 40, "reactive": 3, "medicine": 2, "confirmed": 1}


def case_file(small: Mapping[str, Sequence[int]]) -> bytes:
    """Cases of January to March in both years: a large town, a quiet south, and the small ones."""
    months: dict[str, Sequence[int]] = {TOWN: (11, 7, 9), SOUTH: (0, 0, 0), **small}
    lines = [
        f"{year}-{month:02};{area};Polres;{count};{count};0;0;{count};0;Polres Buleleng;{year}-03-31"
        for year in (2025, 2026)
        for area, counts in months.items()
        for month, count in enumerate(counts, start=1)
    ]
    return csv(CASES_HEADER, *lines)


def day_file(results: dict[str, int]) -> bytes:
    """One day of tests of one OPD."""
    tested = sum(results.values())
    figures = ";".join(str(results[name]) for name in ("negative", "reactive", "medicine", "confirmed"))
    line = f"2026-05-06;DINSOS;BNNK Buleleng;;6;{tested};{tested};{tested};{figures};0;0;0;185000;;"
    return csv(TESTS_HEADER, line)


@pytest.fixture(scope="module")
def kept() -> list[Home]:
    """The two offices, once they are filled."""
    return []


@pytest.fixture
def offices(
    settle: Settle, started: Copy, kept: list[Home], tmp_path_factory: pytest.TempPathFactory
) -> list[Home]:
    """Two offices with the same figures but for those that are hidden; tests only look."""
    if not kept:
        homes = [started(tmp_path_factory.mktemp("office"), empty=True) for _ in range(2)]
        fill(settle(homes[0]), HERE, RESULTS_HERE)
        fill(settle(homes[1]), THERE, RESULTS_THERE)
        kept += homes
    return kept


def fill(stores: Stores, small: Mapping[str, Sequence[int]], results: dict[str, int]) -> None:
    """Send what an office has: how many people there are, cases, and a day of tests."""
    people = (f"2025;{area};{people};BPS" for area, people in ((EAST, 50_000), (TOWN, 120_000)))
    send(stores, BULELENG, "penduduk.csv", csv(PEOPLE_HEADER, *people))
    send(stores, BULELENG, "kasus.csv", case_file(small))
    send(stores, BULELENG, "tes.csv", day_file(results))


def looks(settle: Settle, home: Home, **address: object) -> list[str]:
    """All that a guest and the BNNK get to see."""
    settle(replace(home))
    return [
        open_screen(user(role, BULELENG), path, **address).everything()
        for role in ("tamu", "bnnk")
        for path in SEEN
    ]


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"kec": EAST},
        {"kec": WEST},
        {"tahun": 2025},
        {"urut": "selisih"},
        {"lapisan": "laju", "urut": "laju"},
        {"lapisan": "perubahan"},
        {"layar": 1},
        {"layar": 1, "bagian": -1},
    ],
    ids=str,
)
def test_hidden_counts_leave_no_trace(
    settle: Settle, offices: list[Home], address: dict[str, object]
) -> None:
    here, there = (looks(settle, home, **address) for home in offices)
    assert list(differences(here, there)) == []
    assert here == there


def differences(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines in which two series of screens differ."""
    for one, other in zip(here, there, strict=True):
        lines = zip_longest(one.splitlines(), other.splitlines(), fillvalue="")
        yield from ((first, second) for first, second in lines if first != second)


def row_of(screen: Screen, area: str) -> list[str]:
    """What the table of areas says about one area: this year, last year, difference."""
    [table] = [table for table in screen.cells() if "Selisih" in table]
    return [str(cell) for cell in table.loc[area]][:3]


def test_the_map_says_that_small_counts_are_hidden(settle: Settle, offices: list[Home]) -> None:
    settle(offices[0])
    screen = open_screen(user("bnnk", BULELENG), MAP)
    assert row_of(screen, "Tejakula")[:2] == ["<5", "<5"]
    assert row_of(screen, "Gerokgak")[:2] == ["<5", "<5"]
    assert row_of(screen, "Buleleng")[:2] == ["27", "27"]
    assert row_of(screen, "Busungbiu")[:2] == ["0", "0"]
    assert not [
        table for table in screen.tables() if "2026" in table and table["2026"].isin([1, 2, 3, 4]).any()
    ]


def test_results_of_tests_are_hidden_as_well(settle: Settle, offices: list[Home]) -> None:
    settle(offices[0])
    screen = open_screen(user("bnnk", BULELENG), TESTS)
    assert "Temuan terkonfirmasi: kurang dari 5" in screen.notices
    [table] = [table for table in screen.cells() if "terkonfirmasi" in table]
    assert table["terkonfirmasi"].tolist() == ["<5"]
    assert table["dites"].tolist() == ["46"]
    assert not table.isin(["1", "2", "3", "4"]).any(axis=None)
